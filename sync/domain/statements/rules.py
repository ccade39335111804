"""What is true of statements, matches and disputes, without a database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

import msgspec

MOST_LINES = 5_000
LONGEST_TEXT = 500


class StatementState(StrEnum):
    REQUESTED = "requested"  # central has not drawn it up yet
    ISSUED = "issued"
    CONFIRMED = "confirmed"
    SUPERSEDED = "superseded"  # a later version took its place


class LineKind(StrEnum):
    """What a line of a statement is about. Below zero it takes off what the dealer owes."""

    DELIVERY = "delivery"
    CLAIM = "claim"
    RETURN = "return"
    REBATE = "rebate"
    PROTECTION = "protection"
    PAYMENT = "payment"
    ADJUSTMENT = "adjustment"
    CORRECTION = "correction"  # of periods before: a price that was changed after the goods had left


class MatchRule(StrEnum):
    """Why two sides are the same, in the order in which it is tried."""

    NUMBER = "number"
    AMOUNT = "amount"
    TOLERANCE = "tolerance"
    SUM = "sum"
    HAND = "hand"


class DifferenceReason(StrEnum):
    TIMING = "timing"
    PRICE = "price"
    QUANTITY = "quantity"
    RETURN = "return"
    REBATE = "rebate"
    PAYMENT = "payment"
    FREIGHT = "freight"
    TAX = "tax"
    DUPLICATE = "duplicate"
    UNKNOWN = "unknown"


class DisputeState(StrEnum):
    NOTED = "noted"  # the dealer's own note: the house does not see it
    OPEN = "open"
    ANSWERED = "answered"
    AGREED = "agreed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


WITH_HOUSE = frozenset({DisputeState.OPEN, DisputeState.ANSWERED})
"""Not settled between the two."""
WITH_DEALER = frozenset({DisputeState.NOTED, *WITH_HOUSE})
"""What the dealer can still take back."""


@dataclass(frozen=True, kw_only=True)
class StatedLine:
    """One document on a statement: `amount` in minor units is what it adds to what the dealer owes."""

    kind: LineKind
    document_id: UUID
    opens_id: UUID | None
    number: str
    reference: str
    day: date
    amount: int


@dataclass(frozen=True, kw_only=True)
class Head:
    """What a statement says above and below its lines."""

    dealer_id: int
    number: str
    version: int
    first_day: date
    last_day: date
    currency: str
    opening: int
    closing: int


def digest_of(head: Head, lines: Sequence[StatedLine]) -> str:
    """SHA-256 over everything that a statement says, as 64 hex digits: the same on both sides for the same words."""
    return sha256(msgspec.json.encode((head, lines), order="deterministic")).hexdigest()


def closes_at(opening: int, lines: Sequence[StatedLine]) -> int:
    return opening + sum(line.amount for line in lines)
