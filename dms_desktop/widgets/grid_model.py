"""The rows of an entry grid as a table model: every change by hand is one step that can be undone."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Kind
from dms_desktop.widgets.grid_rows import BLANK, Cell, GridColumn, GridRow
from dms_desktop.widgets.record_model import (
    ALIGNMENT,
    DISPLAY,
    EDIT,
    LEFT,
    RIGHT,
    ROOT,
    ChipRole,
    Face,
    FaceRole,
    Index,
    KindRole,
    StrongRole,
    ToneRole,
)
from dms_desktop.widgets.tokens import Tone

Rows = tuple[GridRow, ...]
ErrorRole = Qt.ItemDataRole.UserRole + 5
ERRORS = (ErrorRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole)
READABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
WRITABLE = READABLE | Qt.ItemFlag.ItemIsEditable
STEPS = 200
NUMBER = 0


@dataclass(frozen=True)
class CellName:
    """Which cell, wherever its row stands by now."""

    row_id: UUID
    key: str


class GridModel(QAbstractTableModel):
    """Rows in hand and blank ones below to type in. Column 0 is the row number.

    Signals: `edited([CellName])` after cells got another text by hand, inside the same step, so that what the page fills in is
    undone with it; `changed` once at the end of each step, undo and redo: save now.
    """

    edited = Signal(object)
    changed = Signal()

    def __init__(
        self, columns: Sequence[GridColumn], new_id: Callable[[], UUID], *, spare: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._new_id = new_id
        self._spare = spare
        self._rows: Rows = ()
        self._places: Mapping[UUID, int] = {}
        self._past: list[Rows] = []
        self._future: list[Rows] = []

    @property
    def rows(self) -> Rows:
        return self._rows

    def load(self, rows: Iterable[GridRow]) -> None:
        """Begin with these rows; nothing to undo."""
        self._past, self._future = [], []
        self._show(tuple(rows))

    def step(self, rows: Iterable[GridRow], edited: Sequence[CellName] = ()) -> None:
        """One deed of the hand: the rows after it, and the cells whose meaning has to be looked up."""
        after = tuple(rows)
        if after == self._rows:
            return
        self._past = [*self._past[-STEPS + 1 :], self._rows]
        self._future = []
        self._show(after)
        if edited:
            self.edited.emit(edited)
        self.changed.emit()

    def amend(self, row_id: UUID, cells: Mapping[str, Cell]) -> None:
        """What the page knows of a row: part of the last step. Rows that are gone by now are left alone."""
        at = self._places.get(row_id)
        if at is None:
            return
        after = self._rows[at].having(cells)
        if after != self._rows[at]:
            self._rows = (*self._rows[:at], after, *self._rows[at + 1 :])
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.columns)))

    def undo(self) -> None:
        self._travel(self._past, self._future)

    def redo(self) -> None:
        self._travel(self._future, self._past)

    def row(self, row_id: UUID) -> GridRow | None:
        at = self._places.get(row_id)
        return None if at is None else self._rows[at]

    def row_at(self, at: int) -> GridRow:
        """The row, or a new one where none is yet."""
        return self._rows[at] if at < len(self._rows) else GridRow(self._new_id())

    def column_at(self, section: int) -> GridColumn | None:
        return self.columns[section - 1] if 1 <= section <= len(self.columns) else None

    def section_of(self, key: str) -> int:
        return next(at for at, column in enumerate(self.columns, start=1) if column.key == key)

    def typed(self, at: int, texts: Mapping[str, str]) -> GridRow:
        """The row with these texts typed into it."""
        wrong = self.tr("Not a valid value")
        cells = {column.key: column.read(texts[column.key], wrong) for column in self.columns if column.key in texts}
        return self.row_at(at).having(cells)

    def put(self, at: int, row: GridRow) -> Rows:
        """All rows, with this one at its place or behind the last."""
        at = min(at, len(self._rows))
        return (*self._rows[:at], row, *self._rows[at + 1 :])

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else max(len(self._rows) + 1, self._spare)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns) + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        column = self.column_at(index.column())
        return WRITABLE if column is not None and column.editable else READABLE

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = self.column_at(section)
        if orientation != Qt.Orientation.Horizontal or column is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title()
        return (RIGHT if column.kind.is_number else LEFT) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = self.column_at(index.column())
        if column is None:
            return self._number(index.row(), role)
        row = self._rows[index.row()] if index.row() < len(self._rows) else None
        cell = row.cell(column.key) if row else BLANK
        if role == FaceRole:
            return None if row is None else _face(column, row)
        if role in (DISPLAY, EDIT):
            return cell.text
        if role == ALIGNMENT:
            return RIGHT if column.kind.is_number else LEFT
        if role in ERRORS:
            return cell.error or None
        return _mark(column, row, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        column = self.column_at(index.column())
        if column is None or not column.editable or role != Qt.ItemDataRole.EditRole:
            return False
        if str(value).strip() != self.row_at(index.row()).text(column.key):
            row = self.typed(index.row(), {column.key: str(value)})
            self.step(self.put(index.row(), row), [CellName(row.row_id, column.key)])
        return True

    def _travel(self, back: list[Rows], forth: list[Rows]) -> None:
        if back:
            forth.append(self._rows)
            self._show(back.pop())
            self.changed.emit()

    def _show(self, rows: Rows) -> None:
        """Rows are told as data of a table that grows and shrinks at its end: an open editor stays where it is."""
        shown, before, after = self._rows, self.rowCount(), max(len(rows) + 1, self._spare)
        if after > before:
            self.beginInsertRows(ROOT, before, after - 1)
            self._hold(rows)
            self.endInsertRows()
        elif after < before:
            self.beginRemoveRows(ROOT, after, before - 1)
            self._hold(rows)
            self.endRemoveRows()
        else:
            self._hold(rows)
        changed = [at for at, (old, new) in enumerate(zip_longest(shown, rows)) if old is not new]
        if changed:
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], len(self.columns)))

    def _hold(self, rows: Rows) -> None:
        self._rows = rows
        self._places = {row.row_id: at for at, row in enumerate(rows)}

    @staticmethod
    def _number(at: int, role: int) -> object:
        if role == FaceRole:
            return Face(str(at + 1), is_right=True, tone=Tone.IDLE)
        if role == DISPLAY:
            return str(at + 1)
        if role == ALIGNMENT:
            return RIGHT
        return Tone.IDLE if role == ToneRole else None


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


def _mark(column: GridColumn, row: GridRow | None, role: int) -> object:
    if row is None:
        return None
    if role == ToneRole:
        if row.cell(column.key).error:
            return Tone.BAD
        return column.tone(row) if column.tone else None
    if role == ChipRole:
        value = row.value(column.key)
        return value if isinstance(value, Chip) else None
    if role == KindRole:
        return Kind.CODE if column.lookup else column.kind
    return column.strong if role == StrongRole else None
