"""A field for a password: what is typed is not seen, so a locked shift key is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class SecretEdit(QLineEdit):
    """`caps_lock(is_on)` at each letter and at the key itself. No two systems tell it in one way, but a capital that
    came without Shift does, and a small letter with it."""

    caps_lock = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._is_on: bool | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if len(text) == 1 and text.isascii() and text.isalpha():
            self._tell(text.isupper() != bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_CapsLock and self._is_on is not None:
            self._tell(not self._is_on)
        super().keyPressEvent(event)

    def _tell(self, is_on: bool) -> None:
        self._is_on = is_on
        self.caps_lock.emit(is_on)
