"""Reads orders in the short form that the command lines print on both sides."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from sync.domain.orders.records import Order
from sync.domain.orders.rules import OrderState
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View


@dataclass(frozen=True, kw_only=True)
class LineSummary:
    """Quantities in units, `unit_price` in minor units per unit."""

    code: str
    asked: int
    accepted: int
    shipped: int
    unit_price: int


@dataclass(frozen=True, kw_only=True)
class OrderSummary:
    """An order in one line, and its lines."""

    order_id: UUID
    number: str
    state: OrderState
    lines: tuple[LineSummary, ...]


def order_summaries(view: View, *, dealer_id: int | None = None, limit: int = 10_000) -> Sequence[OrderSummary]:
    """The shop's orders, newest first; for the house those of one dealer, or of all. At most `limit`."""
    wanted = select(Order).options(selectinload(Order.lines))
    if view.dealer_id != HOUSE:
        wanted = wanted.where(Order.dealer_id == view.dealer_id)
    elif dealer_id is not None:
        wanted = wanted.where(Order.dealer_id == dealer_id)
    newest = wanted.order_by(Order.placed_at.desc(), Order.dealer_id, Order.id.desc()).limit(limit)
    return [_summary(order) for order in view.session.scalars(newest)]


def _summary(order: Order) -> OrderSummary:
    lines = tuple(
        LineSummary(
            code=line.product_code,
            asked=line.quantity,
            accepted=line.accepted,
            shipped=line.shipped,
            unit_price=line.unit_price,
        )
        for line in order.lines
    )
    return OrderSummary(order_id=order.id, number=order.number, state=order.state, lines=lines)
