"""Pages as pictures: a scene names a page and gives the answers of its queries; a still replica stands in for the real one."""

from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Concatenate, ParamSpec, TypeVar, cast
from uuid import UUID

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from dms_desktop.page import Page
from dms_desktop.printing.fitting import Fit
from dms_desktop.printing.printers import PrinterFailed
from dms_desktop.printing.sheets import Sheet
from sync.client.attachments import Standing
from sync.client.changes import ChangeSet
from sync.client.drafts import Draft
from sync.client.prints import Prints
from sync.client.replica import Receipt, Status
from sync.client.search import Hit
from sync.client.sent import Sent
from sync.client.updating.updater import UpdateState
from sync.client.writer import Job, Then
from sync.domain.accounts.calendar import house_today
from sync.domain.tickets.problem_queries import problems_now
from sync.kernel.blobs import Blob
from sync.kernel.commands import Actor, Command
from sync.kernel.errors import Refusal
from sync.kernel.queries import View

P = ParamSpec("P")
T = TypeVar("T")

NOW = datetime(2026, 11, 23, 6, 5, tzinfo=UTC)
Answers = Mapping[Callable[..., object], Callable[..., object]]
ALWAYS: Answers = {house_today: lambda: NOW.date(), problems_now: lambda **_: []}
"""What is asked beside every date and above every home page, and is the same in all pictures that do not say otherwise."""

ONLINE = Status(reachable=True, waiting=0, attention=0, last_sync=NOW - timedelta(seconds=20), filling=None, problem=None)
OFFLINE = Status(reachable=False, waiting=3, attention=1, last_sync=NOW - timedelta(hours=3), filling=None, problem=None)
FILLING = Status(reachable=True, waiting=0, attention=0, last_sync=NOW, filling=0.42, problem=None)
TROUBLED = Status(reachable=True, waiting=4, attention=12, last_sync=NOW - timedelta(seconds=20), filling=None, problem=None)
LADEN = Status(reachable=False, waiting=12_480, attention=3_061, last_sync=NOW - timedelta(days=9), filling=None, problem=None)


def nothing(page: Page) -> None:
    """A scene that needs no hand."""


def press(*keys: str) -> Callable[[Page], None]:
    """Does what these keys stand for in the window, one after another. LookupError for a key that nothing answers to."""
    return partial(_press, keys)


def everything(rows: Callable[[], Sequence[object]]) -> Callable[..., Sequence[object]]:
    """An answer with every row there is, as after somebody scrolled to the end of a list that brings more by itself."""
    return lambda **_: rows()


def bounded(rows: Callable[[], Sequence[object]]) -> Callable[..., Sequence[object]]:
    """An answer with as many rows as the page asks for."""
    return lambda **asked: rows()[: cast(int, asked["limit"])]


@dataclass(frozen=True, kw_only=True)
class Scene:
    """One picture: `<name>-<language>-<theme>.png`. `answers` maps each query the page reads to what it answers, given the
    query's own arguments. `prepare` types or presses what the picture shows. `role` decides the menu around it. `many_sent` and
    `many_drafts` are made when the picture is drawn: the app is not to wait for them."""

    name: str
    kind: str
    answers: Answers = field(default_factory=dict)
    record_id: str = ""
    status: Status = ONLINE
    sent: Sequence[Sent] = ()
    many_sent: Callable[[], Sequence[Sent]] = tuple
    hits: Sequence[Hit] = ()
    drafts: Sequence[Draft] = ()
    many_drafts: Callable[[], Sequence[Draft]] = tuple
    role: str = "manager"
    prepare: Callable[[Page], None] = nothing
    update: UpdateState | None = None


@dataclass(frozen=True, kw_only=True)
class ViewScene:
    """A picture of something that is no page, such as the entrance."""

    name: str
    build: Callable[[], QWidget]


class StillWriter:
    """Keeps nothing: in a picture nothing happens."""

    def put(self, job: Job[T], then: Then | None = None) -> Future[T]:
        future: Future[T] = Future()
        future.set_exception(Refusal("not_permitted"))
        return future

    def is_wanted(self) -> bool:
        return False

    def close(self) -> None:
        """There is nothing to end."""


def in_every_state(
    room: str, typical: Scene, *, empty: Scene, huge: Scene, sent: Sequence[Sent] = ()
) -> Sequence[Scene | ViewScene]:
    """The five pictures that every page has: with nothing in it, as on most days, with more than anybody has, while the line is
    down, and with work that central gave back (`sent` about what the page shows)."""
    return (
        replace(empty, name=f"{room}-empty"),
        replace(typical, name=f"{room}-typical"),
        replace(huge, name=f"{room}-huge", status=LADEN),
        replace(typical, name=f"{room}-offline", status=OFFLINE),
        replace(typical, name=f"{room}-attention", status=TROUBLED, sent=(*sent, *typical.sent)),
    )


def _press(keys: Sequence[str], page: Page) -> None:
    """The actions of the window, so that a key which is shown and not bound is noticed."""
    for key in keys:
        QApplication.processEvents()
        wanted = QKeySequence(key)
        found = [action for action in page.window().actions() if wanted in action.shortcuts()]
        if len(found) != 1:
            raise LookupError(f"{len(found)} deeds of {type(page).__name__} answer to {key}")
        found[0].trigger()


class StillHands:
    """Takes nothing back and nothing over: in a picture nothing happens."""

    def withdraw(self, command_id: UUID, *, actor: Actor) -> Future[int]:
        future: Future[int] = Future()
        future.set_exception(Refusal("not_permitted"))
        return future

    take_over = withdraw

    def send_again(self, command_id: UUID, *, actor: Actor) -> Future[None]:
        future: Future[None] = Future()
        future.set_exception(Refusal("not_permitted"))
        return future


class StillFiles:
    """Every other file is only here yet."""

    def keep(self, dealer_id: int, content: bytes) -> Blob:
        raise Refusal("not_permitted")

    def fetch(self, wanted: Blob) -> bytes:
        return b"%PDF"

    def standing(self, digests: Collection[str]) -> Mapping[str, Standing]:
        return {digest: list(Standing)[at % len(Standing)] for at, digest in enumerate(digests)}


class StillReplica:
    """Answers as its scene says. A query the scene forgot raises LookupError: no page is drawn with a hole unnoticed."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self.prints = Prints(writer=StillWriter(), clock=StillClock())
        self.withdrawing = self.taking_over = StillHands()
        self.attachments = StillFiles()

    def submit(self, command: Command, *, actor: Actor, drop_draft: UUID | None = None) -> Future[Receipt]:
        future: Future[Receipt] = Future()
        future.set_exception(Refusal("not_permitted"))
        return future

    def submit_many(self, commands: Sequence[Command], *, actor: Actor) -> Future[Sequence[Receipt]]:
        future: Future[Sequence[Receipt]] = Future()
        future.set_exception(Refusal("not_permitted"))
        return future

    def read(self, actor: Actor, query: Callable[Concatenate[View, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        answer = self._scene.answers.get(query) or ALWAYS.get(query)
        if answer is None:
            raise LookupError(f"scene {self._scene.name} has no answer for {query.__name__}")
        return cast(T, answer(*args, **kwargs))

    def search(self, text: str, *, limit: int = 50, kinds: Sequence[str] = ()) -> Sequence[Hit]:
        return [hit for hit in self._scene.hits if not kinds or hit.kind in kinds][:limit]

    def subscribe(self, listener: Callable[[ChangeSet], None]) -> Callable[[], None]:
        return lambda: None

    def status(self) -> Status:
        return self._scene.status

    def sent(
        self, *, about: UUID | None = None, only_attention: bool = False, only_waiting: bool = False, limit: int = 500
    ) -> Sequence[Sent]:
        rows = [row for row in (*self._scene.sent, *self._scene.many_sent()) if about is None or about in row.subjects]
        rows = [row for row in rows if not only_attention or row.needs_attention]
        return [row for row in rows if not only_waiting or row.outcome is None][:limit]

    def settle(self, command_id: UUID) -> Future[None]:
        return _done()

    def drafts(self, actor: Actor, kind: str) -> Sequence[Draft]:
        return [draft for draft in (*self._scene.drafts, *self._scene.many_drafts()) if draft.kind == kind]

    def save_draft(self, actor: Actor, kind: str, draft_id: UUID, body: bytes) -> Future[None]:
        return _done()

    def sync_now(self) -> None:
        """There is nothing to reach."""


class StillPrinters:
    """Printers of a shop, none of which takes anything."""

    def names(self) -> Sequence[str]:
        return ("Brother HL-L2370", "Epson LQ-690", "XP-80C")

    def put(self, name: str, sheets: Sequence[Sheet], title: str, fit: Fit) -> None:
        raise PrinterFailed("printer_gone")


class StillClock:
    """Always the same moment, so that two runs draw the same picture."""

    def now(self) -> datetime:
        return NOW

    def monotonic(self) -> float:
        return 0.0


def _done() -> Future[None]:
    future: Future[None] = Future()
    future.set_result(None)
    return future
