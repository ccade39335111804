"""Finds the claims of a quarter, and what of its rebate nobody has claimed yet."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from sync.domain.contracts.books import booked_quarter
from sync.domain.contracts.purchases import Account, accounts_of
from sync.domain.contracts.rules import quarter_of
from sync.domain.contracts.terms import Payout
from sync.domain.rebates.records import RebateClaim
from sync.domain.rebates.rules import ClaimState, earned

MOST = 200
# made once: putting a statement together takes longer than the database takes to answer it
CLAIMS = (
    select(RebateClaim)
    .where(
        RebateClaim.dealer_id == bindparam("dealer_id"),
        RebateClaim.family_id == bindparam("family_id"),
        RebateClaim.first_day == bindparam("first_day"),
    )
    .order_by(RebateClaim.claimed_at.desc(), RebateClaim.id)
    .limit(MOST)
)


def claims_of(session: Session, dealer_id: int, family_id: UUID, first_day: date) -> Sequence[RebateClaim]:
    """The newest first."""
    return session.scalars(CLAIMS, {"dealer_id": dealer_id, "family_id": family_id, "first_day": first_day}).all()


def claimed(claims: Sequence[RebateClaim]) -> int:
    return sum(claim.amount for claim in claims if claim.state is not ClaimState.REFUSED)


def unclaimed(session: Session, account: Account) -> int:
    """Of a quarter as it is booked; below zero where less was earned in the end than was claimed."""
    contract, first = account.contract, account.quarter.first
    whole = earned(contract.agreed, booked_quarter(session, contract, first))
    return whole - claimed(claims_of(session, contract.dealer_id, contract.family_id, first))


def payout_of(session: Session, claim: RebateClaim) -> Payout:
    """As the version has it that speaks for the quarter; in cash where none does any more."""
    found = accounts_of(session, claim.dealer_id, quarter_of(claim.first_day))
    return next((one.contract.agreed.payout for one in found if one.contract.family_id == claim.family_id), Payout.CASH)
