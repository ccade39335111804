"""Keeps the search box's index in step with the rows: what can be found, and under which terms."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection

from sync.client.rows import as_mapping, driver, run_many
from sync.kernel.records import Record, Row, key_text
from sync.kernel.search import Searchable, SearchText
from sync.protocol.prebuilt import ADD_ENTRY, ADD_TERMS, DROP_TERMS, entry, found_by, terms


class SearchIndex:
    """Keeps `search_entry` and `search_gram` in step with the rows that features offer."""

    def __init__(self, records: Mapping[str, type[Record]], searchable: Mapping[str, Searchable]) -> None:
        self._records = records
        self._searchable = searchable

    def put(self, connection: Connection, source: str, rows: Sequence[Row]) -> None:
        """Index rows of one table anew; rows that offer nothing leave the index."""
        record, text_of = self._records[source], self._searchable[source]
        edit = _Edit(driver(connection))
        for row in rows:
            edit.note(source, key_text(record, row), text_of(as_mapping(record, row)))
        edit.write()

    def drop(self, connection: Connection, source: str, keys: Iterable[str]) -> None:
        edit = _Edit(driver(connection))
        for key in keys:
            edit.note(source, key, None)
        edit.write()


@dataclass
class _Edit:
    """What has to change in the index. Terms are the dear part: they are written where they differ from what is there."""

    driver: sqlite.Connection
    shown: list[tuple[str | int, ...]] = field(default_factory=list)
    changed: list[tuple[str | int, ...]] = field(default_factory=list)
    gone: list[tuple[int]] = field(default_factory=list)
    terms: dict[int, str] = field(default_factory=dict)

    def note(self, source: str, key: str, text: SearchText | None) -> None:
        """What a row offers from now on; None for nothing."""
        known = self.driver.execute(KNOWN, (source, key)).fetchone()
        if text is None:
            self.gone += [] if known is None else [known[:1]]
        elif known is None:
            added = self.driver.execute(ADD_ENTRY, entry(source, key, text))
            self.terms[added.lastrowid] = terms(text)
        elif known[1:5] != (text.code, text.folded, text.initials, text.kind):
            self.changed.append((*found_by(text), text.kind, text.name, text.weight, known[0]))
            self.terms[known[0]] = terms(text)
        elif known[5:] != (text.name, text.weight):
            self.shown.append((text.name, text.weight, known[0]))

    def write(self) -> None:
        old = [*self.gone, *((entry[-1],) for entry in self.changed)]
        for statement, rows in (
            (SHOW, self.shown),
            (CHANGE, self.changed),
            (DROP, self.gone),
            (DROP_TERMS, old),
            (ADD_TERMS, list(self.terms.items())),
        ):
            if rows:
                run_many(self.driver, statement, rows)


KNOWN = "SELECT id, code, folded, initials, kind, name, weight FROM search_entry WHERE source = ? AND key = ?"
SHOW = "UPDATE search_entry SET name = ?, weight = ? WHERE id = ?"
CHANGE = "UPDATE search_entry SET code = ?, compact = ?, folded = ?, initials = ?, kind = ?, name = ?, weight = ? WHERE id = ?"
DROP = "DELETE FROM search_entry WHERE id = ?"
