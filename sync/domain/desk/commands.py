"""How the order desk answers an order: accept, release, adjust, refuse, and say what is billed and paid."""

from datetime import date, datetime
from uuid import UUID, uuid5

from sqlalchemy import func, select

from sync.domain.accounts.calendar import price_day
from sync.domain.approvals.asking import Asked, ask
from sync.domain.credit.commands import check_not_over
from sync.domain.credit.lookup import releases_of
from sync.domain.credit.records import AccountEntry, CreditRelease
from sync.domain.credit.rules import EntryKind
from sync.domain.desk.order import DeskCommand, check_reason, desk_order
from sync.domain.orders.commands import withdraw
from sync.domain.orders.exceptions import (
    RELEASE_APPROVAL,
    accept_prices,
    approve_prices,
    ask_for_prices,
    drop_release,
    price_gap,
)
from sync.domain.orders.lookup import check_before_picking, line_of
from sync.domain.orders.records import Order, OrderLine
from sync.domain.orders.rules import FINISHED, MOST_AMOUNT, MOST_PRICE, Hold, OrderState
from sync.domain.orders.settle import settle
from sync.kernel.commands import HOUSE, Context
from sync.kernel.errors import Refusal

ACCEPTABLE = frozenset({OrderState.SUBMITTED, OrderState.PRICE_EXCEPTION, OrderState.STOCK_EXCEPTION})


class AcceptOrder(DeskCommand, frozen=True, kw_only=True):
    """Say yes to an order that waits for a person, as far as price and stock go. Where the house's rules want somebody else's yes
    to its prices, this asks for it, and the order waits on."""

    reason: str = ""


def accept_order(command: AcceptOrder, context: Context) -> None:
    """Refuses `house_only`, `order_unknown`, `order_on_credit_hold`, `order_not_waiting`, `approval_waits`."""
    order = desk_order(command, context)
    if order.credit_hold:
        raise Refusal("order_on_credit_hold", number=order.number)
    if order.state not in ACCEPTABLE:
        raise Refusal("order_not_waiting", number=order.number)
    if not accept_prices(order, context, reason=command.reason):
        return
    order.stock_hold = False
    order.reason = command.reason
    accept_unless_held(order, context.now)


class ReleaseHold(DeskCommand, frozen=True, kw_only=True):
    """Lift one hold, for a reason. The order is accepted once nothing holds it.

    Credit is let pass for what the order owes now, until the last day `valid_until` where one is given. Where the house's rules
    want somebody else's yes to so much credit, or so much less than the price, this asks for it, and the order waits on.
    """

    hold: Hold
    reason: str
    valid_until: date | None = None


def release_hold(command: ReleaseHold, context: Context) -> None:
    """Refuses `house_only`, `order_unknown`, `reason_missing`, `last_day_past`, `not_on_hold`, `approval_waits`."""
    order = desk_order(command, context)
    check_reason(command.reason)
    check_not_over(command.valid_until, context)
    if command.hold not in order.holds:
        raise Refusal("not_on_hold", number=order.number)
    if command.hold is Hold.CREDIT:
        if ask(_release_asked(order, command), context, by=HOUSE) is not None:
            return
        let_pass(order, context, reason=command.reason, valid_until=command.valid_until)
    if command.hold is Hold.PRICE and not accept_prices(order, context, reason=command.reason):
        return
    order.stock_hold = order.stock_hold and command.hold is not Hold.STOCK
    order.reason = command.reason
    accept_unless_held(order, context.now)


def _release_asked(order: Order, command: ReleaseHold) -> Asked:
    return Asked(
        kind=RELEASE_APPROVAL,
        subject_dealer=order.dealer_id,
        subject_id=order.id,
        subject=order.number,
        version=order.version,
        amount=order.due - order.paid,
        reason=command.reason,
        valid_until=command.valid_until,
    )


def let_pass(order: Order, context: Context, *, reason: str, valid_until: date | None) -> None:
    """Put down that a person lets so much of the order pass."""
    earlier = releases_of(context.session, order.dealer_id, order.id)
    context.session.add(
        CreditRelease(
            dealer_id=order.dealer_id,
            id=uuid5(order.id, f"release {len(earlier)}"),
            order_id=order.id,
            number=order.number,
            amount=order.due - order.paid,
            valid_until=valid_until,
            reason=reason.strip(),
            released_by=context.actor.name,
            released_at=context.now,
        )
    )
    order.credit_hold, order.credit_released = False, True
    drop_release(order, context)


def accept_unless_held(order: Order, now: datetime) -> None:
    """An order that was accepted before keeps its day."""
    if not order.holds and order.accepted_at is None:
        order.accepted_at = now
    settle(order)


class AdjustLine(DeskCommand, frozen=True, kw_only=True):
    """Grant a line otherwise than asked. `quantity` is how many units will come in all; None leaves a term as it is, `is_undated`
    takes back the day on which it was expected."""

    line_id: UUID
    reason: str
    quantity: int | None = None
    unit_price: int | None = None
    expected_on: date | None = None
    is_undated: bool = False


def adjust_line(command: AdjustLine, context: Context) -> None:
    """What was asked stays readable. A price below what the rules give waits for those whom the house's rules ask.

    Refuses `house_only`, `order_unknown`, `line_unknown`, `reason_missing`, `order_finished`, `nothing_to_adjust`,
    `quantity_out_of_range`, `price_invalid`, `order_too_large`.
    """
    order = desk_order(command, context)
    line = line_of(order, command.line_id)
    check_reason(command.reason)
    if order.state in FINISHED:
        raise Refusal("order_finished", number=order.number)
    is_dated = command.is_undated or command.expected_on is not None
    if command.quantity is None and command.unit_price is None and not is_dated:
        raise Refusal("nothing_to_adjust")
    if command.quantity is not None:
        _grant(line, command.quantity)
    if command.unit_price is not None:
        _reprice(line, command.unit_price)
    line.expected_on = None if command.is_undated else command.expected_on or line.expected_on
    line.reason = command.reason
    order.version += 1
    was_held = order.price_hold
    order.price_hold = was_held or (command.unit_price is not None and price_gap(line) > 0)
    if order.price_hold and ask_for_prices(order, context, reason=command.reason) is None and not was_held:
        approve_prices(order, [context.actor.name])
    settle(order)


def _grant(line: OrderLine, quantity: int) -> None:
    if not line.shipped + line.allocated <= quantity <= line.quantity:
        raise Refusal("quantity_out_of_range", code=line.product_code, least=line.shipped + line.allocated, most=line.quantity)
    line.closed = line.quantity - quantity
    line.accepted = min(line.accepted, quantity)


def _reprice(line: OrderLine, unit_price: int) -> None:
    if not 0 <= unit_price <= MOST_PRICE:
        raise Refusal("price_invalid", code=line.product_code)
    line.unit_price, line.discount = unit_price, 0  # what a person grants is the price: nothing more comes off it


class RefuseOrder(DeskCommand, frozen=True, kw_only=True):
    """Say no to a whole order, until it is picked."""

    reason: str


def refuse_order(command: RefuseOrder, context: Context) -> None:
    """Refuses `house_only`, `order_unknown`, `reason_missing`, `order_finished`, `order_in_picking`."""
    order = desk_order(command, context)
    check_reason(command.reason)
    check_before_picking(order)
    withdraw(order, order.lines, reason=command.reason)


class AnswerCancel(DeskCommand, frozen=True, kw_only=True):
    """Answer a dealer who asked to stop an order: granted, nothing more of it is shipped."""

    granted: bool
    reason: str


def answer_cancel(command: AnswerCancel, context: Context) -> None:
    """Refuses `house_only`, `order_unknown`, `reason_missing`, `cancel_not_requested`."""
    order = desk_order(command, context)
    check_reason(command.reason)
    if not order.cancel_requested:
        raise Refusal("cancel_not_requested", number=order.number)
    order.cancel_requested = False
    withdraw(order, order.lines if command.granted else (), reason=command.reason)


class MarkBilled(DeskCommand, frozen=True, kw_only=True):
    """So much more of an order is invoiced, in minor units; less than nothing is a credit note."""

    amount: int


def mark_billed(command: MarkBilled, context: Context) -> None:
    """Never held up by credit: goods that left are billed. Refuses `house_only`, `order_unknown`, `amount_invalid`."""
    order = desk_order(command, context)
    order.billed = _moved(order.billed, command.amount)
    settle(order)


class MarkPaid(DeskCommand, frozen=True, kw_only=True):
    """So much more of an order is paid, in minor units; less than nothing is a refund."""

    amount: int


def mark_paid(command: MarkPaid, context: Context) -> None:
    """Refuses `house_only`, `order_unknown`, `amount_invalid`."""
    order = desk_order(command, context)
    order.paid = _moved(order.paid, command.amount)
    context.session.add(_paid_entry(order, command.amount, context))
    settle(order)


def _paid_entry(order: Order, amount: int, context: Context) -> AccountEntry:
    """So that a statement can name it: it is known by the order that it was marked on."""
    earlier = select(func.count()).select_from(AccountEntry)
    mine = earlier.where(AccountEntry.dealer_id == order.dealer_id, AccountEntry.order_id == order.id)
    return AccountEntry(
        dealer_id=order.dealer_id,
        id=uuid5(order.id, f"payment {context.session.scalar(mine)}"),
        kind=EntryKind.PAYMENT,
        number=order.number,
        order_id=order.id,
        amount=-amount,
        received_on=price_day(context.session, context.now),
        payer="",
        reference=order.number,
        booked_by=context.actor.name,
        booked_at=context.now,
    )


def _moved(before: int, amount: int) -> int:
    if amount == 0 or not 0 <= before + amount <= MOST_AMOUNT:
        raise Refusal("amount_invalid", amount=amount)
    return before + amount
