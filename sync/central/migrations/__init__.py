"""Brings central's database to this program's shape: each change of the shape is a version, and versions are never edited.

Nearly every start finds that shape already, and learns so from one row: alembic is loaded only where there is something to do.
"""

import importlib
from pathlib import Path

from sqlalchemy import MetaData

from sync.central.records import CentralRow
from sync.central.store import Store
from sync.kernel.records import table_of
from sync.kernel.registry import Registry
from sync.kernel.versions import version_of, versions_in

FOLDER = Path(__file__).parent
HEAD = "head"


def upgrade(store: Store, *, to: str = HEAD) -> None:
    """Safe to call at each start, also by several programs at once. All of a version or nothing of it."""
    with store.engine.connect() as connection:
        if to == HEAD and version_of(connection) == versions_in(FOLDER / "versions")[0]:
            return
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(4277006349)")  # held until the commit below
        importlib.import_module("sync.central.migrations.running").run_to(connection, to)
        connection.commit()


def tables_of(registry: Registry) -> MetaData:
    """Everything that central's database holds: its own tables and those of the features."""
    whole = MetaData(naming_convention=CentralRow.metadata.naming_convention)
    for table in (*CentralRow.metadata.sorted_tables, *(table_of(record) for record in registry.records.values())):
        table.to_metadata(whole)
    return whole
