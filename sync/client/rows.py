"""Plain rows in and out of the replica's tables, without objects between: the fast lane of confirmed data."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import msgspec
import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Boolean, Connection, Date, Enum, String, Uuid
from sqlalchemy.types import TypeEngine

from sync.kernel.records import Plain, Record, Row, columns, key_text, parse_key, table_of
from sync.kernel.rows import column_list, column_names, delete_row, insert_row, name_of, put_row, quoted, select_row

AT_ONCE = 40


def driver(connection: Connection) -> sqlite.Connection:
    """The driver's own connection inside SQLAlchemy's, in the same transaction: a statement costs a tenth on it."""
    own = connection.connection.driver_connection
    assert isinstance(own, sqlite.Connection)
    return own


def run_many(own: sqlite.Connection, statement: str, rows: Sequence[Sequence[object]]) -> None:
    """One statement for many rows, a few at a time: inside `executemany` the driver never lets the window have its turn."""
    for start in range(0, len(rows), AT_ONCE):
        own.executemany(statement, rows[start : start + AT_ONCE])


def write_rows(connection: Connection, record: type[Record], rows: Sequence[Row]) -> None:
    """Insert or replace whole rows, in wire order."""
    if rows:
        run_many(driver(connection), put_row(record), rows)


def add_rows(connection: Connection, record: type[Record], rows: Sequence[Row]) -> None:
    """Insert whole rows, in wire order. One that is there already is an error."""
    run_many(driver(connection), insert_row(record), rows)


def remove_rows(connection: Connection, record: type[Record], keys: Sequence[Row]) -> None:
    if keys:
        run_many(driver(connection), delete_row(record), keys)


def read_rows(connection: Connection, record: type[Record], keys: Iterable[str]) -> list[Row]:
    """The rows of these keys that exist; in no order."""
    found = (read_row(connection, record, parse_key(key)) for key in keys)
    return [row for row in found if row is not None]


def read_row(connection: Connection, record: type[Record], key: Row) -> Row | None:
    """The row of a plain key, None where there is none."""
    found = driver(connection).execute(select_row(record), key).fetchone()
    return None if found is None else plain_row(record, found)


def every_row(connection: Connection, record: type[Record]) -> Iterable[Row]:
    """All rows of a table in key order, streamed."""
    keys = ", ".join(quoted(column.name) for column in table_of(record).primary_key.columns)
    result = driver(connection).execute(f"SELECT {column_list(record)} FROM {name_of(record)} ORDER BY {keys}")
    return (plain_row(record, row) for row in result)


def last_number(connection: Connection, record: type[Record]) -> int:
    """The highest number that SQLite has given to a row of the table, 0 where there is none."""
    (last,) = driver(connection).execute(f"SELECT coalesce(max(rowid), 0) FROM {name_of(record)}").fetchone()
    return int(last)


def rows_between(connection: Connection, record: type[Record], first: int, last: int) -> list[Row]:
    """Rows by the numbers that SQLite gives them, both ends included."""
    statement = f"SELECT {column_list(record)} FROM {name_of(record)} WHERE rowid BETWEEN ? AND ?"
    return [plain_row(record, row) for row in driver(connection).execute(statement, (first, last))]


def aligned(record: type[Record], names: Sequence[str], rows: Sequence[Row]) -> Sequence[Row]:
    """Rows with the sender's columns brought into ours: unknown ones are dropped, missing ones get a neutral value."""
    own = column_names(record)
    if tuple(names) == own:
        return rows
    places = [names.index(name) if name in names else None for name in own]
    neutral = _neutral(record)
    return [tuple(neutral[i] if place is None else row[place] for i, place in enumerate(places)) for row in rows]


def as_mapping(record: type[Record], row: Row) -> Mapping[str, Plain]:
    return dict(zip(column_names(record), row, strict=True))


def image_text(record: type[Record], row: Row) -> str:
    """A row by column names: a later program, whose table has other columns, can still read it."""
    return msgspec.json.encode(as_mapping(record, row)).decode()


def parse_image(record: type[Record], text: str) -> Row:
    named = msgspec.json.decode(text, type=dict[str, Plain])
    return aligned(record, tuple(named), [tuple(named.values())])[0]


def keys_of(record: type[Record], rows: Iterable[Row]) -> list[str]:
    return [key_text(record, row) for row in rows]


def plain_row(record: type[Record], row: Iterable[Plain]) -> Row:
    """SQLite gives booleans as 0 and 1; the plain form says false and true."""
    flags = _flags(record)
    if not flags:
        return tuple(row)
    return tuple(bool(value) if i in flags and value is not None else value for i, value in enumerate(row))


def is_whole(record: type[Record], row: Row) -> bool:
    """Whether every column has what it needs."""
    return all(row[place] is not None for place in _needed(record))


@cache
def _needed(record: type[Record]) -> tuple[int, ...]:
    return tuple(place for place, column in enumerate(columns(record)) if not column.nullable)


@cache
def _flags(record: type[Record]) -> frozenset[int]:
    return frozenset(i for i, column in enumerate(columns(record)) if isinstance(column.type, Boolean))


@cache
def _neutral(record: type[Record]) -> Row:
    return tuple(None if column.nullable else _zero(column.type) for column in columns(record))


def _zero(kind: TypeEngine[object]) -> Plain:
    if isinstance(kind, Boolean):
        return False
    if isinstance(kind, Uuid):
        return "0" * 32
    if isinstance(kind, Enum) and kind.enum_class is not None:
        return str(next(iter(kind.enum_class)).value)
    if isinstance(kind, Date):
        return "1970-01-01"
    return "" if isinstance(kind, String) else 0
