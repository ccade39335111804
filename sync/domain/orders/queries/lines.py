"""Reads single lines across orders: what is still to come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from sync.domain.orders.records import Order, OrderLine
from sync.domain.orders.rules import LineState, backordered, outstanding
from sync.kernel.queries import View

TO_COME = (
    LineState.ASKED,
    LineState.ACCEPTED,
    LineState.BACKORDERED,
    LineState.ALLOCATED,
    LineState.PART_SHIPPED,
    LineState.PART_RECEIVED,
)
"""States in which units may still be outstanding; of the last two not always."""


@dataclass(frozen=True, kw_only=True)
class OpenLine:
    """A line of which `outstanding` units are still to be shipped, `backordered` of them without promised stock."""

    line_id: UUID
    order_id: UUID
    number: str
    placed_at: datetime
    product_code: str
    outstanding: int
    backordered: int
    expected_on: date | None
    state: LineState


def open_lines(view: View, *, product_code: str = "", limit: int = 500) -> Sequence[OpenLine]:
    """What the shop still waits for, of one product or of all, the oldest order first. At most `limit`."""
    wanted = (
        select(OrderLine, Order)
        .join(Order, (Order.dealer_id == OrderLine.dealer_id) & (Order.id == OrderLine.order_id))
        .where(
            OrderLine.dealer_id == view.dealer_id,
            Order.at_desk,
            OrderLine.state.in_(TO_COME),
            OrderLine.quantity > OrderLine.closed + OrderLine.shipped,
        )
        .order_by(Order.placed_at, Order.id, OrderLine.position)
        .limit(limit)
    )
    if product_code:
        wanted = wanted.where(OrderLine.product_code == product_code)
    return [_open_line(line, order) for line, order in view.session.execute(wanted)]


def _open_line(line: OrderLine, order: Order) -> OpenLine:
    return OpenLine(
        line_id=line.id,
        order_id=order.id,
        number=order.number,
        placed_at=order.placed_at,
        product_code=line.product_code,
        outstanding=outstanding(line),
        backordered=backordered(line),
        expected_on=line.expected_on,
        state=line.state,
    )
