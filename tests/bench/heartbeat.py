"""How long the Qt thread stands still. Nothing of ours is loaded for it: it watches starts as well."""

import os
import time
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import get_native_id

from PySide6.QtCore import QObject, QTimer

from tests.bench.measure import TASKS

BEAT_MS = 1
LONGEST_LINE = 80


class Heartbeat(QObject):
    """Beats on the Qt thread. `gaps`: seconds between two beats since `start`, without the time in line for a core."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps = array("d")
        self.rests: list[range] = []
        """Which of them fell on moments in which nobody did anything."""
        self._last = self._queued = 0.0
        self._waited = _queue_of(get_native_id())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self.gaps, self.rests = array("d"), []
        self._last, self._queued = time.perf_counter(), self._waited()
        self._timer.start(BEAT_MS)

    def stop(self) -> float:
        """The longest."""
        self._timer.stop()
        return max(self.gaps, default=0.0)

    @contextmanager
    def resting(self) -> Iterator[None]:
        first = len(self.gaps)
        yield
        self.rests.append(range(first, len(self.gaps)))

    def at_work(self) -> list[float]:
        """The gaps but those of rests, which would make any share of them look well."""
        aside = {number for rest in self.rests for number in rest}
        return [gap for number, gap in enumerate(self.gaps) if number not in aside]

    def _beat(self) -> None:
        now, queued = time.perf_counter(), self._waited()
        self.gaps.append(now - self._last - (queued - self._queued))
        self._last, self._queued = now, queued


def _queue_of(thread: int) -> Callable[[], float]:
    """Seconds that a thread was ready to run and had no core, since it began; 0 where the system cannot tell.

    In one read of a file that stays open: each call of the system lets another thread have the interpreter, and a beat that makes
    ten of them holds up what it measures."""
    try:
        file = os.open(TASKS / str(thread) / "schedstat", os.O_RDONLY)
    except OSError:
        return lambda: 0.0
    return lambda: int(os.pread(file, LONGEST_LINE, 0).split()[1]) / 1e9
