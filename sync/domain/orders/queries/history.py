"""Reads what helps to order again: earlier orders of a product, suggestions, templates, favourites."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select, true
from sqlalchemy.orm import selectinload

from sync.domain.accounts.calendar import price_zone
from sync.domain.orders.records import Favourite, Order, OrderLine, OrderTemplate
from sync.domain.orders.reorder import Ordered, Suggestion, suggestions
from sync.domain.orders.rules import OrderState
from sync.kernel.queries import View

LOOK_BACK = timedelta(days=365)
MOST_HISTORY = 20_000


@dataclass(frozen=True, kw_only=True)
class EarlierOrder:
    """One time that a product was ordered. `unit_price` in minor units per unit."""

    order_id: UUID
    number: str
    placed_at: datetime
    quantity: int
    unit_price: int
    state: OrderState


@dataclass(frozen=True, kw_only=True)
class TemplateItemRow:
    """`quantity` in units."""

    product_code: str
    quantity: int


@dataclass(frozen=True, kw_only=True)
class TemplateRow:
    """A template whole."""

    template_id: UUID
    name: str
    items: tuple[TemplateItemRow, ...]


def last_orders_of_product(view: View, *, product_code: str, limit: int = 10) -> Sequence[EarlierOrder]:
    """When the shop last ordered a product, newest first. At most `limit`."""
    rows = view.session.execute(
        select(Order, OrderLine)
        .join(OrderLine, (OrderLine.dealer_id == Order.dealer_id) & (OrderLine.order_id == Order.id))
        .where(OrderLine.dealer_id == view.dealer_id, OrderLine.product_code == product_code)
        .order_by(Order.placed_at.desc(), Order.id.desc(), OrderLine.position)
        .limit(limit)
    )
    return [
        EarlierOrder(
            order_id=order.id,
            number=order.number,
            placed_at=order.placed_at,
            quantity=line.quantity,
            unit_price=line.unit_price,
            state=order.state,
        )
        for order, line in rows
    ]


def reorder_suggestions(view: View, *, limit: int = 50) -> Sequence[Suggestion]:
    """What the shop usually orders by now, the most overdue first: from a year's orders, the newest 20,000 lines of them. Days
    are the house's."""
    placed = select(OrderLine.product_code, Order.placed_at, OrderLine.quantity).join(
        Order, (Order.dealer_id == OrderLine.dealer_id) & (Order.id == OrderLine.order_id)
    )
    wanted = (
        placed.where(
            Order.dealer_id == view.dealer_id,
            Order.placed_at >= view.now - LOOK_BACK,
            Order.state != OrderState.CANCELLED,
            OrderLine.quantity > OrderLine.closed,
        )
        .order_by(Order.placed_at.desc(), Order.id.desc())
        .limit(MOST_HISTORY)
    )
    zone = price_zone(view.session)  # once: to look it up for each line takes most of a second
    history = [
        Ordered(product_code=code, day=placed_at.astimezone(zone).date(), quantity=quantity)
        for code, placed_at, quantity in view.session.execute(wanted)
    ]
    return suggestions(history, to_come=_to_come(view))[:limit]


def _to_come(view: View) -> dict[str, int]:
    """Outstanding units of every product that the shop waits for. The open orders are named first and the units added up here:
    grouped, the database would go through every line of all orders by its index of products."""
    left = OrderLine.quantity - OrderLine.closed - OrderLine.shipped
    running = select(Order.id).where(Order.dealer_id == view.dealer_id, Order.at_desk == true())
    wanted = select(OrderLine.product_code, left).where(OrderLine.dealer_id == view.dealer_id, OrderLine.order_id.in_(running))
    found: Counter[str] = Counter()
    for code, units in view.session.execute(wanted.where(left > 0)):
        found[code] += units
    return dict(found)


def templates(view: View, *, limit: int = 200) -> Sequence[TemplateRow]:
    """The shop's templates by name. At most `limit`."""
    wanted = (
        select(OrderTemplate)
        .options(selectinload(OrderTemplate.lines))
        .where(OrderTemplate.dealer_id == view.dealer_id)
        .order_by(OrderTemplate.name, OrderTemplate.id)
        .limit(limit)
    )
    return [_template(template) for template in view.session.scalars(wanted)]


def _template(template: OrderTemplate) -> TemplateRow:
    items = tuple(TemplateItemRow(product_code=line.product_code, quantity=line.quantity) for line in template.lines)
    return TemplateRow(template_id=template.id, name=template.name, items=items)


def favourites(view: View, *, limit: int = 500) -> Sequence[str]:
    """Codes of the products that the viewer marked, by code. At most `limit`."""
    wanted = (
        select(Favourite.product_code)
        .where(Favourite.dealer_id == view.dealer_id, Favourite.owner_id == view.actor.user_id)
        .order_by(Favourite.product_code)
        .limit(limit)
    )
    return list(view.session.scalars(wanted))
