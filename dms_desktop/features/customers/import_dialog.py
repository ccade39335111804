"""Import customers: which column is which field, each row looked at, and each good one saved as if somebody had typed it."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from dms_desktop.features.customers.sheet_rows import HEADINGS, CustomerLine, customers_of, said_twice
from dms_desktop.features.customers.words import field_words
from dms_desktop.importing.checking import Look
from dms_desktop.importing.sheet import SheetTable
from dms_desktop.importing.sheet_dialog import SheetDialog
from dms_desktop.page import Desk
from dms_desktop.refusals import sentence
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import by_count
from sync.client.replica import Receipt
from sync.domain.customers.commands import CreateCustomer
from sync.domain.customers.rules import FIELDS, CustomerKind
from sync.kernel.errors import Refusal

ACROSS = 4
MEMORY = "import.customers."
NONE = -1
AT_ONCE = 25
"""Customers that are saved with one commit: who saves something else meanwhile waits for so many, and Esc as well."""


class CustomersDialog(SheetDialog[CustomerLine]):
    """Each customer is a command of its own, some of them saved together: Esc stops between two commits, and what is saved stays.
    The same file taken again goes on with those that are not here yet."""

    def __init__(self, parent: QWidget, desk: Desk, path: Path) -> None:
        super().__init__(lambda: self.tr("Import customers"), parent, desk, path, self._columns())
        form = Form(columns=ACROSS)
        self._left: list[CustomerLine] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._save_next)
        self._taken = self._of = 0
        self._at_once = AT_ONCE
        boxes = {}
        for field in FIELDS:
            boxes[field] = ChoiceBox(partial(field_words, field))
            boxes[field].add_choice(NONE, lambda: self.tr("Not in the file"))
            form.add(field, partial(field_words, field), boxes[field])
        self.begin(boxes, form, memory=MEMORY, put=lambda: self.tr("Save the customers"))
        self.finished.connect(lambda _: self._end())

    def look(self, places: Mapping[str, int]) -> Look:
        return Look(customers_of, {"places": places})

    def guess(self, field: str, table: SheetTable, known: Sequence[str]) -> int:
        if not table.headings:
            return 0 if field == "name" else NONE
        return table.column_of((*known, field_words(field), *HEADINGS[field]))

    def show_lines(self, lines: Sequence[CustomerLine]) -> None:
        """Behind what is wrong what is to be thought of."""
        super().show_lines(sorted(said_twice(lines), key=lambda line: not line.note))

    def take(self, lines: Sequence[CustomerLine]) -> None:
        self._left, self._of = sorted(lines, key=lambda line: -line.row.number), len(lines)
        self.put.setEnabled(False)
        self.another.setEnabled(False)
        self.leaves_out.setEnabled(False)
        self.bar.setRange(0, self._of)
        self.bar.show()
        for box in self.boxes.values():
            box.setEnabled(False)
        self._save_next()

    def _save_next(self) -> None:
        self.bar.setValue(self._taken)
        self.count.setText(self.tr("{count} of {all} saved").format(count=quantity(self._taken), all=quantity(self._of)))
        if not self._left:
            self.accept()
            return
        some = self._left[: -self._at_once - 1 : -1]
        self._desk.bridge.submit_many(
            [self._command(line) for line in some],
            on_receipts=self._saved_some,
            on_refusal=partial(self._refused, some[0]) if len(some) == 1 else self._one_by_one,
        )

    def _command(self, line: CustomerLine) -> CreateCustomer:
        fields = {field: value for field, value in line.values.items() if field != "kind"}
        customer_id = self._desk.bridge.ids.new()
        return CreateCustomer(customer_id=customer_id, kind=CustomerKind(line.values["kind"]), number="", **fields)

    def _saved_some(self, receipts: Sequence[Receipt]) -> None:
        self._taken += len(receipts)
        del self._left[-len(receipts) :]
        self._next.start()  # not from here: receipts may come at once, and a file has 100,000 rows

    def _one_by_one(self, _refusal: Refusal) -> None:
        """Nothing of these is saved: alone, each says whether it is the one."""
        self._at_once = 1
        self._next.start()

    def _refused(self, line: CustomerLine, refusal: Refusal) -> None:
        """Nothing of the rest is tried: what keeps one of them keeps all, a full disk or a lost right."""
        self._left = []
        words = by_count(
            self._taken,
            self.tr("Row {row} was not saved: {why} {count} is saved."),
            self.tr("Row {row} was not saved: {why} {count} are saved."),
        )
        why = sentence(refusal.code, refusal.params)
        self.fail(words.format(row=line.row.number, why=why, count=quantity(self._taken)))

    def _end(self) -> None:
        self._left = []
        self._next.stop()
        if self._taken:
            self._desk.tell(
                by_count(
                    self._taken,
                    self.tr("{count} customer is saved on this PC."),
                    self.tr("{count} customers are saved on this PC."),
                ).format(count=quantity(self._taken))
            )

    def _columns(self) -> Sequence[Column[CustomerLine]]:
        return (
            Column(key="row", title=lambda: self.tr("Row"), value=lambda line: line.row.number, kind=Kind.QUANTITY, width=64),
            *(
                Column(key=field, title=partial(field_words, field), value=partial(_value, field), stretch=field == "name")
                for field in ("name", "phone", "mobile", "tax_id")
            ),
            Column(key="state", title=lambda: self.tr("State"), value=self._chip, kind=Kind.CHIP, width=80),
            Column(key="wrong", title=lambda: self.tr("What is wrong"), value=lambda line: line.wrong or line.note, width=300),
        )

    def _chip(self, line: CustomerLine) -> Chip:
        if line.wrong:
            return Chip(self.tr("Wrong"), Tone.BAD)
        return Chip(self.tr("Branch?"), Tone.WARN) if line.note else Chip(self.tr("Good"), Tone.OK)


def _value(field: str, line: CustomerLine) -> str:
    return line.values[field]
