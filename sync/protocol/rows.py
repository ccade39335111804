"""Statements for prebuilt files, from the columns of a record: how central writes one, how a PC looks at it and takes it in."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from sqlalchemy import Boolean, Column, Date, Enum, Integer, String, Uuid

from sync.kernel.clock import FIRST_MICRO, LAST_MICRO
from sync.kernel.records import Record, UtcTime, attribute_names, columns, table_name
from sync.kernel.rows import column_list, key_list, name_of, quoted
from sync.kernel.search import OwnText

SENT = "sent"
"""The name of the file in central's statements."""
FILE = "arriving"
"""The name of the file in a PC's statements."""
ENTRY = ("id", "source", "key", "kind", "code", "compact", "name", "folded", "initials", "weight")
"""An entry of the search box as it stands in a file."""
POINTER = ("source", "place", "id", "compact")
"""An entry for a row that is its own text: whoever copies it takes the rest from the row at that place of its table."""
GRAMS: Mapping[str, Sequence[str]] = {
    "search_gram_data": ("id", "block"),
    "search_gram_idx": ("segid", "term", "pgno"),
    "search_gram_docsize": ("id", "sz", "origin"),
}
"""The tables in which FTS5 keeps an index: whoever copies them has copied the index."""

PLAIN = "lower(replace(replace(replace(replace({}.code, '-', ''), '.', ''), '/', ''), ' ', ''))"
"""What a pointer need not bring, since most codes are compact without these."""
SPAN = "WHERE rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?"
NAMES = ", ".join(ENTRY)
TEXTS = [name for name in ENTRY if name not in ("id", "weight")]
JOINED = " || '|' || ".join(TEXTS)
NO_TEXT = " OR ".join(f"typeof({name}) <> 'text'" for name in TEXTS)

SEND_ENTRIES = f"INSERT INTO {SENT}.search_entry SELECT {NAMES} FROM main.search_entry WHERE source = ? ORDER BY id"
ENTRIES = (
    f"SELECT CAST(source AS BLOB), CAST({JOINED} AS BLOB), typeof(id) <> 'integer' OR typeof(weight) <> 'integer' OR {NO_TEXT}"
    f" FROM {FILE}.search_entry"
)
"""Of each entry: its table, all its texts as the bytes that they are, and whether one of its values is no text or no number."""
POINTERS = (
    "SELECT DISTINCT CAST(source AS BLOB), CAST(coalesce(compact, '') AS BLOB), typeof(id) <> 'integer'"
    " OR typeof(place) <> 'integer' OR typeof(source) <> 'text' OR typeof(compact) NOT IN ('text', 'null')"
    f" FROM {FILE}.search_pointer"
)
"""The same of pointers, those that are alike together."""
POINTERS_OF = f"SELECT count(*) FROM {FILE}.search_pointer WHERE source = ?"
COPY_ENTRIES = f"INSERT INTO main.search_entry ({NAMES}) SELECT {NAMES} FROM {FILE}.search_entry"
EMPTY_GRAMS = [f"DELETE FROM main.{name}" for name in GRAMS]
COPY_GRAMS = [
    f"INSERT INTO main.{name} ({', '.join(names)}) SELECT {', '.join(names)} FROM {FILE}.{name}" for name, names in GRAMS.items()
]
SEND_GRAMS = [f"INSERT INTO {SENT}.{name} SELECT {', '.join(names)} FROM main.{name} ORDER BY 1" for name, names in GRAMS.items()]
TABLES_OF = f"SELECT type, name, tbl_name, sql FROM {FILE}.sqlite_master"


def bare(records: Iterable[type[Record]], schema: str = "") -> Mapping[str, str]:
    """The statement that makes each table of a file that holds rows of these records."""
    made = {table_name(record): f"CREATE TABLE {schema}{name_of(record)} ({column_list(record)})" for record in records}
    others = {"search_entry": ENTRY, "search_pointer": POINTER, **GRAMS}
    return made | {name: f"CREATE TABLE {schema}{name} ({', '.join(names)})" for name, names in others.items()}


@cache
def send_rows(record: type[Record]) -> str:
    """In the order of their keys, so numbered from 1 on."""
    names, table = column_list(record), name_of(record)
    return f"INSERT INTO {SENT}.{table} SELECT {names} FROM main.{table} ORDER BY {key_list(record)}"


@cache
def send_pointers(record: type[Record]) -> str:
    """For the entries of one table."""
    return (
        f"INSERT INTO {SENT}.search_pointer SELECT e.source, r.rowid, e.id, nullif(e.compact, {PLAIN.format('e')})"
        f" FROM {SENT}.{name_of(record)} r JOIN main.search_entry e ON e.source = ? AND e.key = json_array(r.code)"
        " ORDER BY r.rowid"
    )


@cache
def looked_at(record: type[Record]) -> str:
    """Of each row all its texts as the bytes that they are, or no text where a value is none that its column may hold."""
    wrong = " OR ".join(_is_wrong(column) for column in columns(record))
    texts = [column for column in columns(record) if isinstance(column.type, String | Enum)]
    joined = " || '|' || ".join(f"coalesce({quoted(str(column.name))}, '')" for column in texts) or "''"
    return f"SELECT CASE WHEN {wrong} THEN x'ff' ELSE CAST({joined} AS BLOB) END FROM {FILE}.{name_of(record)} {SPAN}"


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
def placings(record: type[Record]) -> str:
    """What says in which scopes the rows are: each of `scoped_by`, once."""
    names = {attribute: str(column.name) for attribute, column in zip(attribute_names(record), columns(record), strict=True)}
    asked = ", ".join(quoted(names[one]) for one in record.scoped_by)
    return f"SELECT DISTINCT {asked} FROM (SELECT {asked} FROM {FILE}.{name_of(record)} {SPAN})"


@cache
def copy_lot(record: type[Record]) -> str:
    names = column_list(record)
    return f"INSERT INTO main.{name_of(record)} ({names}) SELECT {names} FROM {FILE}.{name_of(record)} {SPAN}"


@cache
def copy_pointers(record: type[Record], text: OwnText) -> str:
    """What a pointer leaves out is what its row says of itself. To be given the kind and the table."""
    names = "".join(f"nullif(r.{quoted(name)}, ''), " for name in text.names)
    return (
        f"INSERT INTO main.search_entry ({NAMES}) SELECT p.id, p.source, json_array(r.code), ?, r.code,"
        f" coalesce(p.compact, {PLAIN.format('r')}), coalesce({names}''), r.folded, r.initials, coalesce(r.weight, 0)"
        f" FROM {FILE}.search_pointer p CROSS JOIN {FILE}.{name_of(record)} r ON r.rowid = p.place"
        " WHERE p.source = ? ORDER BY p.rowid"
    )
