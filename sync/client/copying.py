"""Takes a prebuilt file in: fetches its pieces, then copies one table after another, and the search index, into the replica.

The file is one of SQLite's, so rows are copied a lot at a time by one statement, after a look at each that it may stand there. It
has neither keys nor indexes: those of the replica grow on the way.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection, delete, select, update

from sync.client.arriving import Arriving
from sync.client.changes import STATUS, ChangeSet
from sync.client.copied_search import copy_search, refuse_unsound_search
from sync.client.local import fill, stale
from sync.client.lots import ROWS, Unfit, take_lot
from sync.client.rebase import Rebase
from sync.client.rows import driver, read_row
from sync.client.scopes import set_cursor
from sync.client.store import Store
from sync.client.writer import Writing
from sync.kernel.errors import Unreachable
from sync.kernel.records import DealerRecord, Record, Row, parse_key, table_name
from sync.protocol.codec import Garbled
from sync.protocol.messages import ChunkRef, Manifest
from sync.protocol.prebuilt import PAGE, PIECE
from sync.protocol.rows import FILE, TABLES_OF, bare

GLANCE = 1_000_000
"""Steps of SQLite between two looks whether the check is still wanted."""
LOT = 4
"""Pieces that are made durable together; what is lost with a lot is fetched again."""

Step = Callable[[Connection], ChangeSet]
Stopped = Callable[[], bool]
Fetch = Callable[[str, ChunkRef, int, Stopped], bytes]


@dataclass(frozen=True, kw_only=True)
class Copying:
    """One scope at a time. `fill.done` counts the pieces that are here, then the steps that are done."""

    store: Store
    writer: Writing
    rebase: Rebase
    fetch: Fetch

    def run(self, manifest: Manifest, done: int, *, stopped: Stopped) -> int:
        """Rows that came in, all at the end. Raises Unfit, and Unreachable: the next run goes on where this one was."""
        file = Arriving(self.store.path.parent, manifest, self.store.key_for)
        try:
            if self._is_here_already(manifest.scope):
                raise Unfit("rows of the scope are here")
            ended = self._run(manifest, done, file, stopped)
        except Unfit:
            file.discard()
            raise
        if ended:
            file.discard()
        return manifest.rows if ended else 0

    def _run(self, manifest: Manifest, done: int, file: Arriving, stopped: Stopped) -> bool:
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

    def _fetch_all(self, manifest: Manifest, done: int, file: Arriving, stopped: Stopped) -> bool:
        for first in range(done, len(manifest.chunks), LOT):
            pieces: list[bytes] = []
            try:
                for reference in manifest.chunks[first : first + LOT]:
                    if stopped():
                        return False
                    pieces.append(self.fetch(manifest.scope, reference, sum(map(len, pieces)), stopped))
            finally:  # also what is whole where the line breaks behind it
                is_mine = self._keep(manifest.scope, file, first, pieces)
            if not is_mine:
                return False
        return True

    def _keep(self, scope: str, file: Arriving, first: int, pieces: Sequence[bytes]) -> bool:
        """False where the fill was abandoned meanwhile."""
        if not pieces:
            return True
        try:
            file.put(first, pieces)
        except Garbled as error:
            raise Unreachable(str(error)) from error
        return self._do(scope, first, first + len(pieces), _nothing)

    def _copy_all(self, manifest: Manifest, done: int, stopped: Stopped) -> bool:
        for number, step in enumerate(self._steps(manifest), start=len(manifest.chunks)):
            if number < done:
                continue
            if stopped() or not self._do(manifest.scope, number, number + 1, step):
                return False
        return True

    def _steps(self, manifest: Manifest) -> Iterator[Step]:
        """One transaction each."""
        for table, rows in manifest.tables.items():
            for first in range(1, rows + 1, ROWS):
                numbers = range(first, min(first + ROWS, rows + 1))
                yield partial(_take_lot, manifest, self.rebase.registry.records[table], numbers)
        yield partial(self._copy_search, manifest)
        yield partial(self._finish, manifest)

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
        """Before anything is copied, and outside of every transaction.

        Nothing in it but the tables that central would have made: no view, no trigger, no other column. Rows are looked at as
        they are taken.
        """
        registry = self.rebase.registry
        odd = [table for table in manifest.tables if not _may_come(registry.records.get(table))]
        if odd:  # what a dealer owns never comes this way, whoever's it is
            raise Unfit(f"tables that belong in no such file: {', '.join(sorted(odd))}")
        wanted = bare(registry.records[table] for table in manifest.tables)
        found = own.execute(TABLES_OF).fetchall()
        if sorted(found) != sorted(("table", name, name, statement) for name, statement in wanted.items()):
            raise Unfit("its tables are made otherwise")
        refuse_unsound_search(own, registry, manifest.tables.keys())

    def _copy_search(self, manifest: Manifest, connection: Connection) -> ChangeSet:
        if not manifest.tables.keys() & self.rebase.registry.searchable.keys():
            return ChangeSet()
        copy_search(driver(connection), self.rebase.registry, manifest.tables.keys())
        return ChangeSet(everything=True)

    def _finish(self, manifest: Manifest, connection: Connection) -> ChangeSet:
        if connection.execute(select(stale.c.key).where(stale.c.scope == manifest.scope).limit(1)).first() is not None:
            raise Unfit("rows of the scope were accepted meanwhile")
        connection.execute(delete(fill).where(fill.c.scope == manifest.scope))
        set_cursor(connection, manifest.scope, manifest.at)
        return self.rebase.predict_on_whole(connection) | ChangeSet(everything=True)


def _nothing(_connection: Connection) -> ChangeSet:
    return ChangeSet()


def _take_lot(manifest: Manifest, record: type[Record], numbers: range, connection: Connection) -> ChangeSet:
    """What a command that waits took away is not laid over it: rows that come one by one go behind it."""
    hidden = [key for key in _predicted(connection, record) if read_row(connection, record, key) is None]
    take_lot(driver(connection), record, manifest.scope, numbers, len(manifest.chunks) * PIECE * PAGE)
    if any(read_row(connection, record, key) is not None for key in hidden):
        raise Unfit(f"a row of {table_name(record)} was taken away here")
    return ChangeSet(everything=True)


def _predicted(connection: Connection, record: type[Record]) -> Iterator[Row]:
    """Keys of the rows that waiting commands changed."""
    found = driver(connection).execute("SELECT key FROM shadow WHERE source = ?", (table_name(record),))
    yield from (parse_key(key) for (key,) in found.fetchall())


def _may_come(record: type[Record] | None) -> bool:
    return record is not None and not issubclass(record, DealerRecord)
