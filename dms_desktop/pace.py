"""Keeps the window moving while rows are applied behind it: how threads share the interpreter, where garbage is sought."""

import gc
import sys

from PySide6.QtCore import QObject, QTimer

SWITCH_SECONDS = 0.00002
"""With Python's own 5 ms, each cell that is painted may wait so long for the writer's thread to let go."""
YOUNG, MIDDLE, OLD = 50_000, 20, 100
"""Python's own 700 walks all objects again and again while 10,000 rows come in, and everything stands still meanwhile."""
SWEEP_MS = 500


def keep_moving() -> None:
    """Once, at the start of the app; the window then needs `sweep_for` it. Measured by `python -m tests.bench stall`."""
    sys.setswitchinterval(SWITCH_SECONDS)
    gc.disable()


def sweep_for(window: QObject) -> None:
    """Seek garbage in the window's own thread from now on.

    Python itself seeks it in whichever thread happens to make the next object. A closed page that the writer's thread
    takes apart takes its widgets with it, and Qt's widgets may die in their own thread only.
    """
    timer = QTimer(window, interval=SWEEP_MS)
    timer.timeout.connect(sweep)
    timer.start()


def sweep() -> None:
    """Collect what is due by the counts that Python keeps itself."""
    young, middle, old = gc.get_count()
    if old > OLD:
        gc.collect(2)
    elif middle > MIDDLE:
        gc.collect(1)
    elif young > YOUNG:
        gc.collect(0)
