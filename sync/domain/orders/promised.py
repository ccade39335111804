"""What is promised to an order before head office is asked: to one that is being changed what it has and gives back, to a new one
what is kept for this PC."""

from collections import Counter
from collections.abc import Mapping
from uuid import UUID

from sync.domain.allowances.spending import KeptHere, kept_for
from sync.domain.orders.records import Order
from sync.domain.orders.rules import reserved
from sync.kernel.queries import View


def promised(view: View, order_id: UUID | None) -> KeptHere:
    """For a new order, or another version of one of the viewer's, which takes nothing of what is kept."""
    if order_id is None:
        return kept_for(view.session, view.dealer_id, view.letter(), view.now)
    return KeptHere(units=_units(view, order_id))


def _units(view: View, order_id: UUID) -> Mapping[str, int]:
    """By product: units that were taken from the house's stock and have not left."""
    order = view.session.get(Order, (view.dealer_id, order_id))
    units: Counter[str] = Counter()
    for line in order.lines if order is not None else ():
        if line.from_stock:
            units[line.product_code] += reserved(line)
    return units
