"""A chain of approval: whose turn it is, four eyes, standing in, waiting too long, and decisions that came too late."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy.orm import Session

from sync.domain.accounts.rules import Role
from sync.domain.approvals.asking import Asked, ask
from sync.domain.approvals.commands import DecideStep, Delegate, WithdrawApproval
from sync.domain.approvals.queries import approval_preview, approvals
from sync.domain.approvals.records import Approval
from sync.domain.approvals.rules import ApprovalState
from sync.kernel.commands import HOUSE
from sync.kernel.errors import Refusal
from tests.builders import NOW, SHOP, a_context, a_dealer, a_house_actor, a_session, a_user, a_view, an_id
from tests.credit_builders import CHANNEL, CHECKER, DESK, MAKER, a_decision, a_rule, answer, day, decide, the_approval

KIND = "price_floor"


@pytest.fixture(name="session")
def a_house() -> Iterator[Session]:
    people = (a_user("gao", Role.FINANCE, dealer_id=HOUSE), a_user("mei", Role.ORDER_DESK, dealer_id=HOUSE))
    with a_session(a_dealer(SHOP), a_dealer(HOUSE), *people) as session:
        yield session


def asked(session: Session, amount: int = 500, version: int = 1) -> Approval | None:
    wanted = Asked(
        kind=KIND, subject_dealer=SHOP, subject_id=an_id("order"), subject="SO-1", version=version, amount=amount
    )  # fmt: skip
    approval = ask(wanted, a_context(session, MAKER), by=HOUSE)
    session.flush()
    return approval


def test_nobody_is_asked_below_the_threshold(session: Session) -> None:
    decide(a_rule(KIND, 500, "finance"), session)
    assert asked(session, 499) is None
    assert asked(session, 500) is not None


def test_the_highest_threshold_that_is_reached_counts_and_can_be_seen_before(session: Session) -> None:
    decide(a_rule(KIND, 0, "finance"), session)
    decide(a_rule(KIND, 1_000, "finance channel_manager", "large"), session)
    preview = [approval_preview(a_view(session, MAKER), kind=KIND, amount=amount) for amount in (999, 1_000)]
    assert preview == [("finance",), ("finance", "channel_manager")]


def test_two_rules_for_one_threshold_are_refused_with_both_named(session: Session) -> None:
    decide(a_rule(KIND, 500, "finance"), session)
    with pytest.raises(Refusal) as refused:
        decide(a_rule(KIND, 500, "channel_manager", "other"), session)
    assert (refused.value.code, refused.value.params) == ("rule_twice", {"chain": "channel_manager", "other": "finance"})


@pytest.mark.parametrize(
    ("chain", "changed", "code"),
    [
        ("", {}, "rule_invalid"),
        ("finance " * 6, {}, "rule_invalid"),
        ("finance", {"escalate_days": 3}, "rule_invalid"),
        ("finance", {"escalate_days": 3, "escalate_to": "finance"}, "rule_loops"),
        ("order_desk finance|channel_manager", {"escalate_days": 3, "escalate_to": "channel_manager"}, "rule_loops"),
        ("operator", {}, "role_cannot_decide"),
        ("clerk", {}, "role_not_here"),
        ("boss", {}, "role_not_here"),
    ],
)
def test_a_rule_that_nobody_could_keep_is_refused(session: Session, chain: str, changed: dict[str, Any], code: str) -> None:
    with pytest.raises(Refusal, match=code):
        decide(a_rule(KIND, 0, chain, **changed), session)


def test_a_chain_goes_in_order_and_is_granted_at_its_end(session: Session) -> None:
    decide(a_rule(KIND, 0, "finance channel_manager"), session)
    asked(session)
    with pytest.raises(Refusal, match="not_your_step"):
        answer(session, CHANNEL)
    answer(session, CHECKER)
    assert the_approval(session).state is ApprovalState.OPEN
    answer(session, CHANNEL)
    assert the_approval(session).state is ApprovalState.GRANTED


def test_a_step_out_of_turn_waits(session: Session) -> None:
    decide(a_rule(KIND, 0, "finance channel_manager"), session)
    approval = asked(session)
    assert approval is not None
    with pytest.raises(Refusal, match="step_not_yet"):
        decide(_on(approval, 1), session, CHANNEL)


def test_a_parallel_chain_takes_its_steps_in_any_order(session: Session) -> None:
    """Two people decide while apart: the second is no older than the first."""
    decide(a_rule(KIND, 0, "finance channel_manager", parallel=True), session)
    approval = asked(session)
    assert approval is not None
    first, second = _on(approval, 1), _on(approval, 0)
    decide(first, session, CHANNEL)
    decide(second, session, CHECKER)
    assert approval.state is ApprovalState.GRANTED


def test_one_no_ends_it_with_its_reason(session: Session) -> None:
    decide(a_rule(KIND, 0, "finance channel_manager"), session)
    approval = asked(session)
    assert approval is not None
    answer(session, CHECKER, granted=False)
    assert (approval.state, approval.steps[0].reason) == (ApprovalState.REFUSED, "not this month")
    with pytest.raises(Refusal, match="approval_over"):
        decide(_on(approval, 1), session, CHANNEL)


def test_four_eyes_are_four(session: Session) -> None:
    decide(a_rule(KIND, 0, "finance finance|channel_manager"), session)
    asked(session)
    with pytest.raises(Refusal, match="own_request"):
        answer(session, MAKER)
    answer(session, CHECKER)
    with pytest.raises(Refusal, match="own_request"):
        answer(session, CHECKER)


def test_a_decision_on_an_older_version_comes_back(session: Session) -> None:
    """Queued while offline; meanwhile the document was asked about anew."""
    decide(a_rule(KIND, 0, "finance"), session)
    first = asked(session)
    assert first is not None
    late = a_decision(first)
    asked(session, 700, version=2)
    with pytest.raises(Refusal, match="approval_over"):
        decide(late, session, CHECKER)
    with pytest.raises(Refusal, match="approval_changed"):
        decide(a_decision(the_approval(session), version=1), session, CHECKER)


def test_who_stands_in_decides_in_the_others_place_and_it_is_put_down(session: Session) -> None:
    decide(a_rule(KIND, 0, "finance"), session)
    asked(session)
    away = Delegate(delegation_id=an_id("away"), taker_id=DESK.user_id, valid_from=day(0), valid_until=day(2))
    decide(away, session, CHECKER)
    with pytest.raises(Refusal, match="not_your_step"):
        answer(session, DESK, days=3)
    answer(session, DESK, days=2)
    step = the_approval(session).steps[0]
    assert (step.decided_by, step.stands_for) == ("mei", "gao")


def test_what_waits_too_long_may_be_decided_one_higher(session: Session) -> None:
    decide(a_rule(KIND, 0, "finance", escalate_days=3, escalate_to="channel_manager"), session)
    asked(session)
    with pytest.raises(Refusal, match="not_your_step"):
        answer(session, CHANNEL, days=2)
    answer(session, CHANNEL, days=3)
    assert the_approval(session).state is ApprovalState.GRANTED


def test_only_who_asked_takes_it_back(session: Session) -> None:
    decide(a_rule(KIND, 0, "finance"), session)
    approval = asked(session)
    assert approval is not None
    with pytest.raises(Refusal, match="not_your_request"):
        decide(WithdrawApproval(approval_id=approval.id), session, CHECKER)
    decide(WithdrawApproval(approval_id=approval.id), session, MAKER)
    assert approval.state is ApprovalState.WITHDRAWN


def test_everybody_sees_what_waits_for_them(session: Session) -> None:
    decide(a_rule(KIND, 0, "finance"), session)
    asked(session)
    mine = [len(approvals(a_view(session, actor, now=NOW), only_mine=True)) for actor in (MAKER, CHECKER, CHANNEL)]
    assert mine == [0, 1, 0]
    assert len(approvals(a_view(session, a_house_actor(Role.OPERATOR)))) == 1
    assert approvals(a_view(session)) == [], "a dealer does not see how the house decides"


def _on(approval: Approval, at: int) -> DecideStep:
    return DecideStep(approval_id=approval.id, step_id=approval.steps[at].id, version=approval.version, granted=True)


def test_two_who_stand_in_for_each_other_would_leave_nobody(session: Session) -> None:
    decide(Delegate(delegation_id=an_id("first"), taker_id=DESK.user_id, valid_from=day(0), valid_until=day(5)), session, CHECKER)
    back = Delegate(delegation_id=an_id("back"), taker_id=CHECKER.user_id, valid_from=day(4), valid_until=day(9))
    with pytest.raises(Refusal) as refused:
        decide(back, session, DESK)
    assert (refused.value.code, refused.value.params) == ("delegation_loops", {"name": "mei", "other": "gao"})
    later = Delegate(delegation_id=an_id("back"), taker_id=CHECKER.user_id, valid_from=day(6), valid_until=day(9))
    decide(later, session, DESK)


def test_what_waits_for_me_is_found_behind_what_waits_for_others(session: Session) -> None:
    decide(a_rule(KIND, 0, "finance"), session)
    decide(a_rule(KIND, 500, "order_desk", "large"), session)
    for at in range(6):
        asked(session, 100, version=at)
    mine = asked(session, 500, version=7)
    assert mine is not None
    found = approvals(a_view(session, DESK), only_mine=True, limit=3)
    assert [row.approval_id for row in found] == [mine.id]
