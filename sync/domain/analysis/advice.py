"""What is worth a look, and why, without a database: goods to order again, goods that lie, sales that fell, prices below a floor.

Every rule shows its arithmetic: a person who follows it on paper comes to the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from statistics import median_high
from typing import Any
from uuid import UUID

from sync.domain.analysis.periods import Days
from sync.domain.analysis.rules import Sold
from sync.domain.catalog.names import UNNAMED, Names
from sync.domain.catalog.rules import whole_packs

PACE_DAYS = 84
"""Twelve weeks tell how fast goods go, or those that a shop has sold at all."""
LEAST_PACE = 14
COVER_DAYS = 14
"""So long the goods should last beyond the time that a delivery takes."""
USUAL_LEAD = 7
"""Days of a delivery where none came yet."""
LEAST_SALES = 2
"""Once is no pace."""
SLOW_DAYS = 90
FALL_DAYS = 28
"""Four weeks against the four before them: each has as many Sundays."""
FALL_SALES = 3
"""Fewer sales before are no custom that somebody could miss."""


@dataclass(frozen=True, kw_only=True)
class Supply:
    """What is here of a product (below zero where the books were behind), on its way or on order, and how it is ordered."""

    on_hand: int
    coming: int
    minimum: int
    pack_size: int
    min_quantity: int


@dataclass(frozen=True, kw_only=True)
class Reorder:
    """`sold` units in `days`; what is here and coming lasts `lasts` days. For the `lead` days of a delivery and `COVER_DAYS`
    more `needed` units have to be here, or the shop's own minimum: `quantity` in whole packs are missing."""

    code: str
    names: Names = UNNAMED
    sold: int
    days: int
    supply: Supply
    lasts: int
    lead: int
    needed: int
    quantity: int


@dataclass(frozen=True, kw_only=True)
class Slow:
    """`on_hand` units lie here since before `SLOW_DAYS`; `last_sold` is None where none was ever sold. `worth` is what they cost,
    None for whoever may not see it, and where nobody knows."""

    code: str
    names: Names = UNNAMED
    on_hand: int
    last_sold: date | None
    worth: int | None


@dataclass(frozen=True, kw_only=True)
class Fall:
    """Less than half was sold of a product, or to a customer, than in the four weeks before. Amounts without tax, minor units."""

    code: str = ""
    names: Names = UNNAMED
    customer_id: UUID | None = None
    customer_name: str = ""
    now: int
    before: int


@dataclass(frozen=True, kw_only=True)
class BelowFloor:
    """A line of a sale went for less than the floor that the screen showed; `approved_by` is who let it. Each in minor units."""

    code: str
    names: Names = UNNAMED
    sale_id: UUID
    number: str
    quantity: int
    amount: int
    floor: int
    approved_by: str


Advice = Reorder | Slow | Fall | BelowFloor


def reorder(code: str, sold: Sold, supply: Supply, *, lead: int, days: int = PACE_DAYS) -> Reorder | None:
    """None while enough is here or on its way, and for what is sold too seldom to tell."""
    if sold.units <= 0 or sold.sales < LEAST_SALES:
        return None
    needed = needed_units(sold.units, supply.minimum, lead=lead, days=days)
    there = supply.on_hand + supply.coming
    if there >= needed:
        return None
    return Reorder(
        code=code,
        sold=sold.units,
        days=days,
        supply=supply,
        lasts=max(there, 0) * days // sold.units,
        lead=lead,
        needed=needed,
        quantity=whole_packs(needed - there, pack_size=supply.pack_size, min_quantity=supply.min_quantity),
    )


def needed_units(sold: int, minimum: int, *, lead: int, days: int) -> int:
    """What should be here, so that it lasts until a delivery is on the shelf and `COVER_DAYS` longer."""
    return max(ceil(sold * (lead + COVER_DAYS) / days), minimum)


def lead_days(taken: Sequence[timedelta]) -> int:
    """What a delivery usually takes from the order to the shelf, in whole days, one at least."""
    if not taken:
        return USUAL_LEAD
    return max(ceil(median_high(taken) / timedelta(days=1)), 1)


def fallen(now: Mapping[Any, Sold], before: Mapping[Any, Sold]) -> Iterable[Any]:
    """Keys of which less than half is left, the greatest loss first."""
    lost = {
        key: was.amount - now.get(key, Sold()).amount
        for key, was in before.items()
        if was.sales >= FALL_SALES and was.amount > 0 and 2 * now.get(key, Sold()).amount < was.amount
    }
    return sorted(lost, key=lambda key: (-lost[key], str(key)))


def pace_days(today: date, first: date | None) -> Days:
    """A shop that sold its `first` piece three weeks ago sells at the pace of three weeks."""
    begun = max(today - timedelta(days=PACE_DAYS - 1), first or date.min)
    return Days(min(begun, today - timedelta(days=LEAST_PACE - 1)), today)


def fall_days(today: date) -> tuple[Days, Days]:
    """The four weeks that ended yesterday, and those before them: today is not over yet."""
    first = today - timedelta(days=FALL_DAYS)
    return Days(first, today - timedelta(days=1)), Days(first - timedelta(days=FALL_DAYS), first - timedelta(days=1))
