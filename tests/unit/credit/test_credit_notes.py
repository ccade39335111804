"""A rebate that is paid as credit comes off the debt: by one formula on both sides, and to the last cent when it is set off."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from sync.domain.contracts.terms import Payout, Terms, Tier
from sync.domain.credit.commands import SetCreditTerms
from sync.domain.credit.queries import NoteRow, credit_notes
from sync.domain.credit.rules import set_off
from sync.domain.desk.settling import SetOffCredit
from sync.domain.orders.queries.limits import CreditStanding, credit_rows, credit_standing
from sync.domain.orders.records import Order
from sync.domain.rebates.commands import AnswerRebate, ClaimRebate, PayRebate
from sync.kernel.commands import HOUSE
from sync.kernel.errors import Refusal
from tests.builders import NOW, SHOP, a_category, a_dealer, a_view, an_actor, an_id
from tests.contract_builders import HEAD, agree, buy
from tests.credit_builders import CHECKER, MAKER, decide, pay, place, ship, states, the_dealer
from tests.order_builders import PRICE, a_market

NEXT_YEAR = 45
REBATE = 34_20
"""1 % of 12 times 285.00."""


@pytest.fixture(name="session")
def a_house() -> Iterator[Session]:
    with a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=13 * PRICE, stock=1_000) as session:
        yield session


def earn(session: Session, **terms: Any) -> None:
    """Twelve units under a contract of 1 %, claimed and accepted in the new year."""
    agree(session, terms=Terms(tiers=(Tier(reach=10 * PRICE, basis_points=100),), **terms))
    buy(session, "bought", 12)
    claim = ClaimRebate(
        claim_id=an_id("claim"), family_id=an_id("contract"), first_day=date(2026, 10, 1), amount=REBATE, number="RC-1"
    )
    decide(claim, session, HEAD, days=NEXT_YEAR)
    decide(AnswerRebate(dealer_id=SHOP, claim_id=an_id("claim"), granted=True), session, MAKER, days=NEXT_YEAR)


def pay_out(session: Session) -> list[str]:
    return decide(PayRebate(dealer_id=SHOP, claim_id=an_id("claim"), reference="CN-7"), session, CHECKER, days=NEXT_YEAR)


def set_off_note(session: Session) -> None:
    decide(SetOffCredit(dealer_id=SHOP, note_id=an_id("claim")), session, CHECKER, days=NEXT_YEAR)


def both_sides(session: Session, *, days: float = NEXT_YEAR) -> tuple[CreditStanding, CreditStanding]:
    now = NOW.replace(year=2027, month=1, day=7) if days == NEXT_YEAR else NOW.replace(year=2027, month=2, day=16)
    own = credit_standing(a_view(session, HEAD, now=now))
    house = credit_standing(a_view(session, MAKER, now=now), dealer_id=SHOP)
    assert own is not None
    assert house is not None
    return own, house


def notes(session: Session) -> list[NoteRow]:
    return list(credit_notes(a_view(session, HEAD)))


def test_a_rebate_that_is_credited_comes_off_the_debt_on_both_sides(session: Session) -> None:
    """Invariant 25. Owed 3,420.00, credited 34.20."""
    earn(session)
    pay_out(session)
    own, house = both_sides(session)
    assert own == house
    assert (own.to_come + own.unbilled + own.invoiced, own.paid, own.credited) == (12 * PRICE, 0, REBATE)
    assert (own.owed, own.left) == (12 * PRICE - REBATE, PRICE + REBATE)
    [row, *_] = credit_rows(a_view(session, MAKER))
    assert row.owed == own.owed
    [note] = notes(session)
    assert (note.number, note.reference, note.amount, note.left) == ("RC-1", "CN-7", REBATE, REBATE)


def test_what_is_paid_in_cash_leaves_the_debt_alone(session: Session) -> None:
    earn(session, payout=Payout.CASH)
    pay_out(session)
    assert (both_sides(session)[0].owed, notes(session)) == (12 * PRICE, [])


def test_a_credit_makes_room_for_an_order_that_waits(session: Session) -> None:
    """Room for 285.00; the order costs 285.00 more than that less the rebate."""
    earn(session)
    the_dealer(session).credit_limit = 13 * PRICE - REBATE
    place(session, "held", 1, days=NEXT_YEAR)
    assert states(session, "held") == ["credit_hold"]
    pay_out(session)
    assert states(session, "held") == ["accepted"]


def test_setting_off_changes_who_is_paid_and_not_what_is_owed(session: Session) -> None:
    """Invariant 25."""
    earn(session)
    pay_out(session)
    before, _ = both_sides(session)
    set_off_note(session)
    after, house = both_sides(session)
    assert after == house
    assert (after.owed, after.left) == (before.owed, before.left)
    assert (after.paid, after.credited) == (REBATE, 0)
    assert [note.left for note in notes(session)] == [0]
    with pytest.raises(Refusal, match="note_used"):
        set_off_note(session)


def test_a_note_waits_where_nothing_is_owed(session: Session) -> None:
    earn(session)
    pay(session, 12 * PRICE, "bought", days=NEXT_YEAR)
    pay_out(session)
    assert both_sides(session)[0].owed == -REBATE
    with pytest.raises(Refusal, match="nothing_owed"):
        set_off_note(session)
    place(session, "next", 13, days=NEXT_YEAR)
    assert states(session, "next") == ["accepted"], "the house owes the dealer: that is room as well"


def test_what_is_late_is_covered_before_what_is_to_come(session: Session) -> None:
    """68.40 are late, 34.20 of it covered: setting off does not make the dealer later."""
    earn(session)
    decide(SetCreditTerms(dealer_id=SHOP, payment_days=30, grace_days=0), session, MAKER)
    pay(session, 12 * PRICE - 2 * REBATE, "bought", days=NEXT_YEAR)
    place(session, "unshipped", 1, days=NEXT_YEAR)
    pay_out(session)
    assert both_sides(session)[0].overdue.amount == REBATE, "half of it is covered"
    set_off_note(session)
    own, house = both_sides(session)
    assert (own, own.overdue.amount) == (house, REBATE)
    bought, unshipped = (session.get_one(Order, (SHOP, an_id(name))) for name in ("bought", "unshipped"))
    assert (bought.paid, unshipped.paid) == (12 * PRICE - REBATE, 0)


def test_a_rest_pays_for_what_is_to_come(session: Session) -> None:
    earn(session)
    pay(session, 12 * PRICE - 20_00, "bought", days=NEXT_YEAR)
    place(session, "unshipped", 1, days=NEXT_YEAR)
    pay_out(session)
    set_off_note(session)
    bought, unshipped = (session.get_one(Order, (SHOP, an_id(name))) for name in ("bought", "unshipped"))
    assert (bought.paid, unshipped.paid, notes(session)[0].left) == (12 * PRICE, 14_20, 0)


def test_only_the_house_sets_off_and_only_what_there_is(session: Session) -> None:
    """Threat T5."""
    command = SetOffCredit(dealer_id=SHOP, note_id=an_id("claim"))
    with pytest.raises(Refusal, match="house_only"):
        decide(command, session, an_actor())
    with pytest.raises(Refusal, match="note_unknown"):
        decide(command, session, CHECKER)


@pytest.mark.parametrize(
    ("credit", "debts", "parts"),
    [(0, [5], [0]), (7, [5, 5], [5, 2]), (20, [5, 5], [5, 5]), (-3, [5], [0]), (5, [], [])],
)
def test_a_credit_pays_the_first_debt_first(credit: int, debts: list[int], parts: list[int]) -> None:
    assert set_off(credit, debts) == parts


def test_goods_shipped_in_part_are_paid_before_the_rest_of_their_order(session: Session) -> None:
    """The older order has not left at all: the 34.20 go to the three units that did."""
    earn(session)
    pay(session, 12 * PRICE, "bought", days=NEXT_YEAR)
    place(session, "first", 1, days=NEXT_YEAR)
    place(session, "second", 4, days=NEXT_YEAR)
    ship(session, "second", 3, days=NEXT_YEAR)
    pay_out(session)
    set_off_note(session)
    first, second = (session.get_one(Order, (SHOP, an_id(name))) for name in ("first", "second"))
    assert (first.paid, second.paid) == (0, REBATE)
