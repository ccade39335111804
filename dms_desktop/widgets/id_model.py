"""A table of a million rows: an array of keys in view order, and pages of rows fetched as they are looked at."""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject

from dms_desktop.widgets.columns import Column
from dms_desktop.widgets.record_model import ROOT, ColumnModel, Index

R = TypeVar("R")
PAGE = 256
KEPT_PAGES = 64

Fetch = Callable[[Sequence[object], Callable[[Mapping[object, R]], None]], None]
"""Given keys, later calls back on the Qt thread with the rows by key; keys that are gone are left out."""


class IdModel(ColumnModel[R]):
    """Rows by key. `fetch` reads by primary key in a worker, so a jump to any depth costs the same."""

    def __init__(self, columns: Sequence[Column[R]], fetch: Fetch[R], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._fetch = fetch
        self._ids: Sequence[object] = ()
        self._pages: OrderedDict[int, Sequence[R | None]] = OrderedDict()
        self._asked: set[int] = set()
        self._turn = 0

    def set_ids(self, ids: Sequence[object]) -> None:
        """Keys in view order: a tuple, a list, or `array("q")` (8 bytes a row)."""
        self.beginResetModel()
        self._ids = ids
        self._forget()
        self.endResetModel()

    def refresh(self) -> None:
        """Read the visible rows again; their order stays."""
        self._forget()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))

    def id_at(self, row: int) -> object:
        return self._ids[row]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def row_at(self, row: int) -> R | None:
        if not 0 <= row < len(self._ids):
            return None
        page, at = divmod(row, PAGE)
        if page in self._pages:
            self._pages.move_to_end(page)
            return self._pages[page][at]
        self._ask(page)
        return self._pages[page][at] if page in self._pages else None

    def _ask(self, page: int) -> None:
        if page in self._asked:
            return
        self._asked.add(page)
        keys, turn = tuple(self._ids[page * PAGE : (page + 1) * PAGE]), self._turn
        self._fetch(keys, lambda rows: self._arrived(turn, page, [rows.get(key) for key in keys]))

    def _arrived(self, turn: int, page: int, rows: Sequence[R | None]) -> None:
        if turn != self._turn:
            return
        self._asked.discard(page)
        self._pages[page] = rows
        while len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)
        first = page * PAGE
        self.dataChanged.emit(self.index(first, 0), self.index(first + len(rows) - 1, len(self.columns) - 1))

    def _forget(self) -> None:
        self._turn += 1
        self._pages.clear()
        self._asked.clear()
