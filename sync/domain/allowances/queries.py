"""Named reads of slices, and how firm an order is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from sync.domain.allowances.records import Slice
from sync.domain.allowances.rules import SliceKind
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View


@dataclass(frozen=True, kw_only=True)
class SliceRow:
    """A slice: amount = used + returned + left. `is_valid` says that something may still be taken from it now."""

    slice_id: UUID
    kind: SliceKind
    product_code: str
    letter: str
    amount: int
    used: int
    returned: int
    left: int
    valid_until: datetime
    is_valid: bool


def allowances(view: View, *, dealer_id: int | None = None, limit: int = 200) -> Sequence[SliceRow]:
    """Of the viewer's shop, or of any dealer for the house; the last to end first."""
    whose = dealer_id if view.dealer_id == HOUSE and dealer_id is not None else view.dealer_id
    mine = select(Slice).where(Slice.dealer_id == whose).order_by(Slice.valid_until.desc(), Slice.id)
    return [
        SliceRow(
            slice_id=one.id,
            kind=one.kind,
            product_code=one.product_code,
            letter=one.letter,
            amount=one.amount,
            used=one.used,
            returned=one.returned,
            left=one.left,
            valid_until=one.valid_until,
            is_valid=one.left > 0 and one.valid_until >= view.now,
        )
        for one in view.session.scalars(mine.limit(limit))
    ]


QUERIES = (allowances,)
