"""Files on this PC: kept in its encrypted database, sent and fetched in pieces, each checked against its name."""

import threading
from collections.abc import Callable, Collection, Iterator, Mapping
from enum import StrEnum
from hashlib import sha256

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from sync.client.changes import ChangeSet
from sync.client.local import blob as kept
from sync.client.local import blob_piece as piece
from sync.client.local import place
from sync.client.store import Store
from sync.client.transport import Transport
from sync.client.writer import Writing
from sync.kernel.blobs import LARGEST, Blob, blob_of, is_name
from sync.kernel.clock import Clock
from sync.kernel.errors import Denied, Refusal, Unreachable
from sync.protocol.blobs import PIECE

CACHE_BYTES = 64 * 1024 * 1024
"""Of files that central has as well: those that were not looked at for longest make room."""

TRIES = 3
"""How often in a row central may say of a file that it came damaged before this one is left for later."""

OF_ONE_FILE = frozenset({"blob_unfit", "blob_kind", "blob_damaged"})
"""Why central does not take a file, whatever it does with the next one."""

NOT_TAKEN = OF_ONE_FILE - {"blob_damaged"}
"""Those that no better line would change."""

MOST_PIECES = 2 * LARGEST // PIECE
"""Of one file at a time: whoever sends less at once than central does would have every crumb written to the disk on its own."""

Stopped = Callable[[], bool]
ROWS = select(kept).where(kept.c.digest.in_(bindparam("digests", expanding=True)))
WAITING = select(kept).where(kept.c.to_send, kept.c.is_whole, kept.c.digest.not_in(bindparam("passed", expanding=True)))
WAITING = WAITING.order_by(kept.c.used_at, kept.c.digest).limit(1)
PIECES = select(piece.c.content).where(piece.c.digest == bindparam("digest")).order_by(piece.c.at)
FOLLOWING = select(piece.c.at, piece.c.content).where(piece.c.digest == bindparam("digest"), piece.c.at <= bindparam("offset"))
FOLLOWING = FOLLOWING.order_by(piece.c.at.desc()).limit(1)
HERE = select(func.coalesce(func.sum(func.length(piece.c.content)), 0)).where(piece.c.digest == bindparam("digest"))
CACHED = select(kept.c.digest, kept.c.size).where(~kept.c.to_send).order_by(kept.c.used_at.desc(), kept.c.digest)
UNFINISHED = select(kept.c.digest).where(kept.c.to_send, ~kept.c.is_whole)
OF_DIGEST = kept.c.digest == bindparam("of")
DROP = delete(kept).where(OF_DIGEST)
DROP_PIECES = delete(piece).where(piece.c.digest == bindparam("of"))
COMPLETE = update(kept).where(OF_DIGEST).values(is_whole=True)
SENT = update(kept).where(OF_DIGEST).values(to_send=False)
AGAIN = (
    update(kept)
    .where(kept.c.is_whole, ~kept.c.to_send, kept.c.dealer_id == select(place.c.dealer_id).scalar_subquery())
    .values(to_send=True)
    .returning(kept.c.digest)
)
USED = update(kept).where(OF_DIGEST).values(used_at=bindparam("now"))


class Standing(StrEnum):
    """Where a file is: only here yet, only here since central does not take it, here and at central, or not here."""

    WAITING = "waiting"
    REFUSED = "refused"
    HERE = "here"
    ABSENT = "absent"


class Attachments:
    """A command names a file by its digest. The file is durable here before that command is saved; central takes either first."""

    def __init__(
        self, *, store: Store, writer: Writing, clock: Clock, connect: Callable[[], Transport], wake: Callable[[], None]
    ) -> None:
        """`wake` is called where there is something to send."""
        self._store = store
        self._writer = writer
        self._clock = clock
        self._connect = connect
        self._wake = wake
        self._keeping, self._fetching = threading.Lock(), threading.Lock()
        self._not_taken: Collection[str] = frozenset()
        """By central, when this program last asked. Another one of it may, so it is asked again, now and then."""

    def keep(self, dealer_id: int, content: bytes) -> Blob:
        """Durable when it returns; piece by piece, so that whoever saves meanwhile waits for one piece at most.

        Refuses `file_empty`, `file_too_large`; raises NotSaved.
        """
        if not content:
            raise Refusal("file_empty")
        if len(content) > LARGEST:
            raise Refusal("file_too_large", most=LARGEST // (1024 * 1024))
        named = blob_of(dealer_id, content)
        with self._keeping:
            if self.standing([named.digest])[named.digest] is Standing.ABSENT:
                self._write(lambda connection: self._begin(connection, named, to_send=True))
                for at in range(0, len(content), PIECE):
                    self._add(named, at, content[at : at + PIECE])
                self._write(lambda connection: connection.execute(COMPLETE, {"of": named.digest}), named)
        self._wake()
        return named

    def standing(self, digests: Collection[str]) -> Mapping[str, Standing]:
        with self._store.read() as connection:
            rows = {row.digest: row for row in connection.execute(ROWS, {"digests": list(digests)}) if row.is_whole}
        return {name: self._stands(name, rows[name].to_send) if name in rows else Standing.ABSENT for name in digests}

    def has_waiting(self) -> bool:
        return self._next() is not None

    def fetch(self, wanted: Blob) -> bytes:
        """The content, from here or from central; one that stopped half way is gone on with. For a worker's thread.

        Raises Unreachable, also for what can be no file's name; Denied `blob_unknown` where central does not have all of it yet.
        """
        if not is_name(wanted.digest, wanted.size):
            raise Unreachable("no file has such a name")
        with self._fetching:
            found = self._content(wanted.digest)
            if found is None:
                self._bring(wanted)
                found = self._content(wanted.digest)
            assert found is not None
            self._write(lambda connection: self._use(connection, wanted.digest))
            return found

    def upload(self, transport: Transport, *, stopped: Stopped, make_room: Callable[[], None]) -> int:
        """How many files central has got. `make_room` comes before each piece: commands go first.

        Raises as an exchange does; Denied for a file that central does not take only after the others went, and by one of
        `NOT_TAKEN` where there is nothing else to be tried again.
        """
        done, refused = 0, dict[str, Denied]()
        while not stopped() and (named := self._next(refused)) is not None:
            try:
                if not self._send(named, transport, stopped, make_room):
                    return done
            except Denied as no:
                if no.code not in OF_ONE_FILE:
                    raise
                refused[named.digest] = no
                continue
            self._finish(named)
            done += 1
        self._tell({digest for digest, no in refused.items() if no.code in NOT_TAKEN})
        if refused:
            raise min(refused.values(), key=lambda no: no.code in NOT_TAKEN)
        return done

    def _tell(self, not_taken: set[str]) -> None:
        """Whoever shows one of them learns of it, once."""
        news, self._not_taken = not_taken.difference(self._not_taken), frozenset(not_taken)
        if news:
            self._writer.put(lambda _: (None, ChangeSet({kept.name: frozenset(news)}))).result()

    def _stands(self, digest: str, to_send: bool) -> Standing:
        if not to_send:
            return Standing.HERE
        return Standing.REFUSED if digest in self._not_taken else Standing.WAITING

    def _send(self, named: Blob, transport: Transport, stopped: Stopped, make_room: Callable[[], None]) -> bool:
        """False where it was stopped. What central has got before is not sent again."""
        damaged, before = 0, -1
        state = transport.put_blob(named, 0, b"")
        while not state.is_whole:
            if not before < state.received < named.size:
                raise Unreachable("so much of the file cannot be there")
            before = state.received
            make_room()
            if stopped():
                return False
            try:
                state = transport.put_blob(named, state.received, self._following(named.digest, state.received))
            except Denied as no:
                damaged += 1
                if no.code != "blob_damaged" or damaged == TRIES:
                    raise
                before = -1
                state = transport.put_blob(named, 0, b"")
        return True

    def _bring(self, wanted: Blob) -> None:
        transport = self._connect()
        try:
            offset, asked = self._here(wanted), 0
            while offset < wanted.size:
                if asked == MOST_PIECES:
                    raise Unreachable("the file comes in crumbs")
                asked += 1
                content = transport.get_blob(wanted, offset)[: wanted.size - offset]
                if not content:
                    raise Unreachable("an empty piece of a file")
                self._add(wanted, offset, content)
                offset += len(content)
        finally:
            transport.close()
        if self._digest(wanted.digest) != wanted.digest:
            self._write(lambda connection: _drop(connection, wanted.digest))
            raise Unreachable("the file does not agree with its name")
        self._write(lambda connection: connection.execute(COMPLETE, {"of": wanted.digest}), wanted)

    def _here(self, wanted: Blob) -> int:
        """How much of it came the last time."""
        with self._store.read() as connection:
            if connection.execute(ROWS, {"digests": [wanted.digest]}).first() is not None:
                return int(connection.execute(HERE, {"digest": wanted.digest}).scalar_one())
        self._write(lambda connection: self._begin(connection, wanted, to_send=False))
        return 0

    def _begin(self, connection: Connection, named: Blob, *, to_send: bool) -> None:
        """What the program left half done when it ended is done with."""
        for digest in [*connection.execute(UNFINISHED).scalars(), named.digest] if to_send else ():
            _drop(connection, digest)
        row = {"digest": named.digest, "dealer_id": named.dealer_id, "size": named.size, "used_at": self._clock.now()}
        connection.execute(insert(kept).values(**row, to_send=to_send, is_whole=False))

    def _add(self, named: Blob, at: int, content: bytes) -> None:
        row = {"digest": named.digest, "at": at, "content": content}
        self._write(lambda connection: connection.execute(insert(piece).values(row)))

    def _finish(self, named: Blob) -> None:
        self._write(lambda connection: self._end(connection, named.digest), named)

    def _end(self, connection: Connection, digest: str) -> None:
        connection.execute(SENT, {"of": digest})
        self._use(connection, digest)

    def _use(self, connection: Connection, digest: str) -> None:
        """It was looked at just now; the oldest of the others make room."""
        connection.execute(USED, {"of": digest, "now": self._clock.now()})
        rows = connection.execute(CACHED).all()
        size = sum(row.size for row in rows if row.digest == digest)
        for row in rows:
            if row.digest != digest:
                size += row.size
                if size > CACHE_BYTES:
                    _drop(connection, row.digest)

    def _next(self, passed: Collection[str] = ()) -> Blob | None:
        with self._store.read() as connection:
            row = connection.execute(WAITING, {"passed": list(passed)}).first()
        return None if row is None else Blob(dealer_id=row.dealer_id, digest=row.digest, size=row.size)

    def _following(self, digest: str, offset: int) -> bytes:
        with self._store.read() as connection:
            row = connection.execute(FOLLOWING, {"digest": digest, "offset": offset}).one()
        return bytes(row.content[offset - row.at :])

    def _content(self, digest: str) -> bytes | None:
        with self._store.read() as connection:
            row = connection.execute(ROWS, {"digests": [digest]}).first()
            return b"".join(_pieces(connection, digest)) if row is not None and row.is_whole else None

    def _digest(self, digest: str) -> str:
        found = sha256()
        with self._store.read() as connection:
            for content in _pieces(connection, digest):
                found.update(content)
        return found.hexdigest()

    def _write(self, deed: Callable[[Connection], object], named: Blob | None = None) -> None:
        changes = ChangeSet() if named is None else ChangeSet({kept.name: frozenset({named.digest})})

        def job(connection: Connection) -> tuple[None, ChangeSet]:
            deed(connection)
            return None, changes

        self._writer.put(job).result()


def offer_files(connection: Connection) -> ChangeSet:
    """Central came back from a backup, and may have forgotten the shop's files: it is asked about each that is here."""
    digests = frozenset(connection.execute(AGAIN).scalars())
    return ChangeSet({kept.name: digests} if digests else {})


def _pieces(connection: Connection, digest: str) -> Iterator[bytes]:
    yield from connection.execute(PIECES, {"digest": digest}).scalars()


def _drop(connection: Connection, digest: str) -> None:
    connection.execute(DROP_PIECES, {"of": digest})
    connection.execute(DROP, {"of": digest})
