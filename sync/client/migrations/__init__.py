"""Brings a replica's file to this program's shape, before anybody reads it."""

from sqlalchemy import inspect

from sync.client.local import LOCAL, SEARCH_GRAM
from sync.client.store import Store
from sync.kernel.records import table_of
from sync.kernel.registry import Registry


def upgrade(store: Store, registry: Registry) -> None:
    """Create what is missing."""
    with store.write() as connection:
        if inspect(connection).has_table("place"):
            return
        LOCAL.create_all(connection)
        for record in registry.records.values():
            table_of(record).create(connection)
        connection.exec_driver_sql(SEARCH_GRAM)
