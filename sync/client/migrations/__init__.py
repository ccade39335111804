"""Brings a replica's file to this program's shape, before anybody reads it: all of a version or nothing of it.

Nearly every start finds that shape already, and learns so from one row: alembic is loaded only where there is something to do.
"""

import importlib
from pathlib import Path

from sqlalchemy import MetaData

from sync.client.local import LOCAL
from sync.client.store import Store
from sync.kernel.errors import NewerReplica
from sync.kernel.records import table_of
from sync.kernel.registry import Registry
from sync.kernel.versions import version_of, versions_in

FOLDER = Path(__file__).parent


def upgrade(store: Store) -> None:
    """Safe to call at each start. Raises NewerReplica for one of a newer program, and leaves it untouched."""
    with store.write() as connection:
        found = version_of(connection)
        if found == known_versions()[0]:
            return
        if found is not None and found not in known_versions():
            raise NewerReplica("this replica was written by a newer program")
        importlib.import_module("sync.client.migrations.running").to_head(connection)


def known_versions() -> tuple[str, ...]:
    """The newest first."""
    return versions_in(FOLDER / "versions")


def tables_of(registry: Registry) -> MetaData:
    """Everything that a replica's file holds: its own tables and those of the features. The text index is not among them."""
    whole = MetaData(naming_convention=LOCAL.naming_convention)
    for table in (*LOCAL.sorted_tables, *(table_of(record) for record in registry.records.values())):
        table.to_metadata(whole)
    return whole
