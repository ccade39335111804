"""Tells a scanner's burst from typing by its rhythm, so that a scan arrives wherever the focus is."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from sync.domain.catalog.gs1 import GS
from sync.kernel.clock import Clock

GAP_MS = 35
SHORTEST = 6
MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock)


class ScanListener(QObject):
    """Watches the keys that reach one window. `SHORTEST` or more characters at most `GAP_MS` apart with Enter behind them are
    offered to `take`; if it takes them, the Enter goes no further and the field that got the characters is as it was before."""

    def __init__(self, take: Callable[[str], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._take = take
        self._last = -GAP_MS - 1
        self._burst = ""
        self._field: QWidget | None = None
        self._before = ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        is_quick = event.timestamp() - self._last <= GAP_MS  # as the system had it, however late a busy window gets to it
        self._last = event.timestamp()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._end(is_quick)
        if event.text() and (event.text().isprintable() or event.text() == GS):
            if not is_quick:
                self._begin()
            self._burst += event.text()
            return event.text() == GS  # typed as Ctrl+], which means something else to every field
        elif event.key() not in MODIFIERS:
            self._burst = ""  # a scanner sends no Tab and no arrow: this is a hand
        return False

    def _begin(self) -> None:
        self._burst = ""
        self._field = QApplication.focusWidget()
        self._before = self._field.text() if isinstance(self._field, QLineEdit) else ""

    def _end(self, is_quick: bool) -> bool:
        burst, self._burst = self._burst, ""
        if not is_quick or len(burst) < SHORTEST or not self._take(burst):
            return False
        self._put_back()
        return True

    def _put_back(self) -> None:
        """The burst was not meant for the field that happened to have the focus."""
        now = QApplication.focusWidget()
        if now is self._field and isinstance(now, QLineEdit):
            now.setText(self._before)
        elif isinstance(now, QLineEdit):
            _leave_cell(now)


class ComposedScans(QObject):
    """Scans while a Chinese input method is open: it composes what the scanner types, and hands it over as one text at the Enter,
    which no window sees. Plain letters that were composed as quickly as a scanner types are offered to `take`; if it takes them,
    no field gets them. An input method that makes other signs of them is beyond help."""

    def __init__(self, take: Callable[[str], bool], clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._take, self._clock = take, clock
        self._begun: float | None = None
        self._field: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._watch)

    def _watch(self, before: QWidget | None, focus: QWidget | None) -> None:
        """Input methods speak to the widget with the focus alone."""
        if before is not None:
            before.removeEventFilter(self)
        if focus is not None:
            focus.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QInputMethodEvent):
            return False
        text, begun, moment = event.commitString(), self._begun, self._clock.monotonic()
        if event.preeditString():
            if begun is None:
                self._begun, self._field = moment, QApplication.focusWidget()
            return False
        self._begun = None
        is_burst = begun is not None and len(text) >= SHORTEST and (moment - begun) * 1000 <= GAP_MS * len(text)
        if not is_burst or not text.isascii() or not self._take(text):
            return False
        self._clear(watched)
        return True

    def _clear(self, watched: QObject) -> None:
        """Nothing is being composed any more."""
        QApplication.sendEvent(watched, QInputMethodEvent())
        if watched is not self._field and isinstance(watched, QLineEdit):
            _leave_cell(watched)


def _leave_cell(editor: QLineEdit) -> None:
    """The first character opened it: it is left as it was."""
    escape = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(editor, escape)
