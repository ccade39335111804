"""Keeps part of a promotion for a PC that is often without a connection, and takes back what is kept."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from dms_desktop.dealers import dealer_suggest
from dms_desktop.features.prices.words import code_words, field_words
from dms_desktop.page import Desk
from dms_desktop.refusals import sentence
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import QuantityEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.parts import label
from dms_desktop.widgets.picking import PickEdit
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.words import say
from sync.client.replica import Receipt
from sync.domain.allowances.commands import GrantSlice, ReturnSlice
from sync.domain.allowances.queries import KeptRow, promotion_slices
from sync.domain.allowances.rules import MOST_DAYS, SliceKind
from sync.domain.pricing.queries import RuleRow
from sync.kernel.commands import Command
from sync.kernel.errors import Refusal

DAYS = 7


class KeepDialog(Dialog):
    """The letter of a PC stands in the numbers of its orders. F12 keeps, Ctrl+Del takes back; it stays open for the next one."""

    def __init__(self, parent: QWidget, desk: Desk, row: RuleRow) -> None:
        super().__init__(
            lambda: self.tr("Keep {code} for PCs").format(code=code_words(row)), parent, width=760, leave=lambda: self.tr("Close")
        )
        self._desk, self._row = desk, row
        self.content.addWidget(label(lambda: self.tr("A PC gives what is kept for it without asking, days later too."), "muted"))
        self.table: RecordTable[KeptRow] = RecordTable(
            lambda: self.tr("Kept for PCs"), self._columns(), key=lambda one: one.part.slice_id
        )
        self.table.setMinimumHeight(200)
        self.content.addWidget(self.table, 1)
        self._build_form()
        self.deed(lambda: self.tr("Take back"), self._take_back, key="Ctrl+Del", tone="plain")
        self.deed(lambda: self.tr("Keep"), self._keep, key="F12")
        self.dealer.setFocus()
        self._read()

    def _build_form(self) -> None:
        self.dealer = PickEdit(dealer_suggest(self._desk.bridge), lambda: field_words("dealer_id"))
        if self._row.dealer_id:
            self.dealer.set_value(self._row.dealer_id, self._row.dealer_name)
        self.letter = QLineEdit()
        say(self.letter, self.letter.setAccessibleName, lambda: self.tr("Letter of the PC"))
        self.times = QuantityEdit(lambda: self.tr("So often"), minimum=1)
        self.days = QuantityEdit(lambda: self.tr("For so many days"), minimum=1, maximum=MOST_DAYS)
        self.days.set_value(DAYS)
        self.form = Form(columns=2)
        self.form.add("dealer_id", lambda: field_words("dealer_id"), self.dealer)
        self.form.add("letter", lambda: self.tr("Letter of the PC"), self.letter)
        self.form.add("times", lambda: self.tr("So often"), self.times)
        self.form.add("days", lambda: self.tr("For so many days"), self.days)
        self.content.addWidget(self.form)

    def _columns(self) -> Sequence[Column[KeptRow]]:
        return (
            Column(key="dealer", title=lambda: self.tr("Dealer"), value=lambda one: one.dealer_name, stretch=True),
            Column(key="letter", title=lambda: self.tr("PC"), value=lambda one: one.part.letter, width=50),
            Column(key="amount", title=lambda: self.tr("Kept"), value=lambda one: quantity(one.part.amount), width=80),
            Column(key="used", title=lambda: self.tr("Used"), value=lambda one: quantity(one.part.used), width=80),
            Column(key="left", title=lambda: self.tr("Left"), value=lambda one: quantity(one.part.left), width=80),
            Column(
                key="until", title=lambda: self.tr("Until"), value=lambda one: one.part.valid_until, kind=Kind.MOMENT, width=140
            ),
        )

    def _read(self) -> None:
        self._desk.bridge.fetch(promotion_slices, self.table.show_rows, label=code_words(self._row))

    def _keep(self) -> None:
        self.form.clear_errors()
        dealer_id, times, days = self.dealer.value(), self.times.units(), self.days.units()
        missing = {"dealer_id": isinstance(dealer_id, int), "letter": bool(self.letter.text().strip())}
        missing |= {"times": times is not None, "days": days is not None}
        empty = next((name for name, is_there in missing.items() if not is_there), None)
        if empty is not None or not isinstance(dealer_id, int) or times is None or days is None:
            self.form.show_error(str(empty), lambda: self.tr("This is needed."))
            return
        self._submit(
            GrantSlice(
                dealer_id=dealer_id,
                slice_id=self._desk.bridge.ids.new(),
                letter=self.letter.text().strip().upper(),
                kind=SliceKind.PROMOTION,
                amount=times,
                days=days,
                promotion_id=self._row.rule_id,
            )
        )

    def _take_back(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            self._submit(ReturnSlice(dealer_id=chosen.dealer_id, slice_id=chosen.part.slice_id))

    def _submit(self, command: Command) -> None:
        self.banner.hide()
        self._desk.bridge.submit(command, on_receipt=self._saved, on_refusal=self._refused)

    def _saved(self, receipt: Receipt) -> None:
        self._desk.tell(self.tr("Saved on this PC; the dealer's PC hears of it by itself."))
        self.times.set_value(None)
        self._read()

    def _refused(self, refusal: Refusal) -> None:
        self.fail(sentence(refusal.code, refusal.params))
