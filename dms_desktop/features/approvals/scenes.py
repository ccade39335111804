"""Pictures of approvals: a chain that waits, nothing that waits, and a no that is being written."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from dms_desktop.samples import LONG_NAME, LONG_PERSON, MANY
from dms_desktop.scenes import NOW, Answers, Scene, everything, in_every_state, press
from sync.domain.accounts.queries import StaffMember, staff
from sync.domain.accounts.rules import Role
from sync.domain.approvals.queries import (
    ApprovalRow,
    DelegationRow,
    RuleRow,
    StepRow,
    approval_preview,
    approval_rules,
    approvals,
    delegations,
)
from sync.domain.approvals.rules import ApprovalState


def a_step(at: int, role: str, state: ApprovalState, by: str = "", *, is_on_turn: bool = False) -> StepRow:
    return StepRow(
        step_id=UUID(int=at),
        role=role,
        state=state,
        decided_by=by,
        decided_at=NOW if by else None,
        stands_for="gao" if by else "",
        reason="",
        is_on_turn=is_on_turn,
    )


STEPS = (
    a_step(1, "finance", ApprovalState.GRANTED, "fang"),
    a_step(2, "finance|channel_manager", ApprovalState.OPEN, is_on_turn=True),
    a_step(3, "operator", ApprovalState.OPEN),
)


def a_row(at: int) -> ApprovalRow:
    kind = "credit_release" if at % 2 else "credit_limit"
    return ApprovalRow(
        approval_id=UUID(int=at),
        kind=kind,
        subject_dealer=7,
        dealer_name="板橋門市" if at % 3 else "桃園旗艦店",
        subject_id=UUID(int=500 + at),
        subject=f"SO-D7-A-26-{at:05}" if at % 2 else "D7",
        version=1,
        amount=at * 48_000_00,
        currency="CNY",
        valid_until=NOW.date() + timedelta(days=14),
        reason="農曆年前備貨，上月已全數付清",
        asked_by="fang",
        asked_at=NOW - timedelta(hours=at * 5),
        state=ApprovalState.OPEN,
        steps=STEPS,
        mine=UUID(int=2),
    )


ROWS = [a_row(at) for at in range(1, 9)]
PAGE = Scene(name="approvals", kind="approvals", role="finance", answers={approvals: lambda **_: ROWS})


@cache
def many_rows() -> Sequence[ApprovalRow]:
    long = {"dealer_name": LONG_NAME, "reason": LONG_NAME * 3, "asked_by": LONG_PERSON}
    return tuple(replace(a_row(at), **long) for at in range(MANY))  # type: ignore[arg-type]


def a_rule(at: int, kind: str, amount: int, chain: str, *, parallel: bool = False) -> RuleRow:
    late = 3 if at % 2 else 0
    return RuleRow(
        rule_id=UUID(int=80 + at),
        kind=kind,
        from_amount=amount,
        chain=chain,
        parallel=parallel,
        escalate_days=late,
        escalate_to="channel_manager" if late else "",
    )


RULE_ROWS = (
    a_rule(1, "price_exception", 0, "order_desk|finance"),
    a_rule(2, "price_exception", 50_000_00, "finance channel_manager"),
    a_rule(3, "credit_release", 100_000_00, "order_desk finance", parallel=True),
)
RULES = Scene(
    name="approval-rules",
    kind="approval_rules",
    role="operator",
    answers={approval_rules: lambda **_: RULE_ROWS, approval_preview: lambda **_: ("finance", "channel_manager")},
)
AWAY: Answers = {
    staff: lambda **_: [
        StaffMember(user_id=UUID(int=70 + at), name=name, display_name="", role=Role.FINANCE, active=True)
        for at, name in enumerate(("gao", "mei", "chen"))
    ],
    delegations: lambda **_: [
        DelegationRow(
            delegation_id=UUID(int=75),
            giver="fang",
            taker="gao",
            valid_from=NOW.date(),
            valid_until=NOW.date() + timedelta(days=5),
        )
    ],
}


@cache
def many_rules() -> Sequence[RuleRow]:
    chain = " ".join(["order_desk|finance|channel_manager|catalog_admin"] * 5)
    return tuple(a_rule(at, "price_exception", at * 1_000_00, chain) for at in range(MANY))


SCENES = (
    *in_every_state(
        "approvals",
        PAGE,
        empty=replace(PAGE, answers={approvals: lambda **_: []}),
        huge=replace(PAGE, answers={approvals: everything(many_rows)}),
    ),
    replace(PAGE, name="approvals-refuse-typical", prepare=press("Ctrl+Del")),
    replace(PAGE, name="approvals-stand-in-typical", answers={**PAGE.answers, **AWAY}, prepare=press("Ctrl+T")),
    *in_every_state(
        "approval-rules",
        RULES,
        empty=replace(RULES, answers={approval_rules: lambda **_: (), approval_preview: lambda **_: ()}),
        huge=replace(RULES, answers={**RULES.answers, approval_rules: everything(many_rules)}),
    ),
    replace(RULES, name="approval-rules-change-typical", prepare=press("F4")),
)
