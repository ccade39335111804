"""The form of a prebuilt file: a whole scope as pages of an SQLite file, search index included, taken in by copying.

It has columns alone. Keys and indexes are made by who takes it: they would be half of what travels, and nobody could trust them.
"""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Column, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from sync.kernel.records import NAMES, Record, table_of
from sync.kernel.registry import Registry
from sync.kernel.search import SearchText, compact, index_terms

FORM = "5"
PAGE = 4096
RESERVED = 80
"""Bytes left free at the end of each page, where the cipher of a replica's file keeps what it needs for that page."""
PIECE = 1024
"""Pages in one piece: a piece is fetched, checked and kept as a whole."""

SEARCH_GRAM = (
    "CREATE VIRTUAL TABLE search_gram USING fts5(terms, content='', contentless_delete=1, detail=none,"
    " tokenize='unicode61 remove_diacritics 0', prefix='2')"
)
"""Index terms of `search_entry` by its id. FTS5 has no counterpart in SQLAlchemy; a version makes the same.

One letter or digit begins as many terms as there are codes: with its mark it is a term of its own.
"""

ADD_ENTRY = (
    "INSERT INTO search_entry (source, key, code, compact, folded, initials, kind, name, weight)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
ADD_TERMS = "INSERT INTO search_gram (rowid, terms) VALUES (?, ?)"
DROP_TERMS = "DELETE FROM search_gram WHERE rowid = ?"


def form(registry: Registry) -> str:
    """Who cannot take a file of this form gets rows. It names the shape of the rows as well."""
    return f"{FORM}.{registry.shape}"


def search_table(metadata: MetaData) -> Table:
    """`search_entry`: what the search box can find."""
    table = Table(
        "search_entry",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("source", String, nullable=False),
        Column("key", String, nullable=False),
        Column("kind", String, nullable=False),
        Column("code", String, nullable=False),
        Column("compact", String, nullable=False),
        Column("name", String, nullable=False),
        Column("folded", String, nullable=False),
        Column("initials", String, nullable=False),
        Column("weight", Integer, nullable=False),
        UniqueConstraint("source", "key", name="uq_search_entry_source"),
        comment="What the search box can find.",
    )
    Index("ix_search_entry_compact", table.c.kind, table.c.compact, table.c.weight)
    return table


def found_by(text: SearchText) -> tuple[str, ...]:
    return text.code, compact(text.code), text.folded, text.initials


def entry(source: str, key: str, text: SearchText) -> tuple[str | int, ...]:
    """The values of `ADD_ENTRY`."""
    return source, key, *found_by(text), text.kind, text.name, text.weight


def terms(text: SearchText) -> str:
    return " ".join(sorted(index_terms(text)))


def layout(records: Iterable[type[Record]]) -> Mapping[str, Sequence[str]]:
    """The statements that make each table and its indexes, as they have to stand in the file, by table."""
    tables = [*(table_of(record) for record in records), search_table(MetaData(naming_convention=NAMES))]
    made = {
        str(table.name): [_text(CreateTable(table)), *sorted(_text(CreateIndex(i)) for i in table.indexes)] for table in tables
    }
    return made | {"search_gram": [SEARCH_GRAM]}


def _text(statement: CreateTable | CreateIndex) -> str:
    return str(statement.compile(dialect=sqlite.dialect())).strip()
