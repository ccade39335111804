"""The entry grid: type, walk, paste and undo as in a spreadsheet; marks say what is wrong and never stop the hand."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QMenu, QWidget

from dms_desktop.widgets.cells import is_enter
from dms_desktop.widgets.grid_blocks import MOST_LINES, GridBlocks
from dms_desktop.widgets.grid_cells import GridCells
from dms_desktop.widgets.grid_hand import GridHand
from dms_desktop.widgets.grid_lookups import GridLookups
from dms_desktop.widgets.grid_model import CellName, GridModel
from dms_desktop.widgets.grid_rows import Cell, GridColumn, GridRow
from dms_desktop.widgets.lookup_edit import LookupEdit
from dms_desktop.widgets.record_table import ROW_HEIGHT, UNPAINTED, TableView
from dms_desktop.widgets.words import Text, say

Index = QModelIndex | QPersistentModelIndex
NUMBER_WIDTH = 40
TYPED_IN = 20
"""So many blank lines are behind the last where lines are typed."""
MOVES = frozenset(range(Qt.Key.Key_Home, Qt.Key.Key_PageDown + 1))
"""Home, End, the arrows, PageUp, PageDown: Qt numbers them in a row."""


class EntryGrid(TableView):
    """Rows typed like a spreadsheet. See docs/DESKTOP.md for its keys.

    `edited(row_id, key)`: a cell was typed or resolved; fill what follows from it with `fill`. `changed`: save the draft.
    `typing`: a key in an open cell, whose text is `hand.unfinished()` until Enter or Tab. `hand` is where somebody is typing.
    `overfull(lines)`: what was to be pasted would make so many lines, more than `most`, and was not.
    """

    edited = Signal(object, str)
    changed = Signal()
    typing = Signal()
    overfull = Signal(int)

    def __init__(
        self,
        name: Text,
        columns: Sequence[GridColumn],
        *,
        new_id: Callable[[], UUID],
        spare: int = TYPED_IN,
        most: int = MOST_LINES,
    ) -> None:
        super().__init__(name)
        self.most = most
        self._grid = GridModel(columns, new_id, spare=spare, parent=self)
        self._fills_sight = spare >= TYPED_IN
        self.hand = GridHand(self, self._grid)
        self._blocks = GridBlocks(self, self._grid, self.overfull.emit, most)
        self.setModel(self._grid)
        cells = GridCells(self)
        self.setItemDelegate(cells)
        cells.typing.connect(lambda _: self.typing.emit())
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.DoubleClicked)
        self.setColumnWidth(0, NUMBER_WIDTH)
        for at, column in enumerate(self._grid.columns, start=1):
            self.setColumnWidth(at, column.width)
        self.names = frozenset(at for at, column in enumerate(self._grid.columns, start=1) if column.stretch)
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self.fit_columns)
        for told in (self._grid.dataChanged, self._grid.modelReset):
            told.connect(lambda *_: self._fitting.start())
        self._lookups = GridLookups(self._grid, self.edited.emit, self.changed.emit)
        self._grid.edited.connect(self._lookups.look_up)
        self._grid.changed.connect(self.changed)
        say(self, lambda _: self._grid.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns)), name)

    def rows(self) -> Sequence[GridRow]:
        """Rows with something typed in them."""
        return [row for row in self._grid.steps.rows if not row.is_blank()]

    def row(self, row_id: UUID) -> GridRow | None:
        """The row as it is now; None once it is deleted."""
        return self._grid.steps.row(row_id)

    def load(self, rows: Iterable[GridRow]) -> None:
        """Begin with these rows; nothing to undo, and `changed` is not sent."""
        self._grid.load(rows)

    def fill(self, row_id: UUID, values: Mapping[str, object]) -> None:
        """Put what the page knows into a row: part of the same undo step. A Cell is taken as it is (with an error, say)."""
        self._grid.amend(row_id, self._grid.columns.holding(values))

    def mark(self, row_id: UUID, key: str, error: str) -> None:
        """Say what is wrong with a cell, or nothing any more with an empty text. The hand is not stopped."""
        row = self.row(row_id)
        if row is not None:
            cell = row.cell(key)
            self._grid.amend(row_id, {key: Cell(cell.value, cell.text, error)})

    def add(self, values: Mapping[str, object]) -> UUID:
        """A new last row with these values, as one step: a scan, a search hit."""
        row = self._grid.steps.row_at(len(self.rows()))
        cells = self._grid.columns.holding(values)
        self._grid.step((*self.rows(), row.having(cells)), [CellName(row.row_id, key) for key in cells])
        return row.row_id

    def add_all(self, lines: Iterable[Mapping[str, Cell]]) -> None:
        """New last rows with these cells, as one step; the page fills what follows from them."""
        at = len(self.rows())
        self._grid.step((*self.rows(), *(self._grid.steps.row_at(at).having(cells) for cells in lines)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where lines are typed they go down to the edge, on a large screen as well."""
        super().resizeEvent(event)
        if self._fills_sight:
            self._grid.reach(self.viewport().height() // ROW_HEIGHT)

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        """Qt would lay all of it out a moment later and paint every cell. Lines that come below those in sight change none."""
        super().rowsInserted(parent, start, end)
        seen = self.viewport()
        if 0 <= self.rowAt(seen.height() - 1) < start and seen.updatesEnabled():
            seen.setAttribute(UNPAINTED)
            self.doItemsLayout()
            seen.setAttribute(UNPAINTED, False)

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the grid's own while the hand is in it: what was saved is undone from elsewhere."""
        own = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and any(map(event.matches, own)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_enter(event.key()) and plain == Qt.KeyboardModifier.NoModifier:
            if self.state() != QAbstractItemView.State.EditingState:  # an open editor says so by closeEditor as well
                self.hand.down()
        elif not self._deed(event):
            if event.text() and event.text().isprintable():
                self.hand.to_first_blank()
            elif event.key() in MOVES:
                self.hand.end_run()
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What a Chinese keyboard hands over whole, a wide digit, begins a cell as a key does: Qt opens it and drops the sign."""
        is_closed = self.state() != QAbstractItemView.State.EditingState
        if is_closed and event.commitString() and not event.preeditString():
            self.hand.to_first_blank()
            if self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
                self.hand.go(*self.hand.place(), event.commitString())
                return
        super().inputMethodEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Keys never leave the cells for the number of a line: Home goes to the first one."""
        there = super().moveCursor(action, modifiers)
        return there.siblingAtColumn(1) if there.isValid() and there.column() == 0 else there

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A run of Tabs ends where the hand goes elsewhere."""
        self.hand.end_run()
        super().mousePressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Qt asks here for each Tab, before any key comes: to the cell beside, and out of the grid behind the last blank line."""
        is_here = self.isVisible() and self.isEnabled()  # one that goes away is asked as well
        return (is_here and self.hand.beside(1 if forward else -1)) or super().focusNextPrevChild(forward)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Where the hand goes when a cell is done: Tab beside; Enter beside after a lookup, else below, where the run began."""
        moves = QAbstractItemDelegate.EndEditHint
        goes_beside = isinstance(editor, LookupEdit) and bool(editor.text())
        if hint == moves.SubmitModelCache and not goes_beside:
            self.scrollTo(self.hand.below())  # while the cell is open: Qt moves no rows of which one has just been uncovered
        super().closeEditor(editor, moves.NoHint)
        self.typing.emit()
        if hint in (moves.EditNextItem, moves.EditPreviousItem):
            self.focusNextPrevChild(hint == moves.EditNextItem)
        elif hint == moves.SubmitModelCache:
            self.hand.beside(1) if goes_beside else self.hand.down()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Copy") + "\tCtrl+C", self.copy)
        menu.addAction(self.tr("Paste") + "\tCtrl+V", self._blocks.paste)
        menu.addAction(self.tr("Fill down") + "\tCtrl+D", self._blocks.fill_down)
        menu.addAction(self.tr("Insert row") + "\tIns", self._blocks.insert_row)
        menu.addAction(self.tr("Delete row") + "\tCtrl+Del", self._delete_rows)
        menu.exec(event.globalPos())

    def copy(self) -> None:
        self._blocks.copy()

    def _delete_rows(self) -> None:
        """What is typed next begins a line, if none came up from below."""
        self._blocks.delete_rows()
        self.hand.begin_line()

    def _deed(self, event: QKeyEvent) -> bool:
        redo = partial(self._blocks.keeping_place, self._grid.redo)
        deeds: list[tuple[bool, Callable[[], None]]] = [
            (event.matches(QKeySequence.StandardKey.Copy), self.copy),
            (event.matches(QKeySequence.StandardKey.Cut), self._blocks.cut),
            (event.matches(QKeySequence.StandardKey.Paste), self._blocks.paste),
            (event.matches(QKeySequence.StandardKey.Undo), partial(self._blocks.keeping_place, self._grid.undo)),
            (event.matches(QKeySequence.StandardKey.Redo) or _is(event, Qt.Key.Key_Y, control=True), redo),
            (_is(event, Qt.Key.Key_D, control=True), self._blocks.fill_down),
            (_is(event, Qt.Key.Key_Delete, control=True), self._delete_rows),
            (_is(event, Qt.Key.Key_Delete) or _is(event, Qt.Key.Key_Backspace), self._blocks.clear),
            (_is(event, Qt.Key.Key_Insert), self._blocks.insert_row),
            (_is(event, Qt.Key.Key_E, control=True), lambda: self.edit(self.currentIndex())),
        ]
        found = next((deed for wanted, deed in deeds if wanted), None)
        if found is not None:
            found()
        return found is not None


def _is(event: QKeyEvent, key: Qt.Key, *, control: bool = False) -> bool:
    wanted = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    return event.key() == key and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == wanted
