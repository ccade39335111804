"""The dialogs of the house: draw a statement up, record a payment, book an amount by hand."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from dms_desktop.dealers import dealer_suggest
from dms_desktop.deciders import tell_saved
from dms_desktop.house_day import by_house_day
from dms_desktop.page import Desk
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import DateEdit, MoneyEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import label
from dms_desktop.widgets.picking import PickEdit
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.words import Text, say
from sync.domain.accounts.calendar import house_today
from sync.domain.credit.rules import set_off
from sync.domain.desk.payments import BillPart, BookAdjustment, RecordPayment
from sync.domain.four_eyes.accounts import BOOKING_APPROVAL
from sync.domain.orders.queries.owing import OwingOrder, owing_orders
from sync.domain.statements.commands import IssueStatement
from sync.domain.statements.queries import StatementRow, statements
from sync.kernel.commands import Command


class DealerDialog(SavingDialog):
    """Asks first for the dealer; what follows depends on it."""

    def __init__(self, parent: QWidget, desk: Desk, title: Text, *, width: int = 520) -> None:
        super().__init__(title, parent, width=width)
        self._desk, self._new_id = desk, desk.bridge.ids.new()
        self.dealer = PickEdit(dealer_suggest(desk.bridge), lambda: self.tr("Dealer"))
        say(self.dealer, self.dealer.setPlaceholderText, lambda: self.tr("Code, name or region"))
        self.form = Form()
        self.form.add("dealer_id", lambda: self.tr("Dealer"), self.dealer)
        self.content.addWidget(self.form)

    def chosen_dealer(self) -> int | None:
        """None, and said at the field, where nobody is chosen."""
        self.form.clear_errors()
        found = self.dealer.value()
        if isinstance(found, int):
            return found
        self.form.show_error("dealer_id", lambda: self.tr("Choose a dealer."))
        return None

    def is_wrong(self, name: str, *, missing: bool) -> bool:
        """Said at the field."""
        return missing and self.form.show_error(name, lambda: self.tr("This is needed."))

    def put(self, command: Command) -> None:
        self.save(self._desk, command, lambda _: self._desk.tell(self.told()))

    def told(self) -> str:
        return self.tr("Saved on this PC; the dealer is told by itself.")


class IssueDialog(DealerDialog):
    """For the days after the dealer's last statement, or the same once more. Central draws it up."""

    def __init__(self, parent: QWidget, desk: Desk, about: StatementRow | None) -> None:
        super().__init__(parent, desk, lambda: self.tr("Draw up statement"))
        today = desk.bridge.clock.now().astimezone().date()
        self.first, self.last = (DateEdit(name, today) for name in (lambda: self.tr("First day"), lambda: self.tr("Last day")))
        by_house_day(desk.bridge, self.first, self.last)
        self.form.add("first_day", lambda: self.tr("First day"), self.first)
        self.form.add("last_day", lambda: self.tr("Last day"), self.last)
        words = label(
            lambda: self.tr("Every document of these days is on it; the same days once more are its next version."), "muted"
        )
        self.content.addWidget(words.wrap())
        self.deed(lambda: self.tr("Draw up"), self._issue, key="F12")
        self.dealer.picked.connect(self._propose)
        if about is not None:
            self.dealer.set_value(about.dealer_id, f"{about.dealer_code} {about.dealer_name}")
            self._propose()
        self.dealer.setFocus()

    def _propose(self) -> None:
        dealer_id = self.dealer.value()
        if isinstance(dealer_id, int):
            self._desk.bridge.read(self, statements, self._fill, dealer_id=dealer_id, limit=1)

    def _fill(self, rows: Sequence[StatementRow]) -> None:
        """The month after the last one; the month before this one where there is none."""
        this_month = self.first.today.replace(day=1)
        first = rows[0].last_day + timedelta(days=1) if rows else _month_before(this_month)
        last = min(_end_of_month(first), self.first.today - timedelta(days=1))
        self.first.set_value(first)
        self.last.set_value(last)

    def _issue(self) -> None:
        dealer_id, first, last = self.chosen_dealer(), self.first.day(), self.last.day()
        if (
            dealer_id is None
            or self.is_wrong("first_day", missing=first is None)
            or self.is_wrong("last_day", missing=last is None)
        ):
            return
        assert first is not None
        assert last is not None
        self.put(IssueStatement(dealer_id=dealer_id, statement_id=self._new_id, first_day=first, last_day=last))


def _month_before(month: date) -> date:
    return (month - timedelta(days=1)).replace(day=1)


def _end_of_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)


class RecordPaymentDialog(DealerDialog):
    """Money that came. Orders that are marked are paid in their order; where none is, what left first is paid first."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, desk, lambda: self.tr("Record payment"), width=760)
        today = desk.bridge.clock.now().astimezone().date()
        self.amount = MoneyEdit(lambda: self.tr("Amount"), desk.currency)
        self.received = DateEdit(lambda: self.tr("Received on"), today)
        by_house_day(desk.bridge, self.received)
        self.received.set_value(today)
        desk.bridge.read(self, house_today, self._begin_on)
        self.reference, self.payer = QLineEdit(), QLineEdit()
        say(self.reference, self.reference.setAccessibleName, lambda: self.tr("Reference of the bank"))
        say(self.payer, self.payer.setAccessibleName, lambda: self.tr("Payer"))
        self.form.add("amount", lambda: self.tr("Amount"), self.amount)
        self.form.add("received_on", lambda: self.tr("Received on"), self.received)
        self.form.add("reference", lambda: self.tr("Reference of the bank"), self.reference)
        self.form.add("payer", lambda: self.tr("Payer"), self.payer)
        self.bills: RecordTable[OwingOrder] = RecordTable(
            lambda: self.tr("Orders that owe"), self._columns(), key=lambda one: one.order_id
        )
        self.bills.setMinimumHeight(150)
        self.content.addWidget(self.bills)
        hint = label(
            lambda: self.tr(
                "Mark orders (Ctrl+A all) to pay those; with none marked the oldest delivery is paid first. The rest is advance."
            ),
            "muted",
        )
        self.content.addWidget(hint.wrap())
        self.deed(lambda: self.tr("Record payment"), self._record, key="F12")
        self.dealer.picked.connect(self._read)
        self.dealer.setFocus()

    def _columns(self) -> Sequence[Column[OwingOrder]]:
        currency = self._desk.currency
        return (
            Column(key="number", title=lambda: self.tr("Order"), value=lambda one: one.number, kind=Kind.CODE, stretch=True),
            Column(key="left", title=lambda: self.tr("First left"), value=lambda one: one.left_at, kind=Kind.MOMENT, width=150),
            Column(key="due", title=lambda: self.tr("To pay by"), value=lambda one: one.due_on, kind=Kind.DATE, width=100),
            Column(key="owed", title=lambda: self.tr("Owed"), value=lambda one: one.owed, kind=Kind.MONEY, currency=currency),
        )

    def _begin_on(self, today: date) -> None:
        """The house's day, where this PC stands in another zone."""
        if not self.received.isModified():
            self.received.set_value(today)

    def _read(self) -> None:
        dealer_id = self.dealer.value()
        if isinstance(dealer_id, int):
            self._desk.bridge.read(self, owing_orders, self._show, dealer_id=dealer_id)

    def _show(self, rows: Sequence[OwingOrder]) -> None:
        self.bills.set_rows(rows)
        self.bills.clearSelection()

    def _record(self) -> None:
        dealer_id, amount, day = self.chosen_dealer(), self.amount.minor(), self.received.day()
        if (
            dealer_id is None
            or self.is_wrong("amount", missing=amount is None)
            or self.is_wrong("received_on", missing=day is None)
        ):
            return
        assert amount is not None
        assert day is not None
        self.put(
            RecordPayment(
                dealer_id=dealer_id,
                note_id=self._new_id,
                amount=amount,
                received_on=day,
                reference=self.reference.text().strip(),
                payer=self.payer.text().strip(),
                bills=self._parts(amount),
            )
        )

    def _parts(self, amount: int) -> tuple[BillPart, ...]:
        """What the marked orders take, from the top."""
        rows = self.bills.selected()
        parts = zip(rows, set_off(amount, [max(one.owed, 0) for one in rows]), strict=True)
        return tuple(BillPart(order_id=one.order_id, amount=part) for one, part in parts if part > 0)


class AdjustmentDialog(DealerDialog):
    """So much is credited, or charged, beside all documents."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, desk, lambda: self.tr("Book an adjustment"))
        self.amount, self.reason = MoneyEdit(lambda: self.tr("Amount"), desk.currency), QLineEdit()
        say(self.reason, self.reason.setAccessibleName, lambda: self.tr("Reason"))
        self.form.add("amount", lambda: self.tr("Amount"), self.amount)
        self.form.add("reason", lambda: self.tr("Reason"), self.reason)
        words = label(lambda: self.tr("Above zero it is credited to the dealer, below zero it is charged."), "muted")
        self.content.addWidget(words.wrap())
        self.deed(lambda: self.tr("Book"), self._book, key="F12")
        self.dealer.setFocus()

    def _book(self) -> None:
        dealer_id, amount = self.chosen_dealer(), self.amount.minor()
        if dealer_id is None or self.is_wrong("amount", missing=amount is None):
            return
        assert amount is not None
        reason = self.reason.text().strip()
        command = BookAdjustment(dealer_id=dealer_id, note_id=self._new_id, amount=amount, reason=reason)
        told = partial(tell_saved, self._desk, self.told(), kind=BOOKING_APPROVAL, document_id=self._new_id)
        self.save(self._desk, command, lambda _: told())
