"""Named reads of approvals: what waits for whom, who will have to approve a deed, the rules, and who stands in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from uuid import UUID

from sqlalchemy import select

from sync.domain.accounts.records import Dealer
from sync.domain.approvals.asking import chain_for, rights_of
from sync.domain.approvals.commands import clock_of
from sync.domain.approvals.records import Approval, ApprovalRule, ApprovalStep, Delegation
from sync.domain.approvals.rules import ApprovalState, Right, has_had_a_say, on_turn, right_to, rights_left
from sync.kernel.queries import View

MOST = 500


@dataclass(frozen=True, kw_only=True)
class StepRow:
    """One step, decided or not; `is_on_turn` now."""

    step_id: UUID
    role: str
    state: ApprovalState
    decided_by: str
    decided_at: datetime | None
    stands_for: str
    reason: str
    is_on_turn: bool


@dataclass(frozen=True, kw_only=True)
class ApprovalRow:
    """What is asked, and its chain. `mine` is the step that the viewer may decide now, None where there is none; `is_own` where
    the viewer asked, and may still take it back."""

    approval_id: UUID
    kind: str
    subject_dealer: int
    dealer_name: str
    subject_id: UUID
    subject: str
    version: int
    amount: int
    currency: str
    valid_until: date | None
    reason: str
    asked_by: str
    asked_at: datetime
    state: ApprovalState
    steps: Sequence[StepRow]
    mine: UUID | None
    is_own: bool = False


@dataclass(frozen=True, kw_only=True)
class RuleRow:
    """A rule in force."""

    rule_id: UUID
    kind: str
    from_amount: int
    chain: str
    parallel: bool
    escalate_days: int
    escalate_to: str


@dataclass(frozen=True, kw_only=True)
class DelegationRow:
    """Who stands in for whom, until when. `is_own` where the viewer is the one who is away: nobody else ends it."""

    delegation_id: UUID
    giver: str
    taker: str
    taker_id: UUID
    valid_from: date
    valid_until: date
    is_own: bool = False


def approvals(view: View, *, only_mine: bool = False, with_closed: bool = False, limit: int = 200) -> Sequence[ApprovalRow]:
    """Of the viewer's shop or house, the oldest open ones first; closed ones, where wanted, the newest first."""
    wanted = select(Approval).where(Approval.dealer_id == view.dealer_id)
    if not with_closed:
        wanted = wanted.where(Approval.state == ApprovalState.OPEN)
    order = Approval.asked_at.desc() if with_closed else Approval.asked_at
    rights = rights_of(view.session, view.actor, view.now)
    rows = (_row(one, rights, view) for one in view.session.scalars(wanted.order_by(order, Approval.id)))
    return list(islice((row for row in rows if row.mine is not None or not only_mine), limit))


def my_approvals(view: View) -> Sequence[ApprovalRow]:
    """What the viewer may decide now."""
    return approvals(view, only_mine=True)


def approval_preview(view: View, *, kind: str, amount: int) -> Sequence[str]:
    """Who will have to say yes, step by step as in the rules; empty where nobody has to."""
    chain = chain_for(view.session, view.dealer_id, kind, amount)
    return () if chain is None else chain.steps


def approval_rules(view: View) -> Sequence[RuleRow]:
    """By kind and threshold."""
    mine = select(ApprovalRule).where(ApprovalRule.dealer_id == view.dealer_id, ApprovalRule.active)
    return [
        RuleRow(
            rule_id=rule.id,
            kind=rule.kind,
            from_amount=rule.from_amount,
            chain=rule.chain,
            parallel=rule.parallel,
            escalate_days=rule.escalate_days,
            escalate_to=rule.escalate_to,
        )
        for rule in view.session.scalars(mine.order_by(ApprovalRule.kind, ApprovalRule.from_amount).limit(MOST))
    ]


def delegations(view: View) -> Sequence[DelegationRow]:
    """The latest to end first."""
    mine = select(Delegation).where(Delegation.dealer_id == view.dealer_id)
    return [
        DelegationRow(
            delegation_id=row.id,
            giver=row.giver,
            taker=row.taker,
            taker_id=row.taker_id,
            valid_from=row.valid_from,
            valid_until=row.valid_until,
            is_own=row.giver_id == view.actor.user_id,
        )
        for row in view.session.scalars(mine.order_by(Delegation.valid_until.desc(), Delegation.id).limit(MOST))
    ]


def _row(approval: Approval, rights: Sequence[Right], view: View) -> ApprovalRow:
    turn = on_turn(approval.steps, parallel=approval.parallel) if approval.state is ApprovalState.OPEN else ()
    dealer = view.session.get(Dealer, approval.subject_dealer)
    return ApprovalRow(
        approval_id=approval.id,
        kind=approval.kind,
        subject_dealer=approval.subject_dealer,
        dealer_name=dealer.name if dealer else "",
        subject_id=approval.subject_id,
        subject=approval.subject,
        version=approval.version,
        amount=approval.amount,
        currency=dealer.currency if dealer else "",
        valid_until=approval.valid_until,
        reason=approval.reason,
        asked_by=approval.asked_by,
        asked_at=approval.asked_at,
        state=approval.state,
        steps=[_step(step, turn) for step in approval.steps],
        mine=_mine(approval, turn, rights, view),
        is_own=approval.state is ApprovalState.OPEN and approval.asked_by_id == view.actor.user_id,
    )


def _step(step: ApprovalStep, turn: Sequence[ApprovalStep]) -> StepRow:
    return StepRow(
        step_id=step.id,
        role=step.role,
        state=step.state,
        decided_by=step.decided_by,
        decided_at=step.decided_at,
        stands_for=step.stands_for,
        reason=step.reason,
        is_on_turn=step in turn,
    )


def _mine(approval: Approval, turn: Sequence[ApprovalStep], rights: Sequence[Right], view: View) -> UUID | None:
    if has_had_a_say(view.actor.user_id, approval.asked_by_id, approval.steps):
        return None
    clock, left = clock_of(approval), rights_left(rights, approval.asked_by_id, approval.steps)
    return next((step.id for step in turn if right_to(step.role, left, clock, view.now) is not None), None)


QUERIES = (approvals, my_approvals, approval_preview, approval_rules, delegations)
