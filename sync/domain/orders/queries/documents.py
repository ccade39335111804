"""Reads whole orders: as a list, and one on a card with its lines and shipments."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Uuid, func, literal, select, tuple_

from sync.domain.accounts.rules import BackorderPolicy
from sync.domain.catalog.names import Names
from sync.domain.catalog.records import Product, names_of
from sync.domain.deals.records import Deal
from sync.domain.orders.queries.firmness import order_is_firm
from sync.domain.orders.queries.shipments import ShipmentCard, cards_of
from sync.domain.orders.records import Order, OrderLine
from sync.domain.orders.rules import (
    Hold,
    LineState,
    OrderState,
    Share,
    backordered,
    delivery_share,
    line_value,
    outstanding,
    share_of,
)
from sync.domain.orders.viewing import said_in, whose
from sync.domain.pricing.trace import Trace, read_trace
from sync.kernel.queries import View
from sync.kernel.records import UtcTime


@dataclass(frozen=True, kw_only=True)
class OrderRow:
    """A line of the order list. `amount` in minor units of `currency`; `line_count` without the lines that were given up."""

    order_id: UUID
    number: str
    state: OrderState
    placed_at: datetime
    placed_by: str
    reference: str
    note: str
    requested_on: date | None
    currency: str
    amount: int
    line_count: int
    delivery: Share
    billing: Share
    payment: Share
    is_cancel_requested: bool


@dataclass(frozen=True, kw_only=True)
class LineRow:
    """A line of an order with what became of it. Quantities in units, prices in minor units per unit; `discount` on all of it.

    `trace` is why it costs that, None where the list alone says it.
    """

    line_id: UUID
    position: int
    product_code: str
    names: Names
    unit: str
    quantity: int
    accepted: int
    allocated: int
    shipped: int
    received: int
    closed: int
    outstanding: int
    backordered: int
    quoted_price: int
    list_price: int | None
    price_from: date | None
    unit_price: int
    amount: int
    discount: int
    trace: Trace | None
    expected_on: date | None
    reason: str
    state: LineState


@dataclass(frozen=True, kw_only=True)
class OrderCard:
    """Everything of one order. `version` is what an amendment must name; `reason` is the last word of either side.

    `is_firm`: all of it was taken from what head office keeps for the PC that saved it, so its answer is known.
    """

    row: OrderRow
    dealer_id: int
    price_list: str
    valid_on: date
    backorder_policy: BackorderPolicy
    version: int
    accepted_at: datetime | None
    holds: tuple[Hold, ...]
    reason: str
    billed: int
    paid: int
    claimed: int
    lines: tuple[LineRow, ...]
    shipments: tuple[ShipmentCard, ...]
    is_firm: bool = False
    voucher: str = ""
    deal_id: UUID | None = None
    project: str = ""
    """Number and name of the registration `deal_id`; empty where it is not known here."""


def orders(
    view: View,
    *,
    states: tuple[OrderState, ...] = (),
    text: str = "",
    before: datetime | None = None,
    before_id: UUID | None = None,
    limit: int = 100,
) -> Sequence[OrderRow]:
    """The shop's orders, newest first; `before` and `before_id` are `placed_at` and `order_id` of the last one seen.

    `text` is looked for in number, reference and note. At most `limit`.
    """
    wanted = select(Order).where(Order.dealer_id == view.dealer_id)
    if states:
        wanted = wanted.where(Order.state.in_(states))
    if text.strip():
        wanted = wanted.where(says(text))
    if before is not None and before_id is not None:
        seen = tuple_(literal(before, UtcTime()), literal(before_id, Uuid()))
        wanted = wanted.where(tuple_(Order.placed_at, Order.id) < seen)
    found = view.session.scalars(wanted.order_by(Order.placed_at.desc(), Order.id.desc()).limit(limit)).all()
    counts = _counts(view, view.dealer_id, [order.id for order in found])
    return [_row(order, *counts.get(order.id, (0, Share.NONE))) for order in found]


def says(text: str) -> ColumnElement[bool]:
    """Whether an order contains this text where people look for it."""
    return said_in(text, Order.number, Order.reference, Order.note)


def order_card(view: View, *, order_id: UUID, dealer_id: int | None = None) -> OrderCard | None:
    """One order, of the viewer's own shop, or of any dealer for the house. None where there is none."""
    order = view.session.get(Order, (whose(view, dealer_id), order_id))
    if order is None:
        return None
    lines = order_lines(view, order_id=order_id, dealer_id=dealer_id)
    line_count = sum(line.quantity > line.closed for line in lines)
    return OrderCard(
        row=_row(order, line_count, delivery_share(lines)),
        dealer_id=order.dealer_id,
        price_list=order.price_list,
        valid_on=order.valid_on,
        backorder_policy=order.backorder_policy,
        version=order.version,
        accepted_at=order.accepted_at,
        holds=tuple(sorted(order.holds)),
        reason=order.reason,
        billed=order.billed,
        paid=order.paid,
        claimed=order.claimed,
        lines=tuple(lines),
        shipments=tuple(cards_of(view, order.dealer_id, order_id)),
        is_firm=order_is_firm(view, order_id=order_id),
        voucher=order.voucher,
        deal_id=order.deal_id,
        project=_project(view, order),
    )


def _project(view: View, order: Order) -> str:
    deal = None if order.deal_id is None else view.session.get(Deal, (order.dealer_id, order.deal_id))
    return "" if deal is None else f"{deal.number} {deal.name}".strip()


def order_lines(view: View, *, order_id: UUID, dealer_id: int | None = None) -> Sequence[LineRow]:
    """In the order they were typed; all there are, at most 1,000 by rule."""
    wanted = (
        select(OrderLine, Product)
        .outerjoin(Product, Product.code == OrderLine.product_code)
        .where(OrderLine.dealer_id == whose(view, dealer_id), OrderLine.order_id == order_id)
        .order_by(OrderLine.position, OrderLine.id)
    )
    return [_line(line, product) for line, product in view.session.execute(wanted)]


def _counts(view: View, dealer_id: int, order_ids: Sequence[UUID]) -> Mapping[UUID, tuple[int, Share]]:
    """Lines and delivery of these orders, in one statement."""
    left = OrderLine.quantity - OrderLine.closed
    rows = view.session.execute(
        select(OrderLine.order_id, func.count(func.nullif(left, 0)), func.sum(OrderLine.shipped), func.sum(left))
        .where(OrderLine.dealer_id == dealer_id, OrderLine.order_id.in_(order_ids))
        .group_by(OrderLine.order_id)
    )
    return {order_id: (count, share_of(int(shipped), int(whole))) for order_id, count, shipped, whole in rows}


def _row(order: Order, line_count: int, delivery: Share) -> OrderRow:
    return OrderRow(
        order_id=order.id,
        number=order.number,
        state=order.state,
        placed_at=order.placed_at,
        placed_by=order.placed_by,
        reference=order.reference,
        note=order.note,
        requested_on=order.requested_on,
        currency=order.currency,
        amount=order.amount,
        line_count=line_count,
        delivery=delivery,
        billing=share_of(order.billed, order.due),
        payment=share_of(order.paid, order.due),
        is_cancel_requested=order.cancel_requested,
    )


def _line(line: OrderLine, product: Product | None) -> LineRow:
    return LineRow(
        line_id=line.id,
        position=line.position,
        product_code=line.product_code,
        names=names_of(product),
        unit=product.unit if product else "",
        quantity=line.quantity,
        accepted=line.accepted,
        allocated=line.allocated,
        shipped=line.shipped,
        received=line.received,
        closed=line.closed,
        outstanding=outstanding(line),
        backordered=backordered(line),
        quoted_price=line.quoted_price,
        list_price=line.list_price,
        price_from=line.price_from,
        unit_price=line.unit_price,
        amount=line_value(line, line.quantity - line.closed),
        discount=line.discount,
        trace=read_trace(line.trace),
        expected_on=line.expected_on,
        reason=line.reason,
        state=line.state,
    )
