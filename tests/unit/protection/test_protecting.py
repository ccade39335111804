"""A list price falls: what was bought shortly before and is still there is claimed, decided, and credited once."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from sync.domain.contracts.records import ContractQuarter
from sync.domain.contracts.terms import Terms
from sync.domain.credit.queries import credit_notes
from sync.domain.credit.rules import NoteKind
from sync.domain.orders.protected import ProtectionState
from sync.domain.orders.queries.limits import credit_standing
from sync.domain.orders.records import ShipmentLine
from sync.domain.orders.sent_back import GoodsReturn
from sync.domain.protection.commands import AnswerProtection, claim_protection
from sync.domain.protection.queries import protection_lines, protections, protections_to_settle
from sync.domain.returns.commands import AnswerReturn, AskReturn, SendReturn
from sync.domain.returns.queries import returnable
from sync.domain.stock.rules import MovementKind
from sync.kernel.commands import HOUSE
from sync.kernel.errors import Refusal
from tests.builders import SHOP, TODAY, a_category, a_context, a_dealer, a_session, a_view, an_id
from tests.contract_builders import HEAD, agree, buy
from tests.credit_builders import DESK, MAKER, decide
from tests.order_builders import PAD, PRICE, a_market
from tests.protection_builders import a_claim, answer_claim, can_claim, claim, midnight, moved, set_price, the_claim

THIRTY = Terms(protection_days=30, claim_days=14, return_basis_points=10_000)
BACK = an_id("back")
FELL, LOWER = 20, PRICE - 35_00


@pytest.fixture(name="session")
def a_shelf() -> Iterator[Session]:
    """Ten bought on the first day, six twelve days later, nine of them sold; the price falls by 35.00 on day 20."""
    with a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=10**9, stock=1_000) as session:
        agree(session, terms=THIRTY)
        buy(session, "old", 10)
        buy(session, "new", 6, days=12)
        moved(session, -9, "sold", days=15)
        set_price(session, LOWER, days=FELL)
        yield session


def test_the_dealer_sees_what_it_can_claim_before_it_asks_anybody(session: Session) -> None:
    """Sixteen came, nine are sold: seven are left, the newest ones."""
    assert can_claim(session, days=FELL - 1) == []
    [row] = can_claim(session, days=FELL + 0.5)
    assert (row.product_code, row.before, row.after, row.on_hand, row.units) == (PAD, PRICE, LOWER, 7, 7)
    assert (row.amount, row.fell_on, row.last_day) == (7 * 35_00, TODAY + timedelta(days=20), TODAY + timedelta(days=34))


def test_falls_that_nobody_can_claim_any_more_cost_nothing_to_leave_out(session: Session) -> None:
    """The card of the home page asks after each sale; a price has fallen many times in its life."""
    before = questions(session)
    for days in range(-60, -20, 4):
        set_price(session, PRICE + 10_00, days=days)
        set_price(session, PRICE, days=days + 2)
    assert questions(session) == before


def questions(session: Session) -> int:
    """Statements to see what can be claimed on the day after the fall."""
    told: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        told.append(statement)

    can_claim(session, days=FELL + 0.5)  # what the session remembers from one time to the next is not asked again
    event.listen(session.get_bind(), "before_cursor_execute", note)
    try:
        assert len(can_claim(session, days=FELL + 0.5)) == 1
    finally:
        event.remove(session.get_bind(), "before_cursor_execute", note)
    return len(told)


def test_claimed_granted_and_credited(session: Session) -> None:
    """Invariant 25: what is owed is less by exactly that."""
    before = credit_standing(a_view(session, HEAD))
    assert claim(session, 7 * 35_00, fell=FELL) == []
    assert can_claim(session, days=FELL + 1) == []
    [row] = protections_to_settle(a_view(session, MAKER))
    lines = protection_lines(a_view(session, MAKER), dealer_id=SHOP, claim_id=row.claim_id)
    assert [(line.units, line.each, line.amount) for line in lines] == [(6, 35_00, 210_00), (1, 35_00, 35_00)]
    answer_claim(session, FELL, days=FELL + 1)
    [note] = credit_notes(a_view(session, HEAD))
    assert (note.kind, note.amount, note.number) == (NoteKind.PROTECTION, 245_00, "PP-1")
    after = credit_standing(a_view(session, HEAD))
    assert before is not None
    assert after is not None
    assert before.owed - after.owed == 245_00
    [told] = protections(a_view(session, HEAD))
    assert (told.state, told.credited, told.answered_by) == (ProtectionState.GRANTED, 245_00, MAKER.name)


def test_what_was_bought_cost_less_in_the_end(session: Session) -> None:
    """Rebates and targets follow. Invariant 25."""
    claim(session, 245_00, fell=FELL)
    answer_claim(session, FELL, days=FELL + 1)
    [quarter] = session.scalars(select(ContractQuarter)).all()
    assert (quarter.amount, quarter.units) == (16 * PRICE - 245_00, 16)


def test_the_same_fall_is_not_claimed_twice(session: Session) -> None:
    """Invariant 25."""
    claim(session, 245_00, fell=FELL)
    with pytest.raises(Refusal, match="protection_exists"):
        claim(session, 245_00, fell=FELL)
    answer_claim(session, FELL, days=FELL + 1)
    with pytest.raises(Refusal, match="protection_answered"):
        answer_claim(session, FELL, days=FELL + 1)


def test_the_books_count_where_the_screen_was_behind(session: Session) -> None:
    assert claim(session, 999_00, fell=FELL) == ["protection_reckoned"]
    assert the_claim(session, FELL).amount == 245_00


def test_what_a_customer_brings_back_later_was_not_there(session: Session) -> None:
    moved(session, 4, "brought back", days=FELL + 0.7, kind=MovementKind.RETURN)
    [row] = can_claim(session, days=FELL + 0.8)
    assert (row.on_hand, row.units) == (7, 7)


def test_a_price_that_rises_and_falls_again_pays_once(session: Session) -> None:
    """A cent of price is made good once."""
    claim(session, 245_00, fell=FELL)
    set_price(session, PRICE, days=FELL + 2)
    set_price(session, LOWER - 5_00, days=FELL + 4)
    [row] = can_claim(session, days=FELL + 4.5)
    assert (row.before, row.after, row.amount) == (PRICE, LOWER - 5_00, 7 * 5_00)


def test_what_goes_back_to_the_manufacturer_is_credited_without_what_was_protected(session: Session) -> None:
    """Invariant 25: not once as protection and once as a return."""
    claim(session, 245_00, fell=FELL)
    answer_claim(session, FELL, days=FELL + 1)
    rows = returnable(a_view(session, HEAD))
    assert {row.each for row in rows} == {PRICE - 35_00}
    line = rows[0].shipment_line_id
    ask = AskReturn(return_id=BACK, shipment_line_id=line, quantity=2, reason="x", number="RH-1")
    decide(ask, session, HEAD, days=FELL + 2)
    assert session.scalars(select(GoodsReturn)).one().amount == 2 * (PRICE - 35_00)


def test_what_was_asked_to_go_back_meanwhile_is_not_credited(session: Session) -> None:
    """It comes back at its whole cost."""
    claim(session, 245_00, fell=FELL)
    send_back(session, 4, days=FELL + 0.6)
    assert session.scalars(select(GoodsReturn)).one().amount == 4 * PRICE
    answer_claim(session, FELL, days=FELL + 1)
    assert the_claim(session, FELL).credited == 3 * 35_00


def test_what_is_to_go_back_leaves_no_room_for_what_came_before(session: Session) -> None:
    """Seven on hand, the newest six among them. Of these four go back at their whole cost: two stay, and one of those before.
    Invariant 25."""
    send_back(session, 4, days=FELL - 1)
    [row] = can_claim(session, days=FELL + 0.5)
    assert (row.on_hand, row.units, row.amount) == (7, 3, 3 * 35_00)


def test_what_left_before_the_fall_takes_no_room(session: Session) -> None:
    """Four of the newest are gone when the price falls: two of them are among the three on hand, and one of those before."""
    send_back(session, 4, days=FELL - 1)
    decide(AnswerReturn(dealer_id=SHOP, return_id=BACK, granted=True), session, DESK, days=FELL - 1)
    decide(SendReturn(dealer_id=SHOP, return_id=BACK, location_id=an_id("main")), session, HEAD, days=FELL - 1)
    [row] = can_claim(session, days=FELL + 0.5)
    assert (row.on_hand, row.units, row.amount) == (3, 3, 3 * 35_00)


def test_what_was_not_taken_back_stays_protected(session: Session) -> None:
    send_back(session, 4, days=FELL - 1)
    decide(AnswerReturn(dealer_id=SHOP, return_id=BACK, granted=False, reason="opened"), session, DESK, days=FELL - 1)
    assert can_claim(session, days=FELL + 0.5)[0].units == 7


def send_back(session: Session, units: int, *, days: float) -> None:
    """Somebody asks for it; they are units of the newest delivery."""
    line = session.scalars(select(ShipmentLine).where(ShipmentLine.quantity == 6)).one()
    ask = AskReturn(return_id=BACK, shipment_line_id=line.id, quantity=units, reason="x", number="RH-1")
    decide(ask, session, HEAD, days=days)


def test_a_no_has_a_reason_and_credits_nothing(session: Session) -> None:
    claim(session, 245_00, fell=FELL)
    with pytest.raises(Refusal, match="reason_missing"):
        answer_claim(session, FELL, granted=False, days=FELL + 1)
    answer_claim(session, FELL, granted=False, reason="own stock count differs", days=FELL + 1)
    assert credit_notes(a_view(session, HEAD)) == []
    [told] = protections(a_view(session, HEAD))
    assert (told.state, told.answer, told.credited) == (ProtectionState.REFUSED, "own stock count differs", 0)


def test_a_dealer_grants_itself_nothing(session: Session) -> None:
    """Threat T5."""
    claim(session, 245_00, fell=FELL)
    key = the_claim(session, FELL).id
    with pytest.raises(Refusal, match="house_only"):
        decide(AnswerProtection(dealer_id=SHOP, claim_id=key, granted=True), session, HEAD)


@pytest.mark.parametrize(
    ("fell", "days", "code"),
    [
        (FELL - 1, FELL + 1.0, "price_not_fallen"),
        (FELL, FELL - 0.8, "price_not_fallen"),
        (FELL, FELL + 15.0, "protection_too_late"),
    ],
)
def test_what_cannot_be_claimed_is_refused(session: Session, fell: int, days: float, code: str) -> None:
    with pytest.raises(Refusal, match=code):
        claim(session, 1, fell=fell, days=days)


def test_before_its_first_fill_a_pc_refuses() -> None:
    with a_session() as session, pytest.raises(Refusal, match="dealer_unknown"):
        claim_protection(a_claim(midnight(FELL), 1), a_context(session, HEAD))


def test_nothing_is_protected_past_the_days_or_without_them(session: Session) -> None:
    """What came more than thirty days before is the dealer's own risk."""
    set_price(session, LOWER - 10_00, days=50)
    assert can_claim(session, days=50.5) == []
    with pytest.raises(Refusal, match="nothing_to_protect"):
        claim(session, 1, fell=50)


def test_without_a_contract_that_protects_there_is_nothing() -> None:
    with a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=10**9, stock=1_000) as session:
        agree(session, terms=Terms(protection_days=0))
        buy(session, "old", 10)
        set_price(session, LOWER, days=FELL)
        assert can_claim(session, days=FELL + 0.5) == []
        with pytest.raises(Refusal, match="not_protected"):
            claim(session, 1, fell=FELL)
