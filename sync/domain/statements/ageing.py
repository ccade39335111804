"""How old a dealer's debt is: by the house's days since goods left, after what is paid and credited, the oldest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.domain.accounts.calendar import price_day
from sync.domain.accounts.records import Dealer
from sync.domain.credit.lookup import credited
from sync.domain.credit.rules import set_off
from sync.domain.orders.exposure import LEFT, OWING
from sync.domain.orders.records import Order
from sync.domain.orders.rules import line_value
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View

BOUNDS = (30, 60, 90)
"""The last day of each age but the last, which has no end."""
MOST = 500


@dataclass(frozen=True, kw_only=True)
class AgeingRow:
    """Minor units of the dealer's currency: `ages` are of debts of up to 30, 60, 90 and more days, `advance` is what the dealer
    has paid or is credited beyond them; below zero it is charged without a bill."""

    dealer_id: int
    dealer_code: str
    dealer_name: str
    currency: str
    ages: Sequence[int]
    advance: int

    @property
    def owed(self) -> int:
        return sum(self.ages) - self.advance


@dataclass(frozen=True)
class _Unpaid:
    at: datetime
    amount: int


def ageing(view: View, *, dealer_id: int | None = None, limit: int = MOST) -> Sequence[AgeingRow]:
    """Of the viewer's own shop; for the house of every dealer that owes or has paid ahead, the oldest debts first."""
    if view.dealer_id != HOUSE:
        dealer_id = view.dealer_id
    dealers = select(Dealer).where(Dealer.dealer_id != HOUSE).order_by(Dealer.code)
    if dealer_id is not None:
        dealers = dealers.where(Dealer.dealer_id == dealer_id)
    else:
        dealers = dealers.where(Dealer.dealer_id.in_(select(Order.dealer_id).where(Order.at_desk)))
    rows = [_row(view, dealer) for dealer in view.session.scalars(dealers)]
    told = rows if dealer_id is not None else [row for row in rows if any(row.ages) or row.advance]
    return sorted(told, key=lambda row: ([-age for age in reversed(row.ages)], row.dealer_code))[:limit]


def _row(view: View, dealer: Dealer) -> AgeingRow:
    unpaid = sorted(_unpaid(view.session, dealer.dealer_id), key=lambda one: one.at)
    credit = credited(view.session, dealer.dealer_id)
    covered = set_off(credit, [one.amount for one in unpaid])
    today, ages = price_day(view.session, view.now), [0] * (len(BOUNDS) + 1)
    for one, part in zip(unpaid, covered, strict=True):
        ages[age_of(price_day(view.session, one.at), today)] += one.amount - part
    return AgeingRow(
        dealer_id=dealer.dealer_id,
        dealer_code=dealer.code,
        dealer_name=dealer.name,
        currency=dealer.currency,
        ages=tuple(ages),
        advance=credit - sum(covered),
    )


def age_of(day: date, today: date) -> int:
    """Which of the ages a debt of that day is in: the thirtieth day is still of the first."""
    days = (today - day).days
    return next((at for at, last in enumerate(BOUNDS) if days <= last), len(BOUNDS))


def _unpaid(session: Session, dealer_id: int) -> Sequence[_Unpaid]:
    """What each shipment still owes: what is paid and credited on an order is for the first of it."""
    orders = {order.id: order for order in session.scalars(OWING, {"dealer_id": dealer_id})}
    lines = {line.id: line for order in orders.values() for line in order.lines}
    gone = dict.fromkeys(lines, 0)
    left: dict[UUID, list[_Unpaid]] = {}
    for order_id, at, line_id, units in session.execute(LEFT, {"dealer_id": dealer_id}):
        line, before = lines[line_id], gone[line_id]
        gone[line_id] += units
        left.setdefault(order_id, []).append(_Unpaid(at, line_value(line, before + units) - line_value(line, before)))
    return [one for order_id, parts in left.items() for one in _after_payments(orders[order_id], parts)]


def _after_payments(order: Order, parts: Sequence[_Unpaid]) -> Sequence[_Unpaid]:
    charged = [_Unpaid(parts[0].at, order.claimed)] if order.claimed > 0 else []
    values = [*charged, *parts]
    paid = set_off(order.paid + max(-order.claimed, 0), [one.amount for one in values])
    return [_Unpaid(one.at, one.amount - part) for one, part in zip(values, paid, strict=True) if one.amount > part]
