"""What a dealer can do with orders. Each handler reads: load, check, refuse, change."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from typing import ClassVar
from uuid import UUID

from sqlalchemy import bindparam, select

from sync.domain.accounts.records import Dealer
from sync.domain.accounts.rules import BackorderPolicy
from sync.domain.allowances.spending import forget, promotions_kept, spend
from sync.domain.orders.foreseeing import is_as_foreseen
from sync.domain.orders.lines import (
    LONGEST_REASON,
    TAKEN,
    WantedLine,
    check_ids,
    check_new,
    check_wanted,
    new_line,
    offer_for,
    write_wanted,
)
from sync.domain.orders.lookup import check_before_picking, line_of, order_of
from sync.domain.orders.pricing import Times, write_discounts
from sync.domain.orders.records import Order, OrderLine
from sync.domain.orders.rules import MOST_LINES, OrderState, keeps_price, outstanding
from sync.domain.orders.settle import settle
from sync.kernel.commands import Adjustment, Command, Context
from sync.kernel.errors import Refusal
from sync.kernel.ids import letter_of

PLACED = select(Order.id).where(Order.dealer_id == bindparam("dealer_id"), Order.id == bindparam("order_id"))
KNOWN = select(PLACED.exists().label("order"), TAKEN.exists().label("line"))


class OrderCommand(Command, frozen=True, kw_only=True):
    """A decision about one order."""

    order_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.order_id,)


class PlaceOrder(OrderCommand, frozen=True, kw_only=True):
    """Order goods from the manufacturer at the prices of the day `valid_on`. Without a policy the dealer's own holds.

    `voucher` is a word that earns a promotion, `deal_id` the project that the goods are for, which may have prices of its own.
    `foreseen` is what the screen said would be short: where central grants no less, nobody is asked to look at it.
    """

    series: ClassVar[str] = "SO"
    valid_on: date
    lines: tuple[WantedLine, ...]
    number: str = ""
    reference: str = ""
    note: str = ""
    requested_on: date | None = None
    backorder_policy: BackorderPolicy | None = None
    voucher: str = ""
    deal_id: UUID | None = None
    foreseen: tuple[Adjustment, ...] = ()

    def foresaw(self, adjustments: Sequence[Adjustment]) -> bool:
        return is_as_foreseen(adjustments, self.foreseen)


def place_order(command: PlaceOrder, context: Context) -> None:
    """Refuses `order_empty`, `order_exists`, `order_too_long`, `order_too_large`, `line_exists`, `line_twice`, `dealer_unknown`,
    `product_unknown`, `product_planned`, `product_obsolete`, `quantity_not_positive`, `below_minimum`, `not_whole_packs`,
    `quantity_too_large`, `price_invalid`; at central also `dealer_blocked`."""
    session, dealer_id = context.session, context.dealer_id
    dealer = session.get(Dealer, dealer_id)
    if dealer is None:
        raise Refusal("dealer_unknown")
    if not command.lines:
        raise Refusal("order_empty")
    check_ids(command.lines)
    line_ids = [line.line_id for line in command.lines]
    known = session.execute(KNOWN, {"dealer_id": dealer_id, "order_id": command.order_id, "line_ids": line_ids}).one()
    if known.order:
        raise Refusal("order_exists")
    codes = {line.product_code for line in command.lines}
    offer = offer_for(session, codes, price_list=dealer.price_list, until=command.valid_on)
    check_wanted(command.lines, offer)
    if known.line:
        raise Refusal("line_exists")
    order = _new_order(command, context, dealer)
    order.lines = [new_line(order, wanted, position, offer) for position, wanted in enumerate(command.lines)]
    kept = partial(promotions_kept, session, dealer_id, letter_of(command.number), context.decided_at)
    times = write_discounts(order, dealer, session, {one.line_id: one.quoted_discount for one in command.lines}, kept)
    settle(order)
    _take_from_slices(order, times, context)
    session.add(order)  # last: a question asked after it would have the rows written one way more, and slowly


def _take_from_slices(order: Order, times: Times, context: Context) -> None:
    """What was leased to this PC makes the order firm: no later word of head office can be another."""
    units: dict[str, int] = {}
    for line in order.lines:
        units[line.product_code] = units.get(line.product_code, 0) + outstanding(line)
    spend(context, order.id, order.number, credit=order.due, units=units, times=times)


def _new_order(command: PlaceOrder, context: Context, dealer: Dealer) -> Order:
    return Order(
        dealer_id=dealer.dealer_id,
        id=command.order_id,
        at_desk=True,
        number=command.number,
        placed_by=context.actor.name,
        placed_at=context.now,
        reference=command.reference,
        note=command.note,
        requested_on=command.requested_on,
        currency=dealer.currency,
        price_list=dealer.price_list,
        valid_on=command.valid_on,
        backorder_policy=command.backorder_policy or dealer.backorder_policy,
        version=1,
        accepted_at=None,
        credit_hold=False,
        credit_released=False,
        price_hold=False,
        stock_hold=False,
        cancel_requested=False,
        reason="",
        amount=0,
        billed=0,
        paid=0,
        claimed=0,
        state=OrderState.SUBMITTED,
        voucher=_word(command.voucher),
        deal_id=command.deal_id,
        shipments=[],
    )


def _word(voucher: str) -> str:
    return voucher.strip()[:LONGEST_REASON]


class AmendOrder(OrderCommand, frozen=True, kw_only=True):
    """Change what was asked, until it is picked. `version` is the one the clerk saw; None leaves a field as it is.

    `lines` are set by their id, or added; `removed` lines stay readable with nothing left to come. `cleared` names what is empty
    again: `requested_on`, and `backorder_policy`, which is the dealer's own then. `foreseen` as of a new order.
    """

    version: int
    valid_on: date
    lines: tuple[WantedLine, ...] = ()
    removed: tuple[UUID, ...] = ()
    reference: str | None = None
    note: str | None = None
    requested_on: date | None = None
    backorder_policy: BackorderPolicy | None = None
    voucher: str | None = None
    cleared: tuple[str, ...] = ()
    foreseen: tuple[Adjustment, ...] = ()

    def foresaw(self, adjustments: Sequence[Adjustment]) -> bool:
        return is_as_foreseen(adjustments, self.foreseen)


def amend_order(command: AmendOrder, context: Context) -> None:
    """The manufacturer answers anew. Refuses `order_unknown`, `order_finished`, `order_in_picking`, `order_changed`,
    `order_empty`, `order_too_long`, `order_too_large`, `line_unknown`, `line_twice`, `line_exists`, `line_product_fixed`,
    `product_unknown`, `product_planned`, `product_obsolete`, `quantity_not_positive`, `below_minimum`, `not_whole_packs`,
    `quantity_too_large`, `price_invalid`; at central also `dealer_blocked`."""
    order = order_of(context, context.dealer_id, command.order_id)
    check_before_picking(order)
    if order.version != command.version:
        raise Refusal("order_changed", number=order.number, version=order.version)
    removed = [line_of(order, line_id) for line_id in command.removed]
    forget(context, order.dealer_id, order.id)
    _set_lines(order, command, context)
    for line in removed:
        line.reason = line.reason if line.closed else ""  # the shop's own, for a price that nobody is asked for any more
        give_up(line, outstanding(line))
    if all(outstanding(line) == 0 for line in order.lines):
        raise Refusal("order_empty")
    _set_head(order, command)
    dealer = context.session.get(Dealer, order.dealer_id)
    if dealer is not None:
        order.backorder_policy = dealer.backorder_policy if "backorder_policy" in command.cleared else order.backorder_policy
        kept = partial(promotions_kept, context.session, dealer.dealer_id, "", context.decided_at)  # it takes from no slice
        write_discounts(order, dealer, context.session, {one.line_id: one.quoted_discount for one in command.lines}, kept)
    settle(order)


def _set_lines(order: Order, command: AmendOrder, context: Context) -> None:
    present = {line.id: line for line in order.lines}
    codes = {line.product_code for line in command.lines}
    offer = offer_for(context.session, codes, price_list=order.price_list, until=command.valid_on)
    check_wanted(command.lines, offer)
    added = [wanted for wanted in command.lines if wanted.line_id not in present]
    check_new(context.session, order.dealer_id, [wanted.line_id for wanted in added])
    if set(command.removed) & {wanted.line_id for wanted in command.lines}:
        raise Refusal("line_twice")
    if len(present) + len(added) > MOST_LINES:
        raise Refusal("order_too_long", most=MOST_LINES)
    order.valid_on = command.valid_on
    for wanted in command.lines:
        if wanted.line_id in present:
            _change_line(present[wanted.line_id], wanted, is_in_question=order.price_hold)
            write_wanted(present[wanted.line_id], wanted, command.valid_on, offer)
    order.lines.extend(new_line(order, wanted, len(present) + at, offer) for at, wanted in enumerate(added))


def _change_line(line: OrderLine, wanted: WantedLine, *, is_in_question: bool) -> None:
    """A price that was asked for and that nobody has agreed to yet gives way to another quote."""
    if wanted.product_code != line.product_code:
        raise Refusal("line_product_fixed", code=line.product_code)
    is_quoted_anew = is_in_question and wanted.quoted_price != line.quoted_price
    if is_quoted_anew or not keeps_price(line, wanted.quantity):
        line.unit_price, line.trace = wanted.quoted_price, ""


def _set_head(order: Order, command: AmendOrder) -> None:
    order.reference = order.reference if command.reference is None else command.reference
    order.note = order.note if command.note is None else command.note
    order.requested_on = None if "requested_on" in command.cleared else command.requested_on or order.requested_on
    order.backorder_policy = command.backorder_policy or order.backorder_policy
    order.voucher = order.voucher if command.voucher is None else _word(command.voucher)
    order.version += 1
    order.accepted_at = None
    order.credit_hold = order.credit_released = order.price_hold = order.stock_hold = False
    for line in order.lines:
        line.accepted = 0


class CancelOrder(OrderCommand, frozen=True, kw_only=True):
    """Take an order back, until it is picked."""

    reason: str = ""


def cancel_order(command: CancelOrder, context: Context) -> None:
    """Refuses `order_unknown`, `order_finished`, `order_in_picking`."""
    order = order_of(context, context.dealer_id, command.order_id)
    check_before_picking(order)
    withdraw(order, order.lines, reason=command.reason)


class RequestCancel(OrderCommand, frozen=True, kw_only=True):
    """Ask the manufacturer to stop an order that is already being picked or partly shipped."""

    reason: str


def request_cancel(command: RequestCancel, context: Context) -> None:
    """Refuses `order_unknown`, `nothing_to_cancel`, `reason_missing`."""
    order = order_of(context, context.dealer_id, command.order_id)
    if not command.reason.strip():
        raise Refusal("reason_missing")
    if all(outstanding(line) == 0 for line in order.lines):
        raise Refusal("nothing_to_cancel", number=order.number)
    order.cancel_requested = True
    order.reason = command.reason
    settle(order)


class CloseLine(OrderCommand, frozen=True, kw_only=True):
    """Give up the remainder of one line; what is shipped or being picked still comes, and the rest of the order lives on."""

    line_id: UUID
    reason: str = ""


def close_line(command: CloseLine, context: Context) -> None:
    """Refuses `order_unknown`, `line_unknown`, `line_settled`."""
    order = order_of(context, context.dealer_id, command.order_id)
    line = line_of(order, command.line_id)
    remainder = outstanding(line) - line.allocated
    if remainder == 0:
        raise Refusal("line_settled", code=line.product_code)
    give_up(line, remainder, reason=command.reason)
    settle(order)


def withdraw(order: Order, lines: Iterable[OrderLine], *, reason: str) -> None:
    """Nothing more of these lines will be shipped, not even what is being picked; what left stays."""
    for line in lines:
        line.allocated = 0
        give_up(line, outstanding(line))
    if all(outstanding(line) == 0 for line in order.lines):
        order.cancel_requested = order.credit_hold = order.price_hold = order.stock_hold = False
    order.reason = reason
    settle(order)


def give_up(line: OrderLine, units: int, *, reason: str = "") -> None:
    """`units` of what is outstanding will never come, those without promised stock first."""
    line.closed += units
    line.accepted = min(line.accepted, line.quantity - line.closed)
    line.reason = reason or line.reason
