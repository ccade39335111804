"""What counts as credit on a day, without a database."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from sync.kernel.money import portion

MOST_LIMIT = 10**13
MOST_DAYS = 3_650
LONGEST_TEXT = 500
LEAP_YEAR = 2000
"""A year with every day of a season."""


class LimitKind(StrEnum):
    DEALER = "dealer"  # the whole of what the dealer may owe
    LINE = "line"  # a ceiling within it, for one product line
    TEMPORARY = "temporary"  # on top, between two days
    SEASONAL = "seasonal"  # on top, in the same weeks of every year
    DEPOSIT = "deposit"  # on top, as far as money was put down for it


class LimitState(StrEnum):
    PROPOSED = "proposed"
    ACTIVE = "active"
    REFUSED = "refused"
    ENDED = "ended"


class NoteKind(StrEnum):
    """What the house credits a dealer for."""

    REBATE = "rebate"
    RETURN = "return"
    PROTECTION = "protection"
    PAYMENT = "payment"  # money that came: what no bill took of it is an advance
    ADJUSTMENT = "adjustment"  # by hand; below zero it is charged


class EntryKind(StrEnum):
    """What moves a dealer's account and has no paper of its own."""

    PAYMENT = "payment"
    CLAIM = "claim"  # a settled claim about a delivery


class Limit(Protocol):
    """A limit as approved."""

    @property
    def kind(self) -> LimitKind: ...
    @property
    def product_line(self) -> str: ...
    @property
    def amount(self) -> int: ...
    @property
    def deposit(self) -> int: ...
    @property
    def valid_from(self) -> date | None: ...
    @property
    def valid_until(self) -> date | None: ...
    @property
    def season_from(self) -> int: ...
    @property
    def season_until(self) -> int: ...


@dataclass(frozen=True, kw_only=True)
class LimitPart:
    """One term of what a dealer may owe, in minor units; `until` is its last day, None where it has none."""

    kind: LimitKind
    amount: int
    until: date | None = None


@dataclass(frozen=True, kw_only=True)
class Debt:
    """What one accepted order owes, in minor units: `invoiced + unbilled + to_come - paid`. `lines` are values by product
    line."""

    invoiced: int
    unbilled: int
    to_come: int
    paid: int
    lines: Mapping[str, int]

    @property
    def owed(self) -> int:
        return self.invoiced + self.unbilled + self.to_come - self.paid

    def owed_for(self, product_lines: Iterable[str]) -> int:
        """Of some product lines: payments and claims go to the lines of an order by their value."""
        whole = sum(self.lines.values())
        part = sum(self.lines.get(line, 0) for line in product_lines)
        return portion(self.owed, part, whole) if whole else 0


def debt(*, shipped: int, due: int, billed: int, paid: int, lines: Mapping[str, int]) -> Debt:
    """Of an order that costs `due`, goods worth `shipped` of which have left: what left counts whether it is billed yet or
    not."""
    left = max(billed, min(shipped, due))
    return Debt(invoiced=billed, unbilled=left - billed, to_come=due - left, paid=paid, lines=lines)


def set_off(credit: int, debts: Sequence[int]) -> Sequence[int]:
    """How much of each debt a credit pays, the first before the others."""
    parts = []
    for owed in debts:
        parts.append(min(max(credit, 0), owed))
        credit -= parts[-1]
    return parts


def limit_parts(base: int, limits: Iterable[Limit], on: date) -> Sequence[LimitPart]:
    """The terms whose sum a dealer may owe on a day, its own limit first."""
    parts = [LimitPart(kind=LimitKind.DEALER, amount=base)]
    for limit in limits:
        if limit.kind not in (LimitKind.DEALER, LimitKind.LINE) and is_in_force(limit, on):
            parts.append(LimitPart(kind=limit.kind, amount=worth(limit), until=limit.valid_until))
    return parts


def line_ceilings(limits: Iterable[Limit], on: date) -> Mapping[str, int]:
    """The least ceiling of each product line that has one on a day."""
    ceilings: dict[str, int] = {}
    for limit in limits:
        if limit.kind is LimitKind.LINE and is_in_force(limit, on):
            ceilings[limit.product_line] = min(limit.amount, ceilings.get(limit.product_line, limit.amount))
    return ceilings


def worth(limit: Limit) -> int:
    """A deposit-backed limit is worth no more than what was put down."""
    return min(limit.amount, limit.deposit) if limit.kind is LimitKind.DEPOSIT else limit.amount


def is_in_force(limit: Limit, on: date) -> bool:
    begun = limit.valid_from is None or limit.valid_from <= on
    ended = limit.valid_until is not None and limit.valid_until < on
    return begun and not ended and (limit.kind is not LimitKind.SEASONAL or in_season(limit.season_from, limit.season_until, on))


def can_end(kind: LimitKind, state: LimitState) -> bool:
    """What is proposed can be taken back; what counts ends, but for the dealer's own: another takes its place."""
    return state is LimitState.PROPOSED or (state is LimitState.ACTIVE and kind is not LimitKind.DEALER)


def in_season(first: int, last: int, on: date) -> bool:
    """Whether a day lies between two days of the year, which may be on both sides of New Year."""
    day = on.month * 100 + on.day
    return first <= day <= last if first <= last else day >= first or day <= last


def is_day_of_year(number: int) -> bool:
    """`229` is the last day of February."""
    try:
        date(LEAP_YEAR, number // 100, number % 100)
    except ValueError:
        return False
    return True
