"""Looks again at orders that wait, after a limit or a payment has changed: the oldest come first, and none is ever lost.

Runs at central alone, with the dealer locked. Goods that left are no question any more: they are billed whatever the credit says.
"""

from collections.abc import Sequence

from sqlalchemy import select

from sync.domain.accounts.records import Dealer
from sync.domain.orders.answer import is_let_pass, promise_from_stock, say_breach
from sync.domain.orders.exceptions import drop_release
from sync.domain.orders.records import Order
from sync.domain.orders.room import Room
from sync.domain.orders.rules import outstanding
from sync.domain.orders.settle import settle
from sync.kernel.commands import Context


def recheck(dealer: Dealer, context: Context) -> None:
    """Hold what no longer fits, and let pass what fits again. Adjusts a code of `room` for each order that is held."""
    waiting = _waiting(dealer, context)
    room = Room(context.session, dealer, context.now, besides=[order.id for order in waiting])
    for order in waiting:
        breach = None if is_let_pass(order, context) else room.breach(order)
        if breach is None:
            _let_pass(order, context)
        elif not order.credit_hold:
            order.credit_hold = True
            say_breach(breach, order, context)
            settle(order)
        if order.accepted_at is not None:
            room.take(order)  # held or not: the formula counts whatever was accepted


def _waiting(dealer: Dealer, context: Context) -> Sequence[Order]:
    """Orders of which something is still to leave and that were answered, those accepted before those held, by age."""
    at_desk = select(Order).where(Order.dealer_id == dealer.dealer_id, Order.at_desk)
    orders = context.session.scalars(at_desk.order_by(Order.placed_at, Order.id)).all()
    answered = [order for order in orders if order.accepted_at is not None or order.credit_hold]
    open_ones = [order for order in answered if any(outstanding(line) for line in order.lines)]
    return sorted(open_ones, key=lambda order: (order.accepted_at is None, order.placed_at, order.id))


def _let_pass(order: Order, context: Context) -> None:
    if not order.credit_hold:
        return
    order.credit_hold = False
    drop_release(order, context)
    if order.accepted_at is None and not order.holds:
        promise_from_stock(order, context)  # what is short is said by the order itself: the command was about another
    settle(order)
