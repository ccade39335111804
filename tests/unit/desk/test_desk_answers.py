"""How the order desk answers: accept, release, adjust, refuse, and what is billed and paid."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from sync.domain.accounts.records import Dealer
from sync.domain.accounts.rules import BackorderPolicy, Role
from sync.domain.desk.commands import AcceptOrder, AdjustLine, AnswerCancel, MarkBilled, MarkPaid, RefuseOrder
from sync.domain.desk.shipping import CloseRemainder
from sync.domain.orders.commands import RequestCancel
from sync.domain.orders.exposure import owed_by
from sync.domain.orders.rules import Hold, LineState, OrderState
from sync.kernel.commands import Command
from sync.kernel.errors import Refusal
from tests.builders import NOW, SHOP, a_context, a_price, a_product, an_actor
from tests.order_builders import (
    ORDER,
    PAD,
    PRICE,
    a_line,
    a_market,
    a_release,
    a_shipment,
    an_allocation,
    an_amendment,
    an_order,
    decide,
    line_id,
    said,
    the_desk,
    the_line,
    the_order,
    the_supply,
)

LINE = line_id(ORDER, PAD)


def an_adjustment(**changed: Any) -> AdjustLine:
    fields: dict[str, Any] = {"dealer_id": SHOP, "order_id": ORDER, "line_id": LINE, "reason": "damaged in store"}
    return AdjustLine(**fields | changed)


def refused(command: Command, session: Session) -> str:
    with pytest.raises(Refusal) as refusal:
        decide(command, the_desk(session))
    return refusal.value.code


@pytest.fixture
def held() -> Iterator[Session]:
    """An order over the credit limit."""
    with a_market(credit_limit=PRICE) as session:
        decide(an_order(), a_context(session))
        yield session


@pytest.fixture
def accepted() -> Iterator[Session]:
    with a_market() as session:
        decide(an_order(a_line(quantity=5)), a_context(session))
        yield session


def test_a_released_order_is_accepted_and_promised_stock(held: Session) -> None:
    decide(a_release(), the_desk(held, Role.FINANCE))
    order = the_order(held)
    assert (order.state, order.accepted_at, order.reason) == (OrderState.ACCEPTED, NOW, "paid this morning")
    assert (the_line(held).accepted, the_supply(held).allocated) == (4, 4)


def test_the_desk_does_not_accept_past_a_credit_hold(held: Session) -> None:
    assert refused(AcceptOrder(dealer_id=SHOP, order_id=ORDER), held) == "order_on_credit_hold"
    assert refused(a_release(Hold.PRICE), held) == "not_on_hold"
    assert refused(an_allocation(), held) == "order_not_accepted"


def test_two_holds_are_lifted_one_by_one() -> None:
    with a_market(a_product("NO-PRICE"), credit_limit=0) as session:
        decide(an_order(a_line("NO-PRICE", quoted=1)), a_context(session))
        decide(a_release(Hold.CREDIT), the_desk(session))
        assert the_order(session).state is OrderState.PRICE_EXCEPTION
        decide(AcceptOrder(dealer_id=SHOP, order_id=ORDER), the_desk(session))
        assert the_order(session).state is OrderState.ACCEPTED


def test_credit_used_up_meanwhile_holds_an_order_that_the_desk_accepts() -> None:
    with a_market(a_product("NO-PRICE"), credit_limit=100) as session:
        decide(an_order(a_line("NO-PRICE", quoted=1)), a_context(session))
        session.get_one(Dealer, SHOP).credit_limit = 0
        adjusted = decide(AcceptOrder(dealer_id=SHOP, order_id=ORDER), the_desk(session))
        assert (the_order(session).state, said(adjusted)) == (OrderState.CREDIT_HOLD, [("credit_hold", "4", "0")])


def test_an_accepted_order_waits_for_nobody(accepted: Session) -> None:
    assert refused(AcceptOrder(dealer_id=SHOP, order_id=ORDER), accepted) == "order_not_waiting"


def test_the_desk_grants_less_and_what_was_asked_stays_readable(accepted: Session) -> None:
    decide(an_adjustment(quantity=3, unit_price=250_00, expected_on=date(2026, 12, 1)), the_desk(accepted))
    line, order = the_line(accepted), the_order(accepted)
    assert (line.quantity, line.accepted, line.closed, line.reason) == (5, 3, 2, "damaged in store")
    assert (order.amount, order.version, the_supply(accepted).allocated) == (750_00, 2, 3)


@pytest.mark.parametrize(("costs", "held"), [(300_00, False), (PRICE, False), (300_01, True)])
def test_an_order_made_dearer_than_the_credit_allows_is_held_and_stays_accepted(costs: int, held: bool) -> None:
    """Spec 2.13.5: a breach is a hold; nothing that was promised is lost."""
    with a_market(credit_limit=1500_00) as session:
        decide(an_order(a_line(quantity=5)), a_context(session))
        decide(an_allocation(), the_desk(session))
        adjusted = decide(an_adjustment(unit_price=costs), the_desk(session))
        order = the_order(session)
        assert (order.credit_hold, order.accepted_at, the_line(session).allocated) == (held, NOW, 5)
        assert said(adjusted) == ([("credit_hold", str(5 * costs), "150000")] if held else [])
        assert owed(session) == 5 * costs
        if held:
            assert refused(a_shipment((PAD, 5)), session) == "order_on_credit_hold"
            decide(a_release(), the_desk(session, Role.FINANCE))
        decide(a_shipment((PAD, 5)), the_desk(session))
        assert the_order(session).state is OrderState.SHIPPED


def test_who_let_an_order_pass_over_the_limit_did_so_for_what_it_cost_then(held: Session) -> None:
    decide(a_release(), the_desk(held, Role.FINANCE))
    decide(an_adjustment(unit_price=PRICE - 1), the_desk(held))
    assert the_order(held).credit_hold is False
    decide(an_adjustment(unit_price=PRICE), the_desk(held))
    assert the_order(held).state is OrderState.CREDIT_HOLD


def owed(session: Session) -> int:
    return owed_by(session, SHOP)


def test_an_amendment_that_has_not_seen_the_adjustment_is_refused(accepted: Session) -> None:
    decide(an_adjustment(quantity=3), the_desk(accepted))
    with pytest.raises(Refusal, match="order_changed"):
        decide(an_amendment(a_line(quantity=9), version=1), a_context(accepted))


@pytest.mark.parametrize(
    ("adjustment", "code"),
    [
        (an_adjustment(), "nothing_to_adjust"),
        (an_adjustment(quantity=6), "quantity_out_of_range"),
        (an_adjustment(quantity=1), "quantity_out_of_range"),
        (an_adjustment(unit_price=-1), "price_invalid"),
        (an_adjustment(quantity=4, reason=" "), "reason_missing"),
    ],
)
def test_the_desk_takes_nothing_back_that_is_being_picked(accepted: Session, adjustment: AdjustLine, code: str) -> None:
    decide(an_allocation((PAD, 2)), the_desk(accepted))
    assert refused(adjustment, accepted) == code


def test_a_refused_order_gives_its_stock_back_and_keeps_the_reason(accepted: Session) -> None:
    decide(RefuseOrder(dealer_id=SHOP, order_id=ORDER, reason="not for this region"), the_desk(accepted))
    order = the_order(accepted)
    assert (order.state, order.reason, the_supply(accepted).free) == (OrderState.CANCELLED, "not for this region", 100)


def test_an_order_being_picked_is_not_refused_any_more(accepted: Session) -> None:
    decide(an_allocation(), the_desk(accepted))
    assert refused(RefuseOrder(dealer_id=SHOP, order_id=ORDER, reason="no"), accepted) == "order_in_picking"


@pytest.mark.parametrize(("granted", "state", "free"), [(True, OrderState.SHIPPED, 98), (False, OrderState.PART_SHIPPED, 95)])
def test_a_request_to_cancel_is_answered_and_keeps_what_left(
    accepted: Session, granted: bool, state: OrderState, free: int
) -> None:
    for deed in (an_allocation(), a_shipment((PAD, 2))):
        decide(deed, the_desk(accepted))
    decide(RequestCancel(order_id=ORDER, reason="shop closes"), a_context(accepted))
    decide(AnswerCancel(dealer_id=SHOP, order_id=ORDER, granted=granted, reason="as you wish"), the_desk(accepted))
    order = the_order(accepted)
    assert (order.state, order.cancel_requested, the_supply(accepted).free) == (state, False, free)
    assert the_line(accepted).shipped == 2


def test_nobody_asked_to_cancel(accepted: Session) -> None:
    answer = AnswerCancel(dealer_id=SHOP, order_id=ORDER, granted=True, reason="why not")
    assert refused(answer, accepted) == "cancel_not_requested"


def test_the_remainder_is_closed_even_while_it_is_picked(accepted: Session) -> None:
    for deed in (an_allocation(), a_shipment((PAD, 2))):
        decide(deed, the_desk(accepted))
    decide(CloseRemainder(dealer_id=SHOP, order_id=ORDER, reason="discontinued"), the_desk(accepted))
    assert (the_line(accepted).closed, the_line(accepted).state) == (3, LineState.SHIPPED)
    assert (the_supply(accepted).free, the_supply(accepted).shipped) == (98, 2)
    assert refused(CloseRemainder(dealer_id=SHOP, order_id=ORDER, reason="again"), accepted) == "nothing_to_close"


def test_billed_and_paid_stand_apart_and_payment_frees_credit(accepted: Session) -> None:
    finance = the_desk(accepted, Role.FINANCE)
    decide(MarkBilled(dealer_id=SHOP, order_id=ORDER, amount=5 * PRICE), finance)
    decide(MarkPaid(dealer_id=SHOP, order_id=ORDER, amount=PRICE), finance)
    order = the_order(accepted)
    assert (order.billed, order.paid, order.state) == (5 * PRICE, PRICE, OrderState.ACCEPTED)
    assert refused(MarkPaid(dealer_id=SHOP, order_id=ORDER, amount=-2 * PRICE), accepted) == "amount_invalid"
    assert refused(MarkBilled(dealer_id=SHOP, order_id=ORDER, amount=0), accepted) == "amount_invalid"


@pytest.mark.parametrize(
    "deed",
    [
        AcceptOrder(dealer_id=SHOP, order_id=ORDER),
        RefuseOrder(dealer_id=SHOP, order_id=ORDER, reason="x"),
        an_adjustment(unit_price=1),
        an_allocation(),
        a_shipment((PAD, 1)),
        a_release(),
        CloseRemainder(dealer_id=SHOP, order_id=ORDER, reason="x"),
        MarkBilled(dealer_id=SHOP, order_id=ORDER, amount=1),
        MarkPaid(dealer_id=SHOP, order_id=ORDER, amount=1),
        AnswerCancel(dealer_id=SHOP, order_id=ORDER, granted=True, reason="x"),
    ],
)
def test_no_dealer_does_the_desks_work_even_on_its_own_order(accepted: Session, deed: Command) -> None:
    """Threats T5 and T6: behind the table of rights stands a second wall."""
    with pytest.raises(Refusal, match="house_only"):
        decide(deed, a_context(accepted, an_actor(role=Role.MANAGER)))


def test_a_complete_order_that_waits_for_stock_is_accepted_by_a_person() -> None:
    with a_market(stock=3) as session:
        decide(an_order(backorder_policy=BackorderPolicy.SHIP_COMPLETE), a_context(session))
        decide(AcceptOrder(dealer_id=SHOP, order_id=ORDER, reason="more comes"), the_desk(session))
        assert (the_order(session).state, the_line(session).accepted) == (OrderState.ACCEPTED, 3)


def test_a_price_that_the_desk_agreed_counts_for_the_line() -> None:
    with a_market(a_product("NO-PRICE"), a_price("OTHER")) as session:
        decide(an_order(a_line("NO-PRICE", quoted=1)), a_context(session))
        agreed = an_adjustment(line_id=line_id(ORDER, "NO-PRICE"), unit_price=900)
        decide(agreed, the_desk(session))
        decide(AcceptOrder(dealer_id=SHOP, order_id=ORDER), the_desk(session))
        assert (the_order(session).state, the_order(session).amount) == (OrderState.ACCEPTED, 4 * 900)
