"""Statements for plain rows in wire order, written from the columns of a record: the same for a replica and a prebuilt file."""

from functools import cache

from sync.kernel.records import Record, columns, key_width, table_name, table_of


@cache
def column_names(record: type[Record]) -> tuple[str, ...]:
    return tuple(str(column.name) for column in columns(record))


@cache
def insert_row(record: type[Record]) -> str:
    """A row that is there already is an error."""
    marks = ", ".join("?" * len(columns(record)))
    return f"INSERT INTO {name_of(record)} ({column_list(record)}) VALUES ({marks})"


@cache
def put_row(record: type[Record]) -> str:
    """A row that is there already keeps its place and gets other values."""
    rest = column_names(record)[key_width(record) :]
    change = ", ".join(f"{quoted(name)} = excluded.{quoted(name)}" for name in rest)
    action = f"DO UPDATE SET {change}" if rest else "DO NOTHING"
    return f"{insert_row(record)} ON CONFLICT ({key_list(record)}) {action}"


@cache
def select_row(record: type[Record]) -> str:
    return f"SELECT {column_list(record)} FROM {name_of(record)} WHERE {key_match(record)}"


@cache
def delete_row(record: type[Record]) -> str:
    return f"DELETE FROM {name_of(record)} WHERE {key_match(record)}"


@cache
def count_rows(record: type[Record]) -> str:
    return f"SELECT count(*) FROM {name_of(record)}"


@cache
def column_list(record: type[Record]) -> str:
    return ", ".join(quoted(name) for name in column_names(record))


@cache
def key_list(record: type[Record]) -> str:
    return ", ".join(quoted(name) for name in column_names(record)[: key_width(record)])


@cache
def key_match(record: type[Record]) -> str:
    return " AND ".join(f"{quoted(str(column.name))} = ?" for column in table_of(record).primary_key.columns)


def name_of(record: type[Record]) -> str:
    return quoted(table_name(record))


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
