"""Runs the versions that a replica's file lacks, by alembic."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from sync.client.migrations import FOLDER


def to_head(connection: Connection) -> None:
    """In the transaction of `connection`."""
    command.upgrade(configured(connection), "head")


def configured(connection: Connection) -> Config:
    """For alembic's own commands. Who drafts the next version lays `tables_of(REGISTRY)` into the attribute `tables`: to copy all
    tables takes longer than to make them."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    return config
