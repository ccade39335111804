"""Finds what a dealer may owe on a day, and what the house has credited it."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from sync.domain.credit.records import CreditLimit, CreditNote, CreditRelease, CreditTerms
from sync.domain.credit.rules import LimitState

MOST = 200
# made once: putting a statement together takes longer than the database takes to answer it
CREDITED = select(func.sum(CreditNote.amount - CreditNote.used)).where(CreditNote.dealer_id == bindparam("dealer_id"))
ACTIVE = (
    select(CreditLimit)
    .where(CreditLimit.dealer_id == bindparam("dealer_id"), CreditLimit.state == LimitState.ACTIVE)
    .order_by(CreditLimit.kind, CreditLimit.id)
    .limit(MOST)
)


def active_limits(session: Session, dealer_id: int) -> Sequence[CreditLimit]:
    """Approved and not ended, whatever day they are for."""
    return session.scalars(ACTIVE, {"dealer_id": dealer_id}).all()


def terms_of(session: Session, dealer_id: int) -> CreditTerms | None:
    return session.get(CreditTerms, dealer_id)


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
