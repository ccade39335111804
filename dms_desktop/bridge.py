"""The one crossing between Qt and the replica: submit, read, search, and be told what changed. Nothing here blocks."""

from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from dms_desktop.crossing import Crossing, Place, is_gone
from sync.client.attachments import Standing
from sync.client.changes import ChangeSet
from sync.client.drafts import Draft
from sync.client.prints import Prints
from sync.client.replica import Receipt, Status
from sync.client.search import Hit
from sync.client.sent import Sent
from sync.kernel.blobs import Blob
from sync.kernel.clock import Clock
from sync.kernel.commands import Actor, Command
from sync.kernel.errors import Refusal
from sync.kernel.ids import Ids
from sync.kernel.queries import View

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class Saved:
    """A command that this person saved on this PC, and when."""

    command: Command
    receipt: Receipt
    at: datetime


class TakesBack(Protocol):
    """What takes back a command that waits: `sync.client.withdrawing.Withdrawing`, or a stand-in."""

    def withdraw(self, command_id: UUID, *, actor: Actor) -> Future[int]: ...


class TakesOver(Protocol):
    """What sends held-back work again: `sync.client.taking_over.TakingOver`, or a stand-in."""

    def take_over(self, command_id: UUID, *, actor: Actor) -> Future[int]: ...

    def send_again(self, command_id: UUID, *, actor: Actor) -> Future[None]: ...


class Files(Protocol):
    """What keeps files and fetches them: `sync.client.attachments.Attachments`, or a stand-in. To be called in a worker."""

    def keep(self, dealer_id: int, content: bytes) -> Blob: ...

    def fetch(self, wanted: Blob) -> bytes: ...

    def standing(self, digests: Collection[str]) -> Mapping[str, Standing]: ...


class Source(Protocol):
    """What the desk asks of a replica: `sync.client.replica.Replica`, or a stand-in that keeps its promises."""

    prints: Prints

    @property
    def withdrawing(self) -> TakesBack: ...

    @property
    def taking_over(self) -> TakesOver: ...

    @property
    def attachments(self) -> Files: ...

    def submit(self, command: Command, *, actor: Actor, drop_draft: UUID | None = None) -> Future[Receipt]: ...

    def submit_many(self, commands: Sequence[Command], *, actor: Actor) -> Future[Sequence[Receipt]]: ...

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


class Bridge(Crossing):
    """The replica for one signed-in actor. Every callback runs on the Qt thread.

    `changed(ChangeSet)` after each transaction on the replica; `status_changed(Status)` with it. `prints` keeps papers,
    `files` what people attach; `saved` is what was saved last, for undo.
    """

    changed = Signal(object)
    status_changed = Signal(object)
    goods_came = Signal()
    """All of the first fill is here."""
    _noticed = Signal(object)

    def __init__(self, replica: Source, actor: Actor, *, clock: Clock, ids: Ids, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.actor = actor
        self.clock = clock
        self.ids = ids
        self.prints = replica.prints
        self.files = replica.attachments
        self.saved: Saved | None = None
        self.is_filling = False
        """As last heard: goods and prices of the house are still on their way, so what is not found may be there in a while."""
        self._replica = replica
        self._noticed.connect(self._notice)
        self._unsubscribe = replica.subscribe(self._hear)

    def submit(
        self,
        command: Command,
        *,
        on_receipt: Callable[[Receipt], None],
        on_refusal: Callable[[Refusal], None],
        drop_draft: UUID | None = None,
        also: Sequence[Command] = (),
    ) -> None:
        """Save a command on this PC. `on_receipt`: it is durable. `on_refusal`: the business or the disk says no, nothing
        has happened. `also` is what goes with it, which refers to it: both are saved, or neither, and undo is of `command`."""
        kept = partial(self._keep, command, on_receipt)
        if also:
            many = self._replica.submit_many([command, *also], actor=self.actor)
            self.watch(many, lambda receipts: kept(receipts[0]), on_refusal=on_refusal)
        else:
            self.watch(self._replica.submit(command, actor=self.actor, drop_draft=drop_draft), kept, on_refusal=on_refusal)

    def submit_many(
        self,
        commands: Sequence[Command],
        *,
        on_receipts: Callable[[Sequence[Receipt]], None],
        on_refusal: Callable[[Refusal], None],
    ) -> None:
        """Save all of them on this PC, or none. No key undoes them: it would undo the last, and look as if it were all."""
        self.saved = None
        self.watch(self._replica.submit_many(commands, actor=self.actor), on_receipts, on_refusal=on_refusal)

    def read(
        self,
        owner: QObject,
        query: Callable[Concatenate[View, P], T],
        on_rows: Callable[[T], None],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Run a query in a worker. The newest question wins: an older answer for the same owner and method is dropped."""
        slot = Place(id(owner), getattr(on_rows, "__qualname__", repr(on_rows)))
        self.ask(slot, partial(self._replica.read, self.actor, query, *args, **kwargs), on_rows)

    def fetch(
        self, query: Callable[Concatenate[View, P], T], on_rows: Callable[[T], None], *args: P.args, **kwargs: P.kwargs
    ) -> None:
        """Run a query in a worker; every answer is delivered, in whatever order they come."""
        self.ask(None, partial(self._replica.read, self.actor, query, *args, **kwargs), on_rows)

    def search(
        self,
        owner: QObject,
        text: str,
        on_found: Callable[[Any], None],
        *,
        limit: int = 50,
        kinds: Sequence[str] = (),
        reading: Callable[[View, Sequence[Hit]], object] | None = None,
    ) -> None:
        """Search the local index; the newest text wins. `on_found` is given the hits, or what `reading` makes of them in the same
        question: each answer waits for a turn of the window."""

        def work() -> object:
            hits = self._replica.search(text, limit=limit, kinds=kinds)
            return hits if reading is None else self._replica.read(self.actor, reading, hits)

        self.ask(Place(id(owner), "search"), work, on_found)

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
        slot = Place(id(owner), f"sent {on_rows.__qualname__}")
        ask = partial(self._replica.sent, about=about, only_attention=only_attention, only_waiting=only_waiting)
        self.ask(slot, ask, on_rows)

    def settle(self, command_id: UUID, on_done: Callable[[], None]) -> None:
        """A person has dealt with this outcome."""
        self.watch(self._replica.settle(command_id), lambda _: on_done())

    def withdraw(self, command_id: UUID, on_done: Callable[[int], None], *, on_refusal: Callable[[Refusal], None]) -> None:
        """Take back what waits, and what this person saved on top of it: `on_done` is told how many."""
        taken = self._replica.withdrawing.withdraw(command_id, actor=self.actor)
        self.watch(taken, partial(self._forget, on_done), on_refusal=on_refusal)

    def take_over(self, command_id: UUID, on_done: Callable[[int], None], *, on_refusal: Callable[[Refusal], None]) -> None:
        """Send again, under this person's name, what central holds back, and what builds on it: `on_done` is told how many."""
        sent = self._replica.taking_over.take_over(command_id, actor=self.actor)
        self.watch(sent, partial(self._forget, on_done), on_refusal=on_refusal)

    def send_again(self, command_id: UUID, on_done: Callable[[None], None], *, on_refusal: Callable[[Refusal], None]) -> None:
        """Ask central once more for what it refused."""
        sent = self._replica.taking_over.send_again(command_id, actor=self.actor)
        self.watch(sent, partial(self._forget, on_done), on_refusal=on_refusal)

    def drafts(self, owner: QObject, kind: str, on_rows: Callable[[Sequence[Draft]], None]) -> None:
        """This person's drafts of a kind, the one touched last first."""
        self.ask(Place(id(owner), f"drafts {kind}"), partial(self._replica.drafts, self.actor, kind), on_rows)

    def save_draft(self, kind: str, draft_id: UUID, body: bytes) -> None:
        """Keep what is typed; an empty body drops it. Durable within the writer's next transaction."""
        self.watch(self._replica.save_draft(self.actor, kind, draft_id, body), lambda _: None)

    def ask_status(self) -> None:
        """Read the status anew; it comes by `status_changed`. The age of things grows without a change."""
        self.ask(Place(id(self), "status"), self._replica.status, self._show_status)

    def _show_status(self, status: Status) -> None:
        was_filling, self.is_filling = self.is_filling, status.filling is not None
        self.status_changed.emit(status)
        if was_filling and not self.is_filling:
            self.goods_came.emit()

    def sync_now(self) -> None:
        """A person asks to try at once."""
        self._replica.sync_now()

    def close(self) -> None:
        """Stop listening; answers under way are dropped. The replica stays open: it belongs to the app."""
        self._unsubscribe()
        super().close()

    def _keep(self, command: Command, on_receipt: Callable[[Receipt], None], receipt: Receipt) -> None:
        self.saved = Saved(command, receipt, self.clock.now())
        if not is_gone(on_receipt):
            on_receipt(receipt)

    def _forget(self, on_done: Callable[[T], None], answer: T) -> None:
        """What was saved before this is not what was done last: no key undoes it any more."""
        self.saved = None
        if not is_gone(on_done):
            on_done(answer)

    def _hear(self, changes: ChangeSet) -> None:
        """In the writer's thread."""
        if self._is_open:
            self._noticed.emit(changes)

    @Slot(object)
    def _notice(self, changes: ChangeSet) -> None:
        if self._is_open:
            self.changed.emit(changes)
            self.ask_status()
