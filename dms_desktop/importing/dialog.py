"""Import order lines: which column is what, what each row means, and the errors as a file; nothing is taken without a look."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from dms_desktop.exporting.dialog import ask_place, trouble_words
from dms_desktop.importing.checking import Checking
from dms_desktop.importing.columns import error_headings, error_row, line_columns
from dms_desktop.importing.lines import SheetLine
from dms_desktop.importing.sheet import Field, SheetTable
from dms_desktop.importing.words import unreadable_words
from dms_desktop.page import Desk
from dms_desktop.pasting.dialog import Meant
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.notices import Weight
from dms_desktop.widgets.parts import PlainLabel, hold, label, row, tick_box
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.words import literal
from sync.domain.orders.rules import MOST_LINES
from sync.sheets.unreadable import Unreadable
from sync.sheets.writing import CannotWrite, Heading, Value, open_sheet, tried

KNOWN = 12
"""Headings that are remembered for each column, the last chosen first."""
MEMORY = "import.lines."


class ImportDialog(Dialog):
    """Calls `on_lines` with the rows that are whole: all of them at once, or none."""

    def __init__(self, parent: QWidget, desk: Desk, path: Path, on_lines: Callable[[Sequence[Meant]], object]) -> None:
        super().__init__(lambda: self.tr("Import order lines"), parent, width=900)
        self._desk, self._path, self._on_lines = desk, path, on_lines
        self._table: SheetTable | None = None
        self._lines: Sequence[SheetLine] = ()
        self.code = ChoiceBox(lambda: self.tr("Column of the code"))
        self.units = ChoiceBox(lambda: self.tr("Column of the quantity"))
        self.table: RecordTable[SheetLine] = RecordTable(
            lambda: self.tr("Rows of the file"), line_columns(), key=lambda line: line.row.number
        )
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.count = PlainLabel(role="muted")
        self.leaves_out = tick_box(lambda: self.tr("Leave out the rows that are wrong"))
        self.checking = Checking(desk.bridge, self)
        self._lay_out()
        self.errors: QPushButton = self.deed(lambda: self.tr("Save the errors as a file"), self._ask_errors, key="F8", tone="")
        self._put: QPushButton = self.deed(lambda: self.tr("Put the lines on the document"), self._done, key="F12")
        self.resize(1120, 560)
        self._bind()
        self._show_state()

    def start(self) -> None:
        self.show_modeless()
        self.count.setText(self.tr("Reading {file}").format(file=self._path.name))
        self.checking.start(self._path)

    def _bind(self) -> None:
        self.checking.read.connect(self.show_file)
        self.checking.unreadable.connect(self._show_unreadable)
        self.checking.looked.connect(self._show_progress)
        self.checking.done.connect(self.show_lines)
        for box in (self.code, self.units):
            box.picked.connect(lambda _: self._choose())
        self.leaves_out.toggled.connect(lambda _: self._show_state())
        self.finished.connect(lambda _: self.checking.stop())

    def _lay_out(self) -> None:
        columns = row(
            label(lambda: self.tr("Code"), "muted"), self.code, label(lambda: self.tr("Quantity"), "muted"), self.units, 1
        )
        self.content.addWidget(hold(columns))
        self.content.addWidget(self.table, 1)
        self.content.addWidget(self.bar)
        self.content.addWidget(hold(row(self.count, 1, self.leaves_out)))

    def show_file(self, table: SheetTable) -> None:
        """Its columns, the likely ones chosen."""
        self._table = table
        for field, box in ((Field.CODE, self.code), (Field.UNITS, self.units)):
            box.clear_choices()
            for at in range(table.width):
                box.add_choice(at, literal(_column_name(table, at)))
            box.set_value(table.guess(field, self._desk.memory.texts(f"{MEMORY}{field}")))
        self._look()

    def show_lines(self, lines: Sequence[SheetLine]) -> None:
        """What is wrong first."""
        self._lines = lines
        self.bar.hide()
        self.table.set_rows([*(line for line in lines if line.fault), *(line for line in lines if not line.fault)])
        if lines:
            self.table.select_row(0)
        self._show_state()

    def _choose(self) -> None:
        """A column chosen by hand is known the next time by its heading."""
        table = self._table
        if table is None:
            return
        for field, box in ((Field.CODE, self.code), (Field.UNITS, self.units)):
            at, name = box.value(), f"{MEMORY}{field}"
            if isinstance(at, int) and at < len(table.headings) and table.headings[at]:
                known = [heading for heading in self._desk.memory.texts(name) if heading != table.headings[at]]
                self._desk.memory.keep(name, [table.headings[at], *known][:KNOWN])
        self._look()

    def _look(self) -> None:
        code_at, units_at = self.code.value(), self.units.value()
        if self._table is not None and isinstance(code_at, int) and isinstance(units_at, int):
            self._lines = ()
            self.bar.show()
            self.bar.setRange(0, len(self._table.rows))
            self.checking.look(self._table, code_at=code_at, units_at=units_at)
            self._show_state()

    def _show_progress(self, rows: int) -> None:
        of = len(self._table.rows) if self._table else 0
        self.bar.setValue(rows)
        self.count.setText(self.tr("{count} of {all} rows looked at").format(count=quantity(rows), all=quantity(of)))

    def _show_unreadable(self, why: Unreadable) -> None:
        self.bar.hide()
        self.count.setText("")
        self.fail(lambda: unreadable_words(why, self._path.name))

    def _show_state(self) -> None:
        wrong = sum(line.fault is not None for line in self._lines)
        good = len(self._lines) - wrong
        if self._lines:
            words = self.tr("{good} rows are good, {wrong} are wrong.") if wrong else self.tr("{good} rows are good.")
            self.count.setText(words.format(good=quantity(good), wrong=quantity(wrong)))
        self.banner.clear()
        if good > MOST_LINES:
            most = self.tr("A document takes {most} lines at most: divide the file.").format(most=quantity(MOST_LINES))
            self.banner.tell(Weight.WARN, most)
        self.leaves_out.setEnabled(wrong > 0)
        self.errors.setEnabled(wrong > 0)
        self._put.setEnabled(0 < good <= MOST_LINES and (not wrong or self.leaves_out.isChecked()))

    def _done(self) -> None:
        if not self._put.isEnabled():
            return
        whole = [Meant(line.fact, line.units) for line in self._lines if not line.fault and line.fact and line.units]
        self.accept()
        self._on_lines(whole)

    def _ask_errors(self) -> None:
        if self.errors.isEnabled():
            ask_place(self, self._desk, self.tr("{name} errors").format(name=self._path.stem), self.save_errors)

    def save_errors(self, path: Path) -> None:
        """The rows that are wrong, under the headings of the file, with what is wrong beside them."""
        if self._table is not None:
            headings = error_headings(self._table)
            rows = [error_row(line, len(headings)) for line in self._lines if line.fault]
            work = partial(tried, partial(_write, path, headings, rows))
            self._desk.bridge.ask(None, work, partial(self._saved, path))

    def _saved(self, path: Path, answer: int | CannotWrite) -> None:
        if isinstance(answer, CannotWrite):
            self.fail(trouble_words(answer, path))
        else:
            words = self.tr("{count} rows with what is wrong are in {file}: mend them there, and import it again.")
            self.banner.tell(Weight.OK, words.format(count=quantity(answer), file=path.name))


def _write(path: Path, headings: Sequence[Heading], rows: Sequence[Sequence[Value]]) -> int:
    sheet = open_sheet(path, headings)
    try:
        sheet.append(rows)
        sheet.finish()
    except OSError:
        sheet.abandon()
        raise
    return len(rows)


def _column_name(table: SheetTable, at: int) -> str:
    """The heading, else the first row's cell."""
    first = table.headings or (table.rows[0].cells if table.rows else ())
    words = first[at] if at < len(first) else ""
    return f"{at + 1}  {words}".strip()
