"""The editor of a lookup cell: type, see what it could mean, choose with the arrow keys; Enter on blind text is fine too."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import TYPING_PAUSE_MS
from dms_desktop.widgets.grid_rows import Choice
from dms_desktop.widgets.parts import PlainLabel
from dms_desktop.widgets.record_table import ROW_HEIGHT, RecordTable
from dms_desktop.widgets.words import literal
from sync.kernel.search import compact

SHOWN = 8
LEAST_WIDTH = 460
LEAST_WIDTHS = (150, 115, 90)
EDGES = 8
AMOUNT = re.compile(r"\d{1,4}")
"""What is more often a quantity in the wrong cell than a piece of a name: Enter takes nothing for it but a code that begins
or ends so. Longer numbers are pieces of codes."""
Suggest = Callable[[str, Callable[[Sequence[Choice]], None]], None]


class ChoicePopup(QFrame):
    """The list under a field. It never takes the focus: the field goes on typing."""

    picked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        blank = literal("")
        columns: list[Column[Choice]] = [
            Column(key="code", title=blank, value=lambda choice: choice.code, kind=Kind.CODE),
            Column(key="name", title=blank, value=lambda choice: choice.name, stretch=True),
            Column(key="detail", title=blank, value=lambda choice: choice.detail, kind=Kind.MONEY, format=str),
        ]
        self.table: RecordTable[Choice] = RecordTable(lambda: self.tr("Suggestions"), columns, key=lambda choice: choice.code)
        self.table.setProperty("bare", True)
        self.table.horizontalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setMinimumHeight(ROW_HEIGHT)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.clicked.connect(lambda index: self.picked.emit(self.table.current()))
        self.nothing = PlainLabel(role="muted")
        self.nothing.setContentsMargins(10, 6, 10, 6)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(2, 2, 2, 2)
        inside.addWidget(self.table)
        inside.addWidget(self.nothing)

    def offer(self, choices: Sequence[Choice], under: QWidget, text: str, *, is_marked: bool = True) -> None:
        """Show the choices below a field, the first one marked, or that nothing is found for the text."""
        self.table.set_rows(choices)
        self.table.set_widths({"code": LEAST_WIDTHS[0], "detail": LEAST_WIDTHS[2]})  # an earlier text may have needed more
        self.table.show_columns(detail=any(choice.detail for choice in choices))
        if is_marked:
            self.table.select_row(0)
        else:
            self.table.clearSelection()
        self.table.setVisible(bool(choices))
        self.nothing.setVisible(not choices)
        self.nothing.setText(self.tr("Nothing found for: {text}").format(text=text))
        height = min(len(choices), SHOWN) * ROW_HEIGHT + 8 if choices else self.nothing.sizeHint().height() + 6
        self._place(under, max(LEAST_WIDTH, under.width(), self._needed()), height)
        self.show()

    def _needed(self) -> int:
        """So wide that the texts of every column are whole."""
        self.table.ensurePolished()
        model, rows = self.table.model(), range(len(self.table.rows()))
        texts = [max((self.table.sizeHintForIndex(model.index(row, at)).width() for row in rows), default=0) for at in range(3)]
        bar = self.table.verticalScrollBar().sizeHint().width() if len(rows) > SHOWN else 0
        shown = (0 if self.table.isColumnHidden(at) else max(texts[at], least) for at, least in enumerate(LEAST_WIDTHS))
        return EDGES + bar + sum(shown)

    def _place(self, under: QWidget, width: int, height: int) -> None:
        """Below the field; above it where the screen ends, and never over its sides."""
        room = under.screen().availableGeometry().united(under.window().frameGeometry())
        place = QRect(under.mapToGlobal(QPoint(0, under.height())), QSize(min(width, room.width()), height))
        if place.bottom() > room.bottom():
            place.moveBottom(under.mapToGlobal(QPoint(0, -1)).y())
        place.moveRight(min(place.right(), room.right()))
        place.moveLeft(max(place.left(), room.left()))
        self.setGeometry(place)

    def is_open(self) -> bool:
        """With something to choose from: the word that nothing is found takes no keys."""
        return self.isVisible() and bool(self.table.rows())

    def current(self) -> Choice | None:
        return self.table.current() if self.isVisible() and self.table.selectionModel().hasSelection() else None

    def unmark(self) -> None:
        """The text has changed since: Enter must not take what belonged to the earlier one."""
        self.table.clearSelection()

    def walk(self, step: int) -> None:
        count = len(self.table.rows())
        if count:
            at = self.table.currentIndex().row() if self.table.selectionModel().hasSelection() else (-1 if step > 0 else count)
            self.table.select_row(max(0, min(count - 1, at + step)))


class LookupEdit(QLineEdit):
    """A line with suggestions. `chosen` holds what was picked from the list, None when the text was typed blind. `taken` when it
    stands in the line."""

    taken = Signal()

    def __init__(self, suggest: Suggest, parent: QWidget | None = None, popup: ChoicePopup | None = None) -> None:
        """`popup`: the list of the whole grid, where there are many such lines one after another."""
        super().__init__(parent)
        self.chosen: Choice | None = None
        self._suggest = suggest
        self._is_cell = popup is not None
        self._turn = 0
        self._popup = popup or ChoicePopup(self)
        self._popup.picked.connect(self._take)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.textEdited.connect(self._typed)
        self.installEventFilter(self)

    def suggested(self) -> Choice | None:
        """What Enter would take now."""
        return self._popup.current()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys and Enter belong to the list while something is marked in it; the grid gets them otherwise."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._popup.is_open():
            return self._steer(event.key())
        return False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._popup.hide()
        super().focusOutEvent(event)

    def _steer(self, key: int) -> bool:
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._popup.walk(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key == Qt.Key.Key_Escape:
            self._popup.hide()
            return True
        picked = self.suggested()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and picked is not None:
            self._mark(picked)
            self.taken.emit()
        return False

    def _typed(self, text: str) -> None:
        self.chosen = None
        self._popup.unmark()
        self._turn += 1
        self._pause.start()

    def _ask(self) -> None:
        wanted = self._wanted()
        if wanted:
            self._look(wanted)
        else:
            self._popup.hide()

    def _look(self, wanted: str) -> None:
        turn = self._turn
        self._suggest(wanted, lambda choices: self._offer(turn, choices))

    def _wanted(self) -> str:
        """What is looked for."""
        return self.text().strip()

    def _offer(self, turn: int, choices: Sequence[Choice]) -> None:
        """An answer may come when the cell is closed and its editor gone."""
        if isValid(self) and turn == self._turn and self.hasFocus():
            text = self._wanted()
            self._popup.offer(choices, self, text, is_marked=self._is_meant(text, choices))

    def _is_meant(self, text: str, choices: Sequence[Choice]) -> bool:
        """Whether Enter takes the first one."""
        is_amount = self._is_cell and AMOUNT.fullmatch(text) is not None
        return not is_amount or any(begins_or_ends(choice.code, text) for choice in choices[:1])

    def _mark(self, choice: Choice) -> None:
        self.chosen = choice
        self.setText(choice.code)
        self._popup.hide()

    def _take(self, choice: object) -> None:
        if isinstance(choice, Choice):
            self._mark(choice)
            self.taken.emit()
            self.returnPressed.emit()


def begins_or_ends(code: str, number: str) -> bool:
    """`0446` begins `04465-02220` and `20` ends it; `46` merely stands somewhere in it."""
    return compact(code).startswith(number) or compact(code).endswith(number)
