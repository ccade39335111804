"""Keeps the house's stock true to what is leased: units of a slice are allocated until an order takes them or they come back."""

from sync.domain.allowances.records import Slice
from sync.domain.allowances.rules import SliceKind
from sync.domain.allowances.spending import expired, units_spent
from sync.domain.availability.supply import Stock
from sync.domain.orders.lookup import is_unwritten
from sync.domain.orders.records import Order
from sync.kernel.commands import Context


def free_spent(order: Order, context: Context) -> None:
    """What the order took from slices is free for it, in this transaction, to be promised like any stock. At central alone."""
    units = {} if is_unwritten(order) else units_spent(context.session, order.dealer_id, order.id)
    if units:
        stock = Stock(context, units)
        for code, taken in sorted(units.items()):
            stock.release(code, taken)


def sweep(context: Context, dealer_id: int) -> None:
    """Slices of a dealer that are kept no longer come back. At central alone, with the dealer locked."""
    over: list[Slice] = list(expired(context.session, dealer_id, context.now))
    stock = Stock(context, [one.product_code for one in over if one.kind is SliceKind.STOCK])
    for one in over:
        if one.kind is SliceKind.STOCK:
            stock.release(one.product_code, one.left)
        one.returned += one.left
