"""A replica with a known world in it, and a central that answers what the benchmark laid out."""

import secrets
import shutil
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from random import Random
from uuid import UUID

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import func, insert, select

from sync.central.pieces import Pieces
from sync.central.prebuilt import cut
from sync.central.scope_file import ScopeFile
from sync.client.follower import Follower
from sync.client.journal import Journal, journal_folder
from sync.client.local import place
from sync.client.migrations import upgrade
from sync.client.opening import DATABASE
from sync.client.parts import Notices, Parts
from sync.client.replica import Replica
from sync.client.store import Store
from sync.client.transport import Take
from sync.client.writer import Writer
from sync.domain import REGISTRY
from sync.domain.catalog.records import CATALOG, Product
from sync.kernel.clock import SystemClock
from sync.kernel.errors import Unreachable
from sync.kernel.ids import TimeOrderedIds
from sync.kernel.records import Record, Row, columns, dealer_scope, image, table_name, table_of
from sync.protocol.journal import JournalAnswer, public_half
from sync.protocol.messages import (
    Answer,
    AnswerHead,
    InstanceState,
    Manifest,
    Request,
    Section,
    SignedIn,
    SignInRequest,
    Span,
)
from tests.bench.goods import goods
from tests.builders import SHOP, a_dealer

KEY = bytes(range(32))
JOURNAL_KEY = public_half(bytes(range(32)))
EPOCH = "bench"
FILL = 20_000
LARGE = 100_000
"""More products than this come as a file: inserting a million takes minutes."""


class CatalogFile:
    """So many products as central would have them ready for copying."""

    def __init__(self, folder: Path, products: int) -> None:
        folder.mkdir(parents=True)
        path, self._pieces = folder / "scope.db", Pieces(folder / "pieces", SystemClock())
        names = tuple(column.name for column in columns(Product))
        with ScopeFile(path, REGISTRY) as file:
            for rows in batches(goods(products), FILL):
                file.put(Section(scope=CATALOG, table=table_name(Product), columns=names, rows=tuple(rows)))
            file.pack()
            tables = file.rows()
            file.send(folder / "sent.db")
        chunks = tuple(cut(folder / "sent.db", self._pieces, products))
        path.unlink()
        (folder / "sent.db").unlink()
        self.manifest = Manifest(scope=CATALOG, epoch=EPOCH, at=products, rows=products, chunks=chunks, tables=tables)

    def get(self, digest: str) -> bytes | None:
        return self._pieces.get(digest)


def batches(rows: Iterator[Row], size: int) -> Iterator[Sequence[Row]]:
    while some := list(islice(rows, size)):
        yield some


@dataclass
class LaidOut:
    """A transport whose answers are prepared; each brings its scope from where the one before left it."""

    answers: deque[tuple[str, Sequence[Section]]] = field(default_factory=deque)
    at: dict[str, int] = field(default_factory=dict)
    file: "CatalogFile | None" = None

    def exchange(self, request: Request) -> Answer:
        scope, sections = self.answers.popleft()
        start = self.at.get(scope, 0)
        self.at[scope] = start + sum(len(section.rows) for section in sections)
        head = AnswerHead(
            protocol=request.head.protocol,
            request_id=request.head.request_id,
            epoch=EPOCH,
            server_time=0,
            instance=InstanceState.KNOWN,
            expected_seq=1,
            spans=(Span(scope=scope, start=start, end=self.at[scope]),),
        )
        return Answer(head=head, sections=tuple(sections))

    def manifest(self, scope: str, takes: str = "") -> Manifest:
        if self.file is None:
            raise Unreachable(scope)
        return self.file.manifest

    def chunk(self, digest: str, start: int, take: Take) -> None:
        content = self.file and self.file.get(digest)
        if content is None:
            raise Unreachable(digest)
        take(content[start:])

    def sign_in(self, request: SignInRequest) -> SignedIn:
        raise Unreachable(request.user)

    def journal(self, entries: bytes) -> JournalAnswer:
        raise Unreachable("nobody takes a journal")

    def health(self) -> None:
        """Always there."""

    def close(self) -> None:
        """No line is open."""


@dataclass(frozen=True)
class Shop:
    """The replica under test, the file it lives in, and what central will say."""

    replica: Replica
    central: LaidOut
    path: Path

    def bring(self, record: type[Record], rows: Iterable[Row], scope: str = CATALOG) -> None:
        """Confirmed rows arrive by an exchange, as in the shop."""
        self.lay_out(record, rows, scope)
        self.replica.lanes.exchange().run(push=False)

    def lay_out(self, record: type[Record], rows: Iterable[Row], scope: str = CATALOG) -> None:
        names = tuple(column.name for column in columns(record))
        section = Section(scope=scope, table=table_name(record), columns=names, rows=tuple(rows))
        self.central.answers.append((scope, [section]))


@contextmanager
def a_shop(folder: Path, *, products: int = 0) -> Iterator[Shop]:
    """An enrolled replica that knows its dealer and so many products: the one that lies there, or a new one."""
    clock, notices, central = SystemClock(), Notices(), LaidOut()
    store = Store(folder / DATABASE, KEY)
    upgrade(store)
    with store.write() as connection:
        if connection.execute(select(place.c.device_id)).first() is None:
            connection.execute(insert(place).values(**_place()))
    journal = Journal(journal_folder(folder), store)
    parts = Parts(
        registry=REGISTRY,
        store=store,
        writer=Writer(store, notices.announce),
        notices=notices,
        clock=clock,
        ids=TimeOrderedIds(clock, secrets.token_bytes),
        random=Random(1),
        connect=lambda _central, _token: central,
        journal=journal,
        follower=Follower(journal),
    )
    replica = Replica(parts)
    shop = Shop(replica, central, folder / DATABASE)
    try:
        shop.bring(type(a_dealer()), [image(a_dealer())], dealer_scope(SHOP))
        stock_up(shop, products)
        yield shop
    finally:
        replica.close()


def stock_up(shop: Shop, products: int) -> None:
    """So many products, where they are not there yet."""
    with shop.replica.lanes.parts.store.read() as connection:
        known = connection.scalar(select(func.count()).select_from(table_of(Product))) or 0
    if known >= products:
        shop.central.at[CATALOG] = products
    elif products > LARGE:
        copy_in(shop, CatalogFile(shop.path.with_name("catalog"), products))
    else:
        for rows in batches(goods(products), FILL):
            shop.bring(Product, rows)


def copy_in(shop: Shop, file: CatalogFile) -> None:
    """The way of a first fill; deltas go on from there."""
    shop.central.file, shop.central.at[CATALOG] = file, file.manifest.at
    shop.replica.lanes.filling().run(CATALOG, stopped=lambda: False)
    shop.central.file = None


def _place() -> dict[str, object]:
    texts = dict.fromkeys(("token", "dealer_name", "manufacturer"), "bench")
    return texts | {
        "device_id": UUID(int=1),
        "instance_id": UUID(int=2),
        "central": "http://127.0.0.1",
        "letter": "A",
        "dealer_id": SHOP,
        "dealer_code": f"D{SHOP}",
        "currency": "CNY",
        "epoch": EPOCH,
        "next_seq": 1,
        "seq_base": 0,
        "shape": REGISTRY.shape,
        "journal_key_id": JOURNAL_KEY.key_id,
        "journal_key": JOURNAL_KEY.public_key,
    }


def copy_of(shop: Shop, to: Path) -> None:
    """The replica's file with everything in it. While the writer tidies its journal, nobody else can: asked until it is done."""
    with bare_connection(shop.path) as connection:
        while connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            time.sleep(0.01)
    shutil.copy(shop.path, to)


@contextmanager
def bare_connection(path: Path) -> Iterator[sqlite.Connection]:
    """The floor: the driver itself, with the settings of the replica's file and nothing between."""
    connection = sqlite.connect(str(path), isolation_level=None, timeout=5.0)
    try:
        connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
        connection.execute("PRAGMA cipher_memory_security = OFF")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA mmap_size = 0")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        yield connection
    finally:
        connection.close()
