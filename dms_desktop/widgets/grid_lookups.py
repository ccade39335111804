"""What codes mean that were pasted, scanned or typed blind into an entry grid: all of a column asked at once."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from dms_desktop.widgets.grid_model import CellName, GridModel
from dms_desktop.widgets.grid_rows import Cell, Choice


class GridLookups:
    """`edited(row_id, key)` for each cell with another text, once it is known what that means; `changed` after answers."""

    def __init__(self, model: GridModel, edited: Callable[[UUID, str], object], changed: Callable[[], object]) -> None:
        self._model = model
        self._edited = edited
        self._changed = changed

    def look_up(self, cells: Sequence[CellName]) -> None:
        """Tell of new texts; first find what blind codes mean."""
        unknown: dict[str, list[CellName]] = {}
        for name in cells:
            row = self._model.steps.row(name.row_id)
            is_lookup = self._model.columns.named(name.key).lookup is not None
            if row is not None and is_lookup and row.text(name.key) and row.value(name.key) is None:
                unknown.setdefault(name.key, []).append(name)
            else:
                self._edited(name.row_id, name.key)
        for key, names in unknown.items():
            self._resolve(key, names)

    def _resolve(self, key: str, names: Sequence[CellName]) -> None:
        lookup = self._model.columns.named(key).lookup
        asked = {name.row_id: row.text(key) for name in names if (row := self._model.steps.row(name.row_id))}
        if lookup is not None:
            lookup.resolve(tuple(dict.fromkeys(asked.values())), lambda found: self._resolved(key, asked, found))

    def _resolved(self, key: str, asked: Mapping[UUID, str], found: Mapping[str, Choice]) -> None:
        for row_id, text in asked.items():
            row = self._model.steps.row(row_id)
            if row is None or row.text(key) != text:
                continue  # typed over meanwhile
            choice = found.get(text)
            missing = Cell(None, text, QCoreApplication.translate("EntryGrid", "Not found"))
            self._model.amend(row_id, {key: Cell(choice.value, choice.code) if choice else missing})
            self._edited(row_id, key)
        self._changed()
