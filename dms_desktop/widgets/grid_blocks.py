"""What a grid does with the selected block: copy, cut, paste, fill down, clear, insert and delete rows. One step each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QTableView

from dms_desktop.widgets.grid_clip import from_clipboard, is_own, to_clipboard
from dms_desktop.widgets.grid_model import CellName, GridModel
from dms_desktop.widgets.grid_rows import GridColumn, GridRow

MOST_LINES = 1_000
"""What most documents take."""


@dataclass(frozen=True)
class Box:
    """A block of cells, last row and section included."""

    top: int
    bottom: int
    left: int
    right: int


class GridBlocks:
    """Deeds on the block that is selected in a view of a GridModel."""

    def __init__(self, view: QTableView, model: GridModel, overfull: Callable[[int], object], most: int) -> None:
        self._view = view
        self._model = model
        self._overfull = overfull
        self._most = most

    def copy(self) -> None:
        box = self._box()
        sections = range(max(box.left, 1), box.right + 1)
        rows = range(box.top, box.bottom + 1)
        to_clipboard([[str(self._model.index(row, at).data() or "") for at in sections] for row in rows])

    def cut(self) -> None:
        self.copy()
        self.clear()

    def clear(self) -> None:
        box = self._box()
        blank = dict.fromkeys(self._keys(box.left, box.right), "")
        self._type(dict.fromkeys(range(box.top, min(box.bottom + 1, len(self._model.steps.rows))), blank))

    def fill_down(self) -> None:
        """The top row of the block into those below it; with one row selected, the row above into it."""
        box = self._box()
        source = box.top if box.bottom > box.top else box.top - 1
        if 0 <= source < len(self._model.steps.rows):
            texts = {key: self._model.steps.rows[source].text(key) for key in self._keys(box.left, box.right)}
            self._type(dict.fromkeys(range(source + 1, box.bottom + 1), texts))

    def paste(self) -> None:
        """A block from here right and down. Foreign text fills the columns that can be typed in, one after another. Where that
        makes more lines than a document takes, nothing is pasted, and `overfull` is told how many it would have."""
        at = self._view.currentIndex()
        top = min(max(at.row(), 0), len(self._model.steps.rows))
        block = from_clipboard()
        if top + len(block) > self._most:
            self._overfull(top + len(block))
            return
        columns = self._columns(max(at.column(), 1), len(self._model.columns))
        keys = [column.key if column.editable else "" for column in columns if column.editable or is_own()]
        self._type({top + down: _texts(keys, line) for down, line in enumerate(block)})

    def insert_row(self) -> None:
        rows = self._model.steps.rows
        at = min(self._view.currentIndex().row(), len(rows))
        self.keeping_place(lambda: self._model.step((*rows[:at], self._model.steps.row_at(len(rows)), *rows[at:])))

    def delete_rows(self) -> None:
        box, rows = self._box(), self._model.steps.rows
        self.keeping_place(lambda: self._model.step((*rows[: box.top], *rows[box.bottom + 1 :])))

    def keeping_place(self, deed: Callable[[], None]) -> None:
        """Do it, and leave the hand on the cell where it was."""
        at = self._view.currentIndex()
        row, section = at.row(), at.column()
        deed()
        self._view.setCurrentIndex(self._model.index(max(0, min(row, self._model.rowCount() - 1)), max(section, 1)))

    def _type(self, lines: Mapping[int, Mapping[str, str]]) -> None:
        rows: list[GridRow] = list(self._model.steps.rows)
        edited: list[CellName] = []
        for at, texts in sorted(lines.items()):
            row = self._model.steps.row_at(at).having(self._model.read(texts))
            rows[at : at + 1] = [row]
            edited += [CellName(row.row_id, key) for key in texts]
        self.keeping_place(lambda: self._model.step(rows, edited))

    def _keys(self, left: int, right: int) -> Sequence[str]:
        return [column.key for column in self._columns(left, right) if column.editable]

    def _columns(self, left: int, right: int) -> Iterable[GridColumn]:
        found = [self._model.columns.at(section) for section in range(left, right + 1)]
        return [column for column in found if column is not None]

    def _box(self) -> Box:
        selection = self._view.selectionModel().selection()
        at = self._view.currentIndex()
        if selection.isEmpty():
            return Box(at.row(), at.row(), at.column(), at.column())
        block = selection.first()
        return Box(block.top(), block.bottom(), block.left(), block.right())


def _texts(keys: Sequence[str], line: Sequence[str]) -> Mapping[str, str]:
    return {key: text for key, text in zip(keys, line, strict=False) if key}
