"""Takes from slices for an order, the same on both sides: on the replica as a promise, at central as the truth."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid5

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from sync.domain.allowances.records import Slice, Spending
from sync.domain.allowances.rules import SliceKind, parts
from sync.domain.pricing.quotas import Kept
from sync.kernel.commands import Context
from sync.kernel.ids import read_number
from sync.kernel.kept import Reading
from sync.kernel.records import dealer_scope

MOST = 500


LEFT = Slice.amount - Slice.used - Slice.returned
# made once: putting a statement together takes longer than the database takes to answer it
MINE = (
    select(Slice)
    .where(Slice.dealer_id == bindparam("dealer_id"), Slice.letter == bindparam("letter"), LEFT > 0)
    .order_by(Slice.valid_until, Slice.id)
    .limit(MOST)
    .with_for_update()
)
SPENT = (
    select(Spending)
    .where(Spending.dealer_id == bindparam("dealer_id"), Spending.order_id == bindparam("order_id"))
    .order_by(Spending.id)
    .limit(MOST)
)
PROMOTIONS = (
    select(Slice.product_code, Slice.letter, Slice.valid_until, LEFT.label("left"))
    .where(Slice.dealer_id == bindparam("dealer_id"), Slice.kind == SliceKind.PROMOTION, LEFT > 0)
    .order_by(Slice.valid_until, Slice.id)
    .limit(MOST)
)
KEPT = (
    select(Slice.kind, Slice.product_code, func.sum(LEFT))
    .where(
        Slice.dealer_id == bindparam("dealer_id"),
        Slice.letter == bindparam("letter"),
        Slice.valid_until >= bindparam("at"),
        LEFT > 0,
    )
    .group_by(Slice.kind, Slice.product_code)
    .order_by(Slice.kind, Slice.product_code)
    .limit(MOST)
)
LEASED = select(func.sum(LEFT)).where(
    Slice.dealer_id == bindparam("dealer_id"), Slice.kind == SliceKind.CREDIT, Slice.keep_until >= bindparam("now")
)
FIRST_END = select(func.min(Slice.keep_until)).where(Slice.dealer_id == bindparam("dealer_id"), LEFT > 0)
EXPIRED = (
    select(Slice)
    .where(Slice.dealer_id == bindparam("dealer_id"), Slice.keep_until < bindparam("now"), LEFT > 0)
    .order_by(Slice.id)
    .limit(MOST)
)


def leased_now(session: Session, now: datetime) -> Mapping[int, int]:
    """Credit that is kept for PCs at a moment, by dealer, in minor units."""
    kept = select(Slice.dealer_id, func.sum(LEFT)).where(Slice.kind == SliceKind.CREDIT, Slice.keep_until >= now)
    return {dealer_id: int(left) for dealer_id, left in session.execute(kept.group_by(Slice.dealer_id))}


def spend(
    context: Context, order_id: UUID, number: str, *, credit: int, units: Mapping[str, int], times: Mapping[str, int]
) -> None:
    """All of the credit an order needs, or none; of each product and each promotion (by its label) what there is. The letter in
    its number says whose slices."""
    read = read_number(number)
    if read is None:
        return
    mine = _slices(context.session, context.dealer_id, read.letter)
    decided_at = context.decided_at
    found = parts([one for one in mine if one.kind is SliceKind.CREDIT], credit, decided_at)
    if sum(part for _, part in found) == credit:
        _take(context, order_id, found)
    for kind, wanted_of in ((SliceKind.STOCK, units), (SliceKind.PROMOTION, times)):
        for code, wanted in sorted(wanted_of.items()):
            of_it = [one for one in mine if one.kind is kind and one.product_code == code]
            _take(context, order_id, parts(of_it, wanted, decided_at))


def _slices(session: Session, dealer_id: int, letter: str) -> Sequence[Slice]:
    return [one for one in session.scalars(MINE, {"dealer_id": dealer_id, "letter": letter}) if one.left > 0]


def _take(context: Context, order_id: UUID, found: Sequence[tuple[Slice, int]]) -> None:
    for one, part in found:
        one.used += part
        context.session.add(
            Spending(
                dealer_id=one.dealer_id,
                id=uuid5(one.id, order_id.hex),
                slice_id=one.id,
                order_id=order_id,
                kind=one.kind,
                product_code=one.product_code,
                amount=part,
            )
        )


def spent(session: Session, dealer_id: int, order_id: UUID) -> Sequence[Spending]:
    """What an order took, by slice."""
    return session.scalars(SPENT, {"dealer_id": dealer_id, "order_id": order_id}).all()


@dataclass(frozen=True, kw_only=True)
class KeptHere:
    """What one copy may promise alone now: `credit` in minor units, units by product."""

    credit: int = 0
    units: Mapping[str, int] = field(default_factory=dict)


def kept_for(session: Session, dealer_id: int, letter: str, at: datetime) -> KeptHere:
    """For the copy with this letter; nothing without one."""
    rows = session.execute(KEPT, {"dealer_id": dealer_id, "letter": letter, "at": at}).all() if letter else []
    units = {code: int(left) for kind, code, left in rows if kind is SliceKind.STOCK}
    return KeptHere(credit=sum(int(left) for kind, _, left in rows if kind is SliceKind.CREDIT), units=units)


def credit_spent(session: Session, dealer_id: int, order_id: UUID) -> int:
    return sum(one.amount for one in spent(session, dealer_id, order_id) if one.kind is SliceKind.CREDIT)


def units_spent(session: Session, dealer_id: int, order_id: UUID) -> Mapping[str, int]:
    return _sums(spent(session, dealer_id, order_id), SliceKind.STOCK)


def times_spent(session: Session, dealer_id: int, order_id: UUID) -> Mapping[str, int]:
    """By the labels of promotions."""
    return _sums(spent(session, dealer_id, order_id), SliceKind.PROMOTION)


def _sums(taken: Sequence[Spending], kind: SliceKind) -> Mapping[str, int]:
    sums: dict[str, int] = {}
    for one in taken:
        if one.kind is kind:
            sums[one.product_code] = sums.get(one.product_code, 0) + one.amount
    return sums


def promotions_kept(session: Session, dealer_id: int, letter: str, at: datetime) -> Kept:
    """What of promotions is kept for a dealer's PCs, and for the copy with this letter as long as it may take from it."""
    rows = session.execute(PROMOTIONS, {"dealer_id": dealer_id}).all()
    in_all: dict[str, int] = {}
    here: dict[str, int] = {}
    for label, whose, until, left in rows:
        in_all[label] = in_all.get(label, 0) + left
        if letter and whose == letter and until >= at:
            here[label] = here.get(label, 0) + left
    return Kept(in_all=in_all, here=here)


def forget(context: Context, dealer_id: int, order_id: UUID) -> None:
    """The order is another one now: what it took stays used, and makes it firm no more."""
    for one in spent(context.session, dealer_id, order_id):
        context.session.delete(one)


def expired(session: Session, dealer_id: int, now: datetime) -> Sequence[Slice]:
    """Slices that are kept no longer, and of which something is left. Most often there is none, and that is known beforehand."""
    first = Reading("end of slices", (Slice,), (dealer_scope(dealer_id),), _first_ends).of(session, [dealer_id])[dealer_id]
    if first is None or first >= now:
        return ()
    return session.scalars(EXPIRED, {"dealer_id": dealer_id, "now": now}).all()


def _first_ends(session: Session, dealers: Sequence[int]) -> Mapping[int, datetime | None]:
    return {one: session.scalar(FIRST_END, {"dealer_id": one}) for one in dealers}
