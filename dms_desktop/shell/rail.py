"""The menu at the left: one place for each page that the role may open, with its key."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QMenu, QVBoxLayout, QWidget

from dms_desktop.page import PageSpec
from dms_desktop.widgets.icons import icon
from dms_desktop.widgets.parts import scrolled
from dms_desktop.widgets.theme import colour
from dms_desktop.widgets.words import Text, say

WIDTH = 72
HEIGHT, LEAST_HEIGHT = 56, 37
"""A manager's menu is long: on a small screen its places move closer, and on one that is smaller still they scroll."""


@dataclass(frozen=True, kw_only=True)
class Measures:
    """Of a place, in pixels: from its top to the picture and to the words, and how large both are."""

    height: int
    picture_at: int
    picture: int
    words_at: int
    words: int


ROOMY = Measures(height=45, picture_at=3, picture=20, words_at=23, words=12)
CLOSE = Measures(height=LEAST_HEIGHT, picture_at=2, picture=16, words_at=18, words=11)


class RailButton(QAbstractButton):
    """A place of the menu: picture above, word below, a bar at the left when one is there."""

    def __init__(self, text: Text, picture: str) -> None:
        super().__init__()
        self._rest, self._on = icon(picture, "rail_ink"), icon(picture, "rail_on_ink")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedWidth(WIDTH)
        self.setMinimumHeight(LEAST_HEIGHT)
        self.setMaximumHeight(HEIGHT)
        say(self, self.setText, text)
        say(self, self.setAccessibleName, text)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        is_on = self.isChecked() or self.underMouse()
        if is_on:
            painter.fillRect(self.rect(), colour("rail_on"))
        if self.isChecked():
            painter.fillRect(0, 0, 3, self.height(), colour("rail_mark"))
        sizes = ROOMY if self.height() >= ROOMY.height else CLOSE
        top = (self.height() - sizes.height) // 2
        picture = (self._on if is_on else self._rest).pixmap(sizes.picture, sizes.picture)
        painter.drawPixmap((self.width() - sizes.picture) // 2, top + sizes.picture_at, picture)
        painter.setPen(colour("rail_on_ink" if is_on else "rail_ink"))
        font = painter.font()
        font.setPixelSize(sizes.words)
        painter.setFont(font)
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, WIDTH - 6)
        painter.drawText(QRectF(0, top + sizes.words_at, self.width(), sizes.words + 7), Qt.AlignmentFlag.AlignCenter, words)
        if self.hasFocus():
            painter.setPen(colour("rail_mark"))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()


class Rail(QFrame):
    """Emits `chosen(kind)`. Alt+1..9 and Ctrl+1..9 open the first nine places."""

    chosen = Signal(str)

    def __init__(self, specs: Sequence[PageSpec]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(WIDTH)
        say(self, self.setAccessibleName, lambda: self.tr("Menu"))
        self._buttons: dict[str, RailButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(2)
        self._places = scrolled(self._menu(specs))
        self._places.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._places, 1)
        self.menu = QMenu(self)
        self.more = RailButton(lambda: self.tr("Settings"), "settings")
        self.more.setCheckable(False)
        self.more.setMaximumHeight(ROOMY.height)
        self.more.clicked.connect(self.open_menu)
        column.addWidget(self.more)

    def mark(self, kind: str) -> None:
        """Show which place is open; none for a document that is in no menu."""
        for name, button in self._buttons.items():
            button.setChecked(name == kind)
            if name == kind:
                self._places.ensureWidgetVisible(button)

    def open_menu(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().topRight()))

    def buttons(self) -> Sequence[RailButton]:
        return tuple(self._buttons.values())

    def kinds(self) -> Sequence[str]:
        return tuple(self._buttons)

    def _menu(self, specs: Sequence[PageSpec]) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for at, spec in enumerate(specs, start=1):
            column.addWidget(self._place(at, spec))
        column.addStretch(1)
        return made

    def _place(self, at: int, spec: PageSpec) -> RailButton:
        button = RailButton(spec.title, spec.icon)
        button.clicked.connect(lambda: self.chosen.emit(spec.kind))
        self._buttons[spec.kind] = button
        if at <= 9:
            say(button, button.setToolTip, lambda: f"{spec.title()}  Alt+{at}")
            action = QAction(self)
            action.setAutoRepeat(False)
            action.setShortcuts([QKeySequence(f"Alt+{at}"), QKeySequence(f"Ctrl+{at}")])
            action.triggered.connect(lambda: self.chosen.emit(spec.kind))
            self.addAction(action)
        return button
