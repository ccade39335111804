"""What tells one order of many from the next, where several are found."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from sync.domain.accounts.records import Dealer
from sync.domain.orders.records import Order
from sync.domain.orders.rules import OrderState
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View


@dataclass(frozen=True)
class OrderKey:
    """Which order of which dealer: the house looks it up without going through all of them."""

    dealer_id: int
    order_id: UUID


@dataclass(frozen=True, kw_only=True)
class FoundOrder:
    """`dealer_name` is empty in the shop itself."""

    key: OrderKey
    placed_at: datetime
    state: OrderState
    dealer_name: str
    reference: str
    note: str


def found_orders(view: View, *, keys: Sequence[OrderKey]) -> Sequence[FoundOrder]:
    """Those of them that lie here, the newest first."""
    wanted = select(Order, Dealer.name).outerjoin(Dealer, Dealer.dealer_id == Order.dealer_id)
    # an older SQLite goes through all orders for a list of pairs; for two lists none does
    wanted = wanted.where(Order.dealer_id.in_({key.dealer_id for key in keys}), Order.id.in_([key.order_id for key in keys]))
    if view.dealer_id != HOUSE:
        wanted = wanted.where(Order.dealer_id == view.dealer_id)
    newest = wanted.order_by(Order.placed_at.desc(), Order.number.desc()).limit(len(keys))
    return [_found(order, name or "", view.dealer_id == HOUSE) for order, name in view.session.execute(newest)]


def _found(order: Order, dealer_name: str, is_house: bool) -> FoundOrder:
    return FoundOrder(
        key=OrderKey(order.dealer_id, order.id),
        placed_at=order.placed_at,
        state=order.state,
        dealer_name=dealer_name if is_house else "",
        reference=order.reference,
        note=order.note,
    )
