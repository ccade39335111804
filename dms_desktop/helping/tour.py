"""A short tour over the window: a card for each step, beside what it tells of. It stops nothing and can be skipped."""

from collections.abc import Mapping, Sequence
from functools import cache

import msgspec
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from dms_desktop.goods.naming import language
from dms_desktop.widgets.parts import PlainLabel, button, row
from dms_desktop.widgets.theme import RESOURCES
from dms_desktop.widgets.words import say

FILE = RESOURCES / "help" / "tour.json"
KEY = "Shift+F1"
SEEN = "tour"
"""Under which it is remembered that somebody has seen it, or skipped it."""
WIDTH, GAP = 400, 12


class Step(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`at` names the part of the window it tells of; words by language as in `helping.topics`."""

    id: str
    at: str
    title: Mapping[str, str]
    text: Mapping[str, str]


@cache
def steps() -> Sequence[Step]:
    return msgspec.json.decode(FILE.read_bytes(), type=tuple[Step, ...])


class Tour(QFrame):
    """Enter goes on, the left arrow goes back, Esc leaves. `ended` once it was left or seen to its end. `places`: the parts of
    the window by the names that steps use."""

    ended = Signal()

    def __init__(self, over: QWidget, places: Mapping[str, QWidget]) -> None:
        super().__init__(over)
        self._over, self._places, self._at = over, places, 0
        self.setObjectName("reminder")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._ring = QFrame(over)
        self._ring.setObjectName("ring")
        self._ring.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.title, self.text, self.count = PlainLabel(role="strong"), PlainLabel().wrap(), PlainLabel(role="muted")
        skip = button(lambda: self.tr("Skip"), self.end, key="Esc", tone="flat")
        back = button(lambda: self.tr("Back"), self.back, key="←", tone="flat")
        self._onward = button(lambda: self.tr("Next"), self.onward, key="Enter", tone="primary")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 12, 10)
        self._column.addWidget(self.title)
        self._column.addWidget(self.text)
        self._column.addLayout(row(self.count, 1, skip, back, self._onward, spacing=4))
        self.hide()
        self._ring.hide()
        say(self, lambda _: self._show(), lambda: "")
        over.installEventFilter(self)

    def begin(self) -> None:
        """From the first step, with the keys."""
        self._at = 0
        self.show()
        self._show()
        self.setFocus()

    def onward(self) -> None:
        if self._at + 1 == len(steps()):
            self.end()
        else:
            self._at += 1
            self._show()

    def back(self) -> None:
        self._at = max(0, self._at - 1)
        self._show()

    def end(self) -> None:
        self.hide()
        self._ring.hide()
        self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deeds = {
            Qt.Key.Key_Return: self.onward,
            Qt.Key.Key_Enter: self.onward,
            Qt.Key.Key_Right: self.onward,
            Qt.Key.Key_Left: self.back,
            Qt.Key.Key_Escape: self.end,
        }
        deed = deeds.get(Qt.Key(event.key()))
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def _show(self) -> None:
        if self.isHidden():
            return
        step = steps()[self._at]
        self.title.setText(step.title[language()])
        self.text.setText(step.text[language()])
        self.count.setText(f"{self._at + 1} / {len(steps())}")
        self.setAccessibleName(f"{self.title.text()} {self.text.text()}")
        is_last = self._at + 1 == len(steps())
        say(self._onward, self._onward.setText, lambda: self.tr("Done Enter") if is_last else self.tr("Next Enter"))
        self._place()

    def _place(self) -> None:
        """Beside the part it tells of, inside the window."""
        part = self._places[steps()[self._at].at]
        told = QRect(part.mapTo(self._over, QPoint(0, 0)), part.size())
        self.ensurePolished()
        height = self._column.totalHeightForWidth(WIDTH)
        room = self._over.rect().adjusted(GAP, GAP, -GAP, -GAP)
        card = QRect(0, 0, WIDTH, height)
        if told.height() > room.height() // 2 and told.width() < room.width() // 2:
            card.moveTopLeft(QPoint(told.right() + GAP, told.top() + 3 * GAP))
        elif told.height() > room.height() // 2:
            card.moveCenter(told.center())
        elif told.center().y() < room.center().y():
            card.moveTopLeft(QPoint(told.left(), told.bottom() + GAP))
        else:
            card.moveBottomLeft(QPoint(told.left(), told.top() - GAP))
        card.moveLeft(max(room.left(), min(card.left(), room.right() - card.width())))
        self.setGeometry(card)
        self._ring.setGeometry(told)
        self._ring.show()
        self._ring.raise_()
        self.raise_()
