"""Reads whether an order is firm before head office has answered: all of it taken from slices of this PC."""

from uuid import UUID

from sync.domain.allowances.rules import is_firm
from sync.domain.allowances.spending import credit_spent, units_spent
from sync.domain.orders.records import Order
from sync.domain.orders.rules import outstanding
from sync.kernel.queries import View


def order_is_firm(view: View, *, order_id: UUID) -> bool:
    """Of the viewer's own shop. False for an unknown order: what is not covered is subject to head office."""
    order = view.session.get(Order, (view.dealer_id, order_id))
    if order is None:
        return False
    units: dict[str, int] = {}
    for line in order.lines:
        units[line.product_code] = units.get(line.product_code, 0) + outstanding(line)
    stock = units_spent(view.session, order.dealer_id, order.id)
    return is_firm(owed=order.due, credit=credit_spent(view.session, order.dealer_id, order.id), units=units, stock=stock)
