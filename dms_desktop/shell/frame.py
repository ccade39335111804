"""The window itself: painted before anything dear is loaded, then the entrance and the workspace take its place."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from dms_desktop.widgets.parts import PlainLabel
from dms_desktop.widgets.theme import colour, dress

TITLE_BAR = 40
AT_LATEST_MS = 2_000
"""A window that starts minimised is not painted: what waits for it begins all the same."""


class Frame(QWidget):
    """One window for the life of the app. Emits `painted` once, when people see it, `closing` before it goes: replicas then
    close in order; and `brought(Path)` with a file that people opened elsewhere, for whoever is in the window then."""

    painted = Signal()
    closing = Signal()
    brought = Signal(object)

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("DMS")
        dress(self)
        self._show_within(width, height)
        self.sentence = PlainLabel(role="muted")
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self._opening())
        self._hand: list[QWidget] = []
        self._seeing = QTimer(self, singleShot=True)
        self._seeing.timeout.connect(self.painted)
        self._seeing.start(AT_LATEST_MS)

    def _show_within(self, width: int, height: int) -> None:
        """On a screen that is no larger than the window the bar above it would push the status line out of sight."""
        room = self.screen().availableGeometry().size()
        self.resize(min(width, room.width()), min(height, room.height() - TITLE_BAR))
        if width >= room.width() or height >= room.height() - TITLE_BAR:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def put(self, content: QWidget) -> None:
        """Show this instead of what was there, which is closed and deleted."""
        before = self._layers.currentWidget()
        self._layers.addWidget(content)
        self._layers.setCurrentWidget(content)
        if before is not None:
            before.close()
            self._layers.removeWidget(before)
            before.deleteLater()

    def cover(self, content: QWidget) -> None:
        """Show this over what is there, which stays as it is and out of sight."""
        self._hand = _around(QApplication.focusWidget())
        self._layers.addWidget(content)
        self._layers.setCurrentWidget(content)

    def uncover(self) -> None:
        """Take off what covers; beneath it the hand is where it was."""
        over = self._layers.currentWidget()
        if over is not None and self._layers.count() > 1:
            self._layers.setCurrentIndex(self._layers.count() - 2)
            self._layers.removeWidget(over)
            over.close()
            over.deleteLater()
            self._give_back()

    def _give_back(self) -> None:
        """A cell that was being typed in has closed meanwhile: then the hand is at what it was in."""
        left = (one for one in self._hand if isValid(one) and one.isVisible() and one.focusPolicy() != Qt.FocusPolicy.NoFocus)
        hand = next(left, None)
        if hand is not None:
            hand.setFocus()
        self._hand = []

    def come_forward(self) -> None:
        """A second start of the app hands over to this window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._seeing.isActive():
            self._seeing.start(0)  # this painting ends first

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def _opening(self) -> QWidget:
        """The bare desk: the rail's strip and one line of text."""
        made = QWidget()
        strip = QWidget()
        strip.setFixedWidth(72)
        strip.setAutoFillBackground(True)
        palette = strip.palette()
        palette.setColor(strip.backgroundRole(), colour("rail"))
        strip.setPalette(palette)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.sentence)
        middle.addStretch(1)
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(strip)
        line.addLayout(middle, 1)
        return made


def _around(inner: QWidget | None) -> list[QWidget]:
    """A part and what it is in, from the inside out."""
    found = []
    while inner is not None:
        found.append(inner)
        inner = inner.parentWidget()
    return found
