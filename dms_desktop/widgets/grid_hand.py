"""The hand in an entry grid: which cell it is on, what it has typed there, and where it goes next."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QLineEdit, QTableView

from dms_desktop.widgets.grid_model import GridModel
from dms_desktop.widgets.grid_rows import GridRow


class GridHand:
    """Of a view of a GridModel. A run of Tabs remembers where it began: Enter then goes below that cell."""

    def __init__(self, view: QTableView, model: GridModel) -> None:
        self._view = view
        self._model = model
        self._tab_from: int | None = None

    def go(self, at: int, key: str, unfinished: str = "") -> None:
        """Move to a cell: where the hand was before, with the text that was being typed there."""
        self._put(min(at, len(self._model.steps.rows)), self._model.columns.section(key))
        if unfinished:
            self._view.edit(self._view.currentIndex())
            editor = self._editor()
            if editor is not None:
                editor.selectAll()
                editor.insert(unfinished)

    def place(self) -> tuple[int, str]:
        """Row and column."""
        at = self._view.currentIndex()
        column = self._model.columns.at(at.column())
        return at.row(), column.key if column else next(iter(self._model.columns)).key

    def row(self) -> GridRow | None:
        """None on a blank line."""
        at, rows = self._view.currentIndex().row(), self._model.steps.rows
        return rows[at] if 0 <= at < len(rows) else None

    def unfinished(self) -> str:
        """The text of the open cell while it is being typed; empty when no cell is open or nothing was typed."""
        editor = self._editor()
        return editor.text() if editor is not None and editor.isModified() else ""

    def end_run(self) -> None:
        """It goes elsewhere."""
        self._tab_from = None

    def below(self) -> QModelIndex:
        """The cell on the line below, where the run began."""
        at = self._view.currentIndex()
        section = at.column() if self._tab_from is None else self._tab_from
        return self._model.index(min(at.row() + 1, len(self._model.steps.rows)), max(section, 1))

    def down(self) -> None:
        """To the line below."""
        self._view.setCurrentIndex(self.below())
        self._tab_from = None

    def beside(self, step: int) -> bool:
        """To the next cell that can be typed in, or the one before. False where there is none."""
        at, stops = self._view.currentIndex(), self._model.columns.stops()
        if self._tab_from is None:
            self._tab_from = max(at.column(), 1)
        ahead = [stop for stop in stops if (stop - at.column()) * step > 0]
        if ahead:
            self._put(at.row(), ahead[0] if step > 0 else ahead[-1])
        elif 0 <= at.row() + step <= len(self._model.steps.rows):
            self._put(at.row() + step, stops[0] if step > 0 else stops[-1])
        else:
            return False
        return True

    def to_first_blank(self) -> None:
        """From a blank line further down: lines are typed one below another.

        From a line's number, and from a cell of a blank line in which nothing can be typed, a new line begins: letters that fell
        nowhere would leave the quantity to be read as a code.
        """
        at, first, stops = self._view.currentIndex(), len(self._model.steps.rows), self._model.columns.stops()
        is_lost = at.column() == 0 or (at.row() >= first and at.column() not in stops)
        if is_lost and stops:
            self._put(first, stops[0])
        elif at.row() > first:
            self._put(first, at.column())

    def begin_line(self) -> None:
        """On a blank line, to the cell with which a line begins."""
        at, stops = self._view.currentIndex(), self._model.columns.stops()
        if at.row() >= len(self._model.steps.rows) and stops:
            self._put(at.row(), stops[0])

    def _put(self, row: int, section: int) -> None:
        self._view.setCurrentIndex(self._model.index(row, section))

    def _editor(self) -> QLineEdit | None:
        editor = self._view.indexWidget(self._view.currentIndex())
        return editor if isinstance(editor, QLineEdit) else None
