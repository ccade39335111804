"""Named reads of slices, and how firm an order is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select

from sync.domain.accounts.records import Dealer
from sync.domain.allowances.records import Slice
from sync.domain.allowances.rules import SliceKind
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View


@dataclass(frozen=True, kw_only=True)
class SliceRow:
    """A slice: amount = used + returned + left; of a promotion `product_code` is its label. `is_valid` says that something may
    still be taken from it now."""

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
    return [_row(one, view) for one in view.session.scalars(mine.limit(limit))]


@dataclass(frozen=True, kw_only=True)
class KeptRow:
    """A slice, and the dealer whose PC it is kept for."""

    dealer_id: int
    dealer_code: str
    dealer_name: str
    part: SliceRow


def kept_slices(
    view: View, *, kind: SliceKind, label: str = "", dealer_id: int | None = None, limit: int = 200
) -> Sequence[KeptRow]:
    """Of credit, or of the product or promotion with this label, for one dealer or all to the house and for itself to a shop; the
    last to end first."""
    whose = dealer_id if view.dealer_id == HOUSE else view.dealer_id
    wanted = select(Slice, Dealer).join(Dealer, Dealer.dealer_id == Slice.dealer_id)
    wanted = wanted.where(Slice.kind == kind, Slice.product_code == label)
    if whose is not None:
        wanted = wanted.where(Slice.dealer_id == whose)
    return [
        KeptRow(dealer_id=dealer.dealer_id, dealer_code=dealer.code, dealer_name=dealer.name, part=_row(one, view))
        for one, dealer in view.session.execute(wanted.order_by(Slice.valid_until.desc(), Slice.id).limit(limit)).all()
    ]


def quotas_kept(view: View, *, limit: int = 5_000) -> Mapping[str, int]:
    """How much of promotions is kept for PCs, by their labels: for all of them to the house, for its own to a shop."""
    left = func.sum(Slice.amount - Slice.used - Slice.returned)
    kept = select(Slice.product_code, left).where(Slice.kind == SliceKind.PROMOTION)
    if view.dealer_id != HOUSE:
        kept = kept.where(Slice.dealer_id == view.dealer_id)
    kept = kept.group_by(Slice.product_code).having(left > 0).order_by(Slice.product_code)
    return {label: int(amount) for label, amount in view.session.execute(kept.limit(limit))}


def _row(one: Slice, view: View) -> SliceRow:
    return SliceRow(
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


QUERIES = (allowances, kept_slices, quotas_kept)
