"""Keys as the system hands them to a window, each with the moment it was pressed: a rhythm that no busy machine can spoil."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

SCANNER_MS = 4
GS = "\x1d"
KEYS = {"\r": Qt.Key.Key_Return, GS: Qt.Key.Key_BracketRight}
LATE = 1 << 32
"""Milliseconds of the system's clock behind every key of a hand."""


def burst(
    window: QWindow, text: str, *, gap_ms: int = SCANNER_MS, since: int = LATE, between: Callable[[], object] = lambda: None
) -> int:
    """This text and Enter, so many milliseconds apart; the moment of the last key. `between`: what happens after each."""
    moment = since
    for letter in (*text, "\r"):
        moment += gap_ms
        key, modifier = KEYS.get(letter, Qt.Key.Key_unknown), Qt.KeyboardModifier.NoModifier
        if letter == GS:
            modifier = Qt.KeyboardModifier.ControlModifier
        elif key == Qt.Key.Key_unknown:
            key = Qt.Key(ord(letter.upper()))
        pressed = QKeyEvent(QEvent.Type.KeyPress, key, modifier, letter)
        pressed.setTimestamp(moment)
        QApplication.sendEvent(window, pressed)
        between()
    return moment


def hold(window: QWidget, key: Qt.Key) -> None:
    """As the system repeats a key that nobody lets go."""
    for _ in range(3):
        pressed = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
        QApplication.sendEvent(window.windowHandle(), pressed)
