"""What a contract is on a day, and what of it needs a look, without a database."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sync.domain.contracts.terms import Terms
from sync.kernel.money import portion

WARN_DAYS = 60
"""So long before its last day a contract asks to be renewed."""
BEHIND_BASIS_POINTS = 9_000
"""Nine tenths of what was due by now: less is behind."""


class ContractState(StrEnum):
    """What people did with a version; what it is today follows from its days, see `standing`."""

    DRAFT = "draft"
    REVIEW = "review"
    APPROVED = "approved"  # it waits for the dealer's signature
    ACCEPTED = "accepted"  # the dealer has signed, the house signs last
    SIGNED = "signed"
    TERMINATED = "terminated"
    SUPERSEDED = "superseded"  # a later version took its place
    WITHDRAWN = "withdrawn"  # before anybody signed


class Standing(StrEnum):
    """Of a version, as of a day: never stored."""

    DRAFT = "draft"
    REVIEW = "review"
    APPROVED = "approved"
    ACCEPTED = "accepted"
    SIGNED = "signed"  # its first day has not come
    IN_FORCE = "in_force"
    EXPIRING = "expiring"
    EXPIRED = "expired"
    TERMINATED = "terminated"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


BINDING = (ContractState.SIGNED, ContractState.TERMINATED, ContractState.SUPERSEDED)
"""Once signed: on its days it counted, whatever became of it later."""
UNSIGNED = (ContractState.DRAFT, ContractState.REVIEW, ContractState.APPROVED, ContractState.ACCEPTED)


class Change(StrEnum):
    NEW = "new"
    AMENDMENT = "amendment"  # other terms for days that were agreed on already
    RENEWAL = "renewal"  # days after the last one


class Party(StrEnum):
    """Who signs: first the dealer, then the house."""

    DEALER = "dealer"
    HOUSE = "house"


class Worry(StrEnum):
    """What somebody should see to."""

    UNSIGNED = "unsigned"  # its first day has come without both signatures
    EXPIRES = "expires"
    BEHIND = "behind"  # of the target of this quarter
    BELOW_MINIMUM = "below_minimum"  # bought less than the minimum as far as the days have gone
    PRICE_LIST = "price_list"  # the dealer buys from another list
    CREDIT = "credit"  # the dealer's limit is another
    PAYMENT = "payment"  # the dealer's days to pay are others


@dataclass(frozen=True, kw_only=True)
class Quarter:
    """Three months of a calendar year, both days included."""

    first: date
    last: date

    @property
    def number(self) -> int:
        return (self.first.month + 2) // 3


@dataclass(frozen=True, kw_only=True)
class Actual:
    """How things truly are at a dealer: `bought` this quarter and `bought_in_all` under the contract, in minor units."""

    price_list: str
    credit_limit: int
    payment_days: int
    bought: int
    bought_in_all: int


def quarter_of(day: date) -> Quarter:
    first = date(day.year, day.month - (day.month - 1) % 3, 1)
    _, days = monthrange(day.year, first.month + 2)
    return Quarter(first=first, last=date(day.year, first.month + 2, days))


def quarters_of(first: date, last: date) -> Sequence[Quarter]:
    """Every quarter that a run of days touches, the earliest first."""
    found = [quarter_of(first)]
    while found[-1].last < last:
        found.append(quarter_of(found[-1].last + timedelta(days=1)))
    return found


def target_of(terms: Terms, quarter: Quarter) -> int:
    return terms.targets[quarter.number - 1]


def standing(state: ContractState, valid_from: date, last_day: date, on: date) -> Standing:
    if state not in BINDING:
        return Standing(state)
    if on < valid_from:
        return Standing.SIGNED
    if on > last_day:
        return Standing.EXPIRED if state is ContractState.SIGNED else Standing(state)
    return Standing.EXPIRING if (last_day - on).days < WARN_DAYS else Standing.IN_FORCE


def change_of(valid_from: date, before_last_day: date | None) -> Change:
    if before_last_day is None:
        return Change.NEW
    return Change.RENEWAL if valid_from > before_last_day else Change.AMENDMENT


def due_by(amount: int, first: date, last: date, on: date) -> int:
    """What of an amount for a run of days should be there by the end of a day: as much as of the days has gone."""
    days = (last - first).days + 1
    return portion(amount, min(max((on - first).days + 1, 0), days), days)


def worries(terms: Terms, is_on: Standing, days: tuple[date, date], actual: Actual, on: date) -> Sequence[Worry]:
    """What of a contract needs a look on a day; `days` are its first and last."""
    if is_on in (Standing.APPROVED, Standing.ACCEPTED):
        return [Worry.UNSIGNED] if on >= days[0] else []
    if is_on not in (Standing.IN_FORCE, Standing.EXPIRING):
        return []
    found = {
        Worry.EXPIRES: is_on is Standing.EXPIRING,
        Worry.BEHIND: is_behind(actual.bought, target_of(terms, quarter_of(on)), quarter_of(on), on),
        Worry.BELOW_MINIMUM: falls_short(actual.bought_in_all, due_by(terms.minimum, *days, on)),
        Worry.PRICE_LIST: bool(terms.price_list) and terms.price_list != actual.price_list,
        Worry.CREDIT: bool(terms.credit_limit) and terms.credit_limit != actual.credit_limit,
        Worry.PAYMENT: bool(terms.payment_days) and terms.payment_days != actual.payment_days,
    }
    return [worry for worry, is_so in found.items() if is_so]


def is_behind(bought: int, target: int, quarter: Quarter, on: date) -> bool:
    """Less than nine tenths of what the quarter's target asks for by now."""
    return falls_short(bought, due_by(target, quarter.first, quarter.last, on))


def falls_short(actual: int, due: int) -> bool:
    """Less than nine tenths of what should be there."""
    return actual < portion(due, BEHIND_BASIS_POINTS, 10_000)


def days_overlap(first: tuple[date, date], second: tuple[date, date]) -> bool:
    return first[0] <= second[1] and second[0] <= first[1]
