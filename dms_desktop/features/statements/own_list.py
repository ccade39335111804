"""Import the shop's own books: which column is which, each row looked at, and all of them saved together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from dms_desktop.importing.checking import Look
from dms_desktop.importing.sheet import SheetRow, SheetTable, is_shortened
from dms_desktop.importing.sheet_dialog import SheetDialog
from dms_desktop.page import Desk
from dms_desktop.refusals import sentence
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import ChoiceBox, parse_date
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import by_count
from sync.client.replica import Receipt
from sync.domain.accounts.calendar import house_today
from sync.domain.statements.benching import LONGEST_NUMBER, MOST_AT_ONCE, Entered, EnterOwnList
from sync.domain.statements.rules import LONGEST_TEXT
from sync.kernel.errors import Refusal
from sync.kernel.money import parse_money
from sync.kernel.queries import View

MEMORY = "import.own_list."
NONE = -1
FIELDS: Mapping[str, tuple[str, ...]] = {
    "number": (
        "number",
        "document",
        "voucher",
        "reference",
        "單號",
        "单号",
        "單據編號",
        "单据编号",
        "憑證號",
        "凭证号",
        "編號",
        "编号",
    ),
    "day": ("date", "day", "日期", "單據日期", "单据日期", "記帳日期", "记账日期"),
    "charged": ("amount", "debit", "charged", "金額", "金额", "借方", "應付", "应付", "增加"),
    "paid": ("paid", "credit", "payment", "貸方", "贷方", "付款", "已付", "減少", "减少"),
    "text": ("text", "memo", "note", "description", "摘要", "備註", "备注", "說明", "说明"),
}
"""Usual headings of each field. What is charged makes the debt larger, what is paid makes it smaller."""
TITLES: Mapping[str, object] = {
    "number": QT_TRANSLATE_NOOP("own_list", "Number"),
    "day": QT_TRANSLATE_NOOP("own_list", "Day"),
    "charged": QT_TRANSLATE_NOOP("own_list", "We owe more"),
    "paid": QT_TRANSLATE_NOOP("own_list", "We owe less"),
    "text": QT_TRANSLATE_NOOP("own_list", "Text"),
}
FAULTS: Mapping[str, object] = {
    "no_day": QT_TRANSLATE_NOOP("own_list", "The day cannot be read"),
    "no_amount": QT_TRANSLATE_NOOP("own_list", "The amount cannot be read, or is nothing"),
    "too_long": QT_TRANSLATE_NOOP("own_list", "Number or text is too long"),
    "shortened": QT_TRANSLATE_NOOP("own_list", "A spreadsheet has shortened the number: format the column as text"),
}


@dataclass(frozen=True, kw_only=True)
class OwnLine:
    """One row of the file; `amount` in minor units is what it adds to what the shop owes."""

    row: SheetRow
    number: str
    day: date | None
    amount: int
    text: str
    wrong: str = ""


def own_lines(view: View, *, rows: Sequence[SheetRow], places: Mapping[str, int], currency: str) -> Sequence[OwnLine]:
    """In the order of the rows."""
    today = house_today(view)
    return [_line(row, places, currency, today) for row in rows]


def _line(row: SheetRow, places: Mapping[str, int], currency: str, today: date) -> OwnLine:
    said = {field: row.text(at).strip() if at >= 0 else "" for field, at in places.items()}
    day, amount = _day(said["day"], today), _amount(said["charged"], said["paid"], currency)
    return OwnLine(
        row=row, number=said["number"], day=day, amount=amount or 0, text=said["text"], wrong=_fault(said, day, amount)
    )


def _fault(said: Mapping[str, str], day: date | None, amount: int | None) -> str:
    if is_shortened(said["number"]):
        return fault_words("shortened")
    if day is None:
        return fault_words("no_day")
    if not amount:
        return fault_words("no_amount")
    return fault_words("too_long") if len(said["number"]) > LONGEST_NUMBER or len(said["text"]) > LONGEST_TEXT else ""


def _day(text: str, today: date) -> date | None:
    """A file says the year as well: `+7` is no day of it."""
    try:
        return parse_date(text, today) if text[:1].isdigit() else None
    except ValueError:
        return None


def _amount(charged: str, paid: str, currency: str) -> int | None:
    try:
        return _minor(charged, currency) - _minor(paid, currency)
    except ValueError:
        return None


def _minor(text: str, currency: str) -> int:
    return parse_money(text, currency) if text else 0


def fault_words(fault: str) -> str:
    return QCoreApplication.translate("own_list", str(FAULTS[fault]))


def field_words(field: str) -> str:
    return QCoreApplication.translate("own_list", str(TITLES[field]))


class OwnListDialog(SheetDialog[OwnLine]):
    """All rows are one command: a list is here as a whole, or not at all."""

    def __init__(self, parent: QWidget, desk: Desk, path: Path) -> None:
        super().__init__(lambda: self.tr("Import own list"), parent, desk, path, self._columns(desk.currency))
        form, boxes = Form(columns=len(FIELDS)), {}
        for field in FIELDS:
            boxes[field] = ChoiceBox(partial(field_words, field))
            boxes[field].add_choice(NONE, lambda: self.tr("Not in the file"))
            form.add(field, partial(field_words, field), boxes[field])
        self.begin(boxes, form, memory=MEMORY, put=lambda: self.tr("Save the list"))

    def look(self, places: Mapping[str, int]) -> Look:
        return Look(own_lines, {"places": places, "currency": self._desk.currency})

    def guess(self, field: str, table: SheetTable, known: Sequence[str]) -> int:
        return table.column_of((*known, field_words(field), *FIELDS[field])) if table.headings else NONE

    def objection(self, good: int) -> str:
        if good <= MOST_AT_ONCE:
            return ""
        return self.tr("A list has at most {most} rows: make two files of it.").format(most=quantity(MOST_AT_ONCE))

    def take(self, lines: Sequence[OwnLine]) -> None:
        entries = tuple(
            Entered(entry_id=self._desk.bridge.ids.new(), number=line.number, day=line.day, amount=line.amount, text=line.text)
            for line in lines
            if line.day is not None
        )
        self.put.setEnabled(False)
        self._desk.bridge.submit(
            EnterOwnList(entries=entries), on_receipt=partial(self._kept, len(entries)), on_refusal=self._not
        )

    def _kept(self, count: int, _receipt: Receipt) -> None:
        self.accept()
        words = by_count(count, self.tr("{count} line is saved on this PC."), self.tr("{count} lines are saved on this PC."))
        self._desk.tell(words.format(count=quantity(count)))

    def _not(self, refusal: Refusal) -> None:
        self.put.setEnabled(True)
        self.fail(lambda: sentence(refusal.code, refusal.params))

    def _columns(self, currency: str) -> Sequence[Column[OwnLine]]:
        return (
            Column(key="row", title=lambda: self.tr("Row"), value=lambda line: line.row.number, kind=Kind.QUANTITY, width=64),
            Column(key="number", title=partial(field_words, "number"), value=lambda line: line.number, width=180),
            Column(key="day", title=partial(field_words, "day"), value=lambda line: line.day, kind=Kind.DATE, width=100),
            Column(
                key="amount",
                title=lambda: self.tr("Amount"),
                value=lambda line: line.amount,
                kind=Kind.MONEY,
                currency=currency,
                width=120,
            ),
            Column(key="text", title=partial(field_words, "text"), value=lambda line: line.text, stretch=True),
            Column(key="state", title=lambda: self.tr("State"), value=self._chip, kind=Kind.CHIP, width=80),
            Column(key="wrong", title=lambda: self.tr("What is wrong"), value=lambda line: line.wrong, width=280),
        )

    def _chip(self, line: OwnLine) -> Chip:
        return Chip(self.tr("Wrong"), Tone.BAD) if line.wrong else Chip(self.tr("Good"), Tone.OK)
