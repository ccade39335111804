"""What every import shows: which column is what, each row looked at, the errors as a file; nothing is taken without a look."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from dms_desktop.exporting.dialog import ask_place, trouble_words
from dms_desktop.importing.checking import Checking, Look
from dms_desktop.importing.choosing import ask_file
from dms_desktop.importing.columns import error_headings, error_row
from dms_desktop.importing.sheet import SheetRow, SheetTable
from dms_desktop.importing.words import unreadable_words
from dms_desktop.page import Desk
from dms_desktop.widgets.columns import Column
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.notices import Weight
from dms_desktop.widgets.parts import PlainLabel, hold, row, tick_box
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.words import Text, by_count, literal
from sync.sheets.unreadable import Unreadable
from sync.sheets.writing import CannotWrite, Heading, Value, open_sheet, tried

KNOWN = 12
"""Headings that are remembered for each column, the last chosen first."""


class Looked(Protocol):
    """A row that was looked at; `wrong` says in words what keeps it from being taken."""

    @property
    def row(self) -> SheetRow: ...

    @property
    def wrong(self) -> str: ...


L = TypeVar("L", bound=Looked)


class SheetDialog(Dialog, Generic[L]):
    """Override `look`, `guess`, `take`, and `objection` where a file may be too long. `boxes` choose a column for each field."""

    def __init__(self, title: Text, parent: QWidget, desk: Desk, path: Path, columns: Sequence[Column[L]]) -> None:
        super().__init__(title, parent, width=900)
        self._desk, self._path = desk, path
        self._file: SheetTable | None = None
        self._lines: Sequence[L] = ()
        self.boxes: Mapping[str, ChoiceBox] = {}
        self.table: RecordTable[L] = RecordTable(lambda: self.tr("Rows of the file"), columns, key=lambda line: line.row.number)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.count = PlainLabel(role="muted")
        self.leaves_out = tick_box(lambda: self.tr("Leave out the rows that are wrong"))
        self.checking = Checking(desk.bridge, self)
        self.another: QPushButton
        self.errors: QPushButton
        self.put: QPushButton

    def begin(self, boxes: Mapping[str, ChoiceBox], chooser: QWidget, *, memory: str, put: Text) -> None:
        """Lay out and bind, with the boxes in `chooser`; what is chosen is remembered under names that begin with `memory`."""
        self.boxes, self._memory = boxes, memory
        self.content.addWidget(chooser)
        self.content.addWidget(self.table, 1)
        self.content.addWidget(self.bar)
        self.content.addWidget(hold(row(self.count, 1, self.leaves_out)))
        self._choices = {field: box.count() for field, box in boxes.items()}
        self.another = self.deed(lambda: self.tr("Another file"), self._ask_another, key="Ctrl+Shift+I", tone="")
        self.errors = self.deed(lambda: self.tr("Save the errors as a file"), self._ask_errors, key="F8", tone="")
        self.put = self.deed(put, self._done, key="F12")
        self.resize(1120, 560)
        self.checking.read.connect(self.show_file)
        self.checking.unreadable.connect(self._show_unreadable)
        self.checking.looked.connect(self._show_progress)
        self.checking.done.connect(self.show_lines)
        for box in boxes.values():
            box.picked.connect(lambda _: self._choose())
        self.leaves_out.toggled.connect(lambda _: self._show_state())
        self.finished.connect(lambda _: self.checking.stop())
        self._show_state()

    def look(self, places: Mapping[str, int]) -> Look:
        """How rows are looked at with these columns; -1 where a field has none."""
        raise NotImplementedError

    def guess(self, field: str, table: SheetTable, known: Sequence[str]) -> int:
        """The likely column of a field; `known` headings were chosen for it before."""
        raise NotImplementedError

    def take(self, lines: Sequence[L]) -> None:
        """Somebody wants these lines, and they are whole."""
        raise NotImplementedError

    def objection(self, good: int) -> str:
        """Why so many lines cannot be taken at once; nothing if they can."""
        return ""

    def start(self) -> None:
        self.show_modeless()
        self._read()

    def _ask_another(self) -> None:
        ask_file(self, self._desk, self.windowTitle, self._begin_again)

    def _begin_again(self, path: Path) -> None:
        """What the file before said is gone; what its columns were is guessed anew."""
        self._path, self._file, self._lines = path, None, ()
        for field, box in self.boxes.items():
            box.clear_choices(but_first=self._choices[field])
        self.table.set_rows([])
        self._show_state()
        self.bar.setRange(0, 0)
        self.bar.show()
        self._read()

    def _read(self) -> None:
        self.count.setText(self.tr("Reading {file}").format(file=self._path.name))
        self.checking.start(self._path)

    def show_file(self, table: SheetTable) -> None:
        """Its columns, the likely ones chosen."""
        self._file = table
        for field, box in self.boxes.items():
            for at in range(table.width):
                box.add_choice(at, literal(_column_name(table, at)))
            box.set_value(self.guess(field, table, self._desk.memory.texts(f"{self._memory}{field}")))
        self._look()

    def show_lines(self, lines: Sequence[L]) -> None:
        """What is wrong first."""
        self._lines = lines
        self.bar.hide()
        self.table.set_rows([*(line for line in lines if line.wrong), *(line for line in lines if not line.wrong)])
        if lines:
            self.table.select_row(0)
        self._show_state()

    def save_errors(self, path: Path) -> None:
        """The rows that are wrong, under the headings of the file, with what is wrong beside them."""
        if self._file is not None:
            headings = error_headings(self._file)
            rows = [error_row(line.row, line.wrong, len(headings)) for line in self._lines if line.wrong]
            work = partial(tried, partial(_write, path, headings, rows))
            self._desk.bridge.ask(None, work, partial(self._saved, path))

    def _choose(self) -> None:
        """A column chosen by hand is known the next time by its heading."""
        table = self._file
        if table is None:
            return
        for field, box in self.boxes.items():
            at, name = box.value(), f"{self._memory}{field}"
            if isinstance(at, int) and 0 <= at < len(table.headings) and table.headings[at]:
                known = [heading for heading in self._desk.memory.texts(name) if heading != table.headings[at]]
                self._desk.memory.keep(name, [table.headings[at], *known][:KNOWN])
        self._look()

    def _look(self) -> None:
        places = {field: at for field, box in self.boxes.items() if isinstance(at := box.value(), int)}
        if self._file is not None and len(places) == len(self.boxes):
            self._lines = ()
            self.bar.show()
            self.bar.setRange(0, len(self._file.rows))
            self.checking.look(self._file.rows, self.look(places))
            self._show_state()

    def _show_progress(self, rows: int) -> None:
        of = len(self._file.rows) if self._file else 0
        self.bar.setValue(rows)
        words = by_count(of, self.tr("{count} of {all} row looked at"), self.tr("{count} of {all} rows looked at"))
        self.count.setText(words.format(count=quantity(rows), all=quantity(of)))

    def _show_unreadable(self, why: Unreadable) -> None:
        self.bar.hide()
        self.count.setText("")
        self.fail(lambda: unreadable_words(why, self._path.name))

    def _show_state(self) -> None:
        wrong = sum(bool(line.wrong) for line in self._lines)
        good = len(self._lines) - wrong
        if self._lines:
            words = (
                by_count(good, self.tr("{good} row is good, {wrong} wrong."), self.tr("{good} rows are good, {wrong} wrong."))
                if wrong
                else by_count(good, self.tr("{good} row is good."), self.tr("{good} rows are good."))
            )
            self.count.setText(words.format(good=quantity(good), wrong=quantity(wrong)))
        self.banner.clear()
        objection = self.objection(good)
        if objection:
            self.banner.tell(Weight.WARN, objection)
        self.leaves_out.setEnabled(wrong > 0)
        self.errors.setEnabled(wrong > 0)
        self.put.setEnabled(good > 0 and not objection and (not wrong or self.leaves_out.isChecked()))

    def _done(self) -> None:
        if self.put.isEnabled():
            self.take([line for line in self._lines if not line.wrong])

    def _ask_errors(self) -> None:
        if self.errors.isEnabled():
            ask_place(self, self._desk, self.tr("{name} errors").format(name=self._path.stem), self.save_errors)

    def _saved(self, path: Path, answer: int | CannotWrite) -> None:
        if isinstance(answer, CannotWrite):
            self.fail(trouble_words(answer, path))
        else:
            words = by_count(
                answer,
                self.tr("{count} row with what is wrong is in {file}: mend it there, and import it again."),
                self.tr("{count} rows with what is wrong are in {file}: mend them there, and import it again."),
            )
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
