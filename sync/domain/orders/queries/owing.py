"""What a dealer owes, order by order: the parts of which the one formula is the sum."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from sync.domain.accounts.calendar import price_day
from sync.domain.credit.lookup import terms_of
from sync.domain.orders.exposure import LEFT, OWING, debt_of, late
from sync.domain.orders.records import Order
from sync.domain.orders.rules import line_value
from sync.domain.orders.viewing import whose
from sync.kernel.queries import View

MOST = 5_000


@dataclass(frozen=True, kw_only=True)
class OwingOrder:
    """Minor units of the dealer's currency: `owed = invoiced + unbilled + to_come - paid`. `due_on` is the house's day
    by which the first is to be paid of what left and is not paid: None where there is no such thing, or no terms are laid down.
    `is_late` says that this is over, and no credit note covers it: the sum of `overdue`, order by order."""

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
    is_late: bool = False


@dataclass(frozen=True)
class _Left:
    """Units of a line of the order: when they left."""

    at: datetime
    line_id: UUID
    units: int


def owing_orders(view: View, *, dealer_id: int | None = None, limit: int = MOST) -> Sequence[OwingOrder]:
    """Of the viewer's own shop, or of any dealer for the house: the oldest first. Their sums are those of `credit_standing`."""
    owner = whose(view, dealer_id)
    orders = sorted(view.session.scalars(OWING, {"dealer_id": owner}), key=lambda order: (order.placed_at, order.number))
    left, too_late = _left(view, owner), {one.order_id for one in late(view.session, owner, view.now)}
    terms = terms_of(view.session, owner)
    days = None if terms is None else timedelta(days=terms.payment_days)
    rows = (_row(view, order, left.get(order.id, ()), days) for order in orders[:limit])
    return [replace(row, is_late=row.order_id in too_late) for row in rows]


def _left(view: View, dealer_id: int) -> Mapping[UUID, Sequence[_Left]]:
    """What left of each order that owes, the first before the others."""
    left: dict[UUID, list[_Left]] = {}
    for order_id, at, line_id, units in view.session.execute(LEFT, {"dealer_id": dealer_id}):
        left.setdefault(order_id, []).append(_Left(at, line_id, units))
    return left


def _unpaid(order: Order, left: Sequence[_Left]) -> datetime | None:
    """When the first left of what is not paid: as `late` counts it, what is paid is paid for the first of it."""
    worth, lines = order.claimed, {line.id: line for line in order.lines}
    gone = dict.fromkeys(lines, 0)
    for one in left:
        line, before = lines[one.line_id], gone[one.line_id]
        gone[one.line_id] += one.units
        worth += line_value(line, gone[one.line_id]) - line_value(line, before)
        if worth > order.paid:
            return one.at
    return None


def _row(view: View, order: Order, left: Sequence[_Left], days: timedelta | None) -> OwingOrder:
    debt, unpaid = debt_of(order, {}), _unpaid(order, left)
    return OwingOrder(
        order_id=order.id,
        number=order.number,
        reference=order.reference,
        placed_at=order.placed_at,
        left_at=left[0].at if left else None,
        due_on=None if unpaid is None or days is None else price_day(view.session, unpaid) + days,
        invoiced=debt.invoiced,
        unbilled=debt.unbilled,
        to_come=debt.to_come,
        paid=debt.paid,
        owed=debt.owed,
    )
