"""Plain rows by their keys: the database takes the keys apart, and says the values in the form in which they travel.

To make of each key its values, and of each value what a program works with and then its plain form again, took a core longer
than the database.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ColumnElement,
    Date,
    Enum,
    FromClause,
    Select,
    String,
    Uuid,
    and_,
    bindparam,
    cast,
    func,
    literal_column,
    select,
    type_coerce,
)
from sqlalchemy.orm import Session

from sync.kernel.records import Record, Row, UtcTime, columns, key_width, table_of

PLACE = "wanted_place"


def load_rows(session: Session, record: type[Record], keys: Sequence[str]) -> dict[str, Row]:
    """Plain rows by key text; keys without a row are left out."""
    if not keys:
        return {}
    asked = _asked(record, is_postgres=session.get_bind().dialect.name == "postgresql")
    return {keys[row[0]]: row[1:] for row in session.execute(asked, {"keys": f"[{','.join(keys)}]"})}


@cache
def _asked(record: type[Record], *, is_postgres: bool) -> Select[Any]:
    keys = columns(record)[: key_width(record)]
    wanted = _taken_apart(keys) if is_postgres else _taken_apart_by_sqlite(keys)
    said = [_said(one, is_postgres=is_postgres).label(one.name) for one in columns(record)]
    is_wanted = and_(*(key == wanted.c[key.name] for key in keys))
    return select(wanted.c[PLACE], *said).join_from(wanted, table_of(record), is_wanted)


def _taken_apart(keys: Sequence[Column[Any]]) -> FromClause:
    """By itself first: PostgreSQL looks up rows behind its walls by values alone, and not by what is made of a text."""
    each = (
        func.json_array_elements(cast(bindparam("keys"), JSON)).table_valued("key", with_ordinality="at").render_derived("each")
    )
    parts = [func.json_extract_path_text(each.c.key, literal_column(f"'{at}'")) for at in range(len(keys))]
    named = [cast(part, key.type).label(key.name) for part, key in zip(parts, keys, strict=True)]
    return select((each.c.at - literal_column("1")).label(PLACE), *named).cte("wanted").prefix_with("MATERIALIZED")


def _taken_apart_by_sqlite(keys: Sequence[Column[Any]]) -> FromClause:
    each = func.json_each(bindparam("keys", type_=String)).table_valued("key", "value", name="each")
    parts = [func.json_extract(each.c.value, literal_column(f"'$[{at}]'")) for at in range(len(keys))]
    named = [type_coerce(part, key.type).label(key.name) for part, key in zip(parts, keys, strict=True)]
    return select(each.c.key.label(PLACE), *named).cte("wanted")


def _said(column: Column[Any], *, is_postgres: bool) -> ColumnElement[Any]:
    """The plain form of a value: SQLite keeps it so."""
    kind = column.type
    if isinstance(kind, UtcTime):
        return type_coerce(column, BigInteger)
    if isinstance(kind, Uuid | Date | Enum) and not is_postgres:
        return type_coerce(column, String)
    if isinstance(kind, Uuid):
        return func.replace(cast(column, String), literal_column("'-'"), literal_column("''"))
    return cast(column, String) if isinstance(kind, Date | Enum) else column
