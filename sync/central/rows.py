"""Writes lists of rows in words that are made once for each table.

PostgreSQL takes all of them as one text: to name each value takes a core longer than all else about the row. SQLite's driver
takes them as they are.
"""

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from msgspec import defstruct
from sqlalchemy import Column, Connection, Dialect, LargeBinary
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from sync.central.asking import Asking
from sync.central.driving import Driving
from sync.kernel.records import CODED, JSON, encoder

Values = Sequence[Any]
Make = Callable[[Dialect], "Putting"]
Columns = Sequence[Column[Any]]


class Putting:
    """Words for rows of one table. Safe to use from any thread."""

    def __init__(self, words: str, columns: Columns, dialect: Dialect) -> None:
        self.words = words
        self._object = defstruct("Row", [str(column.name) for column in columns], gc=False)
        self._is_text = takes_text(dialect)
        coding = [_plain(one) if self._is_text else one.type.dialect_impl(dialect).bind_processor(dialect) for one in columns]
        self._coding = [(at, code) for at, code in enumerate(coding) if code is not None]

    def put(self, connection: Connection, rows: Sequence[Values]) -> None:
        """Values of each row in the order of the columns. Raises StaleDataError where one that should be there is not."""
        coded = [self._coded(row) for row in rows]
        with Driving(connection, self.words, coded) as cursor:
            if self._is_text:
                cursor.execute(self.words, (self._text(coded),))
            else:
                cursor.executemany(self.words, coded)
            if cursor.rowcount != len(rows):
                raise StaleDataError(f"{cursor.rowcount} of {len(rows)} rows were written")

    def ask(self, connection: Connection, rows: Sequence[Values]) -> Sequence[Values]:
        """As `put`, where the words ask what became of the rows: that of each of which they say anything."""
        coded = [self._coded(row) for row in rows]
        with Driving(connection, self.words, coded) as cursor:
            if self._is_text:
                cursor.execute(self.words, (self._text(coded),))
                return cursor.fetchall()
            found: list[Values] = []
            for row in coded:
                cursor.execute(self.words, row)
                found.extend(cursor.fetchall())
            return found

    def _text(self, coded: Sequence[Values]) -> str:
        return JSON.encode([self._object(*row) for row in coded]).decode()

    def _coded(self, row: Values) -> Values:
        values = list(row)
        for at, code in self._coding:
            values[at] = code(values[at])
        return values


def inserting(columns: Columns, dialect: Dialect, *, otherwise: str = "") -> Putting:
    """New rows, with values for these columns. `otherwise`: what happens to those that are there, and what is asked of them."""
    words = _Words(columns, dialect)
    names = ", ".join(map(words.name, columns))
    rows = f"SELECT {names} FROM {words.given}" if takes_text(dialect) else f"VALUES ({', '.join('?' * len(columns))})"
    return Putting(f"INSERT INTO {words.table} ({names}) {rows} {otherwise}".rstrip(), columns, dialect)


def replacing(columns: Columns, dialect: Dialect) -> Putting:
    """New rows, or other values for the rows with their keys."""
    name = _Words(columns, dialect).name
    keys = ", ".join(name(column) for column in columns if column.primary_key)
    others = ", ".join(f"{name(column)} = excluded.{name(column)}" for column in columns if not column.primary_key)
    return inserting(columns, dialect, otherwise=f"ON CONFLICT ({keys}) DO UPDATE SET {others}")


def updating(keys: Columns, columns: Columns, dialect: Dialect) -> Putting:
    """Rows that are there: values for some columns, and before them those of the key."""
    every = [*keys, *columns]
    words = _Words(every, dialect)
    if takes_text(dialect):
        written = ", ".join(f"{words.name(column)} = given.{words.name(column)}" for column in columns)
        found = " AND ".join(f"{words.table}.{words.name(key)} = given.{words.name(key)}" for key in keys)
        return Putting(f"UPDATE {words.table} SET {written} FROM {words.given} WHERE {found}", every, dialect)
    written = ", ".join(f"{words.name(column)} = ?{len(keys) + at}" for at, column in enumerate(columns, start=1))
    found = " AND ".join(f"{words.name(key)} = ?{at}" for at, key in enumerate(keys, start=1))
    return Putting(f"UPDATE {words.table} SET {written} WHERE {found}", every, dialect)


class _Words:
    """How one database calls some columns of a table."""

    def __init__(self, columns: Columns, dialect: Dialect) -> None:
        preparer = dialect.identifier_preparer
        self.name = preparer.format_column
        self.table = preparer.format_table(columns[0].table)
        kinds = [f"{self.name(column)} {dialect.type_compiler_instance.process(column.type)}" for column in columns]
        self.given = f"json_to_recordset($1::json) AS given({', '.join(kinds)})"


def put(session: Session, name: Hashable, make: Make, rows: Sequence[Values]) -> None:
    """Rows in words of this name, which are made once. Raises as `Putting.put` does."""
    assert isinstance(session, Asking)
    session.wordings.made(name, make).put(session.at_hand(), rows)


def put_and_ask(session: Session, name: Hashable, make: Make, rows: Sequence[Values]) -> Sequence[Values]:
    """The same with words that ask what became of the rows."""
    assert isinstance(session, Asking)
    return session.wordings.made(name, make).ask(session.at_hand(), rows)


def takes_text(dialect: Dialect) -> bool:
    return dialect.name == "postgresql"


def _plain(column: Column[Any]) -> Callable[[Any], Any] | None:
    if isinstance(column.type, LargeBinary):
        return lambda value: None if value is None else f"\\x{value.hex()}"
    return encoder(column) if isinstance(column.type, CODED) else None
