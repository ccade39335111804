"""Brings central's database to this program's shape: each change of the shape is a version, and versions are never edited."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, MetaData

from sync.central.records import CentralRow
from sync.central.store import Store
from sync.kernel.records import table_of
from sync.kernel.registry import Registry

FOLDER = Path(__file__).parent


def upgrade(store: Store, *, to: str = "head") -> None:
    """Safe to call at each start, also by several programs at once. All of a version or nothing of it."""
    with store.engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(4277006349)")  # held until the commit below
        command.upgrade(configured(connection), to)
        connection.commit()


def configured(connection: Connection) -> Config:
    """For alembic's own commands, such as drafting the next version."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    return config


def tables_of(registry: Registry) -> MetaData:
    """Everything that central's database holds: its own tables and those of the features."""
    whole = MetaData(naming_convention=CentralRow.metadata.naming_convention)
    for table in (*CentralRow.metadata.sorted_tables, *(table_of(record) for record in registry.records.values())):
        table.to_metadata(whole)
    return whole
