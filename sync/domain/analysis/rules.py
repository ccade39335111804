"""What the figures of sales mean, without a database: every definition once."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sync.domain.analysis.periods import Days, month_of, week_of
from sync.kernel.money import portion

COST_PERMISSION = "analysis.cost"
"""Who may see what the shop pays for its goods, and so what it earns."""
COST_DAYS = 365
"""Deliveries of so many days say what a product costs the shop."""
YEAR = 365


class By(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    PRODUCT = "product"
    BRANCH = "branch"  # of the catalog
    CUSTOMER = "customer"
    PERSON = "person"  # who sold

    @property
    def is_time(self) -> bool:
        return self in (By.DAY, By.WEEK, By.MONTH)

    @property
    def is_bought(self) -> bool:
        """What is bought has days and goods; customers and who sold are the counter's alone."""
        return self not in (By.CUSTOMER, By.PERSON)


@dataclass(frozen=True, kw_only=True)
class Sold:
    """Sell-out: goods that went over the counter, less what came back, without tax, in minor units. `cost` is what the shop paid
    for those of them that it knows it of, `priced` what these were sold for. Voided sales do not count. `sales` counts documents.
    """

    units: int = 0
    amount: int = 0
    priced: int = 0
    cost: int = 0
    sales: int = 0

    @property
    def margin(self) -> int:
        return self.priced - self.cost

    @property
    def unpriced(self) -> int:
        """Sold for so much, and nobody knows what it cost."""
        return self.amount - self.priced


@dataclass(frozen=True, kw_only=True)
class Bought:
    """Sell-in: goods that arrived sound at what they cost after discounts, less what the house took back or made good."""

    units: int = 0
    amount: int = 0


@dataclass(frozen=True, kw_only=True)
class Ordered:
    """Units of orders that the house accepted, and how many of them have left it."""

    units: int = 0
    shipped: int = 0


def all_sold(parts: Iterable[Sold]) -> Sold:
    rows = tuple(parts)
    return Sold(
        units=sum(one.units for one in rows),
        amount=sum(one.amount for one in rows),
        priced=sum(one.priced for one in rows),
        cost=sum(one.cost for one in rows),
        sales=sum(one.sales for one in rows),
    )


def all_bought(parts: Iterable[Bought]) -> Bought:
    rows = tuple(parts)
    return Bought(units=sum(one.units for one in rows), amount=sum(one.amount for one in rows))


def change_percent(now: int, before: int) -> int | None:
    """Whole per cent more (+) or less (-), half away from zero; None against nothing, or against less than nothing."""
    return portion(100, now - before, before) if before > 0 else None


def margin_percent(sold: Sold) -> int | None:
    """Of what the goods with a known cost were sold for; None where there are none."""
    return portion(100, sold.margin, sold.priced) if sold.priced > 0 else None


def turns(cost: int, stock: int, days: int) -> int | None:
    """How often a year the stock is sold at this pace, in hundredths: what was sold at cost, brought up to a year, for what
    today's stock costs. None without any stock."""
    return portion(100 * YEAR, cost, stock * days) if stock > 0 and days > 0 else None


def fill_percent(ordered: Ordered) -> int | None:
    """Shipped of what was ordered and accepted; None where nothing was."""
    return portion(100, ordered.shipped, ordered.units) if ordered.units > 0 else None


def days_of_stock(on_hand: int, units: int, days: int) -> int | None:
    """So long lasts what is here at the pace of these days; None where nothing is sold."""
    return max(on_hand, 0) * days // units if units > 0 else None


def unit_cost(amount: int, units: int) -> int:
    """Of one unit, in whole minor units, half away from zero: what is multiplied can be followed on paper."""
    return portion(amount, 1, units)


FOLDS: Mapping[By, Callable[[date], date]] = {By.DAY: lambda day: day, By.WEEK: week_of, By.MONTH: month_of}


def folded(by: By, days: Mapping[date, Sold]) -> Mapping[date, Sold]:
    """Days as the weeks or months that they belong to."""
    found: dict[date, list[Sold]] = {}
    for day, sold in days.items():
        found.setdefault(FOLDS[by](day), []).append(sold)
    return {day: all_sold(parts) for day, parts in found.items()}


def buckets(by: By, days: Days) -> Sequence[date]:
    """Every day of these days, or the weeks or months that hold them, each by its first day."""
    every = (days.first + timedelta(days=at) for at in range(days.count))
    return list(dict.fromkeys(FOLDS[by](day) for day in every))


def row_days(by: By, key: date, days: Days) -> Days:
    """Of a period those days that belong to one of its days, weeks or months."""
    later = {By.WEEK: key + timedelta(days=6), By.MONTH: key.replace(day=monthrange(key.year, key.month)[1])}
    return Days(max(key, days.first), min(later.get(by, key), days.last))
