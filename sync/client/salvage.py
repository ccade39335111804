"""What can still be read of a replica's file: a table at once where it is whole, else row by row."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import (
    ColumnClause,
    Connection,
    Integer,
    NullPool,
    Select,
    Table,
    create_engine,
    func,
    inspect,
    literal_column,
    select,
)
from sqlalchemy.exc import DatabaseError, NoSuchTableError

from sync.client.store import opened
from sync.kernel.errors import Damaged, NotSaved

UNREADABLE = (DatabaseError, NoSuchTableError, sqlite.DatabaseError, Damaged)
number_of_row: ColumnClause[int] = literal_column("rowid", Integer)
MOST = 200_000
"""Rows that are asked for one by one."""

Rows = list[Mapping[str, Any]]


class Salvage:
    """Reads a file that may be damaged anywhere; nothing is written to it but what its own write-ahead log still holds."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        # a connection that met a damaged page answers nothing any more: each question has its own
        self._engine = create_engine("sqlite://", creator=lambda: opened(path, key), module=sqlite, poolclass=NullPool)
        self.is_whole = path.exists()
        """Every row that was asked for has been read."""

    def rows(self, table: Table) -> Rows:
        """Of the columns that the file has; empty where nothing can be read. Raises NotSaved while another program writes."""
        if not self._path.exists():
            return []
        try:
            with self._engine.connect() as connection:
                return _rows(connection, _wanted(connection, table))
        except UNREADABLE as error:
            if "locked" in str(error):
                raise NotSaved("file_busy") from error
            self.is_whole = False
        return list(self._one_by_one(table))

    def _one_by_one(self, table: Table) -> Iterator[Mapping[str, Any]]:
        for rowid in range(1, self._last(table) + 1):
            try:
                with self._engine.connect() as connection:
                    yield from _rows(connection, _wanted(connection, table).where(number_of_row == rowid))
            except UNREADABLE:
                continue

    def _last(self, table: Table) -> int:
        try:
            with self._engine.connect() as connection:
                last = connection.execute(select(func.max(number_of_row)).select_from(table)).scalar()
        except UNREADABLE:
            return 0
        return min(last or 0, MOST)


def _wanted(connection: Connection, table: Table) -> Select[Any]:
    known = {column["name"] for column in inspect(connection).get_columns(table.name)}
    return select(*(column for column in table.columns if column.name in known))


def _rows(connection: Connection, wanted: Select[Any]) -> Rows:
    return [dict(row) for row in connection.execute(wanted).mappings()]
