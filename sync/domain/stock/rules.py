"""What is true of a dealer's own stock, without a database: kinds of movements, claims and counts."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from uuid import UUID, uuid5

import msgspec

MOST_LINES = 1_000
MOST_UNITS = 9_999_999
"""Per line. Keeps every level far inside 64 bits."""
MOST_COUNTED = 5_000
"""Products of one count: a larger shop counts by category or shelf."""
MAIN_CODE = "MAIN"


class MovementKind(StrEnum):
    """Why goods moved. Every change of a level is one of these."""

    RECEIPT = "receipt"
    SALE = "sale"
    RETURN = "return"
    SENT_BACK = "sent_back"  # to the manufacturer
    VOID = "void"  # a sale of the same day taken back by a mistake's author
    TRANSFER = "transfer"
    ADJUSTMENT = "adjustment"
    COUNT = "count"


class AdjustmentReason(StrEnum):
    DAMAGED = "damaged"
    LOST = "lost"
    FOUND = "found"
    EXPIRED = "expired"
    SAMPLE = "sample"
    OWN_USE = "own_use"
    OPENING = "opening"  # what stood on the shelf before the first day
    CORRECTION = "correction"


TAKES_OUT = frozenset(
    {
        AdjustmentReason.DAMAGED,
        AdjustmentReason.LOST,
        AdjustmentReason.EXPIRED,
        AdjustmentReason.SAMPLE,
        AdjustmentReason.OWN_USE,
    }
)
BRINGS_IN = frozenset({AdjustmentReason.FOUND, AdjustmentReason.OPENING})


def direction(reason: AdjustmentReason) -> int:
    """-1 where goods leave the books for this reason, 1 where they come into them, 0 where it may be either."""
    return -1 if reason in TAKES_OUT else 1 if reason in BRINGS_IN else 0


class SerialState(StrEnum):
    HERE = "here"
    SOLD = "sold"
    GONE = "gone"  # written off
    SENT_BACK = "sent_back"  # to the manufacturer


class ClaimKind(StrEnum):
    """How a delivery differed from its papers."""

    SHORT = "short"
    OVER = "over"
    DAMAGED = "damaged"
    UNEXPECTED = "unexpected"  # a product that is not on the papers at all


class Resolution(StrEnum):
    """How the manufacturer settled a claim. Open until then."""

    OPEN = "open"
    CREDIT = "credit"
    REPLACE = "replace"
    TAKE_BACK = "take_back"
    ACCEPT = "accept"  # the dealer keeps and pays
    REJECT = "reject"


USUAL: Mapping[ClaimKind, Sequence[Resolution]] = {
    ClaimKind.SHORT: (Resolution.CREDIT, Resolution.REPLACE, Resolution.REJECT),
    ClaimKind.DAMAGED: (Resolution.CREDIT, Resolution.REPLACE, Resolution.TAKE_BACK, Resolution.REJECT),
    ClaimKind.OVER: (Resolution.ACCEPT, Resolution.TAKE_BACK, Resolution.REJECT),
    ClaimKind.UNEXPECTED: (Resolution.TAKE_BACK, Resolution.ACCEPT, Resolution.REJECT),
}
"""What becomes of a claim, the usual answer first."""


def claim_amount(kind: ClaimKind, resolution: Resolution, value: int) -> int:
    """What the answer to a claim about goods of this value adds to what their order costs, in minor units.

    Credit takes off what was charged and did not come sound; who keeps more than was charged pays for it. All else moves goods.
    """
    if resolution is Resolution.CREDIT and kind in (ClaimKind.SHORT, ClaimKind.DAMAGED):
        return -value
    return value if resolution is Resolution.ACCEPT and kind is ClaimKind.OVER else 0


class CountState(StrEnum):
    OPEN = "open"  # expected quantities are frozen
    POSTED = "posted"
    CANCELLED = "cancelled"


class Uncounted(StrEnum):
    """What becomes of products on the sheet that nobody counted."""

    REFUSE = "refuse"
    LEAVE = "leave"
    ZERO = "zero"


def main_location(dealer_id: int) -> UUID:
    """The location that every dealer has from the first day: the same id on every device, without asking anybody."""
    return uuid5(UUID(int=dealer_id), MAIN_CODE)


def differences(*, shipped: int, received: int, damaged: int) -> dict[ClaimKind, int]:
    """Units of each kind of difference between papers and goods; nothing where they agree."""
    arrived = received + damaged
    found = {ClaimKind.SHORT: shipped - arrived, ClaimKind.OVER: arrived - shipped, ClaimKind.DAMAGED: damaged}
    return {kind: units for kind, units in found.items() if units > 0}


def is_units(quantity: int) -> bool:
    return 0 < quantity <= MOST_UNITS


def one_each(quantity: int, serials: Sequence[str]) -> bool:
    """Whether the serial numbers, where there are any, name every unit once."""
    return not serials or (len(serials) == quantity == len(set(serials)) and all(serials))


def pack_serials(serials: Sequence[str]) -> str:
    """As a paper keeps them: JSON, nothing where there are none."""
    return msgspec.json.encode(tuple(serials)).decode() if serials else ""


def unpack_serials(text: str) -> tuple[str, ...]:
    return msgspec.json.decode(text, type=tuple[str, ...]) if text else ()
