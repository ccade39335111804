"""Notices a lane that no longer moves: one that waits for a name server, a driver or a disk that will never answer."""

import logging
import threading
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from sync.kernel.clock import Clock

HUNG_SECONDS = 180.0
"""Longer than one request may take, held ones included: whatever should have ended it by then has failed."""

LOOK_EVERY = 30.0
MOST_HUNG = 3
"""Hung threads that may lie about: each keeps some memory, and a PC on which so many hang needs to be started anew."""

log = logging.getLogger(__name__)


class Tools(Protocol):
    """What a lane works with: connections of its own."""

    def close(self) -> None: ...


T = TypeVar("T", bound=Tools)


class Lane(Generic[T]):
    """One thread of the loop: what it works with, what ends its pauses, and when it last moved."""

    def __init__(self, name: str, *, run: Callable[["Lane[T]"], None], tools: Callable[[], T], clock: Clock) -> None:
        self.name = name
        self.tools = tools()
        self.alarm = threading.Event()
        self.is_over = False
        """Another has taken its place."""
        self.has_ended = False
        self._run, self._make, self._clock = run, tools, clock
        self._moved_at: float | None = None
        self._thread = threading.Thread(target=self._whole, name=name, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def join(self, seconds: float) -> None:
        self._thread.join(seconds)

    def moves(self) -> None:
        """Called by the lane itself, between any two things that may take long."""
        self._moved_at = self._clock.monotonic()

    def rests(self) -> None:
        """Nothing is to be done: however long that lasts, all is well."""
        self._moved_at = None

    def is_hung(self) -> bool:
        return self._moved_at is not None and self._clock.monotonic() - self._moved_at > HUNG_SECONDS

    def successor(self) -> "Lane[T]":
        """A lane for the same work with fresh connections. This one ends as soon as it moves again."""
        other = Lane(self.name, run=self._run, tools=self._make, clock=self._clock)
        self.is_over = True
        self.tools.close()
        return other

    def _whole(self) -> None:
        try:
            self._run(self)
        finally:
            self.has_ended = True


class Watchdog:
    """A thread that looks at the lanes now and then. `replace` puts another lane in the place of one that hangs."""

    def __init__(self, lanes: Callable[[], list[Lane[T]]], replace: Callable[[Lane[T]], None], stopped: threading.Event) -> None:
        self._lanes, self._replace, self._stopped = lanes, replace, stopped
        self._hung: list[Lane[T]] = []
        self._thread = threading.Thread(target=self._watch, name="sync-watch", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def join(self, seconds: float) -> None:
        self._thread.join(seconds)

    def _watch(self) -> None:
        while not self._stopped.wait(LOOK_EVERY):
            try:
                self._look()
            except Exception:
                log.exception("the watchdog failed")

    def _look(self) -> None:
        self._hung = [lane for lane in self._hung if not lane.has_ended]
        for lane in self._lanes():
            if lane.is_hung() and len(self._hung) < MOST_HUNG:
                log.warning("lane_hangs name=%s", lane.name)
                self._replace(lane)
                self._hung.append(lane)
