"""What the voucher of an order is good for, without a database: it earns something, or there is a reason why not."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from uuid import UUID

from sync.domain.pricing.promotions import Promotion


class Voucher(StrEnum):
    """All but the first are codes of sentences."""

    EARNS = "voucher_earns"
    UNKNOWN = "voucher_unknown"  # of no promotion for this dealer, or of one that is over
    EARLY = "voucher_early"
    SPENT = "voucher_spent"
    IDLE = "voucher_idle"  # good, but nothing of it is for these lines


def voucher_standing(voucher: str, promotions: Iterable[Promotion], times: Mapping[UUID, int], on: date) -> Voucher:
    """`times` is what an order that bears it is given on that day."""
    word = voucher.strip().casefold()
    bearing = [one for one in promotions if one.voucher.casefold() == word]
    if any(one.promotion_id in times for one in bearing):
        return Voucher.EARNS
    running = [one for one in bearing if one.valid_until is None or on <= one.valid_until]
    if not running:
        return Voucher.UNKNOWN
    begun = [one for one in running if one.valid_from <= on]
    if not begun:
        return Voucher.EARLY
    return Voucher.SPENT if all(one.left == 0 for one in begun) else Voucher.IDLE
