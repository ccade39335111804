"""Journal files that central still has to be given, remembered until it has them, and the way there."""

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import Path

import msgspec
from sqlalchemy import Connection

from sync.client.changes import OUTBOX, STATUS, ChangeSet
from sync.client.durable import make_folder, write_durably
from sync.client.here import here_of
from sync.client.locks import held
from sync.client.outbox import adopt
from sync.client.segments import SUFFIX, segments
from sync.client.store import Store
from sync.client.transport import Transport
from sync.client.writer import Writing
from sync.kernel.clock import from_micros
from sync.kernel.commands import Envelope
from sync.kernel.errors import Unreachable
from sync.kernel.registry import Registry
from sync.protocol.journal import Entry, JournalAnswer, gaps, read

LIST, GIVEN, BROUGHT, LOCK = "to-deliver.json", "delivered.json", "brought", "lists.lock"
PIECE = 256 * 1024
"""Bytes of one request; an entry that is larger goes alone."""


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """Files that central has, and the epoch in which it got them."""

    epoch: str = ""
    paths: tuple[str, ...] = ()


class Deliveries:
    """The list of such files. It lies beside the journal: a replica that is made anew still finds it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._list, self._given = folder / LIST, folder / GIVEN
        self._brought = folder / BROUGHT

    def order(self, paths: Sequence[Path]) -> None:
        """Remember them. Ordering again is harmless, and so is delivering again: central knows each command by its id."""
        with self._changing():
            self._add(paths)

    def bring(self, paths: Sequence[Path]) -> None:
        """Take copies of files from elsewhere, such as a stick that is pulled out again, and remember those."""
        make_folder(self._brought)
        copies: list[Path] = []
        for path in paths:
            content = path.read_bytes()
            copies.append(self._brought / f"{sha256(content).hexdigest()[:16]}{SUFFIX}")
            write_durably(copies[-1], content)
        self.order(copies)

    def paths(self) -> Sequence[Path]:
        try:
            return [Path(text) for text in msgspec.json.decode(self._list.read_bytes(), type=list[str])]
        except FileNotFoundError:
            return ()
        except msgspec.DecodeError:
            return self._all()

    def due(self, epoch: str) -> Sequence[Path]:
        """Those files. A central that came back from a backup may lack what it was given, and nobody else has it."""
        before = self.given()
        if before.paths and before.epoch != epoch:
            with self._changing():
                self._add([path for path in map(Path, self.given().paths) if path.exists()])
                self._given.unlink(missing_ok=True)
        return self.paths()

    def done(self, path: Path, epoch: str) -> None:
        """Central has it."""
        with self._changing():
            paths = dict.fromkeys((*self.given().paths, str(path)))
            write_durably(self._given, msgspec.json.encode(Given(epoch=epoch, paths=tuple(paths))))
            self._keep([other for other in self.paths() if other != path])

    def given(self) -> Given:
        """What was handed in, and when."""
        try:
            return msgspec.json.decode(self._given.read_bytes(), type=Given)
        except FileNotFoundError:
            return Given()
        except msgspec.DecodeError:
            return Given(paths=tuple(map(str, self._all())))

    def _all(self) -> Sequence[Path]:
        """Whatever might stand on a list that makes no sense any more."""
        return [path.resolve() for path in (*segments(self._brought), *segments(self._folder))]

    def _add(self, paths: Sequence[Path]) -> None:
        self._keep(list(dict.fromkeys((*self.paths(), *(path.resolve() for path in paths)))))

    def _keep(self, paths: Sequence[Path]) -> None:
        if paths:
            write_durably(self._list, msgspec.json.encode([str(path) for path in paths]))
        else:
            self._list.unlink(missing_ok=True)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Nobody else changes a list meanwhile: one may bring a file while a lane hands in another, also of another program."""
        make_folder(self._folder)
        lock = os.open(self._folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            with held(lock):
                yield
        finally:
            os.close(lock)


@dataclass(kw_only=True)
class Delivered:
    """What central said of the entries it was given. `decided` counts by state; `damaged` are places that cannot be read here."""

    entries: int = 0
    known: int = 0
    decided: Counter[str] = field(default_factory=Counter)
    unreadable: int = 0
    gaps: int = 0
    damaged: int = 0
    adopted: int = 0

    def add(self, answer: JournalAnswer, *, adopted: int) -> None:
        self.entries += answer.entries
        self.known += answer.known
        self.decided.update(answer.decided)
        self.unreadable += answer.unreadable
        self.adopted += adopted


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """Gives central what is on the list. HTTP in between, one transaction for each answer."""

    deliveries: Deliveries
    store: Store
    registry: Registry
    writer: Writing
    transport: Transport

    def run(self, *, stopped: Callable[[], bool]) -> Delivered:
        """All of it, unless `stopped`. Raises Unreachable or Denied; the next run goes on with the file it was at."""
        told, epoch = Delivered(), self._epoch()
        for path in self.deliveries.due(epoch):
            if stopped():
                break
            if self._deliver(path, told):
                self.deliveries.done(path, epoch)
        return told

    def is_due(self) -> bool:
        """There is something to hand in: somebody has brought it, or what was handed in was so to a central that is gone."""
        before = self.deliveries.given()
        return bool(self.deliveries.paths()) or (bool(before.paths) and before.epoch != self._epoch())

    def _epoch(self) -> str:
        with self.store.read() as connection:
            return here_of(connection).epoch

    def close(self) -> None:
        self.transport.close()

    def _deliver(self, path: Path, told: Delivered) -> bool:
        """False for one that is there and cannot be read now: it stays on the list, and those behind it go."""
        try:
            reading = read(path.read_bytes())
        except OSError:
            told.damaged += 1
            return not path.exists()
        told.damaged += reading.damaged
        told.gaps += len(list(gaps(reading.entries)))
        for piece in _pieces(reading.entries):
            self.give(b"".join(entry.frame for entry in piece), told)
        return True

    def give(self, entries: bytes, told: Delivered) -> None:
        """One request, and what central had to say of it."""
        answer = self.transport.journal(entries)
        for one in answer.commands:
            _check_time(one)
        told.add(answer, adopted=self.writer.put(partial(self._adopt, answer=answer)).result())

    def _adopt(self, connection: Connection, *, answer: JournalAnswer) -> tuple[int, ChangeSet]:
        adopted = adopt(connection, self.registry, answer.commands)
        return adopted, ChangeSet({OUTBOX: frozenset(), STATUS: frozenset()}) if adopted else ChangeSet()


def _check_time(one: Envelope) -> None:
    """Raises Unreachable: a command of ours was saved in some year."""
    try:
        from_micros(one.claimed_at)
    except OverflowError as error:
        raise Unreachable("the answer has a command of no time") from error


def _pieces(entries: Sequence[Entry]) -> Iterator[Sequence[Entry]]:
    piece: list[Entry] = []
    size = 0
    for entry in entries:
        if piece and size + len(entry.frame) > PIECE:
            yield piece
            piece, size = [], 0
        piece.append(entry)
        size += len(entry.frame)
    if piece:
        yield piece
