"""The rows of an entry grid as a table model: what Qt asks of them, and what it is told when they change."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal

from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Kind
from dms_desktop.widgets.grid_rows import BLANK, Cell, GridColumn, GridColumns, GridRow
from dms_desktop.widgets.grid_steps import Rows, Steps
from dms_desktop.widgets.record_model import (
    ALIGNMENT,
    DISPLAY,
    EDIT,
    LEFT,
    RIGHT,
    ROOT,
    Face,
    FacedModel,
    FaceRole,
    Index,
)
from dms_desktop.widgets.tokens import Tone

ErrorRole = Qt.ItemDataRole.UserRole + 2
ERRORS = (ErrorRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole)
READABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
WRITABLE = READABLE | Qt.ItemFlag.ItemIsEditable
NUMBER = 0


@dataclass(frozen=True)
class CellName:
    """Which cell, wherever its row stands by now."""

    row_id: UUID
    key: str


class GridModel(FacedModel):
    """Rows in hand and blank ones below to type in, as Qt shows them. Column 0 is the row number.

    `steps` are the rows; whatever changes them is a method here, so that the table is told. Signals: `edited([CellName])` after
    cells got another text by hand, inside the same step, so that what the page fills in is undone with it; `changed` once at the
    end of each step, undo and redo: save now.
    """

    edited = Signal(object)
    changed = Signal()

    def __init__(
        self, columns: Sequence[GridColumn], new_id: Callable[[], UUID], *, spare: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = GridColumns(columns)
        self.steps = Steps(new_id)
        self._lot = max(spare, 1)
        self._in_sight = 0
        self._shown: Rows = ()

    def load(self, rows: Iterable[GridRow]) -> None:
        """Begin with these rows; nothing to undo."""
        self.steps.begin(rows)
        self._show()

    def reach(self, lines: int) -> None:
        """No fewer lines than that, blank ones among them: what is in sight can be typed in."""
        before = self.rowCount()
        if lines > before:
            self.beginInsertRows(ROOT, before, lines - 1)
            self._in_sight = lines
            self.endInsertRows()

    def step(self, rows: Iterable[GridRow], edited: Sequence[CellName] = ()) -> None:
        """One deed of the hand: the rows after it, and the cells whose meaning has to be looked up."""
        if not self.steps.take(rows):
            return
        self._show()
        if edited:
            self.edited.emit(edited)
        self.changed.emit()

    def put(self, at: int, cells: Mapping[str, Cell]) -> None:
        """Cells of one row, or of a new one behind the last, as one step."""
        rows = self.steps.rows
        at = min(at, len(rows))
        row = self.steps.row_at(at).having(cells)
        self.step((*rows[:at], row, *rows[at + 1 :]), [CellName(row.row_id, key) for key in cells])

    def amend(self, row_id: UUID, cells: Mapping[str, Cell]) -> None:
        """What the page knows of a row: part of the last step. Rows that are gone by now are left alone."""
        at = self.steps.amend(row_id, cells)
        if at is not None:
            self._shown = self.steps.rows
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.columns)))

    def undo(self) -> None:
        if self.steps.undo():
            self._show()
            self.changed.emit()

    def redo(self) -> None:
        if self.steps.redo():
            self._show()
            self.changed.emit()

    def read(self, texts: Mapping[str, str]) -> Mapping[str, Cell]:
        """Cells of what a hand typed."""
        return self.columns.read(texts, self.tr("Not a valid value"))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self._room_for(self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns) + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        column = self.columns.at(index.column())
        return WRITABLE if column is not None and column.editable else READABLE

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = self.columns.at(section)
        if orientation != Qt.Orientation.Horizontal or column is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title()
        return (RIGHT if column.kind.is_number else LEFT) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def face(self, row: int, at: int) -> Face | None:
        column, here = self.columns.at(at), self._shown[row] if row < len(self._shown) else None
        if column is None:
            return Face(str(row + 1), is_right=True, tone=Tone.IDLE)
        return None if here is None else _face(column, here)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == FaceRole:
            return self.face(index.row(), index.column())
        column = self.columns.at(index.column())
        if role == ALIGNMENT:
            return RIGHT if column is None or column.kind.is_number else LEFT
        if column is None:
            return str(index.row() + 1) if role == DISPLAY else None
        row = self._shown[index.row()] if index.row() < len(self._shown) else None
        cell = row.cell(column.key) if row else BLANK
        if role in (DISPLAY, EDIT):
            return cell.text
        return (cell.error or None) if role in ERRORS else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        column = self.columns.at(index.column())
        if column is None or not column.editable or role != Qt.ItemDataRole.EditRole:
            return False
        if str(value).strip() != self.steps.row_at(index.row()).text(column.key):
            self.put(index.row(), self.read({column.key: str(value)}))
        return True

    def _show(self) -> None:
        """Rows are told as data of a table that grows and shrinks at its end: an open editor stays where it is."""
        shown, rows = self._shown, self.steps.rows
        before, after = self.rowCount(), self._room_for(rows)
        if after > before:
            self.beginInsertRows(ROOT, before, after - 1)
            self._shown = rows
            self.endInsertRows()
        elif after < before:
            self.beginRemoveRows(ROOT, after, before - 1)
            self._shown = rows
            self.endRemoveRows()
        else:
            self._shown = rows
        changed = [at for at, (old, new) in enumerate(zip_longest(shown, rows)) if old is not new]
        if changed:
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], len(self.columns)))

    def _room_for(self, rows: Rows) -> int:
        """Lines with blank ones behind them. They come many at a time: for each that comes the whole table is laid out anew."""
        return max((len(rows) // self._lot + 1) * self._lot, self._in_sight)


def _face(column: GridColumn, row: GridRow) -> Face:
    cell = row.cell(column.key)
    return Face(
        text=cell.text,
        is_right=column.kind.is_number,
        kind=Kind.CODE if column.lookup else column.kind,
        tone=Tone.BAD if cell.error else column.tone(row) if column.tone else None,
        is_strong=column.strong,
        chip=cell.value if isinstance(cell.value, Chip) else None,
        error=cell.error,
    )
