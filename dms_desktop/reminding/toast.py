"""One reminder at the foot of the window, until somebody opens it, puts it off or puts it away. It never takes the focus."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from dms_desktop.reminding.spec import Reminder
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.notices import Spared, raised
from dms_desktop.widgets.parts import PlainLabel, button, row
from dms_desktop.widgets.words import say

WIDTH = 480
OPEN_KEY, LATER_KEY, AWAY_KEY = "Ctrl+Shift+O", "Ctrl+Shift+L", "Ctrl+Shift+H"
ABOVE_FOOT = 44
BESIDE_MENU = 88
"""At the left, where fewer figures stand."""


class ReminderToast(QFrame):
    """`opened(kind, record_id)`; `put_away` and `put_off` with the matters of the one shown. Several wait for their turn.
    `spared` stays in sight."""

    opened = Signal(str, str)
    put_away = Signal(object)
    put_off = Signal(object)

    def __init__(self, over: QWidget, spared: Spared = tuple) -> None:
        super().__init__(over)
        self._over, self._spared = over, spared
        self._waiting: list[Reminder] = []
        self.setObjectName("reminder")
        self.sentence = PlainLabel().wrap()
        open_it = button(lambda: self.tr("Open"), self.open_it, key=OPEN_KEY, tone="flat")
        later = button(lambda: self.tr("In an hour"), self.later, key=LATER_KEY, tone="flat")
        away = button(lambda: self.tr("Seen"), self.away, key=AWAY_KEY, tone="flat")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 10, 6)
        self._column.addWidget(self.sentence)
        self._column.addLayout(row(1, open_it, later, away, spacing=2))
        over.installEventFilter(self)
        self.hide()

    def show_reminders(self, reminders: Sequence[Reminder]) -> None:
        """What is due now; one that is gone meanwhile leaves. The one that is read stays in front: a key is meant for it."""
        read = {matter.sign for one in self._waiting[:1] for matter in one.matters}
        self._waiting = sorted(reminders, key=lambda one: read.isdisjoint(matter.sign for matter in one.matters))
        self._show_first()

    def open_it(self) -> None:
        """One of them by itself, several as a list."""
        if self._waiting:
            one = self._waiting[0]
            alone = one.first if len(one.matters) == 1 else None
            self.away()
            self.opened.emit(alone.opens if alone else one.opens, alone.record_id if alone else "")

    def later(self) -> None:
        if self._waiting:
            self.put_off.emit(self._waiting.pop(0).matters)
            self._show_first()

    def away(self) -> None:
        if self._waiting:
            self.put_away.emit(self._waiting.pop(0).matters)
            self._show_first()

    def text(self) -> str:
        return self.sentence.text() if not self.isHidden() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self.place()
        return False

    def event(self, event: QEvent) -> bool:
        """Other words, or another size of letters, need another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.place()
        return super().event(event)

    def place(self) -> None:
        """Where it stands over what is there now."""
        self.ensurePolished()
        width = max(WIDTH, self.minimumSizeHint().width())
        height = self._column.totalHeightForWidth(width)
        self.setGeometry(raised(QRect(BESIDE_MENU, self._over.height() - height - ABOVE_FOOT, width, height), self._spared()))

    def _show_first(self) -> None:
        self.setVisible(bool(self._waiting))
        if self._waiting:
            say(self.sentence, self.sentence.setText, self._words)
            say(self, self.setAccessibleName, self._words)
            self.place()
            self.raise_()

    def _words(self) -> str:
        if not self._waiting:
            return ""
        one = self._waiting[0]
        words, more = one.words(one.first), len(one.matters) - 1
        return words if not more else self.tr("{first} And {count} more.").format(first=words, count=quantity(more))
