"""Journal files that central still has to be given, remembered until it has them, and the way there."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import Path

import msgspec
from sqlalchemy import Connection

from sync.client.changes import OUTBOX, STATUS, ChangeSet
from sync.client.durable import make_folder, write_durably
from sync.client.outbox import adopt
from sync.client.segments import SUFFIX, read_file
from sync.client.transport import Transport
from sync.client.writer import Writing
from sync.kernel.clock import from_micros
from sync.kernel.commands import Envelope
from sync.kernel.errors import Unreachable
from sync.kernel.registry import Registry
from sync.protocol.journal import Entry, gaps
from sync.protocol.messages import JournalAnswer

LIST = "to-deliver.json"
PIECE = 256 * 1024
"""Bytes of one request; an entry that is larger goes alone."""


class Deliveries:
    """The list of such files. It lies beside the journal: a replica that is made anew still finds it."""

    def __init__(self, folder: Path) -> None:
        self._list = folder / LIST
        self._brought = folder / "brought"

    def order(self, paths: Sequence[Path]) -> None:
        """Remember them. Ordering again is harmless, and so is delivering again: central knows each command by its id."""
        self._keep(list(dict.fromkeys((*self.paths(), *(path.resolve() for path in paths)))))

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

    def done(self, path: Path) -> None:
        self._keep([other for other in self.paths() if other != path])
        if path.parent == self._brought.resolve():
            path.unlink(missing_ok=True)

    def _keep(self, paths: Sequence[Path]) -> None:
        if paths:
            write_durably(self._list, msgspec.json.encode([str(path) for path in paths]))
        else:
            self._list.unlink(missing_ok=True)


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
    registry: Registry
    writer: Writing
    transport: Transport

    def run(self, *, stopped: Callable[[], bool]) -> Delivered:
        """All of it, unless `stopped`. Raises Unreachable or Denied; the next run goes on with the file it was at."""
        told = Delivered()
        for path in self.deliveries.paths():
            if stopped():
                break
            self._deliver(path, told)
            self.deliveries.done(path)
        return told

    def close(self) -> None:
        self.transport.close()

    def _deliver(self, path: Path, told: Delivered) -> None:
        reading = read_file(path)
        told.damaged += reading.damaged
        told.gaps += len(list(gaps(reading.entries)))
        for piece in _pieces(reading.entries):
            self.give(b"".join(entry.frame for entry in piece), told)

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
