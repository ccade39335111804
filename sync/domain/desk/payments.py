"""Money that came from a dealer, and amounts that the house books by hand: each a note that bills are set off against."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

import msgspec

from sync.domain.accounts.calendar import price_day
from sync.domain.accounts.records import Dealer
from sync.domain.credit.noting import note_for
from sync.domain.credit.records import AccountEntry, CreditNote
from sync.domain.credit.rules import MOST_LIMIT, EntryKind, NoteKind
from sync.domain.desk.settling import owing_orders_of, pay_what_left
from sync.domain.orders.lookup import order_of
from sync.domain.orders.settle import settle
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal

LONGEST_REFERENCE = 80
MOST_BILLS = 200


class BillPart(msgspec.Struct, frozen=True, kw_only=True):
    """So much of a payment is for this order, in minor units."""

    order_id: UUID
    amount: int


class AccountCommand(Command, frozen=True, kw_only=True):
    """A deed of the house that gives a dealer's account a note of its own."""

    dealer_id: int
    note_id: UUID
    number: str = ""

    @property
    def id(self) -> UUID:
        return self.note_id

    def subjects(self) -> tuple[UUID, ...]:
        return (self.note_id,)


class RecordPayment(AccountCommand, frozen=True, kw_only=True):
    """Money that the dealer paid, in minor units. Without `bills` it pays for what left the house, the oldest first; what no bill
    takes stays an advance."""

    series: ClassVar[str] = "PM"
    amount: int
    received_on: date
    reference: str
    payer: str = ""
    bills: tuple[BillPart, ...] = ()


def record_payment(command: RecordPayment, context: Context) -> None:
    """Adjusts `bill_paid_meanwhile` where an order owes less by now than was to be paid on it: the rest stays an advance.

    Refuses `house_only`, `dealer_unknown`, `payment_exists`, `amount_invalid`, `payment_not_yet`, `reference_missing`,
    `text_too_long`, `bills_too_much`, `order_unknown`.
    """
    _check_dealer(command, context)
    if not 0 < command.amount <= MOST_LIMIT:
        raise Refusal("amount_invalid", amount=command.amount, field="amount")
    if command.received_on > price_day(context.session, context.now):
        raise Refusal("payment_not_yet", field="received_on", day=command.received_on.isoformat())
    _check_text(command.reference, missing="reference_missing", field="reference")
    if len(command.payer) > LONGEST_REFERENCE:
        raise Refusal("text_too_long", field="payer")
    _check_bills(command)
    note = note_for(command, NoteKind.PAYMENT, command.amount, context, reference=command.reference.strip())
    context.session.add(note)
    context.session.add(_entry(command, context))
    if command.bills:
        _pay_bills(command.bills, note, context)
    else:
        pay_what_left(note, owing_orders_of(command.dealer_id, context))


def _check_bills(command: RecordPayment) -> None:
    parts = [bill.amount for bill in command.bills]
    is_once = len({bill.order_id for bill in command.bills}) == len(parts) <= MOST_BILLS
    if not is_once or any(part <= 0 for part in parts) or sum(parts) > command.amount:
        raise Refusal("bills_too_much", field="bills")


def _pay_bills(bills: Sequence[BillPart], note: CreditNote, context: Context) -> None:
    for bill in bills:
        order = order_of(context, note.dealer_id, bill.order_id)
        part = min(bill.amount, max(order.due - order.paid, 0))
        if part < bill.amount:
            context.adjust("bill_paid_meanwhile", asked=bill.amount, got=part, subject=order.number)
        note.used += part
        order.paid += part
        settle(order)


def _entry(command: RecordPayment, context: Context) -> AccountEntry:
    return AccountEntry(
        dealer_id=command.dealer_id,
        id=command.note_id,
        kind=EntryKind.PAYMENT,
        number=command.number,
        order_id=None,
        amount=-command.amount,
        received_on=command.received_on,
        payer=command.payer.strip(),
        reference=command.reference.strip(),
        booked_by=context.actor.name,
        booked_at=context.now,
    )


class BookAdjustment(AccountCommand, frozen=True, kw_only=True):
    """So much is credited to the dealer beside all documents, in minor units; below zero it is charged."""

    series: ClassVar[str] = "AA"
    amount: int
    reason: str


def book_adjustment(command: BookAdjustment, context: Context) -> None:
    """Refuses `house_only`, `dealer_unknown`, `payment_exists`, `amount_invalid`, `reason_missing`, `text_too_long`."""
    _check_dealer(command, context)
    if not 0 < abs(command.amount) <= MOST_LIMIT:
        raise Refusal("amount_invalid", amount=command.amount, field="amount")
    _check_text(command.reason, missing="reason_missing", field="reason")
    context.session.add(note_for(command, NoteKind.ADJUSTMENT, command.amount, context, reference=command.reason.strip()))


def _check_dealer(command: AccountCommand, context: Context) -> None:
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")
    if command.dealer_id == HOUSE or context.session.get(Dealer, command.dealer_id) is None:
        raise Refusal("dealer_unknown")
    if context.session.get(CreditNote, (command.dealer_id, command.note_id)) is not None:
        raise Refusal("payment_exists", number=command.number)


def _check_text(text: str, *, missing: str, field: str) -> None:
    if not text.strip():
        raise Refusal(missing, field=field)
    if len(text) > LONGEST_REFERENCE:
        raise Refusal("text_too_long", field=field)


VERBS = (Verb(RecordPayment, record_payment, "desk.pay"), Verb(BookAdjustment, book_adjustment, "desk.pay"))
