"""Which products a shop will need again soon, from what it ordered before: plain arithmetic that a person can follow."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median_high

LEAST_ORDERS = 2
"""Once is no rhythm."""


@dataclass(frozen=True, kw_only=True)
class Ordered:
    """Units of a product in one order of the past."""

    product_code: str
    day: date
    quantity: int


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """`quantity` units as usual; ordered `times` times, every `every_days` days, so due on `due_on`. `to_come` units are open."""

    product_code: str
    quantity: int
    times: int
    every_days: int
    last_on: date
    due_on: date
    to_come: int


def suggestions(history: Iterable[Ordered], *, to_come: dict[str, int]) -> Sequence[Suggestion]:
    """The most overdue first. A product ordered on several days is due one usual interval after the last one."""
    by_product: dict[str, list[Ordered]] = {}
    for ordered in history:
        by_product.setdefault(ordered.product_code, []).append(ordered)
    found = [_suggestion(code, past, to_come.get(code, 0)) for code, past in by_product.items()]
    return sorted((one for one in found if one is not None), key=lambda one: (one.due_on, one.product_code))


def _suggestion(code: str, past: Sequence[Ordered], to_come: int) -> Suggestion | None:
    days = sorted({ordered.day for ordered in past})
    if len(days) < LEAST_ORDERS:
        return None
    every_days = max((days[-1] - days[0]).days // (len(days) - 1), 1)
    return Suggestion(
        product_code=code,
        quantity=median_high(ordered.quantity for ordered in past),
        times=len(days),
        every_days=every_days,
        last_on=days[-1],
        due_on=days[-1] + timedelta(days=every_days),
        to_come=to_come,
    )
