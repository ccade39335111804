"""Money that came: the oldest bill first, a part of one, an advance that is left, and how old the rest is."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from sync.domain.desk.payments import BillPart, record_payment
from sync.domain.desk.settling import SetOffCredit
from sync.domain.orders.queries.limits import credit_standing
from sync.domain.orders.records import Order
from sync.domain.statements.ageing import AgeingRow, age_of, ageing
from sync.domain.statements.queries import dealer_payments
from sync.kernel.commands import HOUSE
from sync.kernel.errors import Refusal
from tests.builders import NOW, SHOP, TODAY, a_category, a_context, a_dealer, a_view, an_id
from tests.contract_builders import HEAD, buy
from tests.credit_builders import MAKER, decide, place, states
from tests.order_builders import PRICE, a_market
from tests.statement_builders import a_payment, an_adjustment, paid


@pytest.fixture(name="session")
def a_quarter() -> Iterator[Session]:
    """Ten, and forty days later two."""
    with a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=15 * PRICE, stock=1_000) as session:
        buy(session, "old", 10)
        buy(session, "new", 2, days=40)
        yield session


def on(session: Session, days: float) -> AgeingRow:
    own = ageing(a_view(session, HEAD, now=NOW + timedelta(days=days)))
    house = ageing(a_view(session, MAKER, now=NOW + timedelta(days=days)), dealer_id=SHOP)
    assert own == house
    return own[0]


def paid_of(session: Session) -> list[int]:
    return [session.get_one(Order, (SHOP, an_id(name))).paid for name in ("old", "new")]


def owed(session: Session) -> int:
    standing = credit_standing(a_view(session, HEAD, now=NOW + timedelta(days=60)))
    assert standing is not None
    return standing.owed


def test_the_oldest_bill_is_paid_first_and_in_part(session: Session) -> None:
    paid(session, 9 * PRICE, days=41)
    assert paid_of(session) == [9 * PRICE, 0]
    paid(session, 2 * PRICE, "second", days=42)
    assert paid_of(session) == [10 * PRICE, PRICE]
    assert owed(session) == PRICE


def test_what_no_bill_takes_is_an_advance_that_counts_and_can_be_set_off(session: Session) -> None:
    """Goods that have not left are not paid ahead by themselves."""
    place(session, "to come", 1, days=41)
    paid(session, 13 * PRICE, days=42)
    assert paid_of(session) == [10 * PRICE, 2 * PRICE]
    [row] = dealer_payments(a_view(session, HEAD))
    assert (row.amount, row.left) == (13 * PRICE, PRICE)
    assert owed(session) == 0
    decide(SetOffCredit(dealer_id=SHOP, note_id=an_id("payment")), session, MAKER, days=43)
    assert [one.left for one in dealer_payments(a_view(session, MAKER))] == [0]


def test_a_payment_names_its_bills_and_never_pays_one_twice(session: Session) -> None:
    part = BillPart(order_id=an_id("new"), amount=2 * PRICE)
    assert paid(session, 3 * PRICE, bills=(part,), days=41) == []
    assert paid_of(session) == [0, 2 * PRICE]
    assert paid(session, 2 * PRICE, "again", bills=(part,), days=42) == ["bill_paid_meanwhile"]
    assert owed(session) == 12 * PRICE - 5 * PRICE


def test_money_lets_go_what_waited_for_it(session: Session) -> None:
    place(session, "held", 6, days=41)
    assert states(session, "held") == ["credit_hold"]
    paid(session, 5 * PRICE, days=42)
    assert states(session, "held") == ["accepted"]


def test_what_is_wrong_with_a_payment_is_said(session: Session) -> None:
    for command, code in (
        (a_payment(0), "amount_invalid"),
        (a_payment(5, reference=" "), "reference_missing"),
        (a_payment(5, received_on=TODAY + timedelta(days=1)), "payment_not_yet"),
        (a_payment(5, bills=(BillPart(order_id=an_id("old"), amount=6),)), "bills_too_much"),
    ):
        with pytest.raises(Refusal, match=code):
            decide(command, session, MAKER)
    with pytest.raises(Refusal, match="house_only"):
        record_payment(a_payment(5), a_context(session, HEAD))
    paid(session, 5)
    with pytest.raises(Refusal, match="payment_exists"):
        paid(session, 5)


def test_a_charge_by_hand_is_owed_and_a_credit_is_not(session: Session) -> None:
    decide(an_adjustment(-80_00, "freight"), session, MAKER)
    decide(an_adjustment(30_00, "goodwill"), session, MAKER)
    assert owed(session) == 12 * PRICE + 50_00


def test_a_debt_grows_old_by_the_days_of_the_house(session: Session) -> None:
    """Invariant 25: whatever the age, the sum is what is owed for goods that left."""
    whole, two = 10 * PRICE, 2 * PRICE
    assert on(session, 40).ages == (two, whole, 0, 0)
    assert on(session, 60).ages == (two, whole, 0, 0)
    assert on(session, 61).ages == (two, 0, whole, 0)
    assert on(session, 91).ages == (0, two, 0, whole)
    paid(session, 4 * PRICE, days=41)
    decide(an_adjustment(PRICE), session, MAKER, days=41)
    assert on(session, 61).ages == (two, 0, 5 * PRICE, 0)
    assert on(session, 61).owed == owed(session)


def test_the_thirtieth_day_is_of_the_first_age() -> None:
    days = (0, 30, 31, 60, 61, 90, 91)
    assert [age_of(TODAY - timedelta(days=one), TODAY) for one in days] == [0, 0, 1, 1, 2, 2, 3]
