"""Which version of its shape a database has, and which a program knows: told without alembic, which few starts need."""

from functools import cache
from pathlib import Path

from sqlalchemy import Connection, inspect, text

VERSION_TABLE = "alembic_version"
FOUND = text("SELECT version_num FROM alembic_version")


def version_of(connection: Connection) -> str | None:
    """None for a database that has no shape yet."""
    found: str | None = connection.execute(FOUND).scalar() if inspect(connection).has_table(VERSION_TABLE) else None
    return found


@cache
def versions_in(folder: Path) -> tuple[str, ...]:
    """The newest first, by the names of their files. Read once: a program does not change while it runs."""
    return tuple(sorted((path.name.partition("_")[0] for path in folder.glob("[0-9]*.py")), reverse=True))
