"""The one crossing between Qt and the replica: submit, read, search, and be told what changed. Nothing here blocks."""

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Concatenate, ParamSpec, Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from sync.client.changes import ChangeSet
from sync.client.drafts import Draft
from sync.client.replica import Receipt, Status
from sync.client.search import Hit
from sync.client.sent import Sent
from sync.kernel.clock import Clock
from sync.kernel.commands import Actor, Command
from sync.kernel.errors import NotSaved, Refusal
from sync.kernel.ids import Ids
from sync.kernel.queries import View

P = ParamSpec("P")
T = TypeVar("T")

LOG = logging.getLogger(__name__)
READERS = 3


class Source(Protocol):
    """What the desk asks of a replica: `sync.client.replica.Replica`, or a stand-in that keeps its promises."""

    def submit(self, command: Command, *, actor: Actor, drop_draft: UUID | None = None) -> Future[Receipt]: ...

    def read(self, actor: Actor, query: Callable[Concatenate[View, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T: ...

    def search(self, text: str, *, limit: int = 50, kinds: Sequence[str] = ()) -> Sequence[Hit]: ...

    def subscribe(self, listener: Callable[[ChangeSet], None]) -> Callable[[], None]: ...

    def status(self) -> Status: ...

    def sent(
        self, *, about: UUID | None = None, only_attention: bool = False, only_waiting: bool = False, limit: int = 500
    ) -> Sequence[Sent]: ...

    def settle(self, command_id: UUID) -> Future[None]: ...

    def drafts(self, actor: Actor, kind: str) -> Sequence[Draft]: ...

    def save_draft(self, actor: Actor, kind: str, draft_id: UUID, body: bytes) -> Future[None]: ...

    def sync_now(self) -> None: ...


@dataclass(frozen=True)
class _Slot:
    """One place on the screen that shows one answer: an owner, and the callback that shows it."""

    owner: int
    name: str


@dataclass(frozen=True)
class _Arrival:
    show: Callable[[], None]
    slot: _Slot | None = None
    turn: int = 0


class Bridge(QObject):
    """The replica for one signed-in actor. Every callback runs on the Qt thread.

    `changed(ChangeSet)` after each transaction on the replica; `status_changed(Status)` with it;
    `failed(Exception)` for our defects in a reading or a command: the app shows one dialog with a reference.
    """

    changed = Signal(object)
    status_changed = Signal(object)
    failed = Signal(object)
    _arrived = Signal(object)
    _noticed = Signal(object)

    def __init__(self, replica: Source, actor: Actor, *, clock: Clock, ids: Ids, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.actor = actor
        self.clock = clock
        self.ids = ids
        self._replica = replica
        self._workers = ThreadPoolExecutor(READERS, thread_name_prefix="reader")
        self._turns: dict[_Slot, int] = {}
        self._under_way = 0
        self._is_open = True
        self._arrived.connect(self._deliver)
        self._noticed.connect(self._notice)
        self._unsubscribe = replica.subscribe(self._hear)

    def submit(
        self,
        command: Command,
        *,
        on_receipt: Callable[[Receipt], None],
        on_refusal: Callable[[Refusal], None],
        drop_draft: UUID | None = None,
    ) -> None:
        """Save a command on this PC. `on_receipt`: it is durable. `on_refusal`: the business or the disk says no, nothing
        has happened."""
        future = self._replica.submit(command, actor=self.actor, drop_draft=drop_draft)
        self._watch(future, on_receipt, on_refusal=on_refusal)

    def read(
        self,
        owner: QObject,
        query: Callable[Concatenate[View, P], T],
        on_rows: Callable[[T], None],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Run a query in a worker. The newest question wins: an older answer for the same owner and method is dropped."""
        slot = _Slot(id(owner), getattr(on_rows, "__qualname__", repr(on_rows)))
        self._ask(slot, partial(self._replica.read, self.actor, query, *args, **kwargs), on_rows)

    def fetch(
        self, query: Callable[Concatenate[View, P], T], on_rows: Callable[[T], None], *args: P.args, **kwargs: P.kwargs
    ) -> None:
        """Run a query in a worker; every answer is delivered, in whatever order they come."""
        self._ask(None, partial(self._replica.read, self.actor, query, *args, **kwargs), on_rows)

    def search(
        self, owner: QObject, text: str, on_hits: Callable[[Sequence[Hit]], None], *, limit: int = 50, kinds: Sequence[str] = ()
    ) -> None:
        """Search the local index; the newest text wins."""
        slot = _Slot(id(owner), "search")
        self._ask(slot, partial(self._replica.search, text, limit=limit, kinds=kinds), on_hits)

    def sent(
        self,
        owner: QObject,
        on_rows: Callable[[Sequence[Sent]], None],
        *,
        about: UUID | None = None,
        only_attention: bool = False,
        only_waiting: bool = False,
    ) -> None:
        """Commands of this PC, newest first; `about` names one document."""
        slot = _Slot(id(owner), f"sent {on_rows.__qualname__}")
        ask = partial(self._replica.sent, about=about, only_attention=only_attention, only_waiting=only_waiting)
        self._ask(slot, ask, on_rows)

    def settle(self, command_id: UUID, on_done: Callable[[], None]) -> None:
        """A person has dealt with this outcome."""
        self._watch(self._replica.settle(command_id), lambda _: on_done())

    def drafts(self, owner: QObject, kind: str, on_rows: Callable[[Sequence[Draft]], None]) -> None:
        """This person's drafts of a kind, the one touched last first."""
        self._ask(_Slot(id(owner), f"drafts {kind}"), partial(self._replica.drafts, self.actor, kind), on_rows)

    def save_draft(self, kind: str, draft_id: UUID, body: bytes) -> None:
        """Keep what is typed; an empty body drops it. Durable within the writer's next transaction."""
        self._watch(self._replica.save_draft(self.actor, kind, draft_id, body), lambda _: None)

    def ask_status(self) -> None:
        """Read the status anew; it comes by `status_changed`. The age of things grows without a change."""
        self._ask(_Slot(id(self), "status"), self._replica.status, self.status_changed.emit)

    def sync_now(self) -> None:
        """A person asks to try at once."""
        self._replica.sync_now()

    def is_idle(self) -> bool:
        """No answer is under way: for drawing pages and for tests."""
        return self._under_way == 0

    def close(self) -> None:
        """Stop listening; answers under way are dropped. The replica stays open: it belongs to the app."""
        self._is_open = False
        self._unsubscribe()
        self._workers.shutdown(wait=True, cancel_futures=True)

    def _ask(self, slot: _Slot | None, work: Callable[[], T], show: Callable[[T], None]) -> None:
        if not self._is_open:
            return
        turn = 0
        if slot is not None:
            turn = self._turns[slot] = self._turns.get(slot, 0) + 1
        self._watch(self._workers.submit(work), show, slot=slot, turn=turn)

    def _watch(
        self,
        future: Future[T],
        show: Callable[[T], None],
        *,
        on_refusal: Callable[[Refusal], None] | None = None,
        slot: _Slot | None = None,
        turn: int = 0,
    ) -> None:
        self._under_way += 1
        future.add_done_callback(lambda done: self._hand_over(done, show, on_refusal, slot=slot, turn=turn))

    def _hand_over(
        self,
        done: Future[T],
        show: Callable[[T], None],
        on_refusal: Callable[[Refusal], None] | None,
        *,
        slot: _Slot | None,
        turn: int,
    ) -> None:
        """In a worker's thread: only the queued signal may touch Qt."""
        if not self._is_open or done.cancelled():
            return
        error = done.exception()
        if error is None:
            self._arrived.emit(_Arrival(partial(show, done.result()), slot, turn))
        elif isinstance(error, Refusal) and on_refusal is not None:
            self._arrived.emit(_Arrival(partial(on_refusal, error)))
        elif isinstance(error, NotSaved) and on_refusal is not None:
            self._arrived.emit(_Arrival(partial(on_refusal, Refusal(error.code))))
        else:
            self._arrived.emit(_Arrival(partial(self._fail, error)))

    def _hear(self, changes: ChangeSet) -> None:
        """In the writer's thread."""
        if self._is_open:
            self._noticed.emit(changes)

    @Slot(object)
    def _deliver(self, arrival: _Arrival) -> None:
        self._under_way -= 1
        if self._is_open and (arrival.slot is None or self._turns.get(arrival.slot) == arrival.turn):
            arrival.show()

    @Slot(object)
    def _notice(self, changes: ChangeSet) -> None:
        if self._is_open:
            self.changed.emit(changes)
            self.ask_status()

    def _fail(self, error: BaseException) -> None:
        LOG.error("work for a page failed", exc_info=error)
        self.failed.emit(error)
