"""Lies about the files that people attach: other bytes, other sizes, names that lead elsewhere, counts that cannot be."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from hashlib import sha256
from random import Random
from typing import TypeVar

import msgspec
from sqlalchemy import Connection, delete, select

from sync.client.attachments import Attachments
from sync.client.local import blob, blob_piece
from sync.client.store import Store
from sync.client.writer import Job, Then
from sync.kernel.blobs import Blob, blob_of
from sync.kernel.errors import Denied
from sync.protocol.blobs import PIECE, BlobState, path_of
from tests.attack.mutations import Bender
from tests.attack.rogue import Lost, RogueLine, Trick, Watch
from tests.attack.victim import DEALER, Victim

T = TypeVar("T")
BLOBS = "/v1/blobs/"
SIZES = (0, -1, 1, PIECE, 2**31, 2**63, 10**30)
OURS = Random(1).randbytes(PIECE + 4_000)
THEIRS = Random(2).randbytes(2 * PIECE + 1_000)


class Kept:
    """Runs jobs as the replica's writer does, and looks at each before it stays."""

    def __init__(self, store: Store, look: Callable[[Connection], None]) -> None:
        self._store, self._look = store, look

    def put(self, job: Job[T], then: Then | None = None) -> Future[T]:
        future: Future[T] = Future()
        try:
            with self._store.write() as connection:
                result, _changes = job(connection)
                self._look(connection)
            future.set_result(result)
        except Exception as error:  # noqa: BLE001 - as the writer's own root does
            future.set_exception(error)
        return future

    def is_wanted(self) -> bool:
        return False

    def close(self) -> None:
        """Nothing is ever left to do."""


class FalseAttachments:
    """One file that waits to be sent, and one that a row names. Both are as they were before each lie."""

    def __init__(self, victim: Victim, line: RogueLine) -> None:
        parts = victim.replica.lanes.parts
        self._store, self._line = parts.store, line
        writer = Kept(parts.store, Watch(parts.store, parts.registry, line).look)
        self._files = Attachments(store=parts.store, writer=writer, clock=parts.clock, connect=lambda: line, wake=lambda: None)
        self._honest = blob_of(DEALER, THEIRS)
        self._wanted = self._honest

    def tricks(self) -> Iterator[Trick]:
        yield Trick(name="attachment", weight=2, bend=self._bend_fetch, deed=self._fetch)
        yield Trick(name="attachment sent", weight=1, bend=self._bend_state, deed=self._send)

    def _bend_fetch(self, bender: Bender) -> None:
        self._empty()
        self._wanted = bender.choice((self._honest, self._honest, self._honest, self._bent_name(bender)))
        content = bender.choice((THEIRS, bender.flipped(THEIRS), THEIRS[:-1], THEIRS + b"\0", b"", b"x", OURS))
        self._line.put(
            BLOBS, bender.choice((*[b""] * 30, content[:999], content)), status=bender.choice((200, 200, 200, 404, 500))
        )
        pieces = {path_of(self._wanted, at): content[at : at + PIECE] for at in range(0, len(content), PIECE)}
        self._line.replies = pieces | self._line.replies

    def _bent_name(self, bender: Bender) -> Blob:
        digests = ("../../etc/passwd", "", "f" * 63, "F" * 64, "\0" * 64, self._honest.digest[::-1], "0" * 64, "?" * 64)
        digest = bender.choice((*digests, self._honest.digest))
        return Blob(dealer_id=DEALER, digest=digest, size=bender.choice((*SIZES, self._honest.size)))

    def _fetch(self) -> None:
        content = self._files.fetch(self._wanted)
        if sha256(content).hexdigest() != self._wanted.digest:
            raise Lost("a file that does not agree with its name was handed out")

    def _bend_state(self, bender: Bender) -> None:
        self._empty()
        self._files.keep(DEALER, OURS)
        state = BlobState(received=bender.choice((0, PIECE, len(OURS), len(OURS) + 1, -1, 10**12)), is_whole=False)
        self._line.put(BLOBS, bender.document(msgspec.to_builtins(state)), status=bender.choice((200, 200, 409)))

    def _send(self) -> None:
        try:
            self._files.upload(self._line, stopped=lambda: False, make_room=lambda: None)
        except Denied as no:
            if no.code == "blob_damaged":
                raise Lost("it is sent for ever") from no
            raise
        finally:
            self._look_for_ours()

    def _look_for_ours(self) -> None:
        with self._store.read() as connection:
            found = connection.execute(select(blob_piece.c.content).order_by(blob_piece.c.at)).scalars()
            if b"".join(found) != OURS:
                raise Lost("a file that was attached is gone")

    def _empty(self) -> None:
        self._line.answer = None  # what was asked before is over, and no longer what the rows are compared with
        with self._store.write() as connection:
            connection.execute(delete(blob_piece))
            connection.execute(delete(blob))
