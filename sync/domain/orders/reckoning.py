"""Keeps the house's stock true to what dealers' orders were promised and sent. Runs at central alone: only there is the truth.

Whoever changes an order at central locks the dealer first and the stock after, so that two commands never wait for each other.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sync.domain.accounts.records import Dealer
from sync.domain.availability.supply import Stock
from sync.domain.orders.lookup import order_of
from sync.domain.orders.records import Order, OrderLine
from sync.kernel.commands import Command, Context, Handler
from sync.kernel.errors import Refusal


@dataclass(frozen=True)
class Taken:
    """Units of a line that the house's stock has given: promised in all, and shipped of them."""

    accepted: int
    shipped: int


def lock_orders(context: Context, dealer_id: int) -> Dealer:
    """From here to the end of the transaction nobody else changes this dealer's orders. Refuses `dealer_unknown`."""
    dealer = context.session.get(Dealer, dealer_id, with_for_update=True)
    if dealer is None:
        raise Refusal("dealer_unknown")
    return dealer


def reckoned(command: Command, context: Context, handler: Handler, *, dealer_id: int, order_id: UUID) -> Order:
    """Run a verb on one order; the stock follows what it changed. Refuses `dealer_unknown`, `order_unknown`."""
    lock_orders(context, dealer_id)
    order = order_of(context, dealer_id, order_id)
    before = taken(order)
    handler(command, context)
    move_stock(context, order, before)
    return order


def taken(order: Order) -> Mapping[UUID, Taken]:
    return {line.id: Taken(line.accepted, line.shipped) for line in order.lines if line.from_stock}


def move_stock(context: Context, order: Order, before: Mapping[UUID, Taken]) -> None:
    """Take, give back and ship so much that the stock agrees with the order again."""
    none = Taken(0, 0)
    counted = [(line, _change(line, before.get(line.id, none))) for line in order.lines if line.from_stock]
    changes = [(line, change) for line, change in counted if change != none]
    if not changes:
        return
    stock = Stock(context, [line.product_code for line, _ in changes])
    for line, change in changes:
        stock.release(line.product_code, max(-change.accepted, 0))
    for line, change in changes:
        stock.allocate(line.product_code, max(change.accepted, 0))
        stock.ship(line.product_code, change.shipped)


def _change(line: OrderLine, before: Taken) -> Taken:
    return Taken(line.accepted - before.accepted, line.shipped - before.shipped)
