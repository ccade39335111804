"""What a dealer owes, order by order: the parts of which the one formula is the sum."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import func, select

from sync.domain.accounts.calendar import price_day
from sync.domain.credit.lookup import terms_of
from sync.domain.orders.exposure import OWING, debt_of
from sync.domain.orders.records import Order, Shipment
from sync.domain.orders.viewing import whose
from sync.kernel.queries import View

MOST = 5_000


@dataclass(frozen=True, kw_only=True)
class OwingOrder:
    """Minor units of the dealer's currency: `owed = invoiced + unbilled + to_come - paid`. `due_on` is the day by which what left
    first is to be paid: None while nothing has left, or where no terms are laid down."""

    order_id: UUID
    number: str
    reference: str
    placed_at: datetime
    left_at: datetime | None
    due_on: date | None
    invoiced: int
    unbilled: int
    to_come: int
    paid: int
    owed: int


def owing_orders(view: View, *, dealer_id: int | None = None, limit: int = MOST) -> Sequence[OwingOrder]:
    """Of the viewer's own shop, or of any dealer for the house: the oldest first. Their sums are those of `credit_standing`."""
    owner = whose(view, dealer_id)
    orders = sorted(view.session.scalars(OWING, {"dealer_id": owner}), key=lambda order: (order.placed_at, order.number))
    terms = terms_of(view.session, owner)
    left = _left(view, owner)
    days = None if terms is None else timedelta(days=terms.payment_days)
    return [_row(view, order, left.get(order.id), days) for order in orders[:limit]]


def _left(view: View, dealer_id: int) -> Mapping[UUID, datetime]:
    """When the first goods of each order left."""
    first = select(Shipment.order_id, func.min(Shipment.shipped_at)).where(Shipment.dealer_id == dealer_id)
    return dict(view.session.execute(first.group_by(Shipment.order_id)).all())


def _row(view: View, order: Order, left_at: datetime | None, days: timedelta | None) -> OwingOrder:
    debt = debt_of(order, {})
    return OwingOrder(
        order_id=order.id,
        number=order.number,
        reference=order.reference,
        placed_at=order.placed_at,
        left_at=left_at,
        due_on=None if left_at is None or days is None else price_day(view.session, left_at) + days,
        invoiced=debt.invoiced,
        unbilled=debt.unbilled,
        to_come=debt.to_come,
        paid=debt.paid,
        owed=debt.owed,
    )
