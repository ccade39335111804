"""Finds what a dealer may owe on a day."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.domain.credit.records import CreditLimit, CreditRelease, CreditTerms
from sync.domain.credit.rules import LimitState

MOST = 200


def active_limits(session: Session, dealer_id: int) -> Sequence[CreditLimit]:
    """Approved and not ended, whatever day they are for."""
    mine = select(CreditLimit).where(CreditLimit.dealer_id == dealer_id, CreditLimit.state == LimitState.ACTIVE)
    return session.scalars(mine.order_by(CreditLimit.kind, CreditLimit.id).limit(MOST)).all()


def terms_of(session: Session, dealer_id: int) -> CreditTerms | None:
    return session.get(CreditTerms, dealer_id)


def is_released(session: Session, dealer_id: int, order_id: UUID, *, owed: int, on: date) -> bool:
    """Whether a person has let so much of an order pass, and the release has not run out. One without papers is an old one, for
    good."""
    rows = releases_of(session, dealer_id, order_id)
    return not rows or any(row.amount >= owed and (row.valid_until is None or row.valid_until >= on) for row in rows)


def releases_of(session: Session, dealer_id: int, order_id: UUID) -> Sequence[CreditRelease]:
    """The oldest first."""
    mine = select(CreditRelease).where(CreditRelease.dealer_id == dealer_id, CreditRelease.order_id == order_id)
    return session.scalars(mine.order_by(CreditRelease.released_at, CreditRelease.id).limit(MOST)).all()
