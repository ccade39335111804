"""Lay down who approves what, decide a step, take back what was asked, and let a colleague stand in."""

from datetime import date
from uuid import UUID

from sqlalchemy import select

from sync.domain.accounts.records import User
from sync.domain.accounts.rules import Role, allows, is_role_of
from sync.domain.approvals.asking import close, rights_of
from sync.domain.approvals.records import Approval, ApprovalRule, ApprovalStep, Delegation
from sync.domain.approvals.rules import (
    LONGEST_TEXT,
    MOST_AMOUNT,
    MOST_DAYS,
    MOST_STEPS,
    ApprovalState,
    Clock,
    Right,
    has_had_a_say,
    on_turn,
    right_to,
    rights_left,
    state_of,
    steps_of,
)
from sync.kernel.commands import Command, Context, Verb
from sync.kernel.errors import Refusal

DECIDES = "approvals.decide"


class SetApprovalRule(Command, frozen=True, kw_only=True):
    """From an amount on (minor units) a kind of deed needs this chain: roles parted by spaces, alternatives by `|`."""

    rule_id: UUID
    kind: str
    from_amount: int
    chain: str
    parallel: bool = False
    escalate_days: int = 0
    escalate_to: str = ""
    active: bool = True

    def subjects(self) -> tuple[UUID, ...]:
        return (self.rule_id,)


def set_approval_rule(command: SetApprovalRule, context: Context) -> None:
    """Refuses `rule_kind_missing`, `rule_invalid`, `role_not_here`, `role_cannot_decide`, `rule_loops`: waiting too long leads
    back to those who wait; `rule_twice`: two rules for one threshold contradict each other."""
    kind, chain = command.kind.strip(), steps_of(command.chain)
    if not kind:
        raise Refusal("rule_kind_missing", field="kind")
    numbers = 0 <= command.from_amount <= MOST_AMOUNT and 0 <= command.escalate_days <= MOST_DAYS
    if not numbers or not 1 <= len(chain) <= MOST_STEPS or (command.escalate_days > 0) != bool(command.escalate_to):
        raise Refusal("rule_invalid", most=MOST_STEPS)
    for role in (*chain, *steps_of(command.escalate_to)):
        _check_roles(role, context)
    looping = next((step for step in chain if set(step.split("|")) & set(command.escalate_to.split("|"))), None)
    if looping is not None:
        raise Refusal("rule_loops", field="escalate_to", chain=looping, other=command.escalate_to)
    if command.active:
        _check_alone(command, kind, context)
    rule = context.session.get(ApprovalRule, (context.dealer_id, command.rule_id))
    if rule is None:
        rule = ApprovalRule(dealer_id=context.dealer_id, id=command.rule_id)
    rule.kind, rule.from_amount, rule.chain, rule.parallel = kind, command.from_amount, " ".join(chain), command.parallel
    rule.escalate_days, rule.escalate_to = command.escalate_days, command.escalate_to.strip()
    rule.active, rule.changed_by = command.active, context.actor.name
    context.session.add(rule)


def _check_roles(step: str, context: Context) -> None:
    known = {role.value: role for role in Role}
    for name in step.split("|"):
        if name not in known or not is_role_of(known[name], context.dealer_id):
            raise Refusal("role_not_here", role=name)
        if not allows(name, DECIDES):
            raise Refusal("role_cannot_decide", role=name)


def _check_alone(command: SetApprovalRule, kind: str, context: Context) -> None:
    same = select(ApprovalRule).where(
        ApprovalRule.dealer_id == context.dealer_id,
        ApprovalRule.id != command.rule_id,
        ApprovalRule.kind == kind,
        ApprovalRule.from_amount == command.from_amount,
        ApprovalRule.active,
    )
    other = context.session.scalar(same.order_by(ApprovalRule.id).limit(1))
    if other is not None:
        raise Refusal("rule_twice", chain=command.chain, other=other.chain)


class ApprovalCommand(Command, frozen=True, kw_only=True):
    """A deed on one approval."""

    approval_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.approval_id,)


class DecideStep(ApprovalCommand, frozen=True, kw_only=True):
    """Yes or no to one step, on the `version` of the document that was looked at. A no has a reason."""

    step_id: UUID
    version: int
    granted: bool
    reason: str = ""


def decide_step(command: DecideStep, context: Context) -> None:
    """Refuses `approval_unknown`, `approval_over`, `approval_changed`, `step_unknown`, `step_decided`, `step_not_yet`,
    `own_request`, `not_your_step`, `reason_missing`, `text_too_long`."""
    approval = _approval(command, context)
    if approval.version != command.version:
        raise Refusal("approval_changed", number=approval.subject, version=approval.version)
    step = _step(approval, command.step_id)
    if has_had_a_say(context.actor.user_id, approval.asked_by_id, approval.steps):
        raise Refusal("own_request", number=approval.subject)
    right = _right(approval, step, context)
    if not command.granted and not command.reason.strip():
        raise Refusal("reason_missing")
    if len(command.reason) > LONGEST_TEXT:
        raise Refusal("text_too_long", field="reason")
    step.state = ApprovalState.GRANTED if command.granted else ApprovalState.REFUSED
    step.decided_by, step.decided_by_id, step.decided_at = context.actor.name, context.actor.user_id, context.now
    step.stands_for, step.reason = right.stands_for, command.reason.strip()
    state = state_of([one.state for one in approval.steps])
    if state is not ApprovalState.OPEN:
        close(approval, state, context.now)


def _approval(command: ApprovalCommand, context: Context) -> Approval:
    approval = context.session.get(Approval, (context.dealer_id, command.approval_id), with_for_update=True)
    if approval is None:
        raise Refusal("approval_unknown")
    if approval.state is not ApprovalState.OPEN:
        raise Refusal("approval_over", number=approval.subject, state=approval.state)
    return approval


def _step(approval: Approval, step_id: UUID) -> ApprovalStep:
    step = next((step for step in approval.steps if step.id == step_id), None)
    if step is None:
        raise Refusal("step_unknown", number=approval.subject)
    if step.state is not ApprovalState.OPEN:
        raise Refusal("step_decided", number=approval.subject, by=step.decided_by)
    if step not in on_turn(approval.steps, parallel=approval.parallel):
        raise Refusal("step_not_yet", number=approval.subject)
    return step


def _right(approval: Approval, step: ApprovalStep, context: Context) -> Right:
    rights = rights_of(context.session, context.actor, context.now)
    left = rights_left(rights, approval.asked_by_id, approval.steps)
    right = right_to(step.role, left, clock_of(approval), context.now)
    if right is None:
        raise Refusal("not_your_step", role=step.role)
    return right


def clock_of(approval: Approval) -> Clock:
    """A step waits since the last one was decided, or since it was asked."""
    since = max((step.decided_at for step in approval.steps if step.decided_at is not None), default=approval.asked_at)
    return Clock(since=since, escalate_days=approval.escalate_days, escalate_to=approval.escalate_to)


class WithdrawApproval(ApprovalCommand, frozen=True, kw_only=True):
    """Whoever asked does not want it any more."""


def withdraw_approval(command: WithdrawApproval, context: Context) -> None:
    """Refuses `approval_unknown`, `approval_over`, `not_your_request`."""
    approval = _approval(command, context)
    if approval.asked_by_id != context.actor.user_id:
        raise Refusal("not_your_request", number=approval.subject)
    close(approval, ApprovalState.WITHDRAWN, context.now)


class Delegate(Command, frozen=True, kw_only=True):
    """Let a colleague decide in the actor's place, first and last day included; again with the same id changes or ends it."""

    delegation_id: UUID
    taker_id: UUID
    valid_from: date
    valid_until: date

    def subjects(self) -> tuple[UUID, ...]:
        return (self.delegation_id,)


def delegate(command: Delegate, context: Context) -> None:
    """Refuses `user_unknown`, `own_request`, `days_invalid`, `not_your_request`, `role_cannot_decide`, `delegation_loops`: nobody
    would be left."""
    taker = context.session.get(User, (context.dealer_id, command.taker_id))
    if taker is None or not taker.active:
        raise Refusal("user_unknown")
    if taker.id == context.actor.user_id:
        raise Refusal("own_request", number=taker.name)
    if (command.valid_until - command.valid_from).days > MOST_DAYS:
        raise Refusal("days_invalid", most=MOST_DAYS)
    if not allows(taker.role, DECIDES):
        raise Refusal("role_cannot_decide", role=taker.role)
    _check_somebody_stays(command, taker, context)
    row = context.session.get(Delegation, (context.dealer_id, command.delegation_id))
    if row is not None and row.giver_id != context.actor.user_id:
        raise Refusal("not_your_request", number=row.taker)
    row = row or Delegation(dealer_id=context.dealer_id, id=command.delegation_id)
    row.giver_id, row.giver, row.giver_role = context.actor.user_id, context.actor.name, context.actor.role
    row.taker_id, row.taker = taker.id, taker.name
    row.valid_from, row.valid_until = command.valid_from, command.valid_until
    context.session.add(row)


def _check_somebody_stays(command: Delegate, taker: User, context: Context) -> None:
    """Follows who stands in for the taker on those days, and for that one, and so on."""
    seen, at = {taker.id}, [taker.id]
    while at:
        away = select(Delegation).where(
            Delegation.dealer_id == context.dealer_id,
            Delegation.giver_id.in_(at),
            Delegation.id != command.delegation_id,
            Delegation.valid_from <= command.valid_until,
            Delegation.valid_until >= command.valid_from,
        )
        rows = context.session.scalars(away.order_by(Delegation.id)).all()
        if any(row.taker_id == context.actor.user_id for row in rows):
            raise Refusal("delegation_loops", name=context.actor.name, other=taker.name)
        at = [row.taker_id for row in rows if row.taker_id not in seen]
        seen |= set(at)


VERBS = (
    Verb(SetApprovalRule, set_approval_rule, "approvals.rules"),
    Verb(DecideStep, decide_step, DECIDES),
    Verb(WithdrawApproval, withdraw_approval, "approvals.ask"),
    Verb(Delegate, delegate, DECIDES),
)
