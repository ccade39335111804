"""Pictures of approvals: a chain that waits, nothing that waits, and a no that is being written."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from dms_desktop.samples import LONG_NAME, LONG_PERSON, MANY
from dms_desktop.scenes import NOW, Answers, Scene, bounded, everything, in_every_state, press
from sync.domain.accounts.queries import StaffMember, staff
from sync.domain.accounts.rules import Role
from sync.domain.approvals.queries import (
    ApprovalRow,
    DelegationRow,
    RuleRow,
    StepRow,
    approval_rules,
    approvals,
    delegations,
)
from sync.domain.approvals.rules import ApprovalState
from sync.domain.four_eyes.queries import held_facts, who_says_yes
from sync.domain.four_eyes.watching import Fact


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


KINDS = ("credit_limit", "list_price", "credit_release")
FACTS = (
    Fact(field="price_list", after="standard"),
    Fact(field="valid_from", after="2026-12-01"),
    Fact(field="price", before=285_00, after=312_50),
)


def a_row(at: int) -> ApprovalRow:
    kind = KINDS[at % len(KINDS)]
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
ANSWERS: Answers = {approvals: lambda **_: ROWS, held_facts: lambda **_: FACTS}
PAGE = Scene(name="approvals", kind="approvals", role="finance", answers=ANSWERS)


@cache
def many_rows() -> Sequence[ApprovalRow]:
    long = {"dealer_name": LONG_NAME, "reason": LONG_NAME * 3, "asked_by": LONG_PERSON}
    return tuple(replace(a_row(at), **long) for at in range(MANY))  # type: ignore[arg-type]


LOST = replace(
    a_row(3),
    kind="stock_adjustment",
    subject="AJ-D7-B-26-00014",
    amount=12_480_00,
    valid_until=None,
    reason="倉庫漏水",
    asked_by="wu",
    steps=(a_step(1, "manager|accountant", ApprovalState.OPEN, is_on_turn=True),),
)
LOST_FACTS = (
    Fact(field="reason", after="damaged"),
    Fact(field="units", before="04465-02220", after=-24),
    Fact(field="units", before="08880-83714", after=-6),
)
SHOP = replace(
    PAGE,
    name="shop-approvals",
    kind="shop_approvals",
    role="manager",
    answers={approvals: lambda **_: [LOST], held_facts: lambda **_: LOST_FACTS},
)


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
    answers={approval_rules: lambda **_: RULE_ROWS, who_says_yes: lambda **_: ("finance", "channel_manager")},
)
SHOP_RULE_ROWS = (
    a_rule(2, "stock_adjustment", 5_000_00, "manager|accountant"),
    a_rule(4, "stock_count", 20_000_00, "manager accountant"),
)
SHOP_RULES = Scene(
    name="shop-rules",
    kind="shop_rules",
    role="manager",
    answers={approval_rules: lambda **_: SHOP_RULE_ROWS, who_says_yes: lambda **_: ("manager|accountant",)},
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
            taker_id=UUID(int=70),
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
        huge=replace(PAGE, answers={**PAGE.answers, approvals: bounded(many_rows)}),
    ),
    *in_every_state(
        "shop-approvals",
        SHOP,
        empty=replace(SHOP, answers={approvals: lambda **_: []}),
        huge=replace(SHOP, answers={**SHOP.answers, approvals: bounded(many_rows)}),
    ),
    replace(PAGE, name="approvals-refuse-typical", prepare=press("Ctrl+Del")),
    replace(PAGE, name="approvals-stand-in-typical", answers={**PAGE.answers, **AWAY}, prepare=press("Ctrl+T")),
    *in_every_state(
        "approval-rules",
        RULES,
        empty=replace(RULES, answers={approval_rules: lambda **_: (), who_says_yes: lambda **_: ()}),
        huge=replace(RULES, answers={**RULES.answers, approval_rules: everything(many_rules)}),
    ),
    replace(RULES, name="approval-rules-change-typical", prepare=press("F4")),
    *in_every_state(
        "shop-rules",
        SHOP_RULES,
        empty=replace(SHOP_RULES, answers={approval_rules: lambda **_: (), who_says_yes: lambda **_: ()}),
        huge=replace(SHOP_RULES, answers={**SHOP_RULES.answers, approval_rules: everything(many_rules)}),
    ),
)
