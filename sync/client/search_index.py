"""Keeps the search box's index in step with the rows: what can be found, and under which terms."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection

from sync.client.rows import as_mapping, driver
from sync.kernel.records import Record, Row, key_text
from sync.kernel.search import Searchable, SearchText, compact, index_terms


class SearchIndex:
    """Keeps `search_entry` and `search_gram` in step with the rows that features offer."""

    def __init__(self, records: Mapping[str, type[Record]], searchable: Mapping[str, Searchable]) -> None:
        self._records = records
        self._searchable = searchable

    def put(self, connection: Connection, source: str, rows: Sequence[Row]) -> None:
        """Index rows of one table anew; rows that offer nothing leave the index."""
        record, text_of = self._records[source], self._searchable[source]
        entries, hidden = [], []
        for row in rows:
            key, text = key_text(record, row), text_of(as_mapping(record, row))
            if text is None:
                hidden.append(key)
            else:
                entries.append((source, key, text))
        self._write(connection, entries)
        self.drop(connection, source, hidden)

    def drop(self, connection: Connection, source: str, keys: Iterable[str]) -> None:
        gone = [(source, key) for key in keys]
        if gone:
            driver(connection).executemany(DROP_TERMS, gone)
            driver(connection).executemany("DELETE FROM search_entry WHERE source = ? AND key = ?", gone)

    def _write(self, connection: Connection, entries: Sequence[tuple[str, str, SearchText]]) -> None:
        if not entries:
            return
        driver(connection).executemany(PUT_ENTRY, [_entry(source, key, text) for source, key, text in entries])
        marks = [(source, key) for source, key, _ in entries]
        driver(connection).executemany(DROP_TERMS, marks)
        terms = [(source, key, " ".join(sorted(index_terms(text)))) for source, key, text in entries]
        driver(connection).executemany(PUT_TERMS, terms)


DROP_TERMS = "DELETE FROM search_gram WHERE rowid = (SELECT id FROM search_entry WHERE source = ? AND key = ?)"
PUT_TERMS = "INSERT INTO search_gram (rowid, terms) VALUES ((SELECT id FROM search_entry WHERE source = ? AND key = ?), ?)"
PUT_ENTRY = (
    "INSERT INTO search_entry (source, key, kind, code, compact, name, folded, initials, weight)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (source, key) DO UPDATE SET kind = excluded.kind, code = excluded.code, compact = excluded.compact,"
    " name = excluded.name, folded = excluded.folded, initials = excluded.initials, weight = excluded.weight"
)
DROP_TERMS = "DELETE FROM search_gram WHERE rowid = (SELECT id FROM search_entry WHERE source = ? AND key = ?)"
PUT_TERMS = "INSERT INTO search_gram (rowid, terms) VALUES ((SELECT id FROM search_entry WHERE source = ? AND key = ?), ?)"


def _entry(source: str, key: str, text: SearchText) -> tuple[str | int, ...]:
    return (source, key, text.kind, text.code, compact(text.code), text.name, text.folded, text.initials, text.weight)
