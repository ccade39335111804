"""What a fall of a list price is worth for goods on hand, in whole minor units, without a database."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from uuid import UUID

from sync.domain.catalog.rules import Spell


@dataclass(frozen=True)
class Band:
    """A stretch of price from `low` up to `high`, in minor units."""

    low: int
    high: int


@dataclass(frozen=True, kw_only=True)
class Fall:
    """A list said `before` until `at` (aware), and less from then on."""

    at: datetime
    before: int
    after: int

    def band(self, cost: int) -> Band:
        """The part of a unit's cost that the fall has made worthless."""
        return Band(self.after, min(self.before, cost))


@dataclass(frozen=True, kw_only=True)
class Delivered:
    """Units of a delivery that came sound and nobody asked to send back. `going` are those that somebody did ask for, and that
    were still there when the price fell. `cost` is of one; `taken` are bands of it that other falls were claimed for."""

    line_id: UUID
    number: str
    units: int
    cost: int
    going: int = 0
    taken: Sequence[Band] = ()


@dataclass(frozen=True, kw_only=True)
class Covered:
    """Units of a delivery that were on hand when the price fell, and what each is worth less."""

    line_id: UUID
    number: str
    units: int
    each: int


def falls(spells: Iterable[Spell]) -> Iterator[Fall]:
    """Where a list said less than before, the newest first; `spells` come the newest first."""
    for later, earlier in pairwise(spells):
        if later.price < earlier.price:
            yield Fall(at=later.begin, before=earlier.price, after=later.price)


def covered(deliveries: Sequence[Delivered], on_hand: int, fall: Fall) -> Sequence[Covered]:
    """`deliveries` are those of the days before the fall, the newest first: what came first was sold first."""
    found = []
    for one, units in staying(deliveries, on_hand):
        each = uncovered(fall.band(one.cost), one.taken)
        if units > 0 and each > 0:
            found.append(Covered(line_id=one.line_id, number=one.number, units=units, each=each))
    return found


def staying(deliveries: Sequence[Delivered], on_hand: int) -> Iterator[tuple[Delivered, int]]:
    """Of each delivery what was on hand and stays: what goes back is among what was there, and comes back at its whole cost."""
    left = on_hand
    for one in deliveries:
        there = max(min(one.units + one.going, left), 0)
        left -= there
        yield one, max(there - one.going, 0)


def uncovered(band: Band, taken: Iterable[Band]) -> int:
    """How much of a band no other one has covered: a cent of price is made good once, in whatever order it is claimed."""
    low, whole = band.low, 0
    for one in sorted((one for one in taken if one.low < one.high), key=_by_low):
        whole += max(min(one.low, band.high) - low, 0)
        low = max(low, one.high)
    return whole + max(band.high - low, 0)


def _by_low(band: Band) -> tuple[int, int]:
    return band.low, band.high
