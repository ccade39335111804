"""Import order lines: the code and the quantity of each row, all of them at once on the document, or none."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from dms_desktop.importing.checking import Look
from dms_desktop.importing.columns import line_columns
from dms_desktop.importing.lines import SheetLine, lines_of
from dms_desktop.importing.sheet import Field, SheetTable, guess
from dms_desktop.importing.sheet_dialog import SheetDialog
from dms_desktop.page import Desk
from dms_desktop.pasting.dialog import Meant
from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.parts import hold, label, row
from sync.domain.orders.rules import MOST_LINES

MEMORY = "import.lines."


class ImportDialog(SheetDialog[SheetLine]):
    """Calls `on_lines` with the rows that are whole."""

    def __init__(self, parent: QWidget, desk: Desk, path: Path, on_lines: Callable[[Sequence[Meant]], object]) -> None:
        super().__init__(lambda: self.tr("Import order lines"), parent, desk, path, line_columns())
        self._on_lines = on_lines
        self.code = ChoiceBox(lambda: self.tr("Column of the code"))
        self.units = ChoiceBox(lambda: self.tr("Column of the quantity"))
        chooser = row(
            label(lambda: self.tr("Code"), "muted"), self.code, label(lambda: self.tr("Quantity"), "muted"), self.units, 1
        )
        boxes = {Field.CODE.value: self.code, Field.UNITS.value: self.units}
        self.begin(boxes, hold(chooser), memory=MEMORY, put=lambda: self.tr("Add the lines"))

    def look(self, places: Mapping[str, int]) -> Look:
        return Look(lines_of, {"code_at": places[Field.CODE], "units_at": places[Field.UNITS]})

    def guess(self, field: str, table: SheetTable, known: Sequence[str]) -> int:
        return guess(table, Field(field), known)

    def objection(self, good: int) -> str:
        if good <= MOST_LINES:
            return ""
        return self.tr("A document takes {most} lines at most: divide the file.").format(most=quantity(MOST_LINES))

    def take(self, lines: Sequence[SheetLine]) -> None:
        whole = [Meant(line.fact, line.units) for line in lines if line.fact and line.units]
        self.accept()
        self._on_lines(whole)
