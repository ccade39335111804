"""Prices of one's own and below the floor: the house's chain says yes, the order waits and is never lost, F7 names who did."""

from collections.abc import Iterator

import msgspec
import pytest
from sqlalchemy.orm import Session

from sync.domain.approvals.queries import approvals
from sync.domain.approvals.rules import ApprovalState
from sync.domain.desk.commands import AcceptOrder, AdjustLine, RefuseOrder, ReleaseHold
from sync.domain.orders.commands import CancelOrder
from sync.domain.orders.exceptions import PRICE_APPROVAL
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.rules import Hold, OrderState
from sync.domain.pricing.rules import Step
from sync.domain.pricing.trace import read_trace
from sync.kernel.errors import Refusal
from tests.builders import SHOP, a_view, an_actor
from tests.credit_builders import CHANNEL, CHECKER, DESK, a_rule, answer, decide, the_approval
from tests.order_builders import DISC, ORDER, PAD, PRICE, a_line, a_market, an_amendment, an_order, line_id, the_line, the_order
from tests.price_builders import a_special, publish

GAP = 4 * (PRICE - 200_00)


@pytest.fixture(name="session")
def a_house() -> Iterator[Session]:
    with a_market() as session:
        yield session


def own(quantity: int = 4, price: int = 200_00) -> WantedLine:
    return msgspec.structs.replace(a_line(PAD, quantity, quoted=price), price_reason="Three shops opened")


def ordered(session: Session, *lines: WantedLine) -> list[str]:
    return decide(an_order(*(lines or (own(),))), session, an_actor())


def with_rule(session: Session, from_amount: int = 0, chain: str = "finance channel_manager", **changed: bool) -> None:
    decide(a_rule(PRICE_APPROVAL, from_amount, chain, **changed), session)


def accept(session: Session) -> None:
    decide(AcceptOrder(dealer_id=SHOP, order_id=ORDER), session, DESK)


def approvers(session: Session) -> str:
    trace = read_trace(the_line(session).trace)
    return trace.approved_by if trace else ""


def test_the_chain_is_asked_at_once_and_its_last_yes_accepts_the_order(session: Session) -> None:
    with_rule(session)
    assert ordered(session) == ["price_asked"]
    asked = the_approval(session)
    assert (asked.subject, asked.amount, asked.version, asked.reason) == (
        the_order(session).number, GAP, 1, "Three shops opened",
    )  # fmt: skip
    answer(session, CHECKER)
    assert the_order(session).state is OrderState.PRICE_EXCEPTION
    answer(session, CHANNEL)
    order, line = the_order(session), the_line(session)
    assert (order.state, line.unit_price, line.accepted) == (OrderState.ACCEPTED, 200_00, 4)
    assert approvers(session) == "gao, chen"


def test_the_desk_cannot_go_around_the_chain(session: Session) -> None:
    with_rule(session)
    ordered(session)
    for around in (
        AcceptOrder(dealer_id=SHOP, order_id=ORDER),
        ReleaseHold(dealer_id=SHOP, order_id=ORDER, hold=Hold.PRICE, reason="hurry"),
    ):
        with pytest.raises(Refusal, match="approval_waits"):
            decide(around, session, CHANNEL)
    assert the_order(session).state is OrderState.PRICE_EXCEPTION


def test_below_the_threshold_the_desk_decides_alone_and_is_named(session: Session) -> None:
    with_rule(session, GAP + 1)
    ordered(session)
    assert approvals(a_view(session, DESK)) == []
    accept(session)
    assert (the_order(session).state, approvers(session)) == (OrderState.ACCEPTED, "mei")


def test_a_price_below_the_floor_is_asked_for_by_as_much_as_it_lies_below(session: Session) -> None:
    publish(a_special(260_00, name="floor", step=Step.FLOOR), session)
    publish(a_special(250_00), session)
    with_rule(session)
    assert ordered(session, a_line(PAD, 4, quoted=250_00)) == ["below_floor"]
    assert the_approval(session).amount == 4 * 10_00


def test_a_no_leaves_the_order_held_with_the_reason(session: Session) -> None:
    with_rule(session, chain="finance")
    ordered(session)
    answer(session, CHECKER, granted=False)
    order = the_order(session)
    assert (order.state, order.reason) == (OrderState.PRICE_EXCEPTION, "not this month")
    decide(
        AdjustLine(dealer_id=SHOP, order_id=ORDER, line_id=line_id(ORDER, PAD), reason="list", unit_price=PRICE), session, DESK
    )
    accept(session)
    assert (order.state, the_line(session).unit_price) == (OrderState.ACCEPTED, PRICE)


def test_fewer_of_what_was_agreed_cost_the_same_and_name_who_agreed(session: Session) -> None:
    """Found by the simulator, desk seed 79: the price stayed, and nobody had let it."""
    ordered(session)
    accept(session)
    decide(an_amendment(own(3)), session, an_actor())
    line = the_line(session)
    assert (the_order(session).state, line.quantity, line.unit_price) == (OrderState.ACCEPTED, 3, 200_00)
    assert approvers(session) == "mei"


def test_another_price_has_nobody_who_agreed(session: Session) -> None:
    ordered(session)
    accept(session)
    decide(an_amendment(own(8, 190_00)), session, an_actor())
    assert (the_order(session).state, approvers(session)) == (OrderState.PRICE_EXCEPTION, "")


def test_a_changed_order_is_asked_for_anew_and_the_old_yes_counts_for_nothing(session: Session) -> None:
    with_rule(session, chain="finance|channel_manager")
    ordered(session)
    old = the_approval(session)
    decide(an_amendment(own(8)), session, an_actor())
    new = the_approval(session)
    assert (old.state, new.state, new.version, new.amount) == (ApprovalState.WITHDRAWN, ApprovalState.OPEN, 2, 2 * GAP)
    answer(session, CHECKER)
    assert the_order(session).state is OrderState.ACCEPTED


@pytest.mark.parametrize("end", ["amended", "cancelled", "refused"])
def test_nothing_is_left_to_decide_where_nobody_asks_any_more(session: Session, end: str) -> None:
    with_rule(session)
    ordered(session)
    if end == "amended":
        decide(an_amendment(a_line()), session, an_actor())
        assert the_order(session).state is OrderState.ACCEPTED
    elif end == "cancelled":
        decide(CancelOrder(order_id=ORDER), session, an_actor())
    else:
        decide(RefuseOrder(dealer_id=SHOP, order_id=ORDER, reason="no"), session, DESK)
    assert the_approval(session).state is ApprovalState.WITHDRAWN


def test_a_price_that_the_desk_lowers_below_the_rules_is_asked_for_too(session: Session) -> None:
    with_rule(session, chain="finance")
    assert ordered(session, a_line()) == []
    lower = AdjustLine(dealer_id=SHOP, order_id=ORDER, line_id=line_id(ORDER, PAD), reason="damaged box", unit_price=200_00)
    decide(lower, session, DESK)
    order = the_order(session)
    assert (order.price_hold, the_approval(session).amount) == (True, GAP)
    answer(session, CHECKER)
    assert (order.state, approvers(session)) == (OrderState.ACCEPTED, "gao")


@pytest.mark.parametrize("lines", [(), (a_line(),)], ids=["the note alone", "its line as it was quoted"])
def test_an_order_that_is_changed_brings_no_lowered_price_past_those_who_are_asked(
    session: Session, lines: tuple[WantedLine, ...]
) -> None:
    with_rule(session, chain="finance")
    ordered(session, a_line())
    lower = AdjustLine(dealer_id=SHOP, order_id=ORDER, line_id=line_id(ORDER, PAD), reason="damaged box", unit_price=200_00)
    decide(lower, session, DESK)
    assert decide(an_amendment(*lines, version=2, note="by Friday"), session, an_actor()) == ["price_asked"]
    order = the_order(session)
    assert (order.state, the_approval(session).version) == (OrderState.PRICE_EXCEPTION, 3)
    answer(session, CHECKER)
    assert (order.state, the_line(session).unit_price, approvers(session)) == (OrderState.ACCEPTED, 200_00, "gao")


def test_lowering_one_line_lets_the_others_of_a_held_order_wait_on(session: Session) -> None:
    ordered(session)
    lower = AdjustLine(dealer_id=SHOP, order_id=ORDER, line_id=line_id(ORDER, PAD), reason="between", unit_price=240_00)
    decide(lower, session, DESK)
    assert the_order(session).state is OrderState.PRICE_EXCEPTION
    accept(session)
    assert (the_order(session).state, the_line(session).unit_price) == (OrderState.ACCEPTED, 240_00)


def test_without_a_rule_the_desk_lowers_a_price_at_once_and_is_named(session: Session) -> None:
    ordered(session, a_line())
    lower = AdjustLine(dealer_id=SHOP, order_id=ORDER, line_id=line_id(ORDER, PAD), reason="damaged box", unit_price=200_00)
    decide(lower, session, DESK)
    assert (the_order(session).state, approvers(session)) == (OrderState.ACCEPTED, "mei")


def test_whoever_asked_for_a_price_and_then_quotes_the_list_pays_the_list(session: Session) -> None:
    """Seed 4 of the desk: the quote was compared with the price in force, and the price that nobody had agreed to stayed."""
    assert ordered(session) == ["price_asked"]
    decide(an_amendment(a_line(PAD, 4)), session, an_actor())
    order, line = the_order(session), the_line(session)
    assert (order.state, line.unit_price, order.amount) == (OrderState.ACCEPTED, PRICE, 4 * PRICE)


@pytest.mark.parametrize("quoted", [PRICE, 200_00], ids=["as the list has it", "at the price nobody agreed to"])
def test_a_line_that_was_taken_off_and_comes_again_costs_what_the_list_says(session: Session, quoted: int) -> None:
    """Seed 131 of the desk: the price that was asked for came back with the line, and nobody was asked any more."""
    assert ordered(session, own(), a_line(DISC)) == ["price_asked"]
    decide(an_amendment(removed=(line_id(ORDER, PAD),)), session, an_actor())
    again = an_amendment(a_line(PAD, 3, quoted=quoted), version=2)
    assert decide(again, session, an_actor()) == (["price_changed"] if quoted != PRICE else [])
    assert (the_order(session).state, the_line(session).unit_price) == (OrderState.ACCEPTED, PRICE)
