"""What only central may do for the order desk: it knows the stock and the credit behind the deeds."""

from collections.abc import Mapping
from uuid import UUID

import msgspec

from sync.domain.accounts.records import Dealer
from sync.domain.allowances.spending import forget
from sync.domain.approvals.records import Approval
from sync.domain.approvals.rules import ApprovalState
from sync.domain.availability.supply import Stock
from sync.domain.desk.commands import (
    AcceptOrder,
    AdjustLine,
    AnswerCancel,
    MarkBilled,
    MarkPaid,
    RefuseOrder,
    ReleaseHold,
    accept_unless_held,
    let_pass,
)
from sync.domain.desk.order import DeskCommand
from sync.domain.desk.payments import AccountCommand, BookAdjustment, RecordPayment
from sync.domain.desk.settling import SetOffCredit
from sync.domain.desk.shipping import AllocateOrder, CloseRemainder, LineUnits, ShipLines, is_prepaid_with
from sync.domain.orders.answer import check_credit, grants, needs, promise
from sync.domain.orders.exceptions import approve_prices, drop_asked
from sync.domain.orders.lookup import order_of
from sync.domain.orders.pricing import count_uses
from sync.domain.orders.rechecking import recheck
from sync.domain.orders.reckoning import lock_orders, reckoned
from sync.domain.orders.records import Order
from sync.domain.orders.rules import OrderState, outstanding, reserved
from sync.domain.orders.settle import settle
from sync.kernel.commands import Command, Context, Handler, Wrapper
from sync.kernel.errors import Refusal


def on_change(command: DeskCommand, context: Context, handler: Handler) -> None:
    """The stock follows the order."""
    order = reckoned(command, context, handler, dealer_id=command.dealer_id, order_id=command.order_id)
    if order.state is OrderState.CANCELLED:
        count_uses(order, {}, context)  # what ran out may be given to somebody else
        drop_asked(order, context)


def on_accept(command: AcceptOrder | ReleaseHold, context: Context, handler: Handler) -> None:
    """The credit may have been used up while the order waited; and only an accepted order is promised stock."""
    dealer = lock_orders(context, command.dealer_id)
    accepted_at = order_of(context, command.dealer_id, command.order_id).accepted_at
    order = reckoned(command, context, handler, dealer_id=command.dealer_id, order_id=command.order_id)
    if accepted_at is None:
        _accept(order, dealer, context)


def _accept(order: Order, dealer: Dealer, context: Context) -> None:
    if order.accepted_at is not None:
        check_credit(order, dealer, context)
    if order.holds:
        order.accepted_at = None
    elif needs(order):
        stock = Stock(context, [line.product_code for line in order.lines])
        promise(order, grants(order, needs(order), stock), stock)
    settle(order)


def on_release_approved(approval: Approval, context: Context) -> None:
    """The last yes lets the order pass; after a no it waits on, with the reason. Refuses `approval_changed` where it is another
    order by now, `order_unknown`."""
    dealer = lock_orders(context, approval.subject_dealer)
    order = order_of(context, approval.subject_dealer, approval.subject_id)
    if approval.state is not ApprovalState.GRANTED:
        if order.credit_hold and order.version == approval.version:
            order.reason = next((step.reason for step in approval.steps if step.reason), order.reason)
        return
    if order.version != approval.version or order.due - order.paid > approval.amount or not order.credit_hold:
        raise Refusal("approval_changed", number=order.number, version=order.version)
    accepted_at = order.accepted_at
    let_pass(order, context, reason=approval.reason, valid_until=approval.valid_until)
    order.reason = approval.reason
    accept_unless_held(order, context.now)
    if accepted_at is None:
        _accept(order, dealer, context)


def on_price_approved(approval: Approval, context: Context) -> None:
    """After the last yes its prices count, and its lines say who said so; after a no it waits on, with the reason.

    Refuses `approval_changed` where it is another order by now, `order_unknown`.
    """
    dealer = lock_orders(context, approval.subject_dealer)
    order = order_of(context, approval.subject_dealer, approval.subject_id)
    if order.version != approval.version or not order.price_hold:
        raise Refusal("approval_changed", number=order.number, version=order.version)
    accepted_at, reasons = order.accepted_at, [step.reason for step in approval.steps if step.reason]
    if approval.state is not ApprovalState.GRANTED:
        order.reason = reasons[-1]
        return
    approve_prices(order, [step.decided_by for step in approval.steps])
    order.reason = approval.reason
    accept_unless_held(order, context.now)
    if accepted_at is None:
        _accept(order, dealer, context)


def on_adjust(command: AdjustLine, context: Context, handler: Handler) -> None:
    """An order that was made dearer is asked for credit again: over the limit it is held, and neither refused nor unaccepted.

    Whoever let it pass over the limit before did so for less. Until somebody releases it nothing more of it is shipped.
    """
    dealer = lock_orders(context, command.dealer_id)
    before = order_of(context, command.dealer_id, command.order_id).amount
    order = reckoned(command, context, handler, dealer_id=command.dealer_id, order_id=command.order_id)
    if order.amount > before:
        order.credit_released = False
        forget(context, order.dealer_id, order.id)
        if order.accepted_at is not None:
            check_credit(order, dealer, context)
            settle(order)


def on_ship(command: ShipLines, context: Context, handler: Handler) -> None:
    """The last look before goods leave: a limit, a season or a release may have ended since. Held then, and adjusted, not
    refused: what was picked stays picked, and goes as soon as the hold is lifted."""
    dealer = lock_orders(context, command.dealer_id)
    order = order_of(context, command.dealer_id, command.order_id)
    was_held = order.credit_hold
    recheck(dealer, context)
    if order.credit_hold and not was_held and not is_prepaid_with(order, command):
        return
    reckoned(command, context, handler, dealer_id=command.dealer_id, order_id=command.order_id)


def on_paid(command: MarkPaid, context: Context, handler: Handler) -> None:
    """Money makes room: what waited for it goes on by itself."""
    dealer = lock_orders(context, command.dealer_id)
    reckoned(command, context, handler, dealer_id=command.dealer_id, order_id=command.order_id)
    recheck(dealer, context)


def on_set_off(command: SetOffCredit | AccountCommand, context: Context, handler: Handler) -> None:
    """What is paid may leave: an order that was held for its product line goes on."""
    dealer = lock_orders(context, command.dealer_id)
    handler(command, context)
    recheck(dealer, context)


def on_allocate(command: AllocateOrder, context: Context, handler: Handler) -> None:
    """Never more than there is: what was promised, and of the backordered rest what has become free since."""
    lock_orders(context, command.dealer_id)
    order = order_of(context, command.dealer_id, command.order_id)
    possible = _possible(order, command, context)
    asked = {units.line_id: units.quantity for units in command.lines} or possible
    lines = tuple(LineUnits(line_id=line_id, quantity=_least(asked[line_id], possible.get(line_id))) for line_id in asked)
    for line in order.lines:
        if asked.get(line.id, 0) > possible[line.id]:
            context.adjust("line_short", asked=asked[line.id], got=possible[line.id], subject=line.product_code)
    within = msgspec.structs.replace(command, lines=lines) if _is_plausible(order, command) else command
    reckoned(within, context, handler, dealer_id=command.dealer_id, order_id=command.order_id)


def _possible(order: Order, command: AllocateOrder, context: Context) -> Mapping[UUID, int]:
    """Units of each line that can be set aside now."""
    stock = Stock(context, [line.product_code for line in order.lines])
    extra = {grant.line.id: grant.units for grant in grants(order, needs(order), stock)}
    return {line.id: reserved(line) - line.allocated + extra.get(line.id, 0) for line in order.lines}


def _least(asked: int, possible: int | None) -> int:
    return asked if possible is None else min(asked, possible)


def _is_plausible(order: Order, command: AllocateOrder) -> bool:
    """What no stock could satisfy is left to the handler, which says why."""
    most = {line.id: outstanding(line) - line.allocated for line in order.lines}
    once = len({units.line_id for units in command.lines}) == len(command.lines)
    return once and all(0 <= units.quantity <= most.get(units.line_id, -1) for units in command.lines)


WRAPPERS: Mapping[type[Command], Wrapper] = {
    AcceptOrder: on_accept,
    ReleaseHold: on_accept,
    AllocateOrder: on_allocate,
    AdjustLine: on_adjust,
    RefuseOrder: on_change,
    AnswerCancel: on_change,
    ShipLines: on_ship,
    CloseRemainder: on_change,
    MarkBilled: on_change,
    MarkPaid: on_paid,
    SetOffCredit: on_set_off,
    RecordPayment: on_set_off,
    BookAdjustment: on_set_off,
}
