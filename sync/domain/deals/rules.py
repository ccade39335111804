"""How a registration lives, without a database: its states, its clock, its likeness to others, and who was first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from rapidfuzz import fuzz

WARN_DAYS = 14
"""So long before a protection ends the shop is reminded."""
ALIKE, NEARLY_EQUAL = 80.0, 92.0
"""Per cent of likeness between two folded names: from the first on a person looks, from the second on they are one."""
SHORTEST_NAME = 4
LONGEST_TEXT = 500


class Subject(StrEnum):
    """What is registered: a customer, or one project of a customer."""

    CUSTOMER = "customer"
    PROJECT = "project"


class DealState(StrEnum):
    SUBMITTED = "submitted"  # on its way: central has not looked yet
    IN_REVIEW = "in_review"  # the channel staff decides
    MORE_INFO = "more_info"  # the channel staff asked something
    PROTECTED = "protected"
    DISPUTED = "disputed"  # two dealers claim it, and no clock says who was first
    DUPLICATE = "duplicate"  # it belongs to another dealer
    REJECTED = "rejected"
    WON = "won"
    LOST = "lost"
    RELEASED = "released"  # given up, or taken back by the manufacturer
    TRANSFERRED = "transferred"  # the manufacturer gave it to another dealer
    EXPIRED = "expired"  # never stored: protection that ran out, told by `standing`


class PoolState(StrEnum):
    """What became of an entry of the pool."""

    OPEN = "open"
    TAKEN = "taken"  # another dealer has it, or two claim it
    RESUMED = "resumed"  # who had it has it still: the work was reported late, or more time was given
    WITHDRAWN = "withdrawn"  # by the manufacturer
    OVER = "over"  # nobody wanted it for as long as an entry stays


OPEN = (DealState.SUBMITTED, DealState.IN_REVIEW, DealState.MORE_INFO, DealState.PROTECTED, DealState.DISPUTED)
"""States in which something can still happen."""
CLAIMING = (DealState.IN_REVIEW, DealState.MORE_INFO, DealState.PROTECTED, DealState.DISPUTED)
"""States in which central knows of a claim that others may run into."""
UNDECIDED = (DealState.SUBMITTED, DealState.IN_REVIEW, DealState.MORE_INFO)
WINNABLE = (DealState.SUBMITTED, DealState.PROTECTED)
"""Protected, or not known to be otherwise."""


class Stage(StrEnum):
    """How far a deal has come, in order."""

    LEAD = "lead"
    VISIT = "visit"
    QUOTE = "quote"
    TENDER = "tender"
    CLOSING = "closing"


@dataclass(frozen=True, kw_only=True)
class Terms:
    """The manufacturer's rules for one product line. Days are calendar days; `free_amount` in minor units.

    A deal expected to bring at most `free_amount` is protected without a review where nothing speaks against it. Where there is
    such an amount, a deal has to say what it is expected to bring.
    """

    customer_days: int = 180
    project_days: int = 90
    extension_days: int = 30
    most_extensions: int = 2
    idle_days: int = 45
    grace_days: int = 7
    free_amount: int = 0

    def days(self, subject: Subject) -> int:
        return self.project_days if subject is Subject.PROJECT else self.customer_days

    def is_free(self, expected: int) -> bool:
        """Whether so much passes without a review; nothing at all is not said."""
        return expected <= self.free_amount and (expected > 0 or self.free_amount == 0)


DEFAULTS = Terms()


@dataclass(frozen=True, kw_only=True)
class Clock:
    """What the protection of one deal hangs on."""

    state: DealState
    protected_until: date | None
    active_on: date


def standing(clock: Clock, terms: Terms, today: date) -> DealState:
    """The state as of a day: protection ends by itself when its time, or that of an idle dealer, and the grace are over."""
    if clock.state is not DealState.PROTECTED or clock.protected_until is None:
        return clock.state
    return DealState.EXPIRED if today > ends_on(clock, terms) + timedelta(days=terms.grace_days) else DealState.PROTECTED


def ends_on(clock: Clock, terms: Terms) -> date:
    """The last day of protection, before the grace: the agreed one, or the last that idleness allows."""
    idle = clock.active_on + timedelta(days=terms.idle_days)
    return idle if clock.protected_until is None else min(clock.protected_until, idle)


def days_left(clock: Clock, terms: Terms, today: date) -> int:
    return (ends_on(clock, terms) - today).days


class Band(StrEnum):
    """How much two registrations look like one."""

    NONE = "none"
    REVIEW = "review"  # a person looks
    BLOCK = "block"  # the same


@dataclass(frozen=True, kw_only=True)
class Keys:
    """What a registration is known by, folded so that it can be compared. `site` is empty for a customer."""

    tax: str
    phone: str
    name: str
    site: str


def likeness(one: Keys, other: Keys) -> Band:
    """Tax id first, then phone, then the folded name; two projects of one customer are two where their sites differ."""
    if one.site != other.site and one.site and other.site:
        return _at_most_review(_customer(one, other)) if fuzz.ratio(one.site, other.site) >= ALIKE else Band.NONE
    return _customer(one, other)


def _customer(one: Keys, other: Keys) -> Band:
    if one.tax and one.tax == other.tax:
        return Band.BLOCK
    if one.tax and other.tax:  # two companies, or one number mistyped: a person looks
        return _at_most_review(_by_name(one, other))
    return _by_name(one, other)


def _by_name(one: Keys, other: Keys) -> Band:
    if one.phone and one.phone == other.phone:
        return Band.BLOCK
    if min(len(one.name), len(other.name)) < SHORTEST_NAME:
        return Band.REVIEW if one.name == other.name else Band.NONE
    score = fuzz.ratio(one.name, other.name)
    return Band.BLOCK if score >= NEARLY_EQUAL else Band.REVIEW if score >= ALIKE else Band.NONE


def _at_most_review(band: Band) -> Band:
    return Band.NONE if band is Band.NONE else Band.REVIEW


@dataclass(frozen=True, kw_only=True)
class Claim:
    """When a registration was made, as central can prove it.

    `heard_at` is the device's contact before (None: never), `received_at` the one that brought it; `captured_at` lies between.
    """

    captured_at: datetime
    received_at: datetime
    heard_at: datetime | None
    completeness: int


def came_later(late: Claim, early: Claim) -> bool:
    """Whether it is proven that one was made after the other had reached central. Otherwise nobody can tell."""
    return late.heard_at is not None and late.heard_at >= early.received_at


def likelier_first(claims: Sequence[Claim]) -> int:
    """Index of the claim that the evidence favours: earlier capture, then the fuller papers. The same in any order of arrival."""
    ranked = sorted(range(len(claims)), key=lambda at: (claims[at].captured_at, -claims[at].completeness, claims[at].received_at))
    return ranked[0]


def completeness(texts: Mapping[str, str]) -> int:
    """How many of the fields are filled in."""
    return sum(bool(text.strip()) for text in texts.values())


def covers(area: str, region_code: str) -> bool:
    """Whether an official division code lies within an area: `44` holds `440106`, and an empty area is everywhere."""
    return region_code.startswith(area)
