"""How work done elsewhere comes back to the Qt thread: an answer for each question, the newest one where it replaces another."""

import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from sync.kernel.errors import NotSaved, Refusal

T = TypeVar("T")

LOG = logging.getLogger(__name__)
READERS = 3
DEFECT = "save_defect"
"""Said in the words of refusals, where somebody waits for what is being saved."""


@dataclass(frozen=True)
class Place:
    """One place on the screen that shows one answer: an owner, and the callback that shows it."""

    owner: int
    name: str


@dataclass(frozen=True)
class _Arrival:
    show: Callable[[], None]
    slot: Place | None = None
    turn: int = 0


class Crossing(QObject):
    """Workers, and the way back. Callbacks run on the Qt thread, always after the question returned; none after `close`,
    none for a window that is gone.

    `failed(Exception)` for our defects: the app shows one dialog with a reference.
    """

    failed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workers = ThreadPoolExecutor(READERS, thread_name_prefix="reader")
        self._turns: dict[Place, int] = {}
        self._asked: dict[Place, Future[object]] = {}
        self._under_way = 0
        self._is_open = True
        self._come: deque[_Arrival] = deque()
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._deliver)
        self._arrived.connect(self._receive, Qt.ConnectionType.QueuedConnection)

    def is_idle(self) -> bool:
        """No answer is under way: for drawing pages and for tests."""
        return self._under_way == 0

    def close(self) -> None:
        """Answers under way are dropped."""
        self._is_open = False
        self._workers.shutdown(wait=True, cancel_futures=True)

    def ask(self, slot: Place | None, work: Callable[[], T], show: Callable[[T], None]) -> None:
        """Do it in a worker. Of two questions for the same place the newer one wins; the older is not begun any more."""
        if not self._is_open:
            return
        turn = 0
        if slot is not None:
            turn = self._turns[slot] = self._turns.get(slot, 0) + 1
            if slot in self._asked:
                self._asked.pop(slot).cancel()
        future = self._workers.submit(work)
        if slot is not None:
            self._asked[slot] = future  # type: ignore[assignment]
        self.watch(future, show, slot=slot, turn=turn)

    def watch(
        self,
        future: Future[T],
        show: Callable[[T], None],
        *,
        on_refusal: Callable[[Refusal], None] | None = None,
        slot: Place | None = None,
        turn: int = 0,
    ) -> None:
        """Show what a future brings. A refusal, or a disk that says no, goes to `on_refusal` where there is one. So does a
        defect, beside the dialog: nothing was saved, and whoever waits for an answer would wait for ever."""
        self._under_way += 1
        future.add_done_callback(lambda done: self._hand_over(done, show, on_refusal, slot=slot, turn=turn))

    def _hand_over(
        self,
        done: Future[T],
        show: Callable[[T], None],
        on_refusal: Callable[[Refusal], None] | None,
        *,
        slot: Place | None,
        turn: int,
    ) -> None:
        """In a worker's thread, or in the Qt thread where the work was quicker than `watch`: only the queued signal may touch
        Qt. What is cancelled is so in the Qt thread."""
        if not self._is_open:
            return
        if done.cancelled():
            self._under_way -= 1
            return
        error = done.exception()
        if error is None:
            self._arrived.emit(_Arrival(partial(show, done.result()), slot, turn))
        elif isinstance(error, Refusal) and on_refusal is not None:
            self._arrived.emit(_Arrival(partial(on_refusal, error)))
        elif isinstance(error, NotSaved) and on_refusal is not None:
            self._arrived.emit(_Arrival(partial(on_refusal, Refusal(error.code))))
        else:
            self._arrived.emit(_Arrival(partial(self._fail, error, on_refusal)))

    @Slot(object)
    def _receive(self, arrival: _Arrival) -> None:
        """Shown one in a turn: between two of them the window is painted, and takes the keys that came."""
        self._come.append(arrival)
        self._next.start()

    def _deliver(self) -> None:
        arrival = self._come.popleft()
        if self._come:
            self._next.start()
        self._under_way -= 1
        is_newest = arrival.slot is None or self._turns.get(arrival.slot) == arrival.turn
        if arrival.slot is not None and is_newest:
            self._asked.pop(arrival.slot, None)  # it knows the page that asked, which may be closed by now
        if self._is_open and is_newest and not is_gone(arrival.show):
            arrival.show()

    def _fail(self, error: BaseException, on_refusal: Callable[[Refusal], None] | None = None) -> None:
        LOG.error("work for a page failed", exc_info=error)
        if on_refusal is not None and not is_gone(on_refusal):
            on_refusal(Refusal(DEFECT))
        self.failed.emit(error)


def is_gone(show: Callable[..., None]) -> bool:
    """Whether the window that asked was closed meanwhile: the answer is for a method of it, or for what was written in one."""
    written = getattr(_inner(show), "__closure__", None) or ()
    owners = map(_owner, (show, *(cell.cell_contents for cell in written)))
    return any(isinstance(owner, QObject) and not isValid(owner) for owner in owners)


def _owner(held: object) -> object:
    inner = _inner(held)
    return inner if isinstance(inner, QObject) else getattr(inner, "__self__", None)


def _inner(held: object) -> object:
    """Without the arguments that are known already."""
    return held.func if isinstance(held, partial) else held
