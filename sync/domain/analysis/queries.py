"""The named read of sales analysis: the figures of a period beside those of an earlier one, whole and row by row."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from sync.domain.accounts.records import Dealer
from sync.domain.accounts.rules import allows
from sync.domain.analysis.bought import Purchases, bought_by, last_sold, on_hand, ordered_in, purchases_of, stock_worth
from sync.domain.analysis.naming import Named, labels_of, named_like
from sync.domain.analysis.periods import Days
from sync.domain.analysis.rules import (
    COST_PERMISSION,
    Bought,
    By,
    Ordered,
    Sold,
    all_bought,
    buckets,
    row_days,
    turns,
)
from sync.domain.analysis.sold import Wanted, sold_by, whole_of
from sync.domain.sales.records import Sale
from sync.domain.sales.rules import SaleState
from sync.kernel.queries import View

MOST = 2_000
Key = date | str | UUID | None


@dataclass(frozen=True, kw_only=True)
class ReportRow:
    """What belongs to one `key`: a day, a code, a customer, or who sold, None for somebody who walked in and for goods of no
    branch. Money in minor units. `on_hand` in units and the day on which it was `last_sold`, both as of now, are a product's
    alone. `former` is the day, week or month that a time is held against; `is_comparable` is False for a week that has more or
    fewer days in its period than that one."""

    key: Key
    named: Named
    sold: Sold
    sold_before: Sold
    bought: Bought
    bought_before: Bought
    on_hand: int | None = None
    last_sold: date | None = None
    former: Key = None
    is_comparable: bool = True


@dataclass(frozen=True, kw_only=True)
class Figures:
    """Of a whole period. `bought` and `turns` are None for whoever may not see what goods cost."""

    sold: Sold
    bought: Bought | None
    ordered: Ordered
    turns: int | None


@dataclass(frozen=True, kw_only=True)
class Report:
    """`shows_cost` False: nothing in it tells what goods cost. `left_out` rows have fewer sales than those that are here.
    `foreign` sales are in another currency, and not in the figures."""

    by: By
    days: Days
    before_days: Days
    currency: str
    shows_cost: bool
    now: Figures
    before: Figures
    rows: Sequence[ReportRow]
    left_out: int = 0
    foreign: int = 0


@dataclass(frozen=True, kw_only=True)
class _Sums:
    """Everything of one run of days, by key."""

    sold: Mapping[Any, Sold]
    bought: Mapping[Any, Bought]
    figures: Figures


def sales_report(view: View, *, by: By, days: Days, before: Days, text: str = "", limit: int = MOST) -> Report:
    """Times in their order, all else by what was sold, the most first. `text` is part of a code or a name: it chooses rows, the
    figures of the whole stay those of all."""
    dealer = view.session.get(Dealer, view.dealer_id)
    currency = dealer.currency if dealer else ""
    shows_cost = allows(view.actor.role, COST_PERMISSION)
    both = (days, before)
    purchases = purchases_of(view, both) if shows_cost else (None, None)
    now, then = (_sums(view, by, one, currency, its) for one, its in zip(both, purchases, strict=True))
    stock = on_hand(view) if by is By.PRODUCT else {}
    keys = _keys(by, days, now, then, {code for code, units in stock.items() if units})
    if text.strip():
        keys = named_like(view, by, keys, text)
    shown = keys if by.is_time else keys[:limit]
    rows = [_matched(row, by, days, before) for row in _rows(view, by, shown, (now, then), _beside(by, days, before))]
    if by is By.PRODUCT:
        rows = _with_stock(view, rows, stock)
    return Report(
        by=by,
        days=days,
        before_days=before,
        currency=currency,
        shows_cost=shows_cost,
        now=now.figures,
        before=then.figures,
        rows=rows,
        left_out=len(keys) - len(rows),
        foreign=_foreign(view, days, currency),
    )


QUERIES = (sales_report,)


def _sums(view: View, by: By, days: Days, currency: str, purchases: Purchases | None) -> _Sums:
    costs = purchases.costs if purchases else {}
    wanted = Wanted(by=by, days=days, currency=currency, costs=costs)
    sold, ordered = sold_by(view, wanted), ordered_in(view, days)
    whole = whole_of(view, wanted, sold.values())
    if purchases is None:
        return _Sums(sold=sold, bought={}, figures=Figures(sold=whole, bought=None, ordered=ordered, turns=None))
    bought = bought_by(view, by, days, purchases)
    pace = turns(whole.cost, stock_worth(view, costs), days.count)
    figures = Figures(sold=whole, bought=all_bought(bought.values()), ordered=ordered, turns=pace)
    return _Sums(sold=sold, bought=bought if by.is_bought else {}, figures=figures)


def _keys(by: By, days: Days, now: _Sums, then: _Sums, here: Collection[str]) -> Sequence[Key]:
    if by.is_time:
        return buckets(by, days)
    found = {*now.sold, *then.sold, *now.bought, *then.bought, *here}
    nothing = Sold()
    return sorted(
        found, key=lambda key: (-now.sold.get(key, nothing).amount, -then.sold.get(key, nothing).amount, str(key or ""))
    )


def _beside(by: By, days: Days, before: Days) -> Mapping[Key, Key]:
    """The earlier day, week or month beside each: the first beside the first, and so on."""
    return dict(zip(buckets(by, days), buckets(by, before), strict=False)) if by.is_time else {}


def _rows(view: View, by: By, keys: Sequence[Key], sums: tuple[_Sums, _Sums], beside: Mapping[Key, Key]) -> Sequence[ReportRow]:
    now, then = sums
    labels = labels_of(view, by, keys)
    return [
        ReportRow(
            key=key,
            named=labels.get(key, Named()),
            sold=now.sold.get(key, Sold()),
            sold_before=then.sold.get(former, Sold()),
            bought=now.bought.get(key, Bought()),
            bought_before=then.bought.get(former, Bought()),
            former=former if by.is_time else None,
        )
        for key in keys
        for former in (beside.get(key) if by.is_time else key,)
    ]


def _with_stock(view: View, rows: Sequence[ReportRow], stock: Mapping[str, int]) -> list[ReportRow]:
    """With what is here of each product now, and when it was sold last, be it in the period or not."""
    told = last_sold(view, [str(row.key) for row in rows])
    return [replace(row, on_hand=stock.get(str(row.key), 0), last_sold=told.get(str(row.key))) for row in rows]


def _matched(row: ReportRow, by: By, days: Days, before: Days) -> ReportRow:
    """A period begins in the middle of a week: one day of sales is no fall from four."""
    if by is not By.WEEK or not isinstance(row.key, date) or not isinstance(row.former, date):
        return row
    return replace(row, is_comparable=row_days(by, row.key, days).count == row_days(by, row.former, before).count)


def _foreign(view: View, days: Days, currency: str) -> int:
    others = select(func.count()).select_from(Sale).where(Sale.dealer_id == view.dealer_id, Sale.currency != currency)
    of_days = (Sale.day.between(days.first, days.last), Sale.state == SaleState.SOLD)
    return int(view.session.scalar(others.where(*of_days)) or 0)
