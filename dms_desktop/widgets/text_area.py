"""A field of many lines."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from dms_desktop.widgets.words import Text, say

EDGES = 16


class TextArea(QPlainTextEdit):
    """So many lines high; Tab leaves it. `typed` tells of changes by hand only, as a line edit does."""

    typed = Signal()

    def __init__(self, name: Text, *, lines: int, hint: Text | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = ""
        say(self, self.setAccessibleName, name)
        if hint is not None:
            say(self, self.setPlaceholderText, hint)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + EDGES)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._changed)

    def setPlainText(self, text: str) -> None:
        self._before = text
        super().setPlainText(text)

    def words(self) -> str:
        """Without what stands empty around them."""
        return self.toPlainText().strip()

    def _changed(self) -> None:
        if self.toPlainText() != self._before:
            self._before = self.toPlainText()
            self.typed.emit()
