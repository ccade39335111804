"""Keeps the window moving while rows are applied behind it: how threads share the interpreter, where garbage is sought."""

import gc
import sys

from PySide6.QtCore import QObject, QTimer

SWITCH_SECONDS = 0.00002
"""With Python's own 5 ms, each cell that is painted may wait so long for the writer's thread to let go."""
YOUNG, MIDDLE, OLD = 1_500, 10, 20
"""Objects more than those that went before the youngest are looked through; sweeps of one age before the next older is. So few
take 3 to 20 ms while an order is typed; ten thousand took 20 to 44 at a time."""
BUSY = 1_000
"""Objects more or fewer within one tick: rows are coming in, and a search would hold the window up. It waits, up to `MOST`."""
MOST = 2_000_000
TICK_MS = 100


def keep_moving() -> None:
    """Once, at the start of the app; the window then needs a `Sweeper`. Measured by `python -m tests.bench stall`."""
    sys.setswitchinterval(SWITCH_SECONDS)
    gc.disable()


class Sweeper(QObject):
    """Seeks garbage in the window's own thread, in quiet moments.

    Python itself seeks it in whichever thread happens to make the next object. A closed page that the writer's thread
    takes apart takes its widgets with it, and Qt's widgets may die in their own thread only.
    """

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        self._young = 0
        timer = QTimer(self, interval=TICK_MS)
        timer.timeout.connect(self._tick)
        timer.start()

    def _tick(self) -> None:
        before, self._young = self._young, gc.get_count()[0]
        if abs(self._young - before) <= BUSY or self._young > MOST:
            sweep()
            self._young = gc.get_count()[0]


def sweep() -> None:
    """Collect what is due by the counts that Python keeps itself."""
    young, middle, old = gc.get_count()
    if old > OLD:
        gc.collect(2)
    elif middle > MIDDLE:
        gc.collect(1)
    elif young > YOUNG:
        gc.collect(0)
