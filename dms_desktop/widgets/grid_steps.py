"""The rows of an entry grid and how they came about: every change by hand is one step that can be undone."""

from collections.abc import Callable, Iterable, Mapping
from uuid import UUID

from dms_desktop.widgets.grid_rows import Cell, GridRow

Rows = tuple[GridRow, ...]
STEPS = 200


class Steps:
    """All rows as one value, with those before each step and those that were undone. Knows of no table that shows them."""

    def __init__(self, new_id: Callable[[], UUID]) -> None:
        self._new_id = new_id
        self._rows: Rows = ()
        self._places: Mapping[UUID, int] = {}
        self._past: list[Rows] = []
        self._future: list[Rows] = []

    @property
    def rows(self) -> Rows:
        return self._rows

    def row(self, row_id: UUID) -> GridRow | None:
        at = self._places.get(row_id)
        return None if at is None else self._rows[at]

    def row_at(self, at: int) -> GridRow:
        """The row, or a new one where none is yet."""
        return self._rows[at] if at < len(self._rows) else GridRow(self._new_id())

    def begin(self, rows: Iterable[GridRow]) -> None:
        """Nothing to undo."""
        self._past, self._future = [], []
        self._hold(tuple(rows))

    def take(self, rows: Iterable[GridRow]) -> bool:
        """One deed of the hand: the rows after it. False where they are as before."""
        after = tuple(rows)
        if after == self._rows:
            return False
        self._past = [*self._past[-STEPS + 1 :], self._rows]
        self._future = []
        self._hold(after)
        return True

    def amend(self, row_id: UUID, cells: Mapping[str, Cell]) -> int | None:
        """Into a row, as part of the last step. Where it stands; None where nothing is otherwise, or the row is gone by now."""
        at = self._places.get(row_id)
        if at is None:
            return None
        after = self._rows[at].having(cells)
        if after == self._rows[at]:
            return None
        self._rows = (*self._rows[:at], after, *self._rows[at + 1 :])
        return at

    def undo(self) -> bool:
        return self._travel(self._past, self._future)

    def redo(self) -> bool:
        return self._travel(self._future, self._past)

    def _travel(self, back: list[Rows], forth: list[Rows]) -> bool:
        if not back:
            return False
        forth.append(self._rows)
        self._hold(back.pop())
        return True

    def _hold(self, rows: Rows) -> None:
        self._rows = rows
        self._places = {row.row_id: at for at, row in enumerate(rows)}
