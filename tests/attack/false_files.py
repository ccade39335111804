"""Lies in prebuilt files: a database of a hostile central's making, on its way into a replica's own tables."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

import msgspec
import sqlcipher3.dbapi2 as sqlite
from backports import zstd
from sqlalchemy import Connection, delete, insert, select

from sync.central.scope_file import ScopeFile
from sync.client.arriving import NAME, SIZE
from sync.client.fill import Filling
from sync.client.local import fill, place
from sync.client.lots import ROWS
from sync.client.rows import every_row
from sync.client.search import find
from sync.client.store import Store
from sync.client.writer import Job, Then
from sync.domain import REGISTRY
from sync.domain.catalog.rules import STANDARD
from sync.kernel.records import DealerRecord, decoders, placed
from sync.kernel.rows import column_names
from sync.protocol.codec import decode_chunk
from sync.protocol.messages import CHUNK, ChunkRef, Manifest
from sync.protocol.rows import ENTRY, GRAMS, POINTER
from tests.attack.mutations import Bender
from tests.attack.rogue import Lost, RogueLine, Trick, Watch
from tests.attack.victim import DEALER, Victim

T = TypeVar("T")
SCOPES = ("catalog", f"prices:{STANDARD}", "pricing", "availability", "notices", "deals", "tickets")
VALUES = (
    *(
        "NULL",
        "''",
        "'x'",
        "x'00'",
        "CAST(x'ff' AS TEXT)",
        "1",
        "-1",
        "0.5",
        "1e308",
        "9223372036854775807",
        "'../../etc/passwd'",
    ),
    *("'2026-02-30'", "'novelty'", "char(0)", "'dealer:2'", "2", "randomblob(70000)", "'=1+1'", "hex(zeroblob(16))"),
)
FOREIGN = (
    "UPDATE price_rule SET dealer_id = 2",
    "UPDATE promotion SET dealer_id = 2",
    "UPDATE list_price SET price_list = price_list || 'x'",
    "UPDATE price_rule SET published_at = NULL",
)
SCHEMES = (
    "CREATE TABLE place (id INTEGER PRIMARY KEY, token TEXT)",
    "CREATE TABLE customer (dealer_id INTEGER, id TEXT, name TEXT)",
    "CREATE VIEW outbox AS SELECT 1",
    "CREATE TRIGGER t AFTER INSERT ON {table} BEGIN DELETE FROM {table}; END",
    "CREATE INDEX more ON {table} ({column})",
    "ALTER TABLE {table} ADD COLUMN more",
    "DROP TABLE {table}",
    "DELETE FROM {table}",
    "DELETE FROM search_gram_docsize",
    "DELETE FROM search_gram_data WHERE id > 10",
    "UPDATE search_gram_data SET block = randomblob(100) WHERE id > 10",
    "UPDATE search_pointer SET place = place + 1",
    "UPDATE search_pointer SET source = 'list_price'",
    "UPDATE search_pointer SET compact = {value}",
    "DELETE FROM search_pointer WHERE place > 10",
    "UPDATE search_entry SET source = 'customer'",
    "UPDATE search_entry SET weight = 'x', key = x'00'",
    "UPDATE search_entry SET name = {value}",
    "PRAGMA user_version = 7",
    "PRAGMA journal_mode = WAL",
)
CHANGE_ONE = "UPDATE {table} SET {column} = {value} WHERE rowid = (SELECT rowid FROM {table} ORDER BY random() LIMIT 1)"
CHANGE_ALL = "UPDATE {table} SET {column} = {value}"
UNMARKED = "DELETE FROM {table} WHERE rowid IN (SELECT rowid FROM {table} LIMIT 3)"
BOMB = zstd.compress(bytes(256 * 1024 * 1024), level=19)


class Together:
    """Runs jobs as the replica's writer does: the first stay, the others are one transaction, looked at and taken back."""

    def __init__(self, store: Store, look: Callable[[Connection], None]) -> None:
        self._store, self._look = store, look
        self._staying = self._steps = 0
        self._work: AbstractContextManager[Connection] | None = None
        self._connection: Connection | None = None

    def expect(self, *, staying: int, steps: int) -> None:
        self._staying, self._steps = staying, steps

    def put(self, job: Job[T], then: Then | None = None) -> Future[T]:
        future: Future[T] = Future()
        try:
            future.set_result(self._keep(job) if self._staying else self._step(job))
        except Exception as error:  # noqa: BLE001 - as the writer's own root does
            self._take_back()
            future.set_exception(error)
        return future

    def is_wanted(self) -> bool:
        return False

    def close(self) -> None:
        """Nothing is ever left to do."""

    def _keep(self, job: Job[T]) -> T:
        self._staying -= 1
        with self._store.write() as connection:
            return job(connection)[0]

    def _step(self, job: Job[T]) -> T:
        if self._connection is None:
            self._work = self._store.write()
            self._connection = self._work.__enter__()
        result, _changes = job(self._connection)
        self._steps -= 1
        if not self._steps:
            self._look(self._connection)
            self._take_back()
        return result

    def _take_back(self) -> None:
        work, self._work, self._connection = self._work, None, None
        if work is not None:
            with suppress(_TakenBack):
                work.__exit__(_TakenBack, _TakenBack(), None)


class _TakenBack(Exception):
    """The transaction has been looked at."""


@dataclass(frozen=True, kw_only=True)
class Honest:
    """What an honest central would send of a scope: its manifest, and the pages of its file."""

    manifest: Manifest
    pages: bytes
    columns: Mapping[str, Sequence[str]]


class FalseFiles:
    """Files of every scope that devices share, for a PC on which none of them is yet."""

    def __init__(self, victim: Victim, line: RogueLine) -> None:
        self._victim, self._line = victim, line
        self._parts = victim.bare.lanes.parts
        self._home = self._parts.store.path.parent
        self._work = self._home.parent / "false.db"
        watch = Watch(self._parts.store, REGISTRY, line)
        self._scope = ""

        def look(connection: Connection) -> None:
            watch.look(connection)
            self._look(connection)

        self._writer = Together(self._parts.store, look)
        lanes = victim.bare.lanes
        self._filling = Filling(
            store=self._parts.store,
            writer=self._writer,
            rebase=lanes.rebase,
            transport=line,
            coming=lanes.coming,
        )
        self._files = [file for scope in SCOPES if (file := self._honest(scope)).manifest.rows]

    def tricks(self) -> Iterator[Trick]:
        yield Trick(name="prebuilt", weight=3, bend=self._bend, deed=self._fill)

    def _honest(self, scope: str) -> Honest:
        snapshots = self._victim.service.snapshots
        manifest = snapshots.manifest(DEALER, scope)
        sent = self._work.with_name("sent.db")
        self._work.unlink(missing_ok=True)
        with ScopeFile(self._work, REGISTRY) as file:
            for chunk in manifest.chunks:
                for section in decode_chunk(snapshots.chunk(DEALER, chunk.digest)):
                    file.put(section)
            tables = file.rows()
            file.send(sent)
        columns = {table: column_names(REGISTRY.records[table]) for table in tables}
        columns |= {"search_entry": ENTRY, "search_pointer": POINTER, **GRAMS}
        manifest = msgspec.structs.replace(manifest, tables=tables, rows=sum(tables.values()))
        return Honest(manifest=manifest, pages=sent.read_bytes(), columns=columns)

    def _bend(self, bender: Bender) -> None:
        honest = bender.choice(self._files)
        pages = honest.pages
        chance = bender.choice(range(20))
        if chance < 14:
            pages = self._edited(pages, bender, honest)
        if 12 < chance < 16:
            pages = bender.flipped(pages)
        if chance == 16:
            pages = bender.choice((pages[: len(pages) // 2], b"", bytes(len(pages)), pages + pages, pages[:4096] * 3))
        self._offer(honest, pages, bender)

    def _edited(self, pages: bytes, bender: Bender, honest: Honest) -> bytes:
        """After somebody ran statements on it, those at least that SQLite takes."""
        self._work.write_bytes(pages)
        file = sqlite.connect(str(self._work), isolation_level=None)
        try:
            for _ in range(bender.choice((1, 1, 2, 3))):
                with suppress(sqlite.Error):
                    file.execute(_statement(bender, honest))
        finally:
            file.close()
        return self._work.read_bytes()

    def _offer(self, honest: Honest, pages: bytes, bender: Bender) -> None:
        contents = [zstd.compress(pages[at : at + SIZE], level=1) for at in range(0, len(pages), SIZE)]
        if bender.choice(range(20)) == 0:
            contents = [bender.choice((BOMB, b"", b"no zstd", zstd.compress(b"no page"), contents[0][:-9] if contents else b""))]
        chunks = [ChunkRef(digest=sha256(one).hexdigest(), size=len(one), rows=1) for one in contents]
        if bender.choice(range(20)) == 0:
            chunks = [ChunkRef(digest=bender.choice(("../../place", "0" * 64)), size=1, rows=1)]
        tables = dict(honest.manifest.tables)
        if bender.choice(range(10)) == 0:
            tables |= bender.choice(({"customer": 1}, {"place": 1}, {"../x": 1}, {"outbox": 2**62}, {'"; DROP TABLE outbox': 1}))
        manifest = msgspec.structs.replace(honest.manifest, chunks=tuple(chunks), tables=tables)
        self._begin(manifest)
        self._line.put("-", b"")
        self._line.replies = {CHUNK.format(digest=ref.digest): one for ref, one in zip(chunks, contents, strict=False)}

    def _begin(self, manifest: Manifest) -> None:
        for path in self._home.glob(f"{NAME}*"):
            path.unlink()
        with self._parts.store.write() as connection:
            connection.execute(delete(fill))
            epoch = connection.execute(select(place.c.epoch)).scalar_one()
            body = msgspec.json.encode(msgspec.structs.replace(manifest, epoch=epoch))
            connection.execute(insert(fill).values(scope=manifest.scope, manifest=body, done=0))
        self._scope = manifest.scope
        lots = sum(-(-rows // ROWS) for table, rows in manifest.tables.items() if table in REGISTRY.records)
        self._writer.expect(staying=1 if manifest.chunks else 0, steps=lots + 2)

    def _fill(self) -> None:
        self._filling.run(self._scope, stopped=lambda: False)

    def _look(self, connection: Connection) -> None:
        """Every row that came in can be read, and belongs where it says; the search box works."""
        for record in REGISTRY.records.values():
            for row, scopes in placed(record, every_row(connection, record)):
                if issubclass(record, DealerRecord):
                    if row[0] != DEALER:
                        raise Lost("a row of another dealer")
                    continue
                for decode, value in zip(decoders(record), row, strict=True):
                    decode(value)
                if self._scope not in scopes:
                    raise Lost("a row of another scope")
        for text in ("a", "BAT", "刹车"):
            find(connection, text)
        if connection.exec_driver_sql("PRAGMA main.integrity_check").scalar() != "ok":
            raise Lost("the file is not whole")


def _statement(bender: Bender, honest: Honest) -> str:
    table = bender.choice(sorted(honest.columns))
    column, value = bender.choice(honest.columns[table]), bender.choice(VALUES)
    form = bender.choice((*FOREIGN, *SCHEMES, *[CHANGE_ONE] * 12, *[CHANGE_ALL] * 4, *[UNMARKED] * 4))
    return form.format(table=f'"{table}"', column=f'"{column}"', value=value)
