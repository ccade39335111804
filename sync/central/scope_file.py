"""The SQLite file in which central keeps a scope up to date, and which it sends as `bare_file` writes it."""

from collections.abc import Sequence
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from sync.central.bare_file import write_bare
from sync.kernel.records import Record, key_text
from sync.kernel.registry import Registry
from sync.kernel.rows import count_rows, delete_row, put_row
from sync.protocol.messages import Section
from sync.protocol.prebuilt import ADD_ENTRY, ADD_TERMS, DROP_TERMS, PAGE, RESERVED, entry, layout, terms
from sync.protocol.rows import SENT

RESERVED_AT = 20
CONTENT_STARTS_AT = 105
"""Places in the first page of an SQLite file: bytes left free in each page, and where the rows of this one begin."""

FORGET = "DELETE FROM search_entry WHERE source = ? AND key = ? RETURNING id"


class ScopeFile:
    """Readable by nobody but who may read central's database; nothing in it but what is sent to devices."""

    def __init__(self, path: Path, registry: Registry) -> None:
        self._registry = registry
        is_new = not path.exists()
        if is_new:
            _write_empty(path)
        self._file = sqlite.connect(str(path), isolation_level=None)
        # a file that is not whole is thrown away: nothing here has to survive a power cut
        self._file.execute("PRAGMA journal_mode = OFF")
        self._file.execute("PRAGMA synchronous = OFF")
        self._file.execute("PRAGMA cache_size = -65536")
        self._tables = {name for (name,) in self._file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if is_new:
            self._make(())

    def __enter__(self) -> "ScopeFile":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def put(self, section: Section) -> None:
        """Rows of one table, new or changed, and those that left."""
        record = self._registry.records[section.table]
        if section.table not in self._tables:
            self._make((record,))
        self._file.execute("BEGIN")
        self._file.executemany(put_row(record), section.rows)
        self._file.executemany(delete_row(record), section.removed)
        if section.table in self._registry.searchable:
            self._index(record, section)
        self._file.execute("COMMIT")

    def pack(self) -> None:
        """Make one index out of its parts: smaller, and quicker to search. Dear: for a file that was built from nothing."""
        self._file.execute("INSERT INTO search_gram (search_gram) VALUES ('optimize')")

    def rows(self) -> dict[str, int]:
        """How many each table has, parents before children; tables without any are left out."""
        here = [name for name in self._registry.records if name in self._tables]
        counted = {name: self._file.execute(count_rows(self._registry.records[name])).fetchone()[0] for name in here}
        return {name: rows for name, rows in counted.items() if rows}

    def send(self, path: Path) -> None:
        """Write what devices get into a new file, whose pages leave room for a cipher."""
        path.unlink(missing_ok=True)
        _write_empty(path)
        self._file.execute(f"ATTACH DATABASE ? AS {SENT} KEY ''", (str(path),))
        self._file.execute(f"PRAGMA {SENT}.journal_mode = OFF")
        self._file.execute(f"PRAGMA {SENT}.synchronous = OFF")
        write_bare(self._file, self._registry, self.rows())
        self._file.execute(f"DETACH DATABASE {SENT}")

    def _index(self, record: type[Record], section: Section) -> None:
        source, text_of = section.table, self._registry.searchable[section.table]
        for key in [*(key_text(record, row) for row in section.rows), *(key_text(record, row) for row in section.removed)]:
            gone = self._file.execute(FORGET, (source, key)).fetchone()
            if gone is not None:
                self._file.execute(DROP_TERMS, gone)
        for row in section.rows:
            text = text_of(dict(zip(section.columns, row, strict=True)))
            if text is not None:
                added = self._file.execute(ADD_ENTRY, entry(source, key_text(record, row), text))
                self._file.execute(ADD_TERMS, (added.lastrowid, terms(text)))

    def _make(self, records: Sequence[type[Record]]) -> None:
        for name, statements in layout(records).items():
            if name not in self._tables:
                for statement in statements:
                    self._file.execute(statement)
                self._tables.add(name)


def _write_empty(path: Path) -> None:
    """An empty file whose pages leave room for a cipher: SQLite has no statement that says so, its file format has a place."""
    with sqlite.connect(str(path), isolation_level=None) as file:
        file.execute(f"PRAGMA page_size = {PAGE}")
        file.execute("VACUUM")
    file.close()
    first = bytearray(path.read_bytes())
    first[RESERVED_AT] = RESERVED
    first[CONTENT_STARTS_AT : CONTENT_STARTS_AT + 2] = (PAGE - RESERVED).to_bytes(2, "big")
    path.write_bytes(first)
