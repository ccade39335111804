"""How long the Qt thread stands still. Nothing of ours is loaded for it: it watches starts as well."""

import time
from array import array
from threading import get_native_id

from PySide6.QtCore import QObject, QTimer

from tests.bench.measure import waited

BEAT_MS = 1


class Heartbeat(QObject):
    """Beats on the Qt thread. `gaps`: seconds between two beats since `start`, without the time in line for a core."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps = array("d")
        self._last = self._queued = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self.gaps = array("d")
        self._last, self._queued = time.perf_counter(), waited(get_native_id())
        self._timer.start(BEAT_MS)

    def stop(self) -> float:
        """The longest."""
        self._timer.stop()
        return max(self.gaps, default=0.0)

    def _beat(self) -> None:
        now, queued = time.perf_counter(), waited(get_native_id())
        self.gaps.append(now - self._last - (queued - self._queued))
        self._last, self._queued = now, queued
