"""Plain rows in and out of the replica's tables, without objects between: the fast lane of confirmed data."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import msgspec
import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Boolean, Column, Connection, Date, Enum, Integer, String, Uuid
from sqlalchemy.types import TypeEngine

from sync.kernel.clock import FIRST_MICRO, LAST_MICRO
from sync.kernel.records import Plain, Record, Row, UtcTime, attribute_names, columns, key_text, parse_key, table_of
from sync.kernel.rows import column_list, column_names, delete_row, insert_row, name_of, put_row, quoted, select_row
from sync.kernel.search import OwnText

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


def is_damaged(own: sqlite.Connection, attached: str) -> bool:
    """Whether another file would leave tables and indexes that disagree to whoever copies it page by page."""
    return bool(own.execute(f"PRAGMA {attached}.integrity_check(1)").fetchone() != ("ok",))


@cache
def has_unsound(record: type[Record], attached: str) -> str:
    """Asks whether a value in the same table of another file is none that its column may hold: SQLite copies any."""
    wrong = " OR ".join(_is_wrong(column) for column in columns(record))
    return f"SELECT EXISTS (SELECT 1 FROM {attached}.{name_of(record)} WHERE {wrong})"


def _is_wrong(column: Column[object]) -> str:
    name, kind = quoted(str(column.name)), "'integer'" if isinstance(column.type, Integer | Boolean | UtcTime) else "'text'"
    wrong = [f"typeof({name}) NOT IN ({kind}, 'null')" if column.nullable else f"typeof({name}) <> {kind}"]
    if isinstance(column.type, Boolean):
        wrong.append(f"{name} NOT IN (0, 1)")
    if isinstance(column.type, UtcTime):
        wrong.append(f"{name} NOT BETWEEN {FIRST_MICRO} AND {LAST_MICRO}")
    if isinstance(column.type, Date):
        wrong.append(f"date({name}) IS NOT {name} OR {name} < '0001'")  # the 30th of February is a day in March to it
    if isinstance(column.type, Uuid):
        wrong.append(f"length({name}) <> 32 OR {name} GLOB '*[^0-9a-f]*'")
    return " OR ".join(wrong)


@cache
def letters(record: type[Record], attached: str) -> str:
    """All texts of each row in the same table of another file, as the bytes that they are there."""
    texts = [column for column in columns(record) if isinstance(column.type, String | Enum)]
    joined = " || ".join(f"coalesce({quoted(str(column.name))}, '')" for column in texts) or "''"
    return f"SELECT CAST({joined} AS BLOB) FROM {attached}.{name_of(record)}"


@cache
def placings(record: type[Record], attached: str) -> str:
    """What says in which scopes the rows of the same table of another file are: each of `scoped_by`, once."""
    names = {attribute: str(column.name) for attribute, column in zip(attribute_names(record), columns(record), strict=True)}
    return f"SELECT DISTINCT {', '.join(quoted(names[one]) for one in record.scoped_by)} FROM {attached}.{name_of(record)}"


def copy_rows(own: sqlite.Connection, record: type[Record], attached: str) -> bool:
    """All rows of the same table of another file: page by page where this one is empty and made the same way.

    False where it has other columns.
    """
    table = name_of(record)
    here, there = ([name for _, name, *_ in own.execute(f"PRAGMA {file}.table_info({table})")] for file in ("main", attached))
    if here == there:
        own.execute(f"INSERT INTO main.{table} SELECT * FROM {attached}.{table}")
    elif sorted(here) == sorted(there):  # an older replica got some of its columns later
        names = ", ".join(quoted(name) for name in there)
        own.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM {attached}.{table}")
    return sorted(here) == sorted(there)


@cache
def copy_pointers(record: type[Record], text: OwnText, attached: str) -> str:
    """Entries of the search box for one `source`, in another file that leaves out what the rows say of themselves."""
    names = "".join(f"nullif(r.{quoted(name)}, ''), " for name in text.names)
    return (
        "INSERT INTO main.search_entry (id, source, key, kind, code, compact, name, folded, initials, weight)"
        f" SELECT e.id, e.source, e.key, e.kind, r.code, e.compact, coalesce({names}''), r.folded, r.initials, r.weight"
        f" FROM {attached}.search_entry e JOIN {attached}.{name_of(record)} r"
        " ON r.code = CASE WHEN json_valid(e.key) THEN e.key ->> 0 END WHERE e.source = ?"
        " ORDER BY e.id"
    )


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
