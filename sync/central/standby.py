"""A copy of the database that follows it and answers who only asks for news: where it has come as far as that answer must.

What an answer must hold is told by counters. They are dense, and move in the transaction that changes the rows: a copy whose
counter of a scope is at n holds everything of that scope up to n. So no answer comes from a state before what the device was
told, nor from before what this process has decided, or has seen in the database at its last look.
"""

import logging
import time
from collections.abc import Callable, Mapping
from threading import Lock
from typing import TypeVar

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from sync.central.database import open_engine, reading
from sync.central.wall import stand

LOOK_EVERY = 0.5
"""Seconds between looks at the database's own counters: news of other processes are so much older on the copy, and no more."""
REST = 5.0
"""Seconds for which a copy that failed is not asked."""
LONG_BEHIND = 60.0
"""Seconds without one answer from the copy after which the log says so."""

LOG = logging.getLogger(__name__)
T = TypeVar("T")

Work = Callable[[Session, Mapping[str, int]], T | None]
"""Reads in one state of the copy; None where that has not reached these counters."""


class Standby:
    """Safe to use from any thread. Never needed: whatever it does not answer, the database itself does."""

    def __init__(self, url: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._engine = reading(open_engine(url))
        self._clock = clock
        self._lock = Lock()
        self._known: dict[str, int] = {}
        self._look_at = 0.0
        self._pulse = -1
        self._ask_at = 0.0
        self._is_gone = self._is_late = False
        self._reached_at = clock()

    def note(self, heads: Mapping[str, int]) -> None:
        """The database's own counters stand here."""
        with self._lock:
            for scope, n in heads.items():
                self._known[scope] = max(n, self._known.get(scope, 0))

    def look(self, pulse: Callable[[], int], heads: Callable[[], Mapping[str, int]]) -> None:
        """By these two questions to the database itself, where the last look is too old."""
        with self._lock:
            if self._clock() < self._look_at:
                return
            self._look_at = self._clock() + LOOK_EVERY
        now = pulse()
        if now != self._pulse:
            self.note(heads())
            self._pulse = now

    def ask(self, dealer_id: int, work: Work[T]) -> T | None:
        """What the work finds there; None where the database itself has to be asked."""
        if self._clock() < self._ask_at:
            return None
        try:
            with Session(self._engine, autoflush=False, expire_on_commit=False) as session, session.begin():
                stand(session, dealer_id)
                found = work(session, self._known)
        except DBAPIError as error:
            self._rest(error)
            return None
        self._say(is_reached=found is not None)
        return found

    def close(self) -> None:
        self._engine.dispose()

    def _rest(self, error: DBAPIError) -> None:
        self._ask_at = self._clock() + REST
        if not self._is_gone:
            self._is_gone = True
            LOG.warning("standby_gone why=%s: the database itself answers meanwhile", str(error.orig).strip().partition("\n")[0])

    def _say(self, *, is_reached: bool) -> None:
        if self._is_gone:
            self._is_gone, self._reached_at = False, self._clock()
            LOG.info("standby_back")
        if is_reached:
            self._is_late, self._reached_at = False, self._clock()
        elif not self._is_late and self._clock() - self._reached_at > LONG_BEHIND:
            self._is_late = True
            LOG.warning("standby_behind seconds=%d: the database itself answers meanwhile", self._clock() - self._reached_at)
