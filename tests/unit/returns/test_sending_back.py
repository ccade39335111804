"""Goods go back to the manufacturer: within the contract's quota, or past it by leave, and are credited when they arrive."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.domain.contracts.queries import contract_card
from sync.domain.contracts.quota import return_quota
from sync.domain.contracts.terms import Terms, Tier
from sync.domain.credit.queries import credit_notes
from sync.domain.orders.given_back import Back, cost_of_more
from sync.domain.orders.queries.limits import credit_standing
from sync.domain.orders.records import OrderLine, Shipment, ShipmentLine
from sync.domain.orders.sent_back import ReturnState
from sync.domain.rebates.queries import rebates
from sync.domain.returns.commands import AnswerReturn, AskReturn, SendReturn, TakeReturn, WithdrawReturn
from sync.domain.returns.queries import ReturnRow, returnable, returns, returns_to_settle
from sync.domain.stock.papers import Claim
from sync.domain.stock.queries import levels
from sync.domain.stock.receiving import SettleClaim
from sync.domain.stock.rules import Resolution
from sync.kernel.commands import HOUSE
from sync.kernel.errors import Refusal
from tests.builders import SHOP, a_category, a_dealer, a_view, an_actor, an_id
from tests.contract_builders import HEAD, agree, buy, take_in
from tests.credit_builders import DESK, decide, place, ship
from tests.order_builders import PAD, PRICE, a_market, line_id

TENTH = Terms(return_basis_points=1_000, tiers=(Tier(reach=10 * PRICE, basis_points=100),))


@pytest.fixture(name="session")
def a_house() -> Iterator[Session]:
    """Twenty units bought under a contract that lets a tenth go back: two of them, 570.00."""
    with a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=10**9, stock=1_000) as session:
        agree(session, terms=TENTH)
        buy(session, "bought", 20)
        yield session


def ask(session: Session, quantity: int, name: str = "back", **changed: Any) -> list[str]:
    fields: dict[str, Any] = {"reason": "wrong size", "number": f"RH-{name}"}
    line = session.scalars(select(ShipmentLine)).one().id
    return decide(AskReturn(return_id=an_id(name), shipment_line_id=line, quantity=quantity, **fields | changed), session, HEAD)


def answer(session: Session, name: str = "back", *, granted: bool = True, reason: str = "") -> None:
    decide(AnswerReturn(dealer_id=SHOP, return_id=an_id(name), granted=granted, reason=reason), session, DESK)


def send(session: Session, name: str = "back") -> None:
    decide(SendReturn(dealer_id=SHOP, return_id=an_id(name), location_id=an_id("main")), session, HEAD)


def take(session: Session, units: int, name: str = "back", reason: str = "") -> None:
    decide(TakeReturn(dealer_id=SHOP, return_id=an_id(name), units=units, reason=reason), session, DESK)


def row(session: Session, name: str = "back") -> ReturnRow:
    return next(one for one in returns(a_view(session, HEAD)) if one.return_id == an_id(name))


@pytest.mark.parametrize(
    ("gross", "used", "asked", "fits"),
    [
        ((100_000_00, 0), 0, 10_000_00, True),
        ((100_000_00, 0), 0, 10_000_01, False),
        ((100_000_00, 0), 9_000_00, 1_000_00, True),
        ((91_000_00, 9_000_00), 9_000_00, 1_000_00, True),  # what was taken back was bought all the same
        ((99, 0), 0, 10, True),  # 9.9 cents, half away from zero
        ((0, 0), 0, 1, False),
    ],
)
def test_a_tenth_of_what_was_bought(gross: tuple[int, int], used: int, asked: int, fits: bool) -> None:
    bought, credited = gross
    assert return_quota(TENTH, bought=bought, credited=credited, used=used).covers(asked) is fits


def test_within_the_quota_a_return_only_waits_for_a_yes(session: Session) -> None:
    assert ask(session, 2) == []
    one = row(session)
    assert (one.state, one.amount, one.quota, one.used) == (ReturnState.ASKED, 2 * PRICE, 2 * PRICE, 0)


def test_past_the_quota_it_is_held_with_quota_used_and_asked(session: Session) -> None:
    """Never refused: a person decides, and says why."""
    ask(session, 1, "first")
    assert ask(session, 2) == ["return_over_quota"]
    one = row(session)
    assert (one.state, one.quota, one.used, one.amount) == (ReturnState.HELD, 2 * PRICE, PRICE, 2 * PRICE)
    with pytest.raises(Refusal, match="reason_missing"):
        answer(session)
    answer(session, reason="our mistake")
    assert row(session).state is ReturnState.GRANTED


def test_what_was_refused_uses_nothing(session: Session) -> None:
    ask(session, 2, "first")
    answer(session, "first", granted=False, reason="not this season")
    assert ask(session, 2) == []


@pytest.mark.parametrize("granted", [False, True])
def test_what_the_shop_keeps_uses_nothing_and_may_be_asked_for_again(session: Session, granted: bool) -> None:
    """Asked for by mistake, or sold meanwhile: it took of the quota for good."""
    ask(session, 2, "first")
    if granted:
        answer(session, "first")
    keep = WithdrawReturn(dealer_id=SHOP, return_id=an_id("first"), reason="sold by now")
    decide(keep, session, HEAD)
    kept = row(session, "first")
    assert (kept.state, kept.answer, kept.answered_by) == (ReturnState.WITHDRAWN, "sold by now", "")
    assert ask(session, 2) == []
    with pytest.raises(Refusal, match="return_not_here"):
        decide(keep, session, HEAD)


def test_what_has_left_or_is_not_ones_own_is_not_kept(session: Session) -> None:
    ask(session, 2)
    keep = WithdrawReturn(dealer_id=SHOP, return_id=an_id("back"))
    with pytest.raises(Refusal, match="return_unknown"):
        decide(keep, session, DESK)
    answer(session)
    send(session)
    with pytest.raises(Refusal, match="return_not_here"):
        decide(keep, session, HEAD)


def test_without_a_contract_a_person_decides(session: Session) -> None:
    with a_market(a_dealer(HOUSE), credit_limit=10**9, stock=100) as other:
        buy(other, "bought", 20)
        assert ask(other, 1) == ["return_over_quota"]
        assert (row(other).state, row(other).has_contract) == (ReturnState.HELD, False)


def test_goods_leave_stock_when_they_are_sent_and_are_credited_when_they_arrive(session: Session) -> None:
    """Two of 20 units: 570.00 credited, 18 on hand, and the quarter's rebate is 1 % of 18 times 285.00."""
    ask(session, 2)
    with pytest.raises(Refusal, match="return_not_granted"):
        send(session)
    answer(session)
    send(session)
    assert [level.on_hand for level in levels(a_view(session, HEAD))] == [18]
    take(session, 2)
    [note] = credit_notes(a_view(session, HEAD))
    assert (note.amount, note.number) == (2 * PRICE, "RH-back")
    own, house = credit_standing(a_view(session, HEAD)), credit_standing(a_view(session, DESK), dealer_id=SHOP)
    assert own == house
    assert own is not None
    assert own.owed == 18 * PRICE
    [quarter] = rebates(a_view(session, HEAD))
    assert (quarter.bought.amount, quarter.bought.units, quarter.earned) == (18 * PRICE, 18, 51_30)
    card = contract_card(a_view(session, DESK), contract_id=an_id("contract"), dealer_id=SHOP)
    assert card is not None
    assert [one.bought for one in card.quarters] == [18 * PRICE], "central's books say the same"


def test_what_arrives_broken_is_not_credited(session: Session) -> None:
    ask(session, 2)
    answer(session)
    send(session)
    with pytest.raises(Refusal, match="reason_missing"):
        take(session, 1)
    take(session, 1, reason="one is scratched")
    assert (row(session).state, row(session).taken, row(session).credited) == (ReturnState.TAKEN, 1, PRICE)
    with pytest.raises(Refusal, match="return_not_sent"):
        take(session, 1)


def test_what_can_go_back_is_found_by_its_name_and_says_it(session: Session) -> None:
    found = [
        [one.names.en for one in returnable(a_view(session, HEAD), text=text)] for text in ("rake p", "刹车", "nothing of it")
    ]
    assert found == [["Brake pad"], ["Brake pad"], []]
    ask(session, 2)
    assert row(session).names.en == "Brake pad"


def test_no_more_goes_back_than_came(session: Session) -> None:
    """Invariant 25. Eighteen are left after two were asked for."""
    ask(session, 2, "first")
    with pytest.raises(Refusal, match="return_too_many"):
        ask(session, 19)
    assert [one.left for one in returnable(a_view(session, HEAD))] == [18]
    with pytest.raises(Refusal, match="quantity_invalid"):
        ask(session, 0)
    with pytest.raises(Refusal, match="return_exists"):
        ask(session, 1, "first")


def test_single_units_cost_no_more_than_the_line_that_they_came_with(session: Session) -> None:
    """A discount of six cents on twenty units: each rounded by itself left all six out. One that was kept and asked for again,
    and some that go back together, among them."""
    session.scalars(select(OrderLine)).one().discount = 6
    for at in range(8):
        ask(session, 1, f"single {at}")
    for at in (1, 4, 6):
        decide(WithdrawReturn(dealer_id=SHOP, return_id=an_id(f"single {at}")), session, HEAD)
    ask(session, 3, "three")
    for at in range(8, 20):
        ask(session, 1, f"single {at}")
    going = [one.amount for one in returns(a_view(session, HEAD)) if one.state is not ReturnState.WITHDRAWN]
    assert sum(going) == 20 * PRICE - 6


def test_what_was_made_good_between_two_returns_is_not_taken_off_twice() -> None:
    """The first unit went back before its price fell by five, the second after it."""
    line = a_priced(quantity=3, discount=1)
    first = cost_of_more(line, 1, ())
    second = cost_of_more(line, 1, (Back(units=1, amount=first, protected=5),)) - 5
    assert (first, second) == (PRICE, PRICE - 1 - 5)


@pytest.mark.parametrize("is_claimed_first", [True, False])
def test_a_claim_and_a_return_of_one_line_are_credited_what_it_cost(session: Session, is_claimed_first: bool) -> None:
    """One of two units came broken, the other goes back, with a cent of discount: each rounded by itself was a cent less."""
    place(session, "half", 2)
    session.get_one(OrderLine, (SHOP, line_id(an_id("half"), PAD))).discount = 1
    ship(session, "half", 2)
    take_in(session, "half", 1, 2)
    arrived = session.scalars(select(Shipment).where(Shipment.order_id == an_id("half"))).one().lines[0].id
    back = AskReturn(return_id=an_id("half back"), number="RH-half", shipment_line_id=arrived, quantity=1, reason="wrong")
    claim = session.scalars(select(Claim)).one()
    settled = SettleClaim(dealer_id=SHOP, claim_id=claim.id, resolution=Resolution.CREDIT, answer="")
    deeds = [(settled, DESK), (back, HEAD)]
    for command, actor in deeds if is_claimed_first else reversed(deeds):
        decide(command, session, actor)
    assert row(session, "half back").amount - claim.amount == 2 * PRICE - 1


def a_priced(*, quantity: int, discount: int) -> OrderLine:
    return OrderLine(quantity=quantity, closed=0, unit_price=PRICE, discount=discount)


def test_each_side_does_its_own(session: Session) -> None:
    """Threat T5."""
    ask(session, 2)
    deed = {"dealer_id": SHOP, "return_id": an_id("back")}
    with pytest.raises(Refusal, match="house_only"):
        decide(AnswerReturn(**deed, granted=True), session, an_actor())
    with pytest.raises(Refusal, match="house_only"):
        decide(TakeReturn(**deed, units=1), session, an_actor())
    with pytest.raises(Refusal, match="return_unknown"):
        decide(SendReturn(**deed, location_id=an_id("main")), session, DESK)


def test_the_house_sees_what_waits_for_it(session: Session) -> None:
    ask(session, 2)
    house = a_view(session, DESK)
    assert [one.dealer_id for one in returns_to_settle(house)] == [SHOP]
    answer(session)
    assert returns_to_settle(house) == []
    send(session)
    assert [one.state for one in returns_to_settle(house)] == [ReturnState.SENT]


def test_the_shop_sees_what_it_may_send(session: Session) -> None:
    """What waits for head office's answer, or is on its way, is nothing for the shop to do."""
    shop = a_view(session, HEAD)
    ask(session, 1)
    assert returns_to_settle(shop) == []
    answer(session)
    assert [one.state for one in returns_to_settle(shop)] == [ReturnState.GRANTED]
    assert returns(shop)[0].state is ReturnState.GRANTED
    send(session)
    assert returns_to_settle(shop) == []
