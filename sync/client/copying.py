"""Takes a prebuilt file in: fetches its pieces, then copies one table after another, and the search index, into the replica.

SQLite copies a table into an empty one of the same layout page by page, indexes included, without looking at a row.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection, delete, select, update

from sync.client.arriving import Arriving
from sync.client.changes import STATUS, ChangeSet
from sync.client.foreign import is_of
from sync.client.local import fill, stale
from sync.client.rebase import Rebase
from sync.client.rows import copy_pointers, copy_rows, driver, has_unsound, is_damaged, letters, placings
from sync.client.scopes import set_cursor
from sync.client.store import Store
from sync.client.writer import Writing
from sync.kernel.errors import Unreachable
from sync.kernel.records import DealerRecord, Record, table_name
from sync.kernel.registry import Registry
from sync.kernel.search import OwnText, SearchText
from sync.protocol.codec import Garbled
from sync.protocol.messages import ChunkRef, Manifest
from sync.protocol.prebuilt import ADD_ENTRY, ADD_TERMS, SEARCH_GRAM, entry, layout, terms

FILE = "arriving"
"""The name of the file in statements."""
GRAM_PARTS = ("search_gram_data", "search_gram_idx", "search_gram_docsize", "search_gram_config")
"""The tables in which FTS5 keeps an index: whoever copies them has copied the index. The last says how it is made: as ours is."""
COPY_GRAMS = (
    "DELETE FROM main.search_gram_data",
    "DELETE FROM main.search_gram_idx",
    "DELETE FROM main.search_gram_docsize",
    "INSERT INTO main.search_gram_data SELECT * FROM arriving.search_gram_data",
    "INSERT INTO main.search_gram_idx SELECT * FROM arriving.search_gram_idx",
    "INSERT INTO main.search_gram_docsize SELECT * FROM arriving.search_gram_docsize",
)
CHECK_GRAMS = "INSERT INTO main.search_gram (search_gram, rank) VALUES ('integrity-check', 0)"
"""An error where the index cannot be read by everybody who will search in it."""
UNSOUND_ENTRY = (
    "SELECT 1 FROM arriving.search_entry WHERE typeof(source) <> 'text' OR typeof(key) <> 'text' OR typeof(kind) <> 'text'"
    " OR typeof(code) <> 'text' OR typeof(compact) <> 'text' OR typeof(name) <> 'text' OR typeof(folded) <> 'text'"
    " OR typeof(initials) <> 'text' OR typeof(weight) <> 'integer' LIMIT 1"
)
SOURCES = "SELECT DISTINCT source FROM arriving.search_entry"
ENTRY_LETTERS = (
    "SELECT CAST(source || key || kind || code || compact || name || folded || initials AS BLOB) FROM arriving.search_entry"
)
COPY_ENTRIES = "INSERT INTO main.search_entry SELECT * FROM arriving.search_entry WHERE source = ?"
GLANCE = 1_000_000
"""Steps of SQLite between two looks whether the check is still wanted."""
LOT = 4
"""Pieces that are made durable together; what is lost with a lot is fetched again."""

Step = Callable[[Connection], ChangeSet]
Fetch = Callable[[str, ChunkRef], bytes]


class Unfit(Exception):
    """This file cannot be copied here: the rows of the scope have to come one by one."""


@dataclass(frozen=True, kw_only=True)
class Copying:
    """One scope at a time. `fill.done` counts the pieces that are here, then the steps that are done."""

    store: Store
    writer: Writing
    rebase: Rebase
    fetch: Fetch

    def run(self, manifest: Manifest, done: int, *, stopped: Callable[[], bool]) -> int:
        """Rows that came in, all at the end. Raises Unfit, and Unreachable: the next run goes on where this one was."""
        if self._is_here_already(manifest.scope):
            raise Unfit("rows of the scope are here")
        file = Arriving(self.store.path.parent, manifest, self.store.key_for)
        try:
            ended = self._run(manifest, done, file, stopped)
        except Unfit:
            file.discard()
            raise
        if ended:
            file.discard()
        return manifest.rows if ended else 0

    def _run(self, manifest: Manifest, done: int, file: Arriving, stopped: Callable[[], bool]) -> bool:
        if not file.holds(min(done, len(manifest.chunks))):
            raise Unfit("the file is gone")
        if not self._fetch_all(manifest, done, file, stopped):
            return False
        try:
            with self.store.apart(file.path, file.cipher.secret, FILE) as own:
                own.set_progress_handler(stopped, GLANCE)
                self._check(manifest, own)
            with self.store.attached(file.path, file.cipher.secret, FILE):
                return self._copy_all(manifest, done, stopped)
        except (sqlite.DatabaseError, UnicodeDecodeError) as error:  # the driver reads what the file says is wrong with it
            if stopped():
                return False
            raise Unfit("no database that can be read") from error

    def _is_here_already(self, scope: str) -> bool:
        with self.store.read() as connection:
            return connection.execute(select(stale.c.key).where(stale.c.scope == scope).limit(1)).first() is not None

    def _fetch_all(self, manifest: Manifest, done: int, file: Arriving, stopped: Callable[[], bool]) -> bool:
        for first in range(done, len(manifest.chunks), LOT):
            pieces: list[bytes] = []
            for reference in manifest.chunks[first : first + LOT]:
                if stopped():
                    return False
                pieces.append(self.fetch(manifest.scope, reference))
            try:
                file.put(first, pieces)
            except Garbled as error:
                raise Unreachable(str(error)) from error
            if not self._do(manifest.scope, first, first + len(pieces), _nothing):
                return False
        return True

    def _copy_all(self, manifest: Manifest, done: int, stopped: Callable[[], bool]) -> bool:
        records = self.rebase.registry.records
        copies = [partial(_copy_table, record=records[table]) for table in manifest.tables if table in records]
        # the first was the check, which has no turn of its own any more: fills that are under way count it
        steps: Sequence[Step] = [_nothing, *copies, self._copy_search, partial(self._finish, manifest)]
        for number, step in enumerate(steps, start=len(manifest.chunks)):
            if number < done:
                continue
            if stopped() or not self._do(manifest.scope, number, number + 1, step):
                return False
        return True

    def _do(self, scope: str, before: int, after: int, step: Step) -> bool:
        """False where the fill was abandoned meanwhile: the scope came by another way."""

        def job(connection: Connection) -> tuple[bool, ChangeSet]:
            turn = (fill.c.scope == scope) & (fill.c.done == before)
            if connection.execute(update(fill).where(turn).values(done=after)).rowcount != 1:
                return False, ChangeSet()
            try:
                return True, step(connection) | ChangeSet({STATUS: frozenset()})
            except sqlite.OperationalError:
                raise  # the disk says no: the same step is tried again
            except sqlite.DatabaseError as error:
                raise Unfit(str(error)) from error

        return self.writer.put(job).result()

    def _check(self, manifest: Manifest, own: sqlite.Connection) -> None:
        """Before anything is copied, and outside of every transaction: of a large file this takes seconds.

        Nothing in it but the tables that this program would have made: no view, no trigger, no other column; and in those only
        what belongs there.
        """
        records = self.rebase.registry.records
        odd = [table for table in manifest.tables if table not in records or issubclass(records[table], DealerRecord)]
        if odd:  # what a dealer owns never comes this way, whoever's it is
            raise Unfit(f"tables that belong in no such file: {', '.join(sorted(odd))}")
        known = layout(records[table] for table in manifest.tables)
        wanted = {statement for statements in known.values() for statement in statements}
        found = own.execute("SELECT name, sql FROM arriving.sqlite_master WHERE sql IS NOT NULL").fetchall()
        if {sql for name, sql in found if name not in GRAM_PARTS} != wanted:
            raise Unfit("its tables are made otherwise")
        if is_damaged(own, FILE):
            raise Unfit("it does not agree with itself")
        for table in manifest.tables:
            _refuse_unsound(own, records[table], manifest.scope)
        _refuse_unsound_entries(own, manifest.tables.keys() & self.rebase.registry.searchable.keys())

    def _copy_search(self, connection: Connection) -> ChangeSet:
        own = driver(connection)
        sources = [source for (source,) in own.execute(SOURCES)]
        if not sources:
            return ChangeSet()
        _copy_index(own, self.rebase.registry, sorted(sources))
        return ChangeSet(everything=True)

    def _finish(self, manifest: Manifest, connection: Connection) -> ChangeSet:
        if connection.execute(select(stale.c.key).where(stale.c.scope == manifest.scope).limit(1)).first() is not None:
            raise Unfit("rows of the scope were accepted meanwhile")
        connection.execute(delete(fill).where(fill.c.scope == manifest.scope))
        set_cursor(connection, manifest.scope, manifest.at)
        return self.rebase.predict_all(connection) | ChangeSet(everything=True)


def _nothing(_connection: Connection) -> ChangeSet:
    return ChangeSet()


def _copy_table(connection: Connection, *, record: type[Record]) -> ChangeSet:
    if not copy_rows(driver(connection), record, FILE):
        raise Unfit(f"{table_name(record)} has other columns")
    return ChangeSet(everything=True)


def _refuse_unsound(own: sqlite.Connection, record: type[Record], scope: str) -> None:
    if own.execute(has_unsound(record, FILE)).fetchone() != (0,) or not _are_texts(own.execute(letters(record, FILE))):
        raise Unfit(f"{table_name(record)} holds what its columns do not")
    placed = own.execute(placings(record, FILE)) if record.scoped_by else [()]
    if not all(is_of(record, scope, parts) for parts in placed):
        raise Unfit(f"{table_name(record)} holds rows of other scopes")


def _refuse_unsound_entries(own: sqlite.Connection, searchable: Collection[str]) -> None:
    if own.execute(UNSOUND_ENTRY).fetchone() is not None or not _are_texts(own.execute(ENTRY_LETTERS)):
        raise Unfit("what can be found is no text")
    if not {source for (source,) in own.execute(SOURCES)} <= set(searchable):
        raise Unfit("it says of other tables what can be found")


def _are_texts(contents: Iterable[tuple[bytes]]) -> bool:
    """SQLite takes any bytes for a text, and who asks for it cannot read it."""
    try:
        for (content,) in contents:
            content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _copy_index(own: sqlite.Connection, registry: Registry, sources: Iterable[str]) -> None:
    """The index as it comes, then what could be found here before: the shop's own few documents."""
    kept = own.execute("SELECT source, key, kind, code, name, folded, initials, weight FROM main.search_entry").fetchall()
    own.execute("DELETE FROM main.search_entry")
    for source in sources:
        record, text_of = registry.records[source], registry.searchable[source]
        copy = copy_pointers(record, text_of, FILE) if isinstance(text_of, OwnText) else COPY_ENTRIES
        own.execute(copy, (source,))
    own.execute("DROP TABLE main.search_gram")  # a new one has read nothing yet that would be wrong behind its back
    own.execute(SEARCH_GRAM)
    for statement in COPY_GRAMS:
        own.execute(statement)
    own.execute(CHECK_GRAMS)
    for source, key, kind, code, name, folded, initials, weight in kept:
        text = SearchText(kind=kind, code=code, name=name, folded=folded, initials=initials, weight=weight)
        added = own.execute(ADD_ENTRY, entry(source, key, text))
        own.execute(ADD_TERMS, (added.lastrowid, terms(text)))
