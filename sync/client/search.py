"""The search box's index on this PC: code fragments, words, Chinese of one or more characters, pinyin initials."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection
from sqlalchemy import Row as Found

from sync.client.rows import as_mapping
from sync.kernel.clock import Clock
from sync.kernel.records import Record, Row, key_text
from sync.kernel.search import CJK_RUN, WORD, Searchable, SearchText, compact, grams, index_terms
from sync.kernel.text import fold

ENOUGH = 400
"""Matches looked at before ranking: beyond, a better word is more use than a longer wait."""
PATIENCE = 0.15
"""Seconds after which a search answers with what it has."""


@dataclass(frozen=True, kw_only=True)
class Hit:
    """One line under the search box. `id` is the row's key text."""

    kind: str
    id: str
    code: str
    name: str


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
            which = "SELECT id FROM search_entry WHERE source = ? AND key = ?"
            connection.exec_driver_sql(f"DELETE FROM search_gram WHERE rowid = ({which})", gone)
            connection.exec_driver_sql("DELETE FROM search_entry WHERE source = ? AND key = ?", gone)

    def _write(self, connection: Connection, entries: Sequence[tuple[str, str, SearchText]]) -> None:
        if not entries:
            return
        connection.exec_driver_sql(PUT_ENTRY, [_entry(source, key, text) for source, key, text in entries])
        which = "SELECT id FROM search_entry WHERE source = ? AND key = ?"
        marks = [(source, key) for source, key, _ in entries]
        connection.exec_driver_sql(f"DELETE FROM search_gram WHERE rowid = ({which})", marks)
        terms = [(source, key, " ".join(sorted(index_terms(text)))) for source, key, text in entries]
        connection.exec_driver_sql(f"INSERT INTO search_gram (rowid, terms) VALUES (({which}), ?)", terms)


PUT_ENTRY = (
    "INSERT INTO search_entry (source, key, kind, code, compact, name, folded, initials, weight)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (source, key) DO UPDATE SET kind = excluded.kind, code = excluded.code, compact = excluded.compact,"
    " name = excluded.name, folded = excluded.folded, initials = excluded.initials, weight = excluded.weight"
)

BY_CODE = "SELECT id, kind, key, code, name, weight FROM search_entry WHERE compact >= ? AND compact < ? ORDER BY compact LIMIT ?"
BY_TERMS = (
    "SELECT e.id, e.kind, e.key, e.code, e.name, e.weight, e.compact, e.folded, e.initials"
    " FROM search_gram g JOIN search_entry e ON e.id = g.rowid WHERE search_gram MATCH ?"
)
LAST = "\U0010ffff"


def find(connection: Connection, text: str, *, clock: Clock, limit: int = 50, kinds: Sequence[str] = ()) -> Sequence[Hit]:
    """Codes that begin with the text first, then what contains every word of it, by weight. Empty for an empty text."""
    words = fold(text).split()
    if not words:
        return []
    found: dict[int, Hit] = {}
    code = compact(text)
    if code:
        rows = connection.exec_driver_sql(BY_CODE, (code, code + LAST, limit))
        found.update((row.id, _hit(row)) for row in rows if not kinds or row.kind in kinds)
    match = _match(words)
    if match and len(found) < limit:
        until = clock.monotonic() + PATIENCE
        matches = _matches(connection, match, words, kinds)
        fitting = _within(matches, lambda: clock.monotonic() > until)
        for row in sorted(fitting, key=lambda row: (-row.weight, row.code)):
            found.setdefault(row.id, _hit(row))
    return list(found.values())[:limit]


def _matches(connection: Connection, match: str, words: Sequence[str], kinds: Sequence[str]) -> Iterator[Found[Any]]:
    """Rows in which every word really occurs; grams only say that its pieces do."""
    for row in connection.exec_driver_sql(BY_TERMS, (match,)):
        if (not kinds or row.kind in kinds) and all(_contains(row, word) for word in words):
            yield row


def _within(rows: Iterator[Found[Any]], late: Callable[[], bool]) -> Iterator[Found[Any]]:
    for count, row in enumerate(rows, start=1):
        yield row
        if count >= ENOUGH or late():
            return


def _contains(row: Found[Any], word: str) -> bool:
    plain = compact(word)
    return word in row.folded or (bool(plain) and (plain in row.compact or plain in row.initials))


def _match(words: Sequence[str]) -> str:
    """One full-text expression in which all words must hold; joining several full-text tables would take seconds."""
    return " AND ".join(part for word in words if (part := _word_match(word)))


def _word_match(word: str) -> str:
    pieces = [_quoted_all(_han_terms(run)) for run in CJK_RUN.findall(word)]
    pieces += [_latin_match(run) for run in WORD.findall(word)]
    return " AND ".join(f"({piece})" for piece in pieces if piece)


def _han_terms(run: str) -> list[str]:
    return [run] if len(run) == 1 else list(grams(run, mark=""))


def _latin_match(run: str) -> str:
    """A word may be the start of a word of the name, a piece of a code, or pinyin initials."""
    ways = [f'"w{run}" *']
    if len(run) > 1:
        ways += [_quoted_all(grams(run, mark="n")), _quoted_all(grams(run, mark="p"))]
    return " OR ".join(f"({way})" for way in ways)


def _quoted_all(terms: Iterable[str]) -> str:
    return " AND ".join(f'"{term}"' for term in terms)


def _entry(source: str, key: str, text: SearchText) -> tuple[str | int, ...]:
    return (source, key, text.kind, text.code, compact(text.code), text.name, text.folded, text.initials, text.weight)


def _hit(row: Found[Any]) -> Hit:
    return Hit(kind=row.kind, id=row.key, code=row.code, name=row.name)
