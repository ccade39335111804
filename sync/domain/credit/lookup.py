"""Finds what a dealer may owe on a day, and what the house has credited it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from sync.domain.credit.records import CreditLimit, CreditNote, CreditRelease, CreditTerms
from sync.domain.credit.rules import LimitKind, LimitState
from sync.kernel.kept import Reading
from sync.kernel.records import dealer_scope

MOST = 200


@dataclass(frozen=True)
class Active:
    """A limit that counts (`rules.Limit`), as approved."""

    kind: LimitKind
    product_line: str
    amount: int
    deposit: int
    valid_from: date | None
    valid_until: date | None
    season_from: int
    season_until: int


@dataclass(frozen=True)
class Terms:
    """When a dealer has to pay: so many days after goods left; `grace_days` later its orders are held."""

    payment_days: int
    grace_days: int


# made once: putting a statement together takes longer than the database takes to answer it
CREDITED = select(func.sum(CreditNote.amount - CreditNote.used)).where(CreditNote.dealer_id == bindparam("dealer_id"))
ACTIVE = (
    select(CreditLimit)
    .where(CreditLimit.dealer_id == bindparam("dealer_id"), CreditLimit.state == LimitState.ACTIVE)
    .order_by(CreditLimit.kind, CreditLimit.id)
    .limit(MOST)
)


def active_limits(session: Session, dealer_id: int) -> Sequence[Active]:
    """Approved and not ended, whatever day they are for."""
    return Reading("credit limits", (CreditLimit,), (dealer_scope(dealer_id),), _limits).of(session, [dealer_id])[dealer_id]


def _limits(session: Session, dealers: Sequence[int]) -> Mapping[int, Sequence[Active]]:
    return {one: [_active(row) for row in session.scalars(ACTIVE, {"dealer_id": one})] for one in dealers}


def _active(row: CreditLimit) -> Active:
    return Active(*(getattr(row, field.name) for field in fields(Active)))


def terms_of(session: Session, dealer_id: int) -> Terms | None:
    return Reading("credit terms", (CreditTerms,), (dealer_scope(dealer_id),), _terms).of(session, [dealer_id])[dealer_id]


def _terms(session: Session, dealers: Sequence[int]) -> Mapping[int, Terms | None]:
    found = {one: session.get(CreditTerms, one) for one in dealers}
    return {one: None if row is None else Terms(row.payment_days, row.grace_days) for one, row in found.items()}


def credited(session: Session, dealer_id: int) -> int:
    """What is left of a dealer's credit notes, in minor units: it counts against the debt as a whole."""
    return int(session.scalar(CREDITED, {"dealer_id": dealer_id}) or 0)


def is_released(session: Session, dealer_id: int, order_id: UUID, *, owed: int, on: date) -> bool:
    """Whether a person has let so much of an order pass, and the release has not run out. One without papers is an old one, for
    good."""
    rows = releases_of(session, dealer_id, order_id)
    return not rows or any(row.amount >= owed and (row.valid_until is None or row.valid_until >= on) for row in rows)


def releases_of(session: Session, dealer_id: int, order_id: UUID) -> Sequence[CreditRelease]:
    """The oldest first."""
    mine = select(CreditRelease).where(CreditRelease.dealer_id == dealer_id, CreditRelease.order_id == order_id)
    return session.scalars(mine.order_by(CreditRelease.released_at, CreditRelease.id).limit(MOST)).all()
