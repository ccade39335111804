"""A quarter's rebate: accrued with each delivery, claimed when the quarter is over, answered and paid by two people."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from sync.domain.contracts.terms import Terms, Tier
from sync.domain.orders.commands import CancelOrder
from sync.domain.rebates.coach import CartLine, CoachRow, rebate_coach
from sync.domain.rebates.commands import AnswerRebate, ClaimRebate, PayRebate
from sync.domain.rebates.queries import RebateRow, rebates, rebates_to_settle
from sync.domain.rebates.rules import ClaimState, NextStep
from sync.kernel.commands import HOUSE
from sync.kernel.errors import Refusal
from tests.builders import NOW, SHOP, a_category, a_dealer, a_view, an_actor, an_id
from tests.contract_builders import HEAD, LAST, a_revision, agree, approve, buy, sign, take_in
from tests.credit_builders import CHECKER, MAKER, decide, place, ship
from tests.order_builders import PAD, PRICE, a_market

FOURTH = date(2026, 10, 1)
NEXT_YEAR = 45
"""Days from `NOW`, 23 November 2026, into the next quarter."""
STEPS = Terms(tiers=(Tier(reach=10 * PRICE, basis_points=100), Tier(reach=20 * PRICE, basis_points=300)))


@pytest.fixture(name="session")
def a_house() -> Iterator[Session]:
    with a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=10**9, stock=1_000) as session:
        agree(session, terms=STEPS)
        yield session


def row(session: Session, *, days: float = 0) -> RebateRow:
    return next(one for one in rebates(a_view(session, HEAD, now=NOW + timedelta(days=days))) if one.quarter.first == FOURTH)


def a_claim(amount: int, name: str = "claim", **changed: Any) -> ClaimRebate:
    fields: dict[str, Any] = {"family_id": an_id("contract"), "first_day": FOURTH, "number": "RC-1"}
    return ClaimRebate(claim_id=an_id(name), amount=amount, **fields | changed)


def coach(session: Session, *lines: tuple[str, int], **asked: Any) -> CoachRow:
    [found] = rebate_coach(
        a_view(session, HEAD), lines=[CartLine(product_code=code, quantity=units) for code, units in lines], **asked
    )
    return found


def test_each_delivery_is_accrued_and_a_broken_one_is_not(session: Session) -> None:
    """12 of 14 units arrive sound: 1 % of 12 times 285.00."""
    buy(session, "one", 9)
    assert (row(session).step, row(session).earned) == (0, 0)
    buy(session, "two", 5, sound=3)
    assert (row(session).step, row(session).earned) == (1, 34_20)
    buy(session, "three", 8)
    assert (row(session).step, row(session).earned) == (2, 171_00)


def test_a_claim_waits_for_the_end_of_the_quarter_and_not_for_ever(session: Session) -> None:
    buy(session, "one", 12)
    with pytest.raises(Refusal, match="quarter_not_over"):
        decide(a_claim(34_20), session, HEAD)
    with pytest.raises(Refusal, match="claim_too_late"):
        decide(a_claim(34_20), session, HEAD, days=NEXT_YEAR + 90)
    assert decide(a_claim(34_20), session, HEAD, days=NEXT_YEAR) == []
    assert (row(session, days=NEXT_YEAR).unclaimed, row(session, days=NEXT_YEAR).is_claimable) == (0, False)
    with pytest.raises(Refusal, match="nothing_to_claim"):
        decide(a_claim(34_20, "again"), session, HEAD, days=NEXT_YEAR)


def test_the_books_decide_over_the_screen_and_both_are_said(session: Session) -> None:
    buy(session, "one", 12)
    assert decide(a_claim(99_99), session, HEAD, days=NEXT_YEAR) == ["rebate_reckoned"]
    [claim] = row(session, days=NEXT_YEAR).claims
    assert (claim.amount, claim.state) == (34_20, ClaimState.CLAIMED)


def test_one_accepts_and_another_pays(session: Session) -> None:
    """Threat T5."""
    buy(session, "one", 12)
    decide(a_claim(34_20), session, HEAD, days=NEXT_YEAR)
    about = {"dealer_id": SHOP, "claim_id": an_id("claim")}
    with pytest.raises(Refusal, match="claim_not_accepted"):
        decide(PayRebate(**about, reference="CN-1"), session, CHECKER)
    decide(AnswerRebate(**about, granted=True), session, MAKER)
    with pytest.raises(Refusal, match="own_request"):
        decide(PayRebate(**about, reference="CN-1"), session, MAKER)
    offered = {who.name: rebates(a_view(session, who))[0].claims[0].is_payable for who in (MAKER, CHECKER)}
    assert offered == {"fang": False, "gao": True}
    decide(PayRebate(**about, reference="CN-1"), session, CHECKER)
    [claim] = row(session, days=NEXT_YEAR).claims
    assert not claim.is_payable
    assert (claim.state, claim.answered_by, claim.paid_by, claim.reference) == (ClaimState.PAID, "fang", "gao", "CN-1")
    assert row(session, days=NEXT_YEAR).paid == 34_20


def test_what_was_refused_can_be_claimed_again(session: Session) -> None:
    buy(session, "one", 12)
    decide(a_claim(34_20), session, HEAD, days=NEXT_YEAR)
    about = {"dealer_id": SHOP, "claim_id": an_id("claim"), "granted": False}
    with pytest.raises(Refusal, match="reason_missing"):
        decide(AnswerRebate(**about), session, MAKER)
    decide(AnswerRebate(**about, reason="send the slips"), session, MAKER)
    with pytest.raises(Refusal, match="claim_settled"):
        decide(AnswerRebate(**about, reason="again"), session, MAKER)
    assert row(session, days=NEXT_YEAR).unclaimed == 34_20
    decide(a_claim(34_20, "again"), session, HEAD, days=NEXT_YEAR)


def test_better_terms_signed_later_are_claimed_as_the_difference(session: Session) -> None:
    """The last version speaks for the whole quarter: 2 % instead of 1 % of 3,420.00."""
    buy(session, "one", 12)
    decide(a_claim(34_20), session, HEAD, days=NEXT_YEAR)
    better = Terms(tiers=(Tier(reach=10 * PRICE, basis_points=200),))
    decide(a_revision("second", terms=better, valid_from=date(2026, 12, 1)), session, MAKER)
    approve(session, "second")
    sign(session, "second", days=NEXT_YEAR)
    assert row(session, days=NEXT_YEAR).unclaimed == 34_20
    decide(a_claim(34_20, "rest"), session, HEAD, days=NEXT_YEAR)
    assert [claim.amount for claim in row(session, days=NEXT_YEAR).claims] == [34_20, 34_20]


@pytest.mark.parametrize(
    "changed", [{"family_id": an_id("other")}, {"first_day": date(2026, 10, 2)}, {"first_day": date(2020, 1, 1)}]
)
def test_a_quarter_that_no_contract_knows_is_refused(session: Session, changed: dict[str, object]) -> None:
    with pytest.raises(Refusal, match="rebate_unknown"):
        decide(a_claim(1, **changed), session, HEAD, days=NEXT_YEAR)


def test_a_dealer_answers_no_claim(session: Session) -> None:
    """Threat T5."""
    with pytest.raises(Refusal, match="house_only"):
        decide(AnswerRebate(dealer_id=SHOP, claim_id=an_id("claim"), granted=True), session, an_actor())


def test_the_house_sees_what_waits_and_the_shop_what_runs(session: Session) -> None:
    buy(session, "one", 12)
    shop, house = a_view(session, HEAD), a_view(session, MAKER)
    assert [one.quarter.number for one in rebates_to_settle(shop)] == [4]
    assert rebates_to_settle(house) == []
    decide(a_claim(34_20), session, HEAD, days=NEXT_YEAR)
    assert [(one.dealer_id, one.earned) for one in rebates_to_settle(house)] == [(SHOP, 34_20)]


def test_the_coach_counts_what_arrived_what_is_on_its_way_and_what_is_typed(session: Session) -> None:
    """4 arrived, 3 are shipped, 5 wait for an answer, 4 are typed: 16 times 285.00 at 1 %, and 4 more reach the next step."""
    buy(session, "arrived", 4)
    place(session, "shipped", 3)
    ship(session, "shipped", 3)
    place(session, "asked", 5)
    said = coach(session, (PAD, 4))
    assert (said.booked, said.expected, said.step, said.code) == (0, 45_60, 1, PAD)
    assert said.step_after == NextStep(step=2, missing=4 * PRICE, units=4, gain=171_00 - 45_60)
    assert coach(session).expected == 34_20
    take_in(session, "shipped", 3, 3)
    assert coach(session, (PAD, 4)).expected == 45_60, "what arrives is not counted twice"


def test_the_coach_forgets_what_was_cancelled_and_what_is_being_changed(session: Session) -> None:
    place(session, "asked", 12)
    assert coach(session).expected == 34_20
    assert coach(session, (PAD, 20), amends=an_id("asked")).expected == 171_00
    decide(CancelOrder(order_id=an_id("asked"), reason="not needed"), session, an_actor())
    assert coach(session).expected == 0


def test_a_contract_that_has_not_begun_coaches_nobody(session: Session) -> None:
    with a_market(a_dealer(HOUSE)) as other:
        agree(other, terms=STEPS, valid_from=LAST, valid_until=LAST)
        assert rebate_coach(a_view(other, HEAD)) == []
