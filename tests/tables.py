"""Lays down tables in words that are made once a process: to make them takes longer than to write them."""

from collections.abc import Iterable
from contextlib import nullcontext
from functools import cache

from sqlalchemy import Connection, Engine, MetaData, Table, create_mock_engine
from sqlalchemy.sql.ddl import ExecutableDDLElement

DRIVERS = {"sqlite": "sqlite://", "postgresql": "postgresql+psycopg://"}


def make_tables(place: Engine | Connection, metadata: MetaData, tables: Iterable[Table] | None = None) -> None:
    """These of an empty database, or all, with their indexes."""
    words = _words(place.dialect.name, metadata, None if tables is None else tuple(tables))
    with place.begin() if isinstance(place, Engine) else nullcontext(place) as connection:
        cursor = connection.connection.cursor()
        for statement in words:
            cursor.execute(statement)
        cursor.close()


@cache
def _words(dialect: str, metadata: MetaData, tables: tuple[Table, ...] | None) -> list[str]:
    made: list[str] = []

    def note(statement: ExecutableDDLElement, *_: object) -> None:
        made.append(str(statement.compile(dialect=mock.dialect)))

    mock = create_mock_engine(DRIVERS[dialect], note)
    metadata.create_all(mock, tables, checkfirst=False)
    return made
