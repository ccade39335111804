"""What a ticket is and by when it is answered, without a database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

LONGEST_SUBJECT = 120
LONGEST_TEXT = 4_000
MOST_DAYS = 60
SCORES = range(1, 6)
SATURDAY = 5


class TicketKind(StrEnum):
    TECHNICAL = "technical"
    ADVICE = "advice"
    COMPLAINT = "complaint"
    ORDERING = "ordering"
    DELIVERY = "delivery"
    ACCOUNT = "account"
    OTHER = "other"


class Severity(StrEnum):
    """How much of the dealer's work stands still."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    CRITICAL = "critical"


class TicketState(StrEnum):
    NEW = "new"
    ASSIGNED = "assigned"
    WAITING_DEALER = "waiting_dealer"  # the manufacturer has asked something
    WAITING_HOUSE = "waiting_house"  # the dealer has answered, or the manufacturer goes on
    SOLVED = "solved"  # as the manufacturer sees it
    CLOSED = "closed"
    REOPENED = "reopened"


class EntryKind(StrEnum):
    """What somebody did, as the thread tells it."""

    OPENED = "opened"
    REPLIED = "replied"  # the dealer wrote
    ANSWERED = "answered"  # the manufacturer wrote, and goes on
    ASKED = "asked"  # the manufacturer wrote, and needs an answer
    ASSIGNED = "assigned"
    SOLVED = "solved"
    CONFIRMED = "confirmed"
    GIVEN_UP = "given_up"  # the dealer needs no answer any more
    REOPENED = "reopened"


class About(StrEnum):
    """What kind of document a ticket may name."""

    ORDER = "order"
    SHIPMENT = "shipment"
    CLAIM = "claim"
    RETURN = "return"
    DEAL = "deal"
    CONTRACT = "contract"
    PRODUCT = "product"
    SALE = "sale"


OPEN = (TicketState.NEW, TicketState.ASSIGNED, TicketState.WAITING_DEALER, TicketState.WAITING_HOUSE, TicketState.REOPENED)
"""Nobody has said yet that it is solved."""
FOR_HOUSE = (TicketState.NEW, TicketState.ASSIGNED, TicketState.WAITING_HOUSE, TicketState.REOPENED)
"""The manufacturer is next."""
FOR_DEALER = (TicketState.WAITING_DEALER, TicketState.SOLVED)
"""The dealer is next: to answer, or to say that it is solved indeed."""
OF_HOUSE = (EntryKind.ANSWERED, EntryKind.ASKED, EntryKind.ASSIGNED, EntryKind.SOLVED)
"""What the manufacturer's people do; all else the dealer's."""


class Side(StrEnum):
    DEALER = "dealer"
    HOUSE = "house"
    NOBODY = "nobody"


def next_side(state: TicketState) -> Side:
    """Who has to do something now. A word of a later program is nobody's here."""
    if state in FOR_HOUSE:
        return Side.HOUSE
    return Side.DEALER if state in FOR_DEALER else Side.NOBODY


@dataclass(frozen=True, kw_only=True)
class AnswerTerms:
    """Working days until the first answer, by severity, and those of silence after which a solved ticket is closed. The day
    on which something arrives is not counted."""

    low: int = 5
    normal: int = 3
    high: int = 2
    critical: int = 1
    silence: int = 7

    def days(self, severity: Severity) -> int:
        by_word: Mapping[str, int] = {"low": self.low, "high": self.high, "critical": self.critical}
        return by_word.get(severity.value, self.normal)


@dataclass(frozen=True, kw_only=True)
class WorkingDays:
    """Monday to Friday, but for the days that the manufacturer named: holidays, and Saturdays on which it works."""

    named: Mapping[date, bool] = field(default_factory=dict)

    def works(self, day: date) -> bool:
        return self.named.get(day, day.weekday() < SATURDAY)

    def after(self, day: date, count: int) -> date:
        """The working day so many of them later. Where the house names no end of holidays, ten years are enough."""
        last = day + timedelta(days=3_650)
        while count > 0 and day < last:
            day += timedelta(days=1)
            count -= self.works(day)
        return day


def standing(state: TicketState, closes_on: date | None, today: date) -> TicketState:
    """As of today: a solved ticket about which the dealer said nothing is closed once its last day is over."""
    is_over = state is TicketState.SOLVED and closes_on is not None and closes_on < today
    return TicketState.CLOSED if is_over else state


class Promise(StrEnum):
    """How the first answer stands beside what was promised."""

    OPEN = "open"
    LATE = "late"  # the day is over, and nobody has answered
    KEPT = "kept"
    BROKEN = "broken"  # answered, after the day
    GONE = "gone"  # the dealer needed no answer any more


def promise(promised_on: date, answered_on: date | None, state: TicketState, today: date) -> Promise:
    """By days of the manufacturer's calendar."""
    if answered_on is not None:
        return Promise.KEPT if answered_on <= promised_on else Promise.BROKEN
    if state is TicketState.CLOSED:
        return Promise.GONE
    return Promise.LATE if today > promised_on else Promise.OPEN
