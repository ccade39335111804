"""Frozen rows as a table model; the rows behind the loaded ones are asked for as somebody scrolls to them."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.tokens import Tone

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
FaceRole = Qt.ItemDataRole.UserRole + 1
DISPLAY, EDIT, ALIGNMENT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.TextAlignmentRole
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
"""By names of our own: Qt's are looked up anew each time, and a cell that is painted asks for many."""

MOST_SORTED = 5_000
"""Rows of a list that is still not whole: no column orders it, its own order has to do."""

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Face:
    """All that painting a cell takes, in one answer: each question that Qt asks of a model in Python takes microseconds."""

    text: str
    is_right: bool = False
    kind: Kind = Kind.TEXT
    tone: Tone | None = None
    is_strong: bool = False
    chip: Chip | None = None
    error: str = ""


class FacedModel(QAbstractTableModel):
    """What every table shares: each cell has a face."""

    def face(self, row: int, at: int) -> Face | None:
        """Of the cell in this row and column; None where the row is not here."""
        raise NotImplementedError


class ColumnModel(FacedModel, Generic[R]):
    """What every table of frozen rows shares: columns with titles, and cells drawn by their column."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)

    def row_at(self, row: int) -> R | None:
        """The row, or None while it is not here."""
        raise NotImplementedError

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.is_right else LEFT
        return None

    def face(self, row: int, at: int) -> Face | None:
        found = self.row_at(row)
        return None if found is None else _face(self.columns[at], found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == FaceRole:
            return self.face(index.row(), index.column())
        if role == ALIGNMENT:
            return RIGHT if self.columns[index.column()].is_right else LEFT
        if role not in (DISPLAY, SPOKEN):
            return None
        row = self.row_at(index.row())
        if row is None:
            return "…" if index.column() == 0 else None
        return self.columns[index.column()].text(row)

    def retitle(self) -> None:
        """Say the titles again, in the language of now."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)


def _face(column: Column[R], row: R) -> Face:
    return Face(
        text=column.text(row),
        is_right=column.is_right,
        kind=column.kind,
        tone=column.tone(row) if column.tone else None,
        is_strong=column.is_strong(row),
        chip=column.chip(row) if column.kind == Kind.CHIP else None,
    )


class RecordModel(ColumnModel[R]):
    """Rows in hand, in the order given. `more_wanted` asks for those behind the last one (keyset, never offset); `arrived`: rows
    were given, or the word that there are no more."""

    more_wanted = Signal(object)
    arrived = Signal()

    def __init__(self, columns: Sequence[Column[R]], key: Callable[[R], Hashable], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._key = key
        self._rows: list[R] = []
        self._is_complete = True
        self._is_asking = False
        self._order: tuple[int, Qt.SortOrder] | None = None

    @property
    def is_complete(self) -> bool:
        """No row of the list is missing here."""
        return self._is_complete

    @property
    def rows(self) -> Sequence[R]:
        return self._rows

    def set_rows(self, rows: Sequence[R], *, complete: bool = True) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self._is_complete, self._is_asking = complete, False
        if complete:
            self._put_in_order()
        self.endResetModel()
        self._settle()

    def append_rows(self, rows: Sequence[R], *, complete: bool) -> None:
        if rows:
            self.beginInsertRows(ROOT, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()
        self._is_complete, self._is_asking = complete, False
        if complete and self._order is not None:
            self._sort_here()
        self._settle()

    def row_at(self, row: int) -> R | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, key: Hashable) -> int:
        """Where the row with this key stands, -1 if nowhere."""
        return next((at for at, row in enumerate(self._rows) if self._key(row) == key), -1)

    def key_at(self, row: int) -> Hashable:
        found = self.row_at(row)
        return None if found is None else self._key(found)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._is_complete and not self._is_asking and bool(self._rows)

    def fetchMore(self, parent: Index) -> None:
        self._is_asking = True
        self.more_wanted.emit(self._rows[-1])

    def bring_more(self) -> None:
        """As if somebody had scrolled to the end."""
        if self.canFetchMore(ROOT):
            self.fetchMore(ROOT)

    @property
    def is_ordered(self) -> bool:
        """By a column that somebody chose, or about to be, as soon as the last row is here."""
        return self._order is not None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Only what is whole can be sorted: the rows still to come are brought first, and rows that are set later follow."""
        if not 0 <= column < len(self.columns):
            return
        self._order = (column, order)
        if self._is_complete:
            self._sort_here()
        else:
            self._settle()

    def _sort_here(self) -> None:
        """What is marked goes along: the row in hand is the same record before and after."""
        self.layoutAboutToBeChanged.emit()
        moved = {before: now for now, before in enumerate(self._put_in_order())}
        marked = self.persistentIndexList()
        self.changePersistentIndexList(marked, [self.index(moved[one.row()], one.column()) for one in marked])
        self.layoutChanged.emit()

    def _put_in_order(self) -> Sequence[int]:
        """By the chosen column; from where each row came."""
        places, rows = list(range(len(self._rows))), self._rows
        if self._order is not None:
            spec, falls = self.columns[self._order[0]], self._order[1] == Qt.SortOrder.DescendingOrder
            places.sort(key=lambda at: _sortable(spec, rows[at]), reverse=falls)
            self._rows = [rows[at] for at in places]
        return places

    def _settle(self) -> None:
        """A list too long to be sorted stays in its own order, and says so."""
        if self._order is not None and not self._is_complete:
            if len(self._rows) < MOST_SORTED:
                self.bring_more()
            else:
                self._order = None
        self.arrived.emit()


def _sortable(column: Column[R], row: R) -> tuple[bool, object]:
    value = column.text(row) if column.kind == Kind.CHIP else column.value(row)
    return (value is None, "" if value is None else value)


__all__ = ["ColumnModel", "Face", "FaceRole", "FacedModel", "RecordModel"]
