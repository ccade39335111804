"""How much runs at once: blocking work in a bounded number of threads, no device with more requests than it needs, and no more
open lines than the system lets this process have."""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from time import monotonic
from typing import TypeVar
from uuid import UUID

from sync.central.problems import LINES_FULL, RETRY_SECONDS, Refused

THREADS = 8
WAITING = 200
"""Requests that may wait for a thread; more are sent away with 503, to come back when there is room."""

PATIENCE = 10.0
"""Seconds that a request waits for a thread. A device gives up after 20 of silence: to work for it then would hold up the others,
who give up in their turn."""

PER_DEVICE = 6
"""Requests of one device at a time, held ones included: two lanes, a snapshot, and some that are given up already."""

COME_LATER = 30
"""Seconds after which a device asks again where all lines are taken: others hold theirs for about as long."""
SAY_EVERY = 60.0
"""Seconds between two words in the log that all lines are taken."""

LOG = logging.getLogger(__name__)
T = TypeVar("T")


class Threads:
    """Runs what blocks, off the event loop."""

    def __init__(self, threads: int = THREADS, waiting: int = WAITING, patience: float = PATIENCE) -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="central")
        self._room = threads + waiting
        self._patience = patience
        self._inside = 0

    async def run(self, work: Callable[[], T]) -> T:
        """Raises Refused 503 when too many wait already, or when it waited so long that nobody may be there for the answer."""
        if self._inside >= self._room:
            raise Refused(503, "busy", retry_after=RETRY_SECONDS)
        self._inside += 1
        clock = asyncio.get_running_loop()
        latest = clock.time() + self._patience

        def in_turn() -> T:
            if clock.time() > latest:
                raise Refused(503, "busy", retry_after=RETRY_SECONDS)
            return work()

        try:
            return await clock.run_in_executor(self._pool, in_turn)
        finally:
            self._inside -= 1

    def close(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)


class Doors:
    """Counts the requests of each device. Lives on one event loop."""

    def __init__(self, per_device: int = PER_DEVICE) -> None:
        self._per_device = per_device
        self._inside: Counter[UUID] = Counter()

    @contextmanager
    def open(self, device_id: UUID) -> Iterator[None]:
        """Raises Refused 429 for a device that asks too much at once: the others are not to wait for it."""
        if self._inside[device_id] >= self._per_device:
            raise Refused(429, "too_many_requests", retry_after=RETRY_SECONDS)
        self._inside[device_id] += 1
        try:
            yield
        finally:
            self._inside[device_id] -= 1
            if not self._inside[device_id]:
                del self._inside[device_id]


class Lines:
    """Sheds whoever comes over a line too many. Each device that waits for news keeps one open, and each is an open file."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._room: int | None = None
        self._open_now: Callable[[], int] = int
        self._said_at: float | None = None

    def limit(self, room: int, open_now: Callable[[], int]) -> None:
        """`open_now` counts the lines, that of the caller included."""
        self._room, self._open_now = room, open_now

    def admit(self) -> None:
        """Raises Refused 503 `lines_full`; the answer ends the line."""
        if self._room is None or self._open_now() <= self._room:
            return
        if self._said_at is None or self._clock() - self._said_at >= SAY_EVERY:
            self._said_at = self._clock()
            LOG.warning("lines_full room=%d: PCs are sent away until others leave; raise the limit of open files", self._room)
        raise Refused(503, LINES_FULL, retry_after=COME_LATER)
