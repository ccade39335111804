"""What the desk can do with an order in its present state, and which of it comes first."""

from enum import StrEnum

from sync.domain.desk.commands import ACCEPTABLE
from sync.domain.orders.queries.documents import OrderCard
from sync.domain.orders.rules import BEFORE_PICKING, FINISHED, Hold, shipped_value


class Step(StrEnum):
    """One deed of the desk. The value is the permission it needs, but for its last word."""

    ACCEPT = "accept"
    RELEASE = "release"
    ALLOCATE = "allocate"
    SHIP = "ship"
    ADJUST = "adjust"
    REFUSE = "refuse"
    ANSWER_CANCEL = "answer_cancel"
    CLOSE = "close"
    BILL = "bill"
    PAY = "pay"


PERMISSIONS = {step: f"desk.{step.value}" for step in Step} | {Step.ANSWER_CANCEL: "desk.refuse"}
MAIN = (Step.ANSWER_CANCEL, Step.RELEASE, Step.ACCEPT, Step.SHIP, Step.ALLOCATE, Step.BILL, Step.PAY)
"""What F12 does: the first of these that is possible."""


def possible(card: OrderCard) -> frozenset[Step]:
    """By the order's state alone; the role is asked for elsewhere."""
    is_open = card.row.state not in FINISHED
    rest = sum(line.outstanding for line in card.lines)
    allocated = sum(line.allocated for line in card.lines)
    is_free = card.row.state in BEFORE_PICKING and allocated == 0
    found = {
        Step.ANSWER_CANCEL: card.row.is_cancel_requested,
        Step.RELEASE: bool(card.holds),
        Step.ACCEPT: card.row.state in ACCEPTABLE and Hold.CREDIT not in card.holds,
        Step.SHIP: allocated > 0 and Hold.CREDIT not in card.holds,
        Step.ALLOCATE: card.accepted_at is not None and not card.holds and rest > allocated,
        Step.ADJUST: is_open,
        Step.REFUSE: is_free,
        Step.CLOSE: is_open and rest > 0,
        Step.BILL: card.billed != card.row.amount + card.claimed,
        Step.PAY: card.paid != card.row.amount + card.claimed,
    }
    return frozenset(step for step, is_so in found.items() if is_so)


def left_house(card: OrderCard) -> int:
    """What the goods that left are worth, with what claims about them add or take off, in minor units."""
    return shipped_value(card.lines) + card.claimed


def main_step(card: OrderCard, steps: frozenset[Step]) -> Step | None:
    """Of what this role may do. Where all that left is billed, its money is asked for before more is billed."""
    is_to_pay = card.paid < card.billed and card.billed >= left_house(card)
    later = {Step.BILL} if is_to_pay and Step.PAY in steps else set()
    return next((step for step in MAIN if step in steps - later), None)


def next_bill(card: OrderCard) -> int | None:
    """What has left and is not billed, all of it where nothing has left, less than nothing where too much is billed; None where
    more would be ahead of the goods."""
    left, rest = left_house(card), card.row.amount + card.claimed - card.billed
    if left > card.billed:
        return left - card.billed
    return None if rest > 0 and left else rest or None


def next_payment(card: OrderCard) -> int | None:
    """What is billed and not paid; all of it where no bill is open, less than nothing where too much is paid."""
    rest = card.row.amount + card.claimed - card.paid
    return min(max(card.billed - card.paid, 0) or rest, rest) or None
