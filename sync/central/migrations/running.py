"""Runs the versions that central's database lacks, by alembic."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from sync.central.migrations import FOLDER


def run_to(connection: Connection, version: str) -> None:
    """In the transaction of `connection`."""
    command.upgrade(configured(connection), version)


def configured(connection: Connection) -> Config:
    """For alembic's own commands. Who drafts the next version lays `tables_of(REGISTRY)` into the attribute `tables`: to copy all
    tables takes longer than to make them."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    return config
