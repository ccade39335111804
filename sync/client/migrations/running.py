"""Runs the versions that a replica's file lacks, by alembic."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from sync.client.migrations import FOLDER


def to_head(connection: Connection) -> None:
    """In the transaction of `connection`."""
    command.upgrade(configured(connection), "head")


def configured(connection: Connection) -> Config:
    """For alembic's own commands, such as drafting the next version."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    return config
