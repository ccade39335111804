"""What a start has reached, and what may begin only there: nothing dear is loaded before people see what they wait for."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

LOG = logging.getLogger(__name__)
AT_LATEST_MS = 2_000
"""A window that starts minimised is not painted: what waits for it begins all the same."""


class Painted(QObject):
    """Calls `then` once, as soon as `widget` was painted. The log says how far the start has come."""

    def __init__(self, widget: QWidget, step: str, then: Callable[[], None] | None = None) -> None:
        super().__init__(widget)
        self._widget = widget
        self._step = step
        self._then = then
        self._is_over = False
        self._late = QTimer(self, singleShot=True)
        self._late.timeout.connect(self._go_on)
        self._late.start(AT_LATEST_MS)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._is_over:
            self._late.start(0)  # this painting ends first
        return False

    def _go_on(self) -> None:
        self._is_over = True
        self._widget.removeEventFilter(self)
        reached(self._step)
        if self._then is not None:
            self._then()
        self.deleteLater()


def reached(step: str) -> None:
    """`painted`, `sign_in`, `loaded`, `work`: support reads from the log how long a start takes, and so does tests/bench."""
    LOG.info("start reached %s", step)
