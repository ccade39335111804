"""Sums of what went over the counter and what came back, by day, product, branch, customer or person."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import msgspec
from sqlalchemy import CTE, ColumnElement, Select, case, func, literal, select

from sync.domain.analysis.periods import Days
from sync.domain.analysis.rules import By, Sold, all_sold, folded
from sync.domain.catalog.records import Product
from sync.domain.sales.records import ReturnLine, Sale, SaleLine, SaleReturn
from sync.domain.sales.rules import SaleState
from sync.kernel.queries import View

Key = Any
"""A day, a code, a customer's id, or the name of who sold; None for somebody who walked in and for goods of no branch."""
KEYS: Mapping[By, Key] = {
    By.PRODUCT: SaleLine.product_code,
    By.BRANCH: func.nullif(Product.category_code, ""),  # no branch is the same as one that nobody knows
    By.CUSTOMER: Sale.customer_id,
    By.PERSON: Sale.sold_by,
}
NET = SaleLine.gross - SaleLine.tax
GIVEN_BACK = ReturnLine.gross - ReturnLine.tax
SOUND = case((ReturnLine.is_sound, ReturnLine.quantity), else_=0)
"""What came back broken was sold and lost: it stays in the cost."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Which sales: of these days by the shop's own calendar, in one currency; `costs` of one unit by product, in minor units."""

    by: By
    days: Days
    currency: str
    costs: Mapping[str, int]


def sold_by(view: View, wanted: Wanted) -> Mapping[Key, Sold]:
    """In no order; what a later return takes back is of the day it came back, and of who sold it."""
    parts: dict[Key, list[Sold]] = {}
    for statement in (_sales(view, wanted), _returns(view, wanted)):
        for key, *sums in view.session.execute(statement):
            units, amount, priced, cost, sales = (int(one or 0) for one in sums)
            parts.setdefault(key, []).append(Sold(units=units, amount=amount, priced=priced, cost=cost, sales=sales))
    found = {key: all_sold(one) for key, one in parts.items()}
    return folded(wanted.by, found) if wanted.by.is_time else found


def whole_of(view: View, wanted: Wanted, parts: Iterable[Sold]) -> Sold:
    """All parts as one. A sale of several products is one sale."""
    whole = all_sold(parts)
    if wanted.by not in (By.PRODUCT, By.BRANCH):
        return whole
    count = view.session.scalar(select(func.count()).select_from(Sale).where(*_of_days(view, wanted)))
    return replace(whole, sales=int(count or 0))


def _sales(view: View, wanted: Wanted) -> Select[*tuple[Any, ...]]:
    cost = _costs(wanted.costs)
    key = Sale.day if wanted.by.is_time else KEYS[wanted.by]
    columns: Sequence[Any] = (
        key,
        func.sum(SaleLine.quantity),
        func.sum(NET),
        func.sum(case((cost.c.each.is_not(None), NET), else_=0)),
        func.sum(SaleLine.quantity * cost.c.each),
        func.count(Sale.id.distinct()),
    )
    mine = (SaleLine.dealer_id == Sale.dealer_id) & (SaleLine.sale_id == Sale.id)
    joined = (
        select(*columns).select_from(Sale).join(SaleLine, mine).join(cost, cost.c.code == SaleLine.product_code, isouter=True)
    )
    if wanted.by is By.BRANCH:
        joined = joined.join(Product, Product.code == SaleLine.product_code, isouter=True)
    return joined.where(*_of_days(view, wanted)).group_by(key)


def _returns(view: View, wanted: Wanted) -> Select[*tuple[Any, ...]]:
    cost = _costs(wanted.costs)
    key = SaleReturn.day if wanted.by.is_time else KEYS[wanted.by]
    columns: Sequence[Any] = (
        key,
        -func.sum(ReturnLine.quantity),
        -func.sum(GIVEN_BACK),
        -func.sum(case((cost.c.each.is_not(None), GIVEN_BACK), else_=0)),
        -func.sum(SOUND * cost.c.each),
        literal(0),
    )
    lines = (ReturnLine.dealer_id == SaleReturn.dealer_id) & (ReturnLine.return_id == SaleReturn.id)
    line = (SaleLine.dealer_id == ReturnLine.dealer_id) & (SaleLine.id == ReturnLine.sale_line_id)
    sale = (Sale.dealer_id == SaleReturn.dealer_id) & (Sale.id == SaleReturn.sale_id)
    joined = select(*columns).select_from(SaleReturn).join(ReturnLine, lines).join(SaleLine, line).join(Sale, sale)
    joined = joined.join(cost, cost.c.code == ReturnLine.product_code, isouter=True)
    if wanted.by is By.BRANCH:
        joined = joined.join(Product, Product.code == ReturnLine.product_code, isouter=True)
    of_days = SaleReturn.day.between(wanted.days.first, wanted.days.last)
    return joined.where(SaleReturn.dealer_id == view.dealer_id, of_days, *_counts(wanted)).group_by(key)


def _of_days(view: View, wanted: Wanted) -> tuple[ColumnElement[bool], ...]:
    first, last = moments_of(wanted.days)
    in_time = (Sale.sold_at >= first, Sale.sold_at < last, Sale.day.between(wanted.days.first, wanted.days.last))
    return (Sale.dealer_id == view.dealer_id, *in_time, *_counts(wanted))


def _counts(wanted: Wanted) -> tuple[ColumnElement[bool], ...]:
    return (Sale.state == SaleState.SOLD, Sale.currency == wanted.currency)


def _costs(costs: Mapping[str, int]) -> CTE:
    """The costs as a table of their own, made once for the whole question."""
    told = func.json_each(msgspec.json.encode(costs).decode()).table_valued("key", "value", name="told")
    return select(told.c.key.label("code"), told.c.value.label("each")).cte("cost").prefix_with("MATERIALIZED")


def moments_of(days: Days) -> tuple[datetime, datetime]:
    """Every moment of these days anywhere on earth: what `is_day_of` allows, so that the index of moments finds them."""
    day = timedelta(days=1)
    return _midnight(days.first - day), _midnight(days.last + 2 * day)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
