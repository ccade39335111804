"""A central that lies: real answers, bent, are given to a real replica, which must neither fail nor lose what waits in it.

Each input goes the whole way, from bytes to a transaction of the replica's own file; the transaction is looked at and undone, so
that the next one finds the same replica.
"""

import json
import traceback
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from io import BytesIO
from random import Random
from typing import TypeVar
from uuid import UUID

import msgspec
import requests
from sqlalchemy import Connection, Enum, select

from sync.client.answers import taken
from sync.client.local import outbox, place
from sync.client.replica import Replica
from sync.client.rows import read_row
from sync.client.store import Store
from sync.client.support import file_state
from sync.client.transport import HttpTransport, _Sending
from sync.client.writer import Job, Then
from sync.kernel.errors import Denied, Incompatible, Unreachable
from sync.kernel.records import DealerRecord, Record, Row, columns, decoders, key_width
from sync.kernel.registry import Registry
from sync.protocol.codec import Garbled, decode_chunk
from sync.protocol.messages import CHUNK, Answer, Request, Section
from tests.attack.mutations import Bender

T = TypeVar("T")
EXPECTED = (Unreachable, Denied, Incompatible)
"""What the loop waits out: central did not answer, says no, or wants an update."""

HERE = select(place.c.device_id, place.c.dealer_id, place.c.central, place.c.device_key, place.c.authority)


@dataclass
class Found:
    """What became of the inputs. `crashes` and `losses` count by where."""

    inputs: int = 0
    used: Counter[str] = field(default_factory=Counter)
    """By kind: what the replica took, a lie or none."""
    crashes: Counter[str] = field(default_factory=Counter)
    losses: Counter[str] = field(default_factory=Counter)
    by_kind: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)
    is_whole: bool = True


class RogueLine(HttpTransport):
    """The replica's own transport, with the answer already there."""

    def __init__(self) -> None:
        self._passport = None
        self.status, self.media = 200, "application/json"
        self.replies: dict[str, bytes] = {}
        self.answer: Answer | None = None
        """The last exchange that could be read."""

    def put(self, path: str, reply: bytes, *, status: int = 200) -> None:
        """The next answer to whatever is asked below this path."""
        self.status, self.replies, self.answer = status, {path: reply}, None

    def exchange(self, request: Request) -> Answer:
        self.answer = None
        answer = super().exchange(request)
        self.answer = answer if answer.head.apart is None else msgspec.structs.replace(answer, sections=self._rows())
        return answer

    def _rows(self) -> tuple[Section, ...]:
        """Those that lie apart, where they can be read."""
        with suppress(Garbled):
            return decode_chunk(self.replies.get(CHUNK.format(digest=""), b""))
        return ()

    def close(self) -> None:
        """There is nothing to close."""

    def _send(self, sending: _Sending, proof: dict[str, str]) -> bytes:
        reply = next((reply for path, reply in self.replies.items() if sending.path.startswith(path)), b"")
        answer = requests.Response()
        answer.status_code = self.status
        answer.headers["Content-Type"] = self.media if sending.onward is None else sending.onward.media
        answer.raw = BytesIO(reply)
        return taken(answer, sending.onward)


class _Undo(Exception):
    """The transaction has been looked at."""


class Undone:
    """Runs jobs as the replica's writer does, looks at what they did, and takes it back."""

    def __init__(self, store: Store, look: Callable[[Connection], None]) -> None:
        self._store, self._look = store, look
        self.done = 0

    def put(self, job: Job[T], then: Then | None = None) -> Future[T]:
        future: Future[T] = Future()
        try:
            with self._store.write() as connection:
                result, _changes = job(connection)
                self._look(connection)
                future.set_result(result)
                raise _Undo
        except _Undo:
            self.done += 1
        except Exception as error:  # noqa: BLE001 - as the writer's own root does
            future.set_exception(error)
        return future

    def is_wanted(self) -> bool:
        return False

    def close(self) -> None:
        """Nothing is ever left to do."""


class Lost(AssertionError):
    """What a person saved is gone, or something is here that must not be."""


class Watch:
    """Knows what waits in a replica and who it is, and looks whether that is still so."""

    def __init__(self, store: Store, registry: Registry, line: RogueLine) -> None:
        self._registry, self._line = registry, line
        with store.read() as connection:
            self._before = self._outbox(connection)
            self._here = connection.execute(HERE).one()
        self.is_same_place = True

    def look(self, connection: Connection) -> None:
        """Raises Lost."""
        now, answer = self._outbox(connection), self._line.answer
        said = {one.command_id for one in answer.outcomes} if answer is not None else set()
        for command_id, (body, is_waiting) in self._before.items():
            if now.get(command_id, (b"", False))[0] != body:
                raise Lost("a command is gone or another")
            if is_waiting and not now[command_id][1] and command_id not in said:
                raise Lost("a command waits no longer, and nobody decided it")
        if self.is_same_place and connection.execute(HERE).one() != self._here:
            raise Lost("the replica is another's")
        if answer is not None:
            self._look_at_rows(connection, answer)

    def _look_at_rows(self, connection: Connection, answer: Answer) -> None:
        """Whatever came in can be read by every page, and is nobody else's."""
        for section in answer.sections:
            record = self._registry.records.get(section.table)
            if record is None:
                continue
            for row in section.rows:
                kept = read_row(connection, record, _key(section.columns, row, record))
                if kept is not None:
                    _read(record, kept)
                if kept is not None and issubclass(record, DealerRecord) and kept[0] not in (self._here.dealer_id, 0):
                    raise Lost("a row of another dealer")

    @staticmethod
    def _outbox(connection: Connection) -> Mapping[UUID, tuple[bytes, bool]]:
        rows = connection.execute(select(outbox.c.command_id, outbox.c.body, outbox.c.outcome.is_(None)))
        return {row[0]: (row[1], bool(row[2])) for row in rows}


def _read(record: type[Record], row: Row) -> None:
    """As a page does. A word that only a newer program knows where one of a few is expected is kept as it came."""
    for column, decode, value in zip(columns(record), decoders(record), row, strict=True):
        if not isinstance(column.type, Enum):
            decode(value)


def _key(names: Sequence[str], row: Row, record: type[Record]) -> Row:
    return tuple(row[names.index(str(column.name))] for column in columns(record)[: key_width(record)])


@dataclass(frozen=True, kw_only=True)
class Trick:
    """One kind of answer: `bend` puts a bent one on the line, `deed` is what the replica does with it."""

    name: str
    weight: int
    bend: Callable[[Bender], None]
    deed: Callable[[], object]


class Rogue:
    """Plays tricks on replicas, and keeps what came of them."""

    def __init__(self, replicas: Sequence[Replica], tricks: Sequence[Trick], words: Sequence[object], seed: int) -> None:
        self._replicas, self._tricks, self._words, self._seed = replicas, tricks, words, seed
        self.found = Found()

    def play(self, count: int) -> Found:
        """The same seed and number give the same input."""
        weights = [trick.weight for trick in self._tricks]
        for number in range(count):
            random = Random(f"{self._seed} {number}")
            [trick] = random.choices(self._tricks, weights)
            trick.bend(Bender(random, self._words))
            self._try(trick, number)
        self.found.is_whole = all(bool(file_state(replica)["ok"]) for replica in self._replicas)
        return self.found

    def _try(self, trick: Trick, number: int) -> None:
        self.found.inputs += 1
        self.found.by_kind[trick.name] += 1
        try:
            trick.deed()
            self.found.used[trick.name] += 1
        except EXPECTED:
            return
        except Lost as error:
            self.found.losses[f"{trick.name}: {error}"] += 1
        except Exception as error:  # noqa: BLE001 - to be found is what this is for
            at = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{trick.name}: {type(error).__name__} {at.filename.rpartition('/')[2]}:{at.lineno}"
            self.found.crashes[where] += 1
            self.found.examples.setdefault(where, f"input {number}: {str(error)[:160]}")


def document(line: RogueLine, path: str, message: msgspec.Struct) -> Callable[[Bender], None]:
    """Bends a JSON message."""
    tree = json.loads(msgspec.json.encode(message))

    def bend(bender: Bender) -> None:
        line.put(path, bender.document(tree))

    return bend


def lines(line: RogueLine, path: str, message: Sequence[object]) -> Callable[[Bender], None]:
    """Bends a message of lines."""

    def bend(bender: Bender) -> None:
        line.put(path, bender.lines(message))

    return bend
