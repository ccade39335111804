"""What an order that is being changed has been promised: it gives that back, and it is there for it again."""

from collections import Counter
from collections.abc import Mapping
from uuid import UUID

from sync.domain.orders.records import Order
from sync.domain.orders.rules import reserved
from sync.kernel.queries import View


def promised_units(view: View, order_id: UUID | None) -> Mapping[str, int]:
    """Of the viewer's own order, by product: units that were taken from the house's stock and have not left."""
    order = None if order_id is None else view.session.get(Order, (view.dealer_id, order_id))
    units: Counter[str] = Counter()
    for line in order.lines if order is not None else ():
        if line.from_stock:
            units[line.product_code] += reserved(line)
    return units
