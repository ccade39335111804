"""The base of every dialog: fields above, deeds below, Enter does, Esc leaves, errors stay inside."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from dms_desktop.widgets.notices import Banner, Weight
from dms_desktop.widgets.parts import button, focus_chain, row
from dms_desktop.widgets.words import Text, say

TITLE_BAR = 40
MAIN_KEY = "F12"


class Dialog(QDialog):
    """Fill `content`, call `deed(...)` for what it does. It never closes by itself: the deed calls `accept()` when done.
    `leave` words the way out where nothing is cancelled by it. With `is_long` much is typed there: once something is, the first
    Esc only says so."""

    is_long = False

    def __init__(self, title: Text, parent: QWidget | None = None, *, width: int = 460, leave: Text | None = None) -> None:
        super().__init__(parent)
        say(self, self.setWindowTitle, title)
        say(self, self.setAccessibleName, title)
        self.setMinimumWidth(width)
        self.banner = Banner()
        self.content = QVBoxLayout()
        self.content.setSpacing(8)
        self.leaving = button(leave or (lambda: self.tr("Cancel")), self.reject, key="Esc")
        self.leaving.setAutoDefault(False)
        self._deeds = row(1, self.leaving)
        self._begun: object = None
        self._said: object = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 14, 16, 14)
        outer.setSpacing(12)
        outer.addWidget(self.banner)
        outer.addLayout(self.content, 1)
        outer.addLayout(self._deeds)

    def deed(self, text: Text, on_press: Callable[[], object], *, key: str = "", tone: str = "primary") -> QPushButton:
        """A button at the right; the primary one is pressed by Enter, and by F12 where it has no key of its own. One of the tone
        `bad` takes its key, or a hand: an Enter that slipped ends nobody's work."""
        key = key or (MAIN_KEY if tone == "primary" else "")
        made = button(text, on_press, key=key, tone=tone)
        made.setDefault(tone == "primary")
        made.setAutoDefault(tone != "bad")
        if key:
            # a button's own shortcut is lost with each new text (Qt); what cannot be pressed answers to no key either
            # and a key that is still held from the page does not say yes to what it has opened
            QShortcut(QKeySequence(key), self, made.click, autoRepeat=False)
        self._deeds.addWidget(made)
        return made

    def typed(self) -> object:
        """What is in the fields, to be held against what was there at first; more than lines and texts, where there is more."""
        lines = [line.text() for line in self.findChildren(QLineEdit)]
        return (*lines, *(text.toPlainText() for text in self.findChildren(QPlainTextEdit)))

    def reject(self) -> None:
        """What was typed goes with the second Esc, and never with one that slipped."""
        now = self.typed() if self.is_long else self._begun
        if now in (self._begun, self._said):
            super().reject()
            return
        self._said = now
        self.banner.tell(Weight.WARN, lambda: self.tr("What was typed here is not saved yet. Esc once more leaves without it."))

    def fail(self, sentence: str | Text) -> None:
        """Say what went wrong, keep everything typed."""
        self.banner.tell(Weight.ERROR, sentence)

    def showEvent(self, event: QShowEvent) -> None:
        """Tab goes through the content first and through the buttons last, in the order they are read."""
        items = (self._deeds.itemAt(at) for at in range(self._deeds.count()))
        buttons = [one for item in items if item is not None and (one := item.widget()) is not None]
        stops = [one for one in focus_chain(self) if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one not in buttons]
        head, tail = (
            (stops[0], stops[-1]) if stops else (self, self)
        )  # Qt overlooks an order that names what cannot have the focus
        for one in buttons:
            self.setTabOrder(head, one)  # in its ring the first is behind the last already: it would leave it there
            self.setTabOrder(tail, one)
            tail = one
        if not stops and all(not one.isDefault() for one in buttons if isinstance(one, QPushButton)):
            self.leaving.setFocus()
        self._stay_on_screen()
        self._begun = self.typed() if self._begun is None else self._begun
        super().showEvent(event)

    def _stay_on_screen(self) -> None:
        """Large letters leave little room: the buttons must not be beyond the edge."""
        room = self.screen().availableGeometry().size()
        parent = self.parentWidget()
        if parent is not None:
            room = room.expandedTo(parent.window().size())
        room -= QSize(0, TITLE_BAR)
        self.setMinimumSize(self.minimumSize().boundedTo(room))
        self.resize(self.size().boundedTo(room))

    def show_modeless(self) -> None:
        """Open without stopping the rest of the window; the dialog deletes itself when it is closed."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.open()
