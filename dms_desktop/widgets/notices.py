"""Saying something without stopping the hand: banners on a page, toasts over it, and what an empty list says."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from dms_desktop.widgets.icons import icon
from dms_desktop.widgets.parts import PlainLabel, button, label, restyle
from dms_desktop.widgets.words import Text, as_text, say

TOAST_MS, DEED_MS = 3500, 9000
ABOVE_FOOT, BESIDE, BETWEEN = 48, 24, 6


class Weight(StrEnum):
    """How much a banner matters."""

    INFO = "info"
    OK = "ok"
    WARN = "warn"
    ERROR = "error"


PICTURE = 32
_PICTURES = {
    Weight.INFO: ("info", "note_ink"),
    Weight.OK: ("circle-check", "ok_ink"),
    Weight.WARN: ("triangle-alert", "warn_ink"),
    Weight.ERROR: ("circle-x", "bad_ink"),
}


class Banner(QFrame):
    """One sentence above the content, with at most one deed. Hidden while it has nothing to say. Plain text only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture, self._sentence = QLabel(), PlainLabel().wrap()
        self._picture.setTextFormat(Qt.TextFormat.PlainText)
        self._deed: QPushButton | None = None
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(10, 6, 10, 6)
        self._line.addWidget(self._picture)
        self._line.addWidget(self._sentence, 1)
        self.hide()

    def tell(
        self, weight: Weight, sentence: str | Text, deed: Text | None = None, on_press: Callable[[], object] | None = None
    ) -> None:
        """Say a sentence; one given as a call follows the language."""
        restyle(self, "banner", weight.value)
        restyle(self._sentence, "ink", weight.value)  # a child keeps the colour of its frame's former weight otherwise
        name, token = _PICTURES[weight]
        self._picture.setPixmap(icon(name, token).pixmap(16, 16))
        say(self, self._sentence.setText, as_text(sentence))
        say(self, self.setAccessibleName, as_text(sentence))
        self._drop_deed()
        if deed is not None and on_press is not None:
            self._deed = button(deed, on_press, tone="flat")
            self._line.addWidget(self._deed)
        self.show()

    def alarm(self, sentence: str | Text) -> None:
        """What is wrong with a scan: heard as well, for the eyes are on the goods."""
        self.tell(Weight.WARN, sentence)
        QApplication.beep()

    def text(self) -> str:
        return self._sentence.text() if not self.isHidden() else ""

    def clear(self) -> None:
        self._drop_deed()
        self.hide()

    def settle(self) -> None:
        """Something was done about it: what it said is over. What offers a deed stays."""
        if self._deed is None:
            self.clear()

    def _drop_deed(self) -> None:
        if self._deed is not None:
            self._line.removeWidget(self._deed)
            self._deed.deleteLater()
            self._deed = None


class EmptyState(QWidget):
    """What a place without content says: what belongs here, and what to do."""

    def __init__(
        self,
        picture: str,
        sentence: Text,
        *,
        advice: Text,
        deed: Text | None = None,
        on_press: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self.drawing = QLabel()
        self.drawing.setTextFormat(Qt.TextFormat.PlainText)
        self.drawing.setFixedSize(PICTURE, PICTURE)
        self._picture = picture
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self.drawing, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._sentence, self._advice = label(sentence, "strong"), label(advice, "muted")
        column.addWidget(self._sentence, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._advice, alignment=Qt.AlignmentFlag.AlignHCenter)
        if deed is not None and on_press is not None:
            column.addWidget(button(deed, on_press, tone="primary"), alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def tell(self, sentence: Text, advice: Text) -> None:
        """Something else is the reason now."""
        say(self._sentence, self._sentence.setText, sentence)
        say(self._advice, self._advice.setText, advice)

    def showEvent(self, event: QShowEvent) -> None:
        """Most are never seen: they are drawn when they are."""
        super().showEvent(event)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._draw()

    def _draw(self) -> None:
        self.drawing.setPixmap(icon(self._picture, "muted").pixmap(PICTURE, PICTURE))


class ListPane(QWidget):
    """A list that gives way to an EmptyState while it has no rows."""

    def __init__(self, content: QWidget, empty: QWidget) -> None:
        super().__init__()
        self._layers = QStackedLayout(self)
        self._layers.addWidget(content)
        self._layers.addWidget(empty)

    def show_empty(self, is_empty: bool) -> None:
        self._layers.setCurrentIndex(1 if is_empty else 0)

    def is_empty(self) -> bool:
        return self._layers.currentIndex() == 1


Spared = Callable[[], Iterable[QRect]]
"""What of the window has to stay in sight while something stands over it."""


def raised(place: QRect, spared: Iterable[QRect]) -> QRect:
    """A place at the foot of a window, moved up until it covers none of them."""
    for part in sorted(spared, key=lambda one: one.top(), reverse=True):
        if place.intersects(part):
            place = place.translated(0, part.top() - BETWEEN - place.bottom())
    return place


class Toast(QFrame):
    """A word that something is done, at the foot of a window; it leaves by itself and never takes the focus. It may offer one
    deed, with the key that does the same. `spared` stays in sight."""

    def __init__(self, over: QWidget, spared: Spared = tuple) -> None:
        super().__init__(over)
        self._over, self._spared = over, spared
        self.setObjectName("toast")
        self._sentence = PlainLabel()
        self._deed: QPushButton | None = None
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(14, 8, 14, 8)
        self._line.addWidget(self._sentence)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        over.installEventFilter(self)
        self.hide()

    def tell(self, sentence: str, deed: QPushButton | None = None) -> None:
        """`deed` becomes the toast's own; with it there is longer to think."""
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self._take(deed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, deed is None)
        self.place()
        self.show()
        self.raise_()
        self._timer.start(TOAST_MS if deed is None else DEED_MS)

    def text(self) -> str:
        return self._sentence.text() if not self.isHidden() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self.place()
        return False

    def place(self) -> None:
        """Where it stands over what is there now. A sentence that is wider than the window breaks into lines."""
        room = self._over.width() - 2 * BESIDE
        self._sentence.setWordWrap(False)
        self.adjustSize()
        if self.width() > room:
            self._sentence.setWordWrap(True)
            self.resize(room, self._line.totalHeightForWidth(room))
        corner = QPoint((self._over.width() - self.width()) // 2, self._over.height() - self.height() - ABOVE_FOOT)
        self.setGeometry(raised(QRect(corner, self.size()), self._spared()))

    def _take(self, deed: QPushButton | None) -> None:
        if self._deed is not None:
            self._line.removeWidget(self._deed)
            self._deed.hide()
            self._deed.deleteLater()
        self._deed = deed
        if deed is not None:
            deed.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            deed.clicked.connect(self.hide)
            self._line.addWidget(deed)
            deed.show()


def show_defect(over: QWidget, reference: str) -> None:
    """The one dialog for a defect of ours: what to read out on the phone. Work is saved; the desk goes on."""
    box = QMessageBox(over)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(QCoreApplication.translate("notices", "Something went wrong"))
    words = QCoreApplication.translate("notices", "This is our mistake. What you saved is safe. Reference: {reference}")
    box.setText(words.format(reference=reference))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
