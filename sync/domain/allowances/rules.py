"""How an order takes from slices, without a database."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol, TypeVar

LATE = timedelta(days=14)
"""So long after its last day a slice is still kept for work that was saved in time."""
MOST_DAYS = 90
MOST_CREDIT = 10**13
MOST_UNITS = 9_999_999
MOST_TIMES = 9_999_999


class SliceKind(StrEnum):
    CREDIT = "credit"
    STOCK = "stock"
    PROMOTION = "promotion"


class Sliced(Protocol):
    """A slice, as far as taking from it goes."""

    @property
    def left(self) -> int: ...
    @property
    def valid_until(self) -> datetime: ...


S = TypeVar("S", bound=Sliced)


def parts(slices: Sequence[S], wanted: int, decided_at: datetime) -> Sequence[tuple[S, int]]:
    """So much from slices that were valid then, those that end first before the others; less where less is left."""
    taken: list[tuple[S, int]] = []
    for one in sorted((one for one in slices if one.valid_until >= decided_at), key=lambda one: one.valid_until):
        part = min(one.left, wanted)
        if part > 0:
            taken.append((one, part))
            wanted -= part
    return taken


def is_firm(*, owed: int, credit: int, units: Mapping[str, int], stock: Mapping[str, int]) -> bool:
    """Whether head office cannot say anything else of what is owed and what is to come: the credit is covered, and every unit of
    every product."""
    return credit >= owed and all(stock.get(code, 0) >= wanted for code, wanted in units.items())
