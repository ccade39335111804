"""The manufacturer's answer to an order: which price counts, whether credit and stock suffice, accepted or held. At central.

An order without exception is accepted at once and its goods are promised; an exception waits for a person. Nothing is lost.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sync.domain.accounts.calendar import price_day
from sync.domain.accounts.records import Dealer
from sync.domain.accounts.rules import BackorderPolicy
from sync.domain.allowances.spending import credit_spent
from sync.domain.availability.supply import Stock
from sync.domain.credit.lookup import is_released
from sync.domain.orders.commands import give_up
from sync.domain.orders.exceptions import ask_for_prices
from sync.domain.orders.foreseeing import SHORT
from sync.domain.orders.judging import Questions, judge_prices
from sync.domain.orders.lookup import is_unwritten
from sync.domain.orders.records import Order, OrderLine
from sync.domain.orders.room import Breach, Room
from sync.domain.orders.rules import backordered
from sync.domain.orders.settle import settle
from sync.kernel.commands import Context


@dataclass(frozen=True)
class Granted:
    """Units of a line that stock can be promised for, of those that still need it."""

    line: OrderLine
    needed: int
    units: int


def answer(order: Order, dealer: Dealer, context: Context, *, questions: Questions) -> None:
    """Decide an order that was placed or amended."""
    with context.session.no_autoflush:  # no question here is about this order's rows: they are written once, as they end
        judge_prices(order, dealer, context, questions)
        settle(order)
        ask_for_prices(order, context)
        check_credit(order, dealer, context)
        if not order.holds:
            accept_from_stock(order, context)
        settle(order)


def check_credit(order: Order, dealer: Dealer, context: Context) -> None:
    """Hold an order that the dealer's credit has no room for beside the other accepted ones; unless a person let it pass."""
    if is_let_pass(order, context):
        return
    breach = Room(context.session, dealer, context.now, besides=[order.id]).breach(order)
    if breach is not None:
        order.credit_hold = True
        say_breach(breach, order, context)


def is_let_pass(order: Order, context: Context) -> bool:
    """What was taken from a slice is promised. A release covers so much until such a day; one that has run out counts no more."""
    if is_unwritten(order):
        return False
    owed = order.due - order.paid
    if 0 < owed <= credit_spent(context.session, order.dealer_id, order.id):
        return True
    if not order.credit_released:
        return False
    today = price_day(context.session, context.now)
    return is_released(context.session, order.dealer_id, order.id, owed=owed, on=today)


def say_breach(breach: Breach, order: Order, context: Context) -> None:
    context.adjust(breach.code, asked=breach.asked, got=breach.room, subject=breach.line or order.number)


def accept_from_stock(order: Order, context: Context) -> None:
    """As `promise_from_stock`, and says what is short to whoever placed the order."""
    code = SHORT[order.backorder_policy]
    for grant in promise_from_stock(order, context):
        line = grant.line
        context.adjust(code, asked=line.quantity, got=line.accepted or grant.units, subject=line.product_code)


def promise_from_stock(order: Order, context: Context) -> Sequence[Granted]:
    """Say yes as far as the stock goes, and give what is short; an order that ships complete and cannot is held."""
    stock = Stock(context, [line.product_code for line in order.lines])
    granted = grants(order, needs(order), stock)
    short = [grant for grant in granted if grant.units < grant.needed]
    if short and order.backorder_policy is BackorderPolicy.SHIP_COMPLETE:
        order.stock_hold = True
    else:
        order.accepted_at = context.now
        promise(order, granted, stock)
    return short


def needs(order: Order) -> Mapping[UUID, int]:
    """Units that no stock is promised for yet, by line."""
    return {line.id: units for line in order.lines if (units := backordered(line)) > 0}


def grants(order: Order, needed: Mapping[UUID, int], stock: Stock) -> Sequence[Granted]:
    """What the free stock gives these lines, in their order; of products without a stock everything. Takes nothing yet."""
    lines = [line for line in order.lines if line.id in needed]
    kept = stock.kept
    free = {code: stock.free(code) for code in kept}
    granted = []
    for line in lines:
        if line.accepted == 0:
            line.from_stock = line.product_code in kept
        units = min(needed[line.id], free.get(line.product_code, 0)) if line.from_stock else needed[line.id]
        if line.from_stock:
            free[line.product_code] = free.get(line.product_code, 0) - units
        granted.append(Granted(line, needed[line.id], units))
    return granted


def promise(order: Order, granted: Sequence[Granted], stock: Stock) -> None:
    """Take the stock and accept so much; what is short waits, or is given up where the order says so. To be settled after it."""
    for grant in granted:
        if grant.line.from_stock:
            stock.allocate(grant.line.product_code, grant.units)
        grant.line.accepted += grant.units
        if grant.units < grant.needed and order.backorder_policy is BackorderPolicy.CANCEL_REST:
            give_up(grant.line, grant.needed - grant.units, reason="stock_short")
