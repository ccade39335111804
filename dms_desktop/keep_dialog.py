"""Keeps a slice of credit, scarce stock or a promotion for a PC that is often offline, and takes back what is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QWidget

from dms_desktop.dealers import dealer_suggest
from dms_desktop.growing import Growing
from dms_desktop.page import Desk
from dms_desktop.refusals import sentence
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import MoneyEdit, QuantityEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import label
from dms_desktop.widgets.picking import PickEdit
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.words import Text, say
from sync.client.replica import Receipt
from sync.domain.allowances.commands import MOST, GrantSlice, ReturnSlice
from sync.domain.allowances.queries import KeptRow, kept_slices
from sync.domain.allowances.rules import MOST_DAYS, SliceKind
from sync.kernel.commands import Command
from sync.kernel.errors import Refusal

DAYS = 7
FIELDS: Mapping[str, str] = {
    "dealer_unknown": "dealer_id",
    "promotion_unknown": "dealer_id",
    "slice_invalid": "amount",
    "days_invalid": "days",
    "promotion_ends": "days",
}
"""The field to which a refusal belongs; any other is said above."""


@dataclass(frozen=True, kw_only=True)
class Whole:
    """What slices are cut from: one dealer's credit in its `currency`, or a product or a promotion for the dealer who is picked.

    `label` stands in the rows of its slices. A `dealer` is a number and a name: of credit the owner, otherwise a proposal.
    """

    kind: SliceKind
    title: Text
    hint: Text
    amount: Text
    label: str = ""
    promotion_id: UUID | None = None
    dealer: tuple[int, str] | None = None
    currency: str = ""

    @property
    def owner(self) -> int | None:
        return self.dealer[0] if self.kind is SliceKind.CREDIT and self.dealer else None


class KeepDialog(Dialog):
    """The letter of a PC stands in the numbers of its orders. F12 keeps, Ctrl+Del takes back; it stays open for the next one."""

    def __init__(self, parent: QWidget, desk: Desk, whole: Whole) -> None:
        super().__init__(whole.title, parent, width=760, leave=lambda: self.tr("Close"))
        self._desk, self._whole, self.grown = desk, whole, Growing(self._read)
        self.content.addWidget(label(whole.hint, "muted").wrap())
        self.table: RecordTable[KeptRow] = RecordTable(
            lambda: self.tr("Kept for PCs"), self._columns(), key=lambda one: one.part.slice_id, on_more=self.grown.more
        )
        self.table.setMinimumHeight(200)
        self.content.addWidget(self.table, 1)
        self._build_form()
        if desk.may("allowances.return"):
            self.deed(lambda: self.tr("Take back"), self._take_back, key="Ctrl+Del", tone="plain")
        self.deed(lambda: self.tr("Keep"), self._keep, key="F12")
        (self.dealer if whole.owner is None else self.letter).setFocus()
        self._read()

    def _build_form(self) -> None:
        whole = self._whole
        self.dealer = PickEdit(dealer_suggest(self._desk.bridge), lambda: self.tr("Dealer"))
        if whole.dealer is not None:
            self.dealer.set_value(*whole.dealer)
        self.letter = QLineEdit()
        say(self.letter, self.letter.setAccessibleName, lambda: self.tr("Letter of the PC"))
        self.amount = MoneyEdit(whole.amount, whole.currency) if whole.currency else QuantityEdit(whole.amount, minimum=1)
        self.days = QuantityEdit(lambda: self.tr("For so many days"), minimum=1, maximum=MOST_DAYS)
        self.days.set_value(DAYS)
        self.form = Form(columns=2)
        if whole.owner is None:
            self.form.add("dealer_id", lambda: self.tr("Dealer"), self.dealer)
        self.form.add("letter", lambda: self.tr("Letter of the PC"), self.letter)
        self.form.add("amount", whole.amount, self.amount)
        self.form.add("days", lambda: self.tr("For so many days"), self.days)
        self.content.addWidget(self.form)

    def _columns(self) -> Sequence[Column[KeptRow]]:
        is_owned = self._whole.owner is not None
        dealer: Column[KeptRow] = Column(
            key="dealer", title=lambda: self.tr("Dealer"), value=lambda one: one.dealer_name, stretch=True
        )
        return (
            *(() if is_owned else (dealer,)),
            Column(key="letter", title=lambda: self.tr("PC"), value=_letter, width=50, stretch=is_owned),
            *self._parts(),
            Column(
                key="until", title=lambda: self.tr("Until"), value=lambda one: one.part.valid_until, kind=Kind.MOMENT, width=140
            ),
        )

    def _parts(self) -> Sequence[Column[KeptRow]]:
        currency = self._whole.currency
        kind, width = (Kind.MONEY, 150) if currency else (Kind.QUANTITY, 80)
        kept, used, left = (lambda: self.tr("Kept")), (lambda: self.tr("Used")), (lambda: self.tr("Left"))
        return (
            Column(key="amount", title=kept, value=lambda one: one.part.amount, kind=kind, currency=currency, width=width),
            Column(key="used", title=used, value=lambda one: one.part.used, kind=kind, currency=currency, width=width),
            Column(key="left", title=left, value=lambda one: one.part.left, kind=kind, currency=currency, width=width),
        )

    def _read(self) -> None:
        whole, limit = self._whole, self.grown.limit
        self._desk.bridge.fetch(kept_slices, self._show, kind=whole.kind, label=whole.label, dealer_id=whole.owner, limit=limit)

    def _show(self, rows: Sequence[KeptRow]) -> None:
        self.table.show_rows(rows, complete=self.grown.holds(rows))

    def _keep(self) -> None:
        self.form.clear_errors()
        command = self._command()
        if isinstance(command, str):
            self._point_at(command)
        else:
            self._submit(command)

    def _command(self) -> GrantSlice | str:
        """The name of a field instead where that is empty or cannot be read."""
        dealer_id, amount, days = self.dealer.value(), self.amount.value(), self.days.value()
        letter, kind = self.letter.text().strip().upper(), self._whole.kind
        if not isinstance(dealer_id, int):
            return "dealer_id"
        if not letter:
            return "letter"
        if not isinstance(amount, int) or not 0 < amount <= MOST[kind]:
            return "amount"
        if not isinstance(days, int):
            return "days"
        return GrantSlice(
            dealer_id=dealer_id,
            slice_id=self._desk.bridge.ids.new(),
            letter=letter,
            kind=kind,
            amount=amount,
            days=days,
            product_code=self._whole.label if kind is SliceKind.STOCK else "",
            promotion_id=self._whole.promotion_id,
        )

    def _point_at(self, name: str) -> None:
        field = self.form.field(name)
        is_typed = isinstance(field, QLineEdit) and bool(field.text().strip())
        self.form.show_error(name, (lambda: self.tr("Not possible here")) if is_typed else (lambda: self.tr("This is needed.")))

    def _take_back(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            self._submit(ReturnSlice(dealer_id=chosen.dealer_id, slice_id=chosen.part.slice_id))

    def _submit(self, command: Command) -> None:
        self.banner.hide()
        self._desk.bridge.submit(command, on_receipt=self._saved, on_refusal=self._refused)

    def _saved(self, receipt: Receipt) -> None:
        self._desk.tell(self.tr("Saved on this PC; the dealer's PC hears of it by itself."))
        self.amount.set_value(None)
        self._read()

    def _refused(self, refusal: Refusal) -> None:
        words = sentence(refusal.code, refusal.params)
        if not self.form.show_error(FIELDS.get(refusal.code, ""), words):
            self.fail(words)


def _letter(row: KeptRow) -> str:
    return row.part.letter
