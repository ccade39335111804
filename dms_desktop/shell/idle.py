"""Notices that nobody is at the desk: no key and no pointer in any window of the app for a while."""

from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from sync.kernel.clock import Clock

LOOK_MS = 5_000
HANDS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class Idle(QObject):
    """Emits `idle` once for each time of rest that is longer than `after`; never where `after` is nothing.

    The wall clock counts the sleep of a PC as well; the one that cannot be set does not believe a clock that was put back.
    """

    idle = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.after = timedelta(0)
        self._clock = clock
        self._is_told = False
        self._wall, self._ticks = clock.now(), clock.monotonic()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MS)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())

    def look(self) -> None:
        """Is it time?"""
        rested = max(self._clock.now() - self._wall, timedelta(seconds=self._clock.monotonic() - self._ticks))
        if self.after and rested >= self.after and not self._is_told:
            self._is_told = True
            self.idle.emit()

    def stir(self) -> None:
        """Somebody is there."""
        self._wall, self._ticks, self._is_told = self._clock.now(), self._clock.monotonic(), False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in HANDS:
            if not self._is_told:
                self.look()  # a PC that wakes from its sleep tells of the hand before the timer had its turn
            if not self._is_told:
                self.stir()
        return False

    def _watch(self, window: QWindow | None) -> None:
        """Each window once it has the keys: a filter for the whole app would slow every event."""
        if window is not None:
            window.installEventFilter(self)
