"""Brings a replica's file to this program's shape, before anybody reads it: all of a version or nothing of it.

Nearly every start finds that shape already, and learns so from one row: alembic is loaded only where there is something to do.
"""

import importlib
from functools import cache
from pathlib import Path

from sqlalchemy import MetaData, inspect, text

from sync.client.local import LOCAL
from sync.client.store import Store
from sync.kernel.errors import NewerReplica
from sync.kernel.records import table_of
from sync.kernel.registry import Registry

FOLDER = Path(__file__).parent
VERSION_TABLE = "alembic_version"
FOUND = text("SELECT version_num FROM alembic_version")


def upgrade(store: Store) -> None:
    """Safe to call at each start. Raises NewerReplica for one of a newer program, and leaves it untouched."""
    with store.write() as connection:
        found = connection.execute(FOUND).scalar() if inspect(connection).has_table(VERSION_TABLE) else None
        if found == known_versions()[0]:
            return
        if found is not None and found not in known_versions():
            raise NewerReplica("this replica was written by a newer program")
        importlib.import_module("sync.client.migrations.running").to_head(connection)


@cache
def known_versions() -> tuple[str, ...]:
    """The newest first, by the names of their files. Read once: a program does not change while it runs."""
    return tuple(sorted((path.name.partition("_")[0] for path in (FOLDER / "versions").glob("[0-9]*.py")), reverse=True))


def tables_of(registry: Registry) -> MetaData:
    """Everything that a replica's file holds: its own tables and those of the features. The text index is not among them."""
    whole = MetaData(naming_convention=LOCAL.naming_convention)
    for table in (*LOCAL.sorted_tables, *(table_of(record) for record in registry.records.values())):
        table.to_metadata(whole)
    return whole
