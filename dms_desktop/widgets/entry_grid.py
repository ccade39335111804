"""The entry grid: type, walk, paste and undo as in a spreadsheet; marks say what is wrong and never stop the hand."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QLineEdit, QMenu, QWidget

from dms_desktop.widgets.cells import is_enter
from dms_desktop.widgets.grid_blocks import GridBlocks
from dms_desktop.widgets.grid_cells import GridCells
from dms_desktop.widgets.grid_model import CellName, GridModel
from dms_desktop.widgets.grid_rows import Cell, Choice, GridColumn, GridRow
from dms_desktop.widgets.lookup_edit import LookupEdit
from dms_desktop.widgets.record_table import TableView
from dms_desktop.widgets.words import Text, say

Index = QModelIndex | QPersistentModelIndex
NUMBER_WIDTH = 40
MOVES = frozenset(range(Qt.Key.Key_Home, Qt.Key.Key_PageDown + 1))
"""Home, End, the arrows, PageUp, PageDown: Qt numbers them in a row."""


class EntryGrid(TableView):
    """Rows typed like a spreadsheet. See docs/DESKTOP.md for its keys.

    `edited(row_id, key)`: a cell was typed or resolved; fill what follows from it with `fill`. `changed`: save the draft.
    `typing`: a key in an open cell, whose text is `unfinished` until Enter or Tab.
    """

    edited = Signal(object, str)
    changed = Signal()
    typing = Signal()

    def __init__(self, name: Text, columns: Sequence[GridColumn], *, new_id: Callable[[], UUID], spare: int = 20) -> None:
        super().__init__(name)
        self._grid = GridModel(columns, new_id, spare=spare, parent=self)
        self._tab_from: int | None = None
        self._blocks = GridBlocks(self, self._grid)
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
        self._grid.edited.connect(self._look_up)
        self._grid.changed.connect(self.changed)
        say(self, lambda _: self._grid.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns)), name)

    def rows(self) -> Sequence[GridRow]:
        """Rows with something typed in them."""
        return [row for row in self._grid.rows if not row.is_blank()]

    def row(self, row_id: UUID) -> GridRow | None:
        """The row as it is now; None once it is deleted."""
        return self._grid.row(row_id)

    def load(self, rows: Iterable[GridRow]) -> None:
        """Begin with these rows; nothing to undo, and `changed` is not sent."""
        self._grid.load(rows)

    def fill(self, row_id: UUID, values: Mapping[str, object]) -> None:
        """Put what the page knows into a row: part of the same undo step. A Cell is taken as it is (with an error, say)."""
        cells = {column.key: column.holding(values[column.key]) for column in self._grid.columns if column.key in values}
        kept = {key: value for key, value in values.items() if isinstance(value, Cell)}
        self._grid.amend(row_id, {**cells, **kept})

    def mark(self, row_id: UUID, key: str, error: str) -> None:
        """Say what is wrong with a cell, or nothing any more with an empty text. The hand is not stopped."""
        row = self._grid.row(row_id)
        if row is not None:
            cell = row.cell(key)
            self._grid.amend(row_id, {key: Cell(cell.value, cell.text, error)})

    def add(self, values: Mapping[str, object]) -> UUID:
        """A new last row with these values, as one step: a scan, a search hit."""
        row = self._grid.row_at(len(self.rows()))
        cells = {column.key: column.holding(values[column.key]) for column in self._grid.columns if column.key in values}
        kept = self.rows()
        self._grid.step((*kept, row.having(cells)), [CellName(row.row_id, key) for key in cells])
        return row.row_id

    def add_all(self, lines: Iterable[Mapping[str, Cell]]) -> None:
        """New last rows with these cells, as one step; the page fills what follows from them."""
        at = len(self.rows())
        self._grid.step((*self.rows(), *(self._grid.row_at(at).having(cells) for cells in lines)))

    def go(self, at: int, key: str, unfinished: str = "") -> None:
        """Move to a cell: where the hand was before, with the text that was being typed there."""
        self.setCurrentIndex(self._grid.index(min(at, len(self._grid.rows)), self._grid.section_of(key)))
        if unfinished:
            self.edit(self.currentIndex())
            editor = self._editor()
            if editor is not None:
                editor.selectAll()
                editor.insert(unfinished)

    def unfinished(self) -> str:
        """The text of the open cell while it is being typed; empty when no cell is open or nothing was typed."""
        editor = self._editor()
        return editor.text() if editor is not None and editor.isModified() else ""

    def place(self) -> tuple[int, str]:
        """Row and column of the hand."""
        column = self._grid.column_at(self.currentIndex().column())
        return self.currentIndex().row(), column.key if column else self._grid.columns[0].key

    def current_row(self) -> GridRow | None:
        at = self.currentIndex().row()
        return self._grid.rows[at] if 0 <= at < len(self._grid.rows) else None

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
                self._enter()
        elif not self._deed(event):
            if event.text() and event.text().isprintable():
                self._to_first_blank()
            elif event.key() in MOVES:
                self._tab_from = None
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A run of Tabs ends where the hand goes elsewhere."""
        self._tab_from = None
        super().mousePressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Qt asks here for each Tab, before any key comes: to the cell beside, and out of the grid behind the last blank line."""
        is_here = self.isVisible() and self.isEnabled()  # one that goes away is asked as well
        return (is_here and self._tab(1 if forward else -1)) or super().focusNextPrevChild(forward)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Where the hand goes when a cell is done: Tab beside; Enter beside after a lookup, else below, where the run began."""
        moves = QAbstractItemDelegate.EndEditHint
        super().closeEditor(editor, moves.NoHint)
        self.typing.emit()
        if hint in (moves.EditNextItem, moves.EditPreviousItem):
            self.focusNextPrevChild(hint == moves.EditNextItem)
        elif hint == moves.SubmitModelCache:
            self._tab(1) if isinstance(editor, LookupEdit) and editor.text() else self._enter()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Copy") + "\tCtrl+C", self.copy)
        menu.addAction(self.tr("Paste") + "\tCtrl+V", self._blocks.paste)
        menu.addAction(self.tr("Fill down") + "\tCtrl+D", self._blocks.fill_down)
        menu.addAction(self.tr("Insert row") + "\tIns", self._blocks.insert_row)
        menu.addAction(self.tr("Delete row") + "\tCtrl+Del", self._blocks.delete_rows)
        menu.exec(event.globalPos())

    def copy(self) -> None:
        self._blocks.copy()

    def _editor(self) -> QLineEdit | None:
        editor = self.indexWidget(self.currentIndex())
        return editor if isinstance(editor, QLineEdit) else None

    def _deed(self, event: QKeyEvent) -> bool:
        redo = partial(self._blocks.keeping_place, self._grid.redo)
        deeds: list[tuple[bool, Callable[[], None]]] = [
            (event.matches(QKeySequence.StandardKey.Copy), self.copy),
            (event.matches(QKeySequence.StandardKey.Cut), self._blocks.cut),
            (event.matches(QKeySequence.StandardKey.Paste), self._blocks.paste),
            (event.matches(QKeySequence.StandardKey.Undo), partial(self._blocks.keeping_place, self._grid.undo)),
            (event.matches(QKeySequence.StandardKey.Redo) or _is(event, Qt.Key.Key_Y, control=True), redo),
            (_is(event, Qt.Key.Key_D, control=True), self._blocks.fill_down),
            (_is(event, Qt.Key.Key_Delete, control=True), self._blocks.delete_rows),
            (_is(event, Qt.Key.Key_Delete) or _is(event, Qt.Key.Key_Backspace), self._blocks.clear),
            (_is(event, Qt.Key.Key_Insert), self._blocks.insert_row),
            (_is(event, Qt.Key.Key_E, control=True), lambda: self.edit(self.currentIndex())),
        ]
        found = next((deed for wanted, deed in deeds if wanted), None)
        if found is not None:
            found()
        return found is not None

    def _enter(self) -> None:
        at = self.currentIndex()
        section = at.column() if self._tab_from is None else self._tab_from
        self._tab_from = None
        self.setCurrentIndex(self._grid.index(min(at.row() + 1, len(self._grid.rows)), max(section, 1)))

    def _tab(self, step: int) -> bool:
        """False where there is no cell to go to."""
        at = self.currentIndex()
        if self._tab_from is None:
            self._tab_from = max(at.column(), 1)
        stops = [at for at, column in enumerate(self._grid.columns, start=1) if column.editable]
        ahead = [stop for stop in stops if (stop - at.column()) * step > 0]
        if ahead:
            self.setCurrentIndex(self._grid.index(at.row(), ahead[0] if step > 0 else ahead[-1]))
        elif 0 <= at.row() + step <= len(self._grid.rows):
            self.setCurrentIndex(self._grid.index(at.row() + step, stops[0] if step > 0 else stops[-1]))
        else:
            return False
        return True

    def _to_first_blank(self) -> None:
        at = self.currentIndex()
        if at.row() > len(self._grid.rows):
            self.setCurrentIndex(self._grid.index(len(self._grid.rows), at.column()))

    def _look_up(self, cells: Sequence[CellName]) -> None:
        """Tell the page of new texts; first find what blind codes mean, all of a column at once."""
        unknown: dict[str, list[CellName]] = {}
        for name in cells:
            row = self._grid.row(name.row_id)
            column = self._grid.columns[self._grid.section_of(name.key) - 1]
            if row is not None and column.lookup is not None and row.text(name.key) and row.value(name.key) is None:
                unknown.setdefault(name.key, []).append(name)
            else:
                self.edited.emit(name.row_id, name.key)
        for key, names in unknown.items():
            self._resolve(key, names)

    def _resolve(self, key: str, names: Sequence[CellName]) -> None:
        lookup = self._grid.columns[self._grid.section_of(key) - 1].lookup
        asked = {name.row_id: row.text(key) for name in names if (row := self._grid.row(name.row_id))}
        if lookup is not None:
            lookup.resolve(tuple(dict.fromkeys(asked.values())), lambda found: self._resolved(key, asked, found))

    def _resolved(self, key: str, asked: Mapping[UUID, str], found: Mapping[str, Choice]) -> None:
        for row_id, text in asked.items():
            row = self._grid.row(row_id)
            if row is None or row.text(key) != text:
                continue  # typed over meanwhile
            choice = found.get(text)
            cell = Cell(choice.value, choice.code) if choice else Cell(None, text, self.tr("Not found"))
            self._grid.amend(row_id, {key: cell})
            self.edited.emit(row_id, key)
        self.changed.emit()


def _is(event: QKeyEvent, key: Qt.Key, *, control: bool = False) -> bool:
    wanted = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    return event.key() == key and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == wanted
