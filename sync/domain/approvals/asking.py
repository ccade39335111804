"""Asks for the approval of a deed of any kind: what other features call. The rule decides whether anybody has to say yes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid5

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sync.domain.accounts.calendar import price_day
from sync.domain.approvals.records import Approval, ApprovalRule, ApprovalStep, Delegation
from sync.domain.approvals.rules import ApprovalState, Right, applying, steps_of
from sync.kernel.commands import Actor, Context

MOST = 200
MOST_OPEN = 2_000


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What somebody wants to do: `kind`, and the document of `subject_dealer` that it is about, in the `version` that was
    seen."""

    kind: str
    subject_dealer: int
    subject_id: UUID
    subject: str
    version: int
    amount: int
    reason: str = ""
    valid_until: date | None = None


@dataclass(frozen=True, kw_only=True)
class Chain:
    """Who has to say yes, in order or at once."""

    steps: Sequence[str]
    parallel: bool = False
    escalate_days: int = 0
    escalate_to: str = ""


def has_rules(session: Session, dealer_id: int, kind: str) -> bool:
    """Whether whoever decides has laid down anything about this kind of deed."""
    mine = (ApprovalRule.dealer_id == dealer_id, ApprovalRule.kind == kind, ApprovalRule.active)
    return session.scalar(select(ApprovalRule.id).where(*mine).order_by(ApprovalRule.id).limit(1)) is not None


def times_asked(session: Session, by: int, kind: str, subject_id: UUID) -> int:
    """How often somebody was asked about this document before."""
    mine = (Approval.dealer_id == by, Approval.kind == kind, Approval.subject_id == subject_id)
    return session.scalar(select(func.count()).select_from(Approval).where(*mine)) or 0


def chain_for(session: Session, dealer_id: int, kind: str, amount: int) -> Chain | None:
    """By the rules of whoever decides; None where nobody has to be asked."""
    wanted = select(ApprovalRule).where(ApprovalRule.dealer_id == dealer_id, ApprovalRule.kind == kind, ApprovalRule.active)
    rule = applying(session.scalars(wanted.order_by(ApprovalRule.from_amount, ApprovalRule.id).limit(MOST)), amount)
    if rule is None:
        return None
    steps = steps_of(rule.chain)
    return Chain(steps=steps, parallel=rule.parallel, escalate_days=rule.escalate_days, escalate_to=rule.escalate_to)


def ask(asked: Asked, context: Context, *, by: int, otherwise: Chain | None = None) -> Approval | None:
    """Open the chain at dealer `by` (the house: 0). None means that nobody has to be asked; `otherwise` is the chain without a
    rule.

    What was open about the same document is overtaken by this. Asking the same again gives what is there.
    """
    chain = chain_for(context.session, by, asked.kind, asked.amount) or otherwise
    if chain is None:
        return None
    same = _same(asked, context, by)
    standing = next((one for one in same if one.state is ApprovalState.OPEN and _says(one) == _says(asked)), None)
    if standing is not None:
        return standing
    for other in same:
        if other.state is ApprovalState.OPEN:
            close(other, ApprovalState.WITHDRAWN, context.now)
    approval_id = uuid5(asked.subject_id, f"{asked.kind} {asked.version} {asked.amount} {len(same)}")
    approval = _new(approval_id, asked, context, by, chain)
    context.session.add(approval)
    return approval


def _same(asked: Asked, context: Context, by: int) -> Sequence[Approval]:
    """Whatever was asked about this document before."""
    of_kind = (Approval.dealer_id == by, Approval.kind == asked.kind, Approval.subject_id == asked.subject_id)
    return context.session.scalars(select(Approval).where(*of_kind).order_by(Approval.asked_at, Approval.id).limit(MOST)).all()


def _says(one: Asked | Approval) -> tuple[int, int]:
    return one.version, one.amount


def open_approval(session: Session, by: int, kind: str, subject_id: UUID) -> Approval | None:
    """What waits for a decision about this document."""
    mine = (Approval.dealer_id == by, Approval.kind == kind, Approval.subject_id == subject_id)
    waiting = select(Approval).where(*mine, Approval.state == ApprovalState.OPEN)
    return session.scalars(waiting.order_by(Approval.asked_at.desc(), Approval.id).limit(1)).first()


def drop(context: Context, by: int, kind: str, subject_id: UUID) -> None:
    """Nobody is asked about this document any more: there is nothing left to say yes to."""
    standing = open_approval(context.session, by, kind, subject_id)
    if standing is not None:
        close(standing, ApprovalState.WITHDRAWN, context.now)


def asked_about(session: Session, by: int, kinds: Collection[str]) -> Collection[UUID]:
    """Documents that wait for a decision."""
    mine = (Approval.dealer_id == by, Approval.kind.in_(kinds), Approval.state == ApprovalState.OPEN)
    wanted = select(Approval.subject_id).where(*mine).order_by(Approval.asked_at, Approval.id)
    return set(session.scalars(wanted.limit(MOST_OPEN)))


def close(approval: Approval, state: ApprovalState, now: datetime) -> None:
    """Nothing more is decided about it."""
    approval.state, approval.closed_at = state, now


def _new(approval_id: UUID, asked: Asked, context: Context, by: int, chain: Chain) -> Approval:
    return Approval(
        dealer_id=by,
        id=approval_id,
        kind=asked.kind,
        subject_dealer=asked.subject_dealer,
        subject_id=asked.subject_id,
        subject=asked.subject,
        version=asked.version,
        amount=asked.amount,
        valid_until=asked.valid_until,
        reason=asked.reason,
        asked_by=context.actor.name,
        asked_by_id=context.actor.user_id,
        asked_at=context.now,
        parallel=chain.parallel,
        escalate_days=chain.escalate_days,
        escalate_to=chain.escalate_to,
        state=ApprovalState.OPEN,
        closed_at=None,
        steps=[_step(approval_id, by, at, role) for at, role in enumerate(chain.steps)],
    )


def _step(approval_id: UUID, by: int, position: int, role: str) -> ApprovalStep:
    return ApprovalStep(
        dealer_id=by,
        id=uuid5(approval_id, str(position)),
        approval_id=approval_id,
        position=position,
        role=role,
        state=ApprovalState.OPEN,
        decided_by="",
        decided_by_id=None,
        decided_at=None,
        stands_for="",
        reason="",
    )


def rights_of(session: Session, actor: Actor, now: datetime) -> Sequence[Right]:
    """The own role, and those of colleagues who are away."""
    today = price_day(session, now)
    lent = select(Delegation).where(
        Delegation.dealer_id == actor.dealer_id,
        Delegation.taker_id == actor.user_id,
        Delegation.valid_from <= today,
        Delegation.valid_until >= today,
    )
    rows = session.scalars(lent.order_by(Delegation.id).limit(MOST))
    return (Right(role=actor.role), *(Right(role=row.giver_role, stands_for=row.giver, lender=row.giver_id) for row in rows))
