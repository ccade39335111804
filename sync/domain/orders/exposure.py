"""What a dealer owes for accepted orders: the one formula, for central's credit check and for the screen."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Protocol
from uuid import UUID

from sqlalchemy import BigInteger, SQLColumnExpression, and_, bindparam, cast, func, select
from sqlalchemy.orm import Session, selectinload

from sync.domain.accounts.calendar import day_begins, price_day
from sync.domain.catalog.records import Category, Product
from sync.domain.catalog.tree import Tree
from sync.domain.credit.lookup import credited, terms_of
from sync.domain.credit.rules import Debt, debt, set_off
from sync.domain.orders.records import Order, OrderLine, Shipment, ShipmentLine
from sync.domain.orders.rules import Shippable, line_value, shipped_value


@dataclass(frozen=True, kw_only=True)
class Overdue:
    """What should have been paid by now for goods that left, in minor units, and for how many days the oldest of it has been.

    `is_held` says that the grace is over too: nothing more passes.
    """

    amount: int = 0
    days: int = 0
    is_held: bool = False


@dataclass(frozen=True)
class Late:
    """What of one order should have been paid by now, in minor units, and when the first of its goods left."""

    since: datetime
    amount: int
    order_id: UUID


def worth(
    units: SQLColumnExpression[int],
    *,
    unit_price: SQLColumnExpression[int],
    discount: SQLColumnExpression[int],
    quantity: SQLColumnExpression[int],
) -> SQLColumnExpression[int]:
    """What so many units of a line cost, in minor units: `rules.line_value` as the database reckons it, to the cent. All of them
    together, since the discount is rounded once: by shipment it would come to another sum than the bills."""
    return units * unit_price - (2 * units * discount + quantity) // (2 * quantity)


# made once: putting a statement together takes longer than the database takes to answer it
OWES = and_(
    Order.dealer_id == bindparam("dealer_id"),
    Order.at_desk,
    Order.accepted_at.is_not(None),
    Order.paid < Order.amount + Order.claimed,
)
OWED = select(func.sum(Order.amount + Order.claimed - Order.paid)).where(
    OWES, Order.id.not_in(bindparam("besides", expanding=True))
)
OWING = select(Order).where(OWES).options(selectinload(Order.lines)).order_by(Order.id)
CATEGORIES = select(Product.code, Product.category_code).where(Product.code.in_(bindparam("codes", expanding=True)))
SENT = (
    select(Order.id)
    .select_from(Order)
    .join(Shipment, (Shipment.dealer_id == Order.dealer_id) & (Shipment.order_id == Order.id))
    .join(ShipmentLine, (ShipmentLine.dealer_id == Shipment.dealer_id) & (ShipmentLine.shipment_id == Shipment.id))
    .join(OrderLine, (OrderLine.dealer_id == ShipmentLine.dealer_id) & (OrderLine.id == ShipmentLine.order_line_id))
    .where(OWES)
)
GONE = (
    SENT.with_only_columns(
        Order.id.label("order_id"),
        Order.claimed,
        Order.paid,
        OrderLine.quantity,
        OrderLine.unit_price,
        OrderLine.discount,
        cast(func.sum(ShipmentLine.quantity), BigInteger).label("units"),  # PostgreSQL would make it no whole number
        func.min(Shipment.shipped_at).label("first"),
    )
    .where(Shipment.shipped_at < bindparam("until"))
    .group_by(Order.id, Order.claimed, Order.paid, OrderLine.id, OrderLine.quantity, OrderLine.unit_price, OrderLine.discount)
    .subquery()
)
"""Of each line of an owing order: how many units left by a moment, in however many shipments, and when the first of them."""
VALUE = worth(GONE.c.units, unit_price=GONE.c.unit_price, discount=GONE.c.discount, quantity=GONE.c.quantity)
SHIPPED = (
    select(GONE.c.order_id, func.sum(VALUE), GONE.c.claimed, GONE.c.paid, func.min(GONE.c.first))
    .group_by(GONE.c.order_id, GONE.c.claimed, GONE.c.paid)
    .order_by(GONE.c.order_id)
)
"""Of each owing order: what left by a moment is worth, what claims add, what is paid, and when the first of it left."""
LEFT = SENT.with_only_columns(Order.id, Shipment.shipped_at, ShipmentLine.order_line_id, ShipmentLine.quantity).order_by(
    Shipment.shipped_at, Shipment.id, ShipmentLine.position
)
"""Of each owing order: how many units of which line left when, the first before the others."""


def owed_by(session: Session, dealer_id: int, *, besides: Collection[UUID] = ()) -> int:
    """What accepted orders cost less what is paid on them, in minor units, whether shipped and billed or not yet. Credit notes
    come off the sum of them, see `Room.owed`.

    An order over-paid by mistake does not make room for another. Every order that owes is at the desk, which keeps this small.
    """
    return int(session.scalar(OWED, {"dealer_id": dealer_id, "besides": list(besides)}) or 0)


def debts(session: Session, dealer_id: int, *, besides: Collection[UUID] = ()) -> Sequence[Debt]:
    """Of each order that owes, with what its lines are worth by product line: the sum of `owed_by`, term by term."""
    orders = [order for order in session.scalars(OWING, {"dealer_id": dealer_id}) if order.id not in besides]
    of_line = categories(session, [line for order in orders for line in order.lines])
    return [debt_of(order, of_line) for order in orders]


class Charged(Shippable, Protocol):
    """A line of something that is to be paid."""

    @property
    def product_code(self) -> str: ...


class Owing(Protocol):
    """An order, or one that is still being typed, as far as money goes. In minor units."""

    @property
    def lines(self) -> Sequence[Charged]: ...
    @property
    def due(self) -> int: ...
    @property
    def claimed(self) -> int: ...
    @property
    def billed(self) -> int: ...
    @property
    def paid(self) -> int: ...


def debt_of(order: Owing, of_line: Mapping[str, str]) -> Debt:
    """What an order owes, or would owe if it were accepted. `of_line` gives each product its product line."""
    values: dict[str, int] = {}
    for line in order.lines:
        category = of_line.get(line.product_code, "")
        values[category] = values.get(category, 0) + line_value(line, line.quantity - line.closed)
    shipped = shipped_value(order.lines) + order.claimed
    return debt(shipped=shipped, due=order.due, billed=order.billed, paid=order.paid, lines=values)


def categories(session: Session, lines: Sequence[Charged]) -> Mapping[str, str]:
    """The branch of the catalog that each product hangs on."""
    codes = {line.product_code for line in lines}
    return dict(session.execute(CATEGORIES, {"codes": sorted(codes)}).all())


def tree_of(session: Session) -> Tree:
    return Tree(session.scalars(select(Category).order_by(Category.code)).all())


def overdue(session: Session, dealer_id: int, now: datetime) -> Overdue:
    """What `late` finds. No terms, nothing late."""
    terms = terms_of(session, dealer_id)
    found = late(session, dealer_id, now)
    if terms is None or not found:
        return Overdue()
    oldest = price_day(session, min(one.since for one in found))
    days = _days_late(oldest, price_day(session, now), terms.payment_days)
    return Overdue(amount=sum(one.amount for one in found), days=days, is_held=days > terms.grace_days)


def late(session: Session, dealer_id: int, now: datetime) -> Sequence[Late]:
    """Goods that left more days ago than the terms of payment allow, as far as nothing was paid for them and credit notes do not
    cover it, the oldest first: on its last day nothing is late yet. No terms, nothing late."""
    terms = terms_of(session, dealer_id)
    if terms is None:
        return ()
    last_day = price_day(session, now) - timedelta(days=terms.payment_days)
    rows = session.execute(SHIPPED, {"dealer_id": dealer_id, "until": day_begins(session, last_day)})
    unpaid = [Late(first, int(value) + claimed - paid, order_id) for order_id, value, claimed, paid, first in rows]
    unpaid = sorted((one for one in unpaid if one.amount > 0), key=lambda one: (one.since, one.amount))
    covered = set_off(credited(session, dealer_id), [one.amount for one in unpaid])
    return [replace(one, amount=one.amount - part) for one, part in zip(unpaid, covered, strict=True) if one.amount > part]


def _days_late(shipped_on: date, today: date, payment_days: int) -> int:
    return (today - shipped_on).days - payment_days
