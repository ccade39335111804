"""Finds which documents of two sides are the same: pure rules in a fixed order, each with its reason.

1. the same number, and the same amount to within the tolerance; 2. the same amount within the window of days, the nearest day
first; 3. an amount within the tolerance and the window; 4. several of one side that add up exactly to one of the other. Signs
never mix, nothing is used twice, and the same input gives the same answer.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from uuid import UUID

from sync.domain.statements.rules import MatchRule
from sync.kernel.money import share

WINDOW_DAYS = 7
TOLERANCE, TOLERANCE_BASIS_POINTS = 100, 10
"""One unit of money of two decimals, or a thousandth of the amount: the greater of the two."""
MOST_PARTS, MOST_CANDIDATES, MOST_STEPS = 6, 16, 4_000
"""Of one sum: so many parts out of so many candidates, and no more than so many tries."""


@dataclass(frozen=True, kw_only=True)
class Item:
    """A document of one side, `amount` in minor units; `numbers` are all that it is known by."""

    item_id: UUID
    numbers: Sequence[str]
    day: date
    amount: int


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """These lines and these own documents are the same. `difference` is what the lines say less what the dealer's say."""

    rule: MatchRule
    lines: Sequence[Item]
    own: Sequence[Item]

    @property
    def difference(self) -> int:
        return sum(one.amount for one in self.lines) - sum(one.amount for one in self.own)


@dataclass(frozen=True, kw_only=True)
class Found:
    """What can be accepted, and pairs of one number whose amounts differ: those are for a person."""

    proposals: Sequence[Proposal]
    differing: Sequence[Proposal]


def propose(lines: Sequence[Item], own: Sequence[Item]) -> Found:
    """Both sides without what is matched already."""
    table = _Table(lines, own)
    differing = list(_by_number(table))
    for pair in list(_by_amount(table)):
        table.take(pair)
    for pair in list(_by_tolerance(table)):
        table.take(pair)
    for sums in (_sums(table, ours=True), _sums(table, ours=False)):
        for pair in sums:
            table.take(pair)
    return Found(proposals=table.taken, differing=differing)


class _Table:
    """What is still open on each side, in the order of day, number and id."""

    def __init__(self, lines: Sequence[Item], own: Sequence[Item]) -> None:
        self.lines, self.own = ({one.item_id: one for one in sorted(side, key=_order)} for side in (lines, own))
        self.taken: list[Proposal] = []

    def take(self, pair: Proposal) -> None:
        self.taken.append(pair)
        self.put_aside(pair)

    def put_aside(self, pair: Proposal) -> None:
        for line in pair.lines:
            del self.lines[line.item_id]
        for one in pair.own:
            del self.own[one.item_id]


def _order(one: Item) -> tuple[date, Sequence[str], str]:
    return one.day, one.numbers, one.item_id.hex


def folded(number: str) -> str:
    """As it is compared: `SH-HQ-A-26-00061` and `sh hq a 26 00061` are one number."""
    return "".join(letter for letter in number.casefold() if letter.isalnum())


def tolerance_of(amount: int) -> int:
    return max(TOLERANCE, share(abs(amount), TOLERANCE_BASIS_POINTS))


def is_near(one: Item, other: Item) -> bool:
    return abs((one.day - other.day).days) <= WINDOW_DAYS


def _is_same_side(one: int, other: int) -> bool:
    return (one < 0) == (other < 0)


def _by_number(table: _Table) -> Iterator[Proposal]:
    """Takes those that agree; gives those that do not."""
    known: dict[str, list[Item]] = {}
    for one in table.own.values():
        for number in {folded(number) for number in one.numbers} - {""}:
            known.setdefault(number, []).append(one)
    for line in list(table.lines.values()):
        named = (one for number in line.numbers for one in known.get(folded(number), ()) if one.item_id in table.own)
        best = min(named, key=lambda one: (abs(one.amount - line.amount), _order(one)), default=None)
        if best is None or not _is_same_side(best.amount, line.amount):
            continue
        pair = Proposal(rule=MatchRule.NUMBER, lines=(line,), own=(best,))
        if abs(pair.difference) <= tolerance_of(line.amount):
            table.take(pair)
        else:
            table.put_aside(pair)
            yield pair


def _by_amount(table: _Table) -> Iterator[Proposal]:
    by_amount: dict[int, list[Item]] = {}
    for one in table.own.values():
        by_amount.setdefault(one.amount, []).append(one)
    for line in table.lines.values():
        near = [one for one in by_amount.get(line.amount, ()) if is_near(line, one)]
        if near:
            best = min(near, key=lambda one: (abs((one.day - line.day).days), _order(one)))
            by_amount[line.amount].remove(best)
            yield Proposal(rule=MatchRule.AMOUNT, lines=(line,), own=(best,))


def _by_tolerance(table: _Table) -> Iterator[Proposal]:
    pool = sorted(table.own.values(), key=lambda one: (one.amount, *_order(one)))
    amounts, taken = [one.amount for one in pool], set[UUID]()
    for line in table.lines.values():
        most = tolerance_of(line.amount)
        near = pool[bisect_left(amounts, line.amount - most) : bisect_right(amounts, line.amount + most)]
        close = [
            one for one in near if one.item_id not in taken and is_near(line, one) and _is_same_side(line.amount, one.amount)
        ]
        if close:
            best = min(close, key=lambda one: (abs(one.amount - line.amount), abs((one.day - line.day).days), _order(one)))
            taken.add(best.item_id)
            yield Proposal(rule=MatchRule.TOLERANCE, lines=(line,), own=(best,))


def _sums(table: _Table, *, ours: bool) -> Iterator[Proposal]:
    """`ours`: several of the dealer's make one line; else several lines make one of the dealer's."""
    for whole in list((table.lines if ours else table.own).values()):
        parts_side = table.own if ours else table.lines
        near = (one for one in parts_side.values() if is_near(whole, one) and _is_same_side(whole.amount, one.amount))
        parts = sorted(subset(whole.amount, islice(near, MOST_CANDIDATES)), key=_order)
        if parts:
            lines, own = ((whole,), tuple(parts)) if ours else (tuple(parts), (whole,))
            yield Proposal(rule=MatchRule.SUM, lines=lines, own=own)


def subset(amount: int, candidates: Iterable[Item]) -> Sequence[Item]:
    """Two to `MOST_PARTS` of them that add up exactly; none where none do, or where it would take too many tries."""
    pool = sorted(
        (one for one in candidates if 0 < abs(one.amount) < abs(amount)), key=lambda one: (-abs(one.amount), _order(one))
    )
    steps = iter(range(MOST_STEPS))

    def search(left: int, begin: int, chosen: tuple[Item, ...]) -> tuple[Item, ...]:
        for at in range(begin, len(pool)):
            if next(steps, None) is None:
                return ()
            rest = left - abs(pool[at].amount)
            if rest == 0 and chosen:
                return (*chosen, pool[at])
            if rest > 0 and len(chosen) + 1 < MOST_PARTS and (found := search(rest, at + 1, (*chosen, pool[at]))):
                return found
        return ()

    return search(abs(amount), 0, ())
