"""What only central may decide about a dealer's orders: it wraps the shared verbs, and never repeats them."""

from collections.abc import Mapping
from uuid import UUID

import msgspec

from sync.domain.accounts.commands import ChangeTerms
from sync.domain.accounts.records import Dealer
from sync.domain.accounts.rules import DealerStatus
from sync.domain.allowances.commands import GrantSlice, ReturnSlice
from sync.domain.allowances.records import Slice, Spending
from sync.domain.allowances.rules import SliceKind
from sync.domain.approvals.records import Approval
from sync.domain.availability.supply import Stock
from sync.domain.catalog.rules import order_problem
from sync.domain.credit.commands import CreditCommand, EndLimit, SetCreditTerms, settle_limit
from sync.domain.orders.alike import entered_again
from sync.domain.orders.answer import answer
from sync.domain.orders.commands import AmendOrder, CancelOrder, CloseLine, OrderCommand, PlaceOrder, RequestCancel, give_up
from sync.domain.orders.exceptions import drop_asked, drop_release
from sync.domain.orders.judging import Questions
from sync.domain.orders.lines import Offer, WantedLine, check_ids, check_new, check_terms, new_line, offer_for
from sync.domain.orders.lookup import order_of
from sync.domain.orders.pricing import count_uses
from sync.domain.orders.rechecking import recheck
from sync.domain.orders.reckoning import lock_orders, move_stock, reckoned, taken
from sync.domain.orders.records import Order
from sync.domain.orders.room import Room
from sync.domain.orders.rules import OrderState, keeps_price
from sync.domain.orders.slices import check_not_kept, free_spent, give_back, keep_quota, sweep
from sync.domain.pricing.commands import EndPromotion
from sync.kernel.commands import Command, Context, Handler, Wrapper
from sync.kernel.errors import Refusal


def on_place(command: PlaceOrder, context: Context, handler: Handler) -> None:
    """A product that went out of sale meanwhile costs the order one line, not the order.

    Adjusts `order_maybe_twice` where somebody may have entered it again while it was on its way: both stand, a person decides.
    """
    dealer = _active_dealer(context)
    again = entered_again(command, context)
    if again:
        context.adjust("order_maybe_twice", asked=command.number, got=again, subject=again)
    sweep(context, dealer.dealer_id)
    with context.session.no_autoflush:  # so that a new order is written once, as it ends
        offer = _offer(command, dealer, context)
        gone = _gone(command, offer)
        if not gone or len(gone) == len(command.lines):
            order = _placed(command, context, handler)
        else:
            order = _place_without(gone, command, context, handler, offer)
        promised = free_spent(order, context)
        unpriced = {line.line_id for line in command.lines}
        answer(order, dealer, context, questions=Questions(unpriced, _asked(command), promised))


def _active_dealer(context: Context) -> Dealer:
    """Refuses `dealer_blocked`."""
    dealer = lock_orders(context, context.dealer_id)
    if dealer.status is DealerStatus.BLOCKED:
        raise Refusal("dealer_blocked", reason=dealer.block_reason)
    return dealer


def _offer(command: PlaceOrder, dealer: Dealer, context: Context) -> Offer:
    codes = {line.product_code for line in command.lines}
    return offer_for(context.session, codes, price_list=dealer.price_list, until=command.valid_on)


def _gone(command: PlaceOrder, offer: Offer) -> Mapping[UUID, str]:
    """Lines whose product is out of sale, with the code that says why."""
    problems = {code: order_problem(product.status) for code, product in offer.products.items()}
    found = {line.line_id: problems.get(line.product_code) for line in command.lines}
    return {line_id: problem for line_id, problem in found.items() if problem is not None}


def _placed(command: PlaceOrder, context: Context, handler: Handler) -> Order:
    handler(command, context)
    added = context.session.new
    if any(isinstance(one, Spending) for one in added):  # what it took from slices is asked for
        context.session.flush()
        return order_of(context, context.dealer_id, command.order_id)
    return next(one for one in added if isinstance(one, Order))


def _place_without(gone: Mapping[UUID, str], command: PlaceOrder, context: Context, handler: Handler, offer: Offer) -> Order:
    check_ids(command.lines)
    lost = [line for line in command.lines if line.line_id in gone]
    check_new(context.session, context.dealer_id, [line.line_id for line in lost])
    for line in lost:
        check_terms(line, offer.products.get(line.product_code))
    kept = tuple(line for line in command.lines if line.line_id not in gone)
    order = _placed(msgspec.structs.replace(command, lines=kept), context, handler)
    for line in lost:
        _add_lost(order, line, gone[line.line_id], offer, context)
    positions = {line.line_id: position for position, line in enumerate(command.lines)}
    for placed in order.lines:
        placed.position = positions[placed.id]
    return order


def _add_lost(order: Order, wanted: WantedLine, problem: str, offer: Offer, context: Context) -> None:
    line = new_line(order, wanted, len(order.lines), offer)
    give_up(line, line.quantity, reason=problem)
    order.lines.append(line)
    successor = offer.products[line.product_code].successor_code or "0"
    context.adjust(problem, asked=line.quantity, got=successor, subject=line.product_code)


def on_amend(command: AmendOrder, context: Context, handler: Handler) -> None:
    """Back to the start: what was promised is given back, then the order is answered anew."""
    dealer = _active_dealer(context)
    order = order_of(context, context.dealer_id, command.order_id)
    before, unpriced = taken(order), _unpriced(order, command)
    handler(command, context)
    drop_release(order, context)
    move_stock(context, order, before)
    answer(order, dealer, context, questions=Questions(unpriced, _asked(command)))


def _asked(command: PlaceOrder | AmendOrder) -> frozenset[UUID]:
    """Lines for which a price of one's own is asked, with a reason."""
    return frozenset(line.line_id for line in command.lines if line.price_reason.strip())


def _unpriced(order: Order, command: AmendOrder) -> frozenset[UUID]:
    """Lines that are new or grow; every line of an order whose prices are still in question."""
    agreed = {line.id: line for line in order.lines}
    if order.price_hold:
        return frozenset(agreed) | {line.line_id for line in command.lines}
    return frozenset(
        line.line_id
        for line in command.lines
        if line.line_id not in agreed or not keeps_price(agreed[line.line_id], line.quantity)
    )


def on_change(command: OrderCommand, context: Context, handler: Handler) -> None:
    """What the dealer gives up goes back to stock; a cancelled order gives back what it took of a promotion."""
    order = reckoned(command, context, handler, dealer_id=context.dealer_id, order_id=command.order_id)
    if order.state is OrderState.CANCELLED:
        count_uses(order, {}, context)  # what ran out may be given to somebody else
        drop_asked(order, context)


def on_credit(command: CreditCommand | ChangeTerms, context: Context, handler: Handler) -> None:
    """Orders that wait follow what the dealer may owe now."""
    dealer = lock_orders(context, command.dealer_id)
    handler(command, context)
    recheck(dealer, context)


def on_limit_settled(approval: Approval, context: Context) -> None:
    """So they do once a limit is approved, be it higher or lower than before. Refuses `dealer_unknown`, `limit_over`."""
    dealer = lock_orders(context, approval.subject_dealer)
    settle_limit(approval, context)
    recheck(dealer, context)


def on_grant(command: GrantSlice, context: Context, handler: Handler) -> None:
    """Never more than is free. Refuses `slice_too_large`, `stock_short`, `quota_short`, and as the handler does."""
    dealer = lock_orders(context, command.dealer_id)
    sweep(context, dealer.dealer_id)
    free = Room(context.session, dealer, context.now).left
    handler(command, context)
    if command.kind is SliceKind.CREDIT and command.amount > free:
        raise Refusal("slice_too_large", free=max(free, 0))
    if command.kind is SliceKind.STOCK:
        Stock(context, [command.product_code]).allocate(command.product_code, command.amount)
    if command.kind is SliceKind.PROMOTION:
        keep_quota(command, context)


def on_return(command: ReturnSlice, context: Context, handler: Handler) -> None:
    """Its units and its part of a quota are free again, and its credit lets waiting orders go on."""
    dealer = lock_orders(context, command.dealer_id)
    one = context.session.get(Slice, (command.dealer_id, command.slice_id))
    left = one.left if one is not None else 0
    handler(command, context)
    if one is not None:
        give_back(one, left, context)
    recheck(dealer, context)


def on_end_promotion(command: EndPromotion, context: Context, handler: Handler) -> None:
    """Refuses `promotion_kept`, and as the handler does."""
    check_not_kept(command, context)
    handler(command, context)


WRAPPERS: Mapping[type[Command], Wrapper] = {
    PlaceOrder: on_place,
    AmendOrder: on_amend,
    CancelOrder: on_change,
    CloseLine: on_change,
    RequestCancel: on_change,
    GrantSlice: on_grant,
    ReturnSlice: on_return,
    EndPromotion: on_end_promotion,
    EndLimit: on_credit,
    SetCreditTerms: on_credit,
    ChangeTerms: on_credit,
}
