"""Brings a replica's file to this program's shape, before anybody reads it: all of a version or nothing of it."""

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData

from sync.client.local import LOCAL
from sync.client.store import Store
from sync.kernel.errors import NewerReplica
from sync.kernel.records import table_of
from sync.kernel.registry import Registry

FOLDER = Path(__file__).parent


def upgrade(store: Store) -> None:
    """Safe to call at each start. Raises NewerReplica for one of a newer program, and leaves it untouched."""
    with store.write() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
        if found == known_versions()[0]:
            return
        if found is not None and found not in known_versions():
            raise NewerReplica("this replica was written by a newer program")
        command.upgrade(configured(connection), "head")


@cache
def known_versions() -> tuple[str, ...]:
    """The newest first. Read once: a program does not change while it runs."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    return tuple(version.revision for version in ScriptDirectory.from_config(config).walk_revisions())


def configured(connection: Connection) -> Config:
    """For alembic's own commands, such as drafting the next version."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    return config


def tables_of(registry: Registry) -> MetaData:
    """Everything that a replica's file holds: its own tables and those of the features. The text index is not among them."""
    whole = MetaData(naming_convention=LOCAL.naming_convention)
    for table in (*LOCAL.sorted_tables, *(table_of(record) for record in registry.records.values())):
        table.to_metadata(whole)
    return whole
