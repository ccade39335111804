"""When a page has come to rest: every answer is shown, and no pause is under way after which it would ask again."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

PATIENCE_SECONDS = 60.0
"""Far above what a slow machine needs: a page that has not come to rest by then never does."""
CALM_ROUNDS = 3
LONGEST_PAUSE_MS = 1_000
"""A single shot that is longer is no pause of typing: a message that goes away, a reminder."""


def come_to_rest(widget: QWidget, is_idle: Callable[[], bool]) -> bool:
    """Let everything under way arrive; False where it never ended. `is_idle`: nothing is asked for elsewhere."""
    until, calm = time.monotonic() + PATIENCE_SECONDS, 0
    while calm < CALM_ROUNDS:
        if time.monotonic() > until:
            return False
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        calm = calm + 1 if is_idle() and not _is_pausing(widget) else 0
        time.sleep(0.005)
    return True


def _is_pausing(widget: QWidget) -> bool:
    timers = widget.findChildren(QTimer)
    return any(timer.isActive() and timer.isSingleShot() and timer.interval() < LONGEST_PAUSE_MS for timer in timers)
