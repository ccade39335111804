"""Named reads of rebates: quarter by quarter, what was bought, earned, claimed and paid."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from uuid import UUID

from sqlalchemy import ColumnElement, select, true

from sync.domain.accounts.calendar import house_today, price_day
from sync.domain.accounts.records import Dealer
from sync.domain.contracts.books import booked_quarter
from sync.domain.contracts.purchases import Account, Bought, accounts_of, bought_under
from sync.domain.contracts.records import Contract, ContractQuarter
from sync.domain.contracts.rules import Quarter, quarter_of
from sync.domain.contracts.terms import Terms, read_terms
from sync.domain.rebates.lookup import claimed, claims_of
from sync.domain.rebates.records import RebateClaim
from sync.domain.rebates.rules import ClaimState, NextStep, earned, is_payer, last_claim_day, next_step, step_reached
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View

TO_SETTLE = (ClaimState.CLAIMED, ClaimState.ACCEPTED)
ALL_OF_A_SHOP = 5_000
Key = tuple[int, UUID, date]
"""A quarter of a contract: dealer, family, its first day."""


@dataclass(frozen=True, kw_only=True)
class ClaimRow:
    """One claim of a quarter. `is_payable` says that it is accepted, and that the viewer is not who accepted it."""

    claim_id: UUID
    number: str
    amount: int
    state: ClaimState
    claimed_by: str
    claimed_on: date
    answered_by: str
    reason: str
    paid_by: str
    reference: str
    is_payable: bool = False


@dataclass(frozen=True, kw_only=True)
class RebateRow:
    """A quarter of a contract, money in minor units. `unclaimed` is `earned` less what was claimed and not refused.

    `step` is 1 for the first step, 0 below it; `step_after` is what the next one asks for while the quarter runs. A quarter is
    claimed from the day after its last until `claim_until`: `is_claimable` says that today is one of these.
    """

    dealer_id: int
    dealer_name: str
    family_id: UUID
    number: str
    quarter: Quarter
    terms: Terms
    bought: Bought
    step: int
    earned: int
    unclaimed: int
    paid: int
    claim_until: date
    is_claimable: bool
    step_after: NextStep | None
    claims: Sequence[ClaimRow]


def rebates(view: View, *, limit: int = 200) -> Sequence[RebateRow]:
    """Those with a claim to answer or to pay first, then the newest quarters. Contracts without steps have no rebates."""
    keys = dict.fromkeys((*_waiting(view), *_running(view), *_booked(view)))
    rows = islice((_row(account, view) for account in _accounts(view, keys) if account.contract.agreed.tiers), limit)
    return sorted(rows, key=lambda row: (not _waits(row), -row.quarter.first.toordinal(), row.number))


def rebates_to_settle(view: View, *, limit: int = 100) -> Sequence[RebateRow]:
    """For the house those with a claim to answer or to pay, for a dealer those that it can claim, and the running ones."""
    if view.dealer_id == HOUSE:
        return [_row(account, view) for account in islice(_accounts(view, _waiting(view)), limit)]
    today, rows = house_today(view), rebates(view, limit=ALL_OF_A_SHOP)
    return [row for row in rows if row.is_claimable or row.quarter.last >= today][:limit]


def _waits(row: RebateRow) -> bool:
    return any(claim.state in TO_SETTLE for claim in row.claims)


def _waiting(view: View) -> Sequence[Key]:
    """With a claim to answer or to pay, the oldest claim first."""
    claims = select(RebateClaim.dealer_id, RebateClaim.family_id, RebateClaim.first_day).where(RebateClaim.state.in_(TO_SETTLE))
    rows = view.session.execute(claims.where(_of_viewer(RebateClaim, view)).order_by(RebateClaim.claimed_at, RebateClaim.id))
    return list(dict.fromkeys((row.dealer_id, row.family_id, row.first_day) for row in rows))


def _running(view: View) -> Sequence[Key]:
    """Of a dealer's own PC, which has them before central has booked anything."""
    if view.dealer_id == HOUSE:
        return ()
    now = quarter_of(house_today(view))
    return [(view.dealer_id, one.contract.family_id, now.first) for one in accounts_of(view.session, view.dealer_id, now)]


def _booked(view: View) -> Sequence[Key]:
    """Every quarter that central has booked under a contract with steps, the newest first."""
    quarters = select(ContractQuarter.dealer_id, ContractQuarter.family_id, ContractQuarter.first_day)
    order = (ContractQuarter.first_day.desc(), ContractQuarter.dealer_id, ContractQuarter.id)
    rows = view.session.execute(quarters.where(_of_viewer(ContractQuarter, view)).order_by(*order))
    contracts = view.session.execute(select(Contract.family_id, Contract.terms).where(_of_viewer(Contract, view)))
    with_steps = {family_id for family_id, terms in contracts if read_terms(terms).tiers}
    return [(row.dealer_id, row.family_id, row.first_day) for row in rows if row.family_id in with_steps]


def _of_viewer(record: type[RebateClaim | ContractQuarter | Contract], view: View) -> ColumnElement[bool]:
    return true() if view.dealer_id == HOUSE else record.dealer_id == view.dealer_id


def _accounts(view: View, keys: Iterable[Key]) -> Iterator[Account]:
    for dealer_id, family_id, first_day in keys:
        found = accounts_of(view.session, dealer_id, quarter_of(first_day))
        yield from (one for one in found if one.contract.family_id == family_id)


def _row(account: Account, view: View) -> RebateRow:
    contract, quarter, today = account.contract, account.quarter, house_today(view)
    terms, bought = contract.agreed, _bought(account, view, today)
    claims = claims_of(view.session, contract.dealer_id, contract.family_id, quarter.first)
    until, whole = last_claim_day(terms, quarter), earned(terms, bought)
    left = whole - claimed(claims)
    return RebateRow(
        dealer_id=contract.dealer_id,
        dealer_name=view.session.get_one(Dealer, contract.dealer_id).name,
        family_id=contract.family_id,
        number=contract.number,
        quarter=quarter,
        terms=terms,
        bought=bought,
        step=step_reached(terms, bought),
        earned=whole,
        unclaimed=left,
        paid=sum(claim.amount for claim in claims if claim.state is ClaimState.PAID),
        claim_until=until,
        is_claimable=left > 0 and quarter.last < today <= until,
        step_after=next_step(terms, bought) if today <= quarter.last else None,
        claims=[_claim(claim, view) for claim in claims],
    )


def _bought(account: Account, view: View, today: date) -> Bought:
    """As booked; a dealer's own PC knows of the running quarter's receipts before central does."""
    if view.dealer_id != HOUSE and today <= account.quarter.last:
        return bought_under(view.session, account)
    return booked_quarter(view.session, account.contract, account.quarter.first)


def _claim(claim: RebateClaim, view: View) -> ClaimRow:
    is_another = is_payer(view.actor.user_id, accepted_by=claim.answered_by_id)
    return ClaimRow(
        claim_id=claim.id,
        number=claim.number,
        amount=claim.amount,
        state=claim.state,
        claimed_by=claim.claimed_by,
        claimed_on=price_day(view.session, claim.claimed_at),
        answered_by=claim.answered_by,
        reason=claim.reason,
        paid_by=claim.paid_by,
        reference=claim.reference,
        is_payable=claim.state is ClaimState.ACCEPTED and is_another,
    )
