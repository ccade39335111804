"""A line is disputed by the dealer, answered by the house, and what is agreed is credited once; the rest settles on."""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from sync.domain.credit.queries import credit_notes
from sync.domain.statements.disputing import AnswerDispute, RejectDispute, SettleDispute, WithdrawDispute
from sync.domain.statements.queries import DisputeRow, disputes, disputes_to_answer
from sync.domain.statements.records import Dispute
from sync.domain.statements.rules import DisputeState, StatementState
from sync.kernel.commands import HOUSE
from sync.kernel.errors import Refusal
from tests.builders import OTHER_SHOP, SHOP, a_category, a_dealer, a_view, an_actor, an_id
from tests.contract_builders import HEAD, buy
from tests.credit_builders import MAKER, decide
from tests.order_builders import PRICE, a_market
from tests.statement_builders import (
    BOOKKEEPER,
    LAST,
    a_difference,
    confirm,
    issue,
    paid,
    raise_difference,
    the_statement,
)

OWED = 10 * PRICE
NINE = 9 * PRICE


@pytest.fixture(name="session")
def a_month() -> Iterator[Session]:
    """Ten are stated; the dealer says nine."""
    with a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=10**9, stock=1_000) as session:
        buy(session, "first", 10)
        issue(session)
        yield session


def the_dispute(session: Session) -> DisputeRow:
    [row] = disputes(a_view(session, MAKER), dealer_id=SHOP)
    return row


def answered(session: Session, proposed: int, answer: str = "It was repacked") -> None:
    command = AnswerDispute(dealer_id=SHOP, dispute_id=an_id("difference"), proposed=proposed, answer=answer)
    decide(command, session, MAKER, days=LAST + 2)


def said(session: Session, *, agreed: bool, note: str = "") -> None:
    command = SettleDispute(dispute_id=an_id("difference"), agreed=agreed, note=note)
    decide(command, session, BOOKKEEPER, days=LAST + 3)


def credits_of(session: Session) -> list[tuple[str, int]]:
    return [(one.reference, one.amount) for one in credit_notes(a_view(session, HEAD))]


def test_what_is_noted_stays_with_the_dealer_until_it_is_raised(session: Session) -> None:
    raise_difference(session, "SH-1", NINE, is_raised=False, note="")
    note = session.get_one(Dispute, (SHOP, an_id("difference")))
    assert note.scopes() == {f"dealer:{SHOP}": True, "network": False}
    assert the_statement(session).disputes == 0
    raise_difference(session, "SH-1", NINE)
    assert note.scopes()["network"]
    row = the_dispute(session)
    assert (row.state, row.asked, row.document_number, row.owner) == (DisputeState.OPEN, PRICE, "SH-1", "zhou")
    assert (the_statement(session).disputes, the_statement(session).disputed) == (1, PRICE)
    with pytest.raises(Refusal, match="dispute_raised"):
        raise_difference(session, "SH-1", NINE)


def test_one_document_is_disputed_once_at_a_time(session: Session) -> None:
    """Two colleagues saw the same: it would be credited twice."""
    raise_difference(session, "SH-1", NINE)
    with pytest.raises(Refusal, match="line_disputed"):
        raise_difference(session, "SH-1", NINE, "another")
    decide(WithdrawDispute(dispute_id=an_id("difference")), session, BOOKKEEPER)
    raise_difference(session, "SH-1", NINE, "another")


def test_all_that_was_asked_for_is_credited_at_once(session: Session) -> None:
    raise_difference(session, "SH-1", NINE)
    answered(session, PRICE, "")
    assert the_dispute(session).state is DisputeState.AGREED
    assert credits_of(session) == [("SH-1", PRICE)]
    with pytest.raises(Refusal, match="dispute_over"):
        answered(session, PRICE)


def test_a_part_waits_for_the_dealer_who_may_say_no(session: Session) -> None:
    raise_difference(session, "SH-1", NINE)
    answered(session, 100_00)
    assert [one.proposed for one in disputes_to_answer(a_view(session, HEAD))] == [100_00]
    assert credits_of(session) == []
    said(session, agreed=False, note="All of it is lost")
    assert [one.note for one in disputes_to_answer(a_view(session, MAKER))] == ["All of it is lost"]
    answered(session, 200_00)
    said(session, agreed=True)
    assert credits_of(session) == [("SH-1", 200_00)]
    with pytest.raises(Refusal, match="dispute_not_answered"):
        said(session, agreed=True)


def test_the_house_may_have_the_last_word(session: Session) -> None:
    raise_difference(session, "SH-1", NINE)
    with pytest.raises(Refusal, match="reason_missing"):
        decide(RejectDispute(dealer_id=SHOP, dispute_id=an_id("difference"), answer=" "), session, MAKER)
    decide(RejectDispute(dealer_id=SHOP, dispute_id=an_id("difference"), answer="Signed for"), session, MAKER)
    assert (the_dispute(session).state, credits_of(session)) == (DisputeState.REJECTED, [])


def test_the_dealer_finds_the_reason_on_its_own_side(session: Session) -> None:
    raise_difference(session, "SH-1", NINE)
    withdrawn = WithdrawDispute(dispute_id=an_id("difference"))
    decide(withdrawn, session, BOOKKEEPER)
    assert the_dispute(session).state is DisputeState.WITHDRAWN
    with pytest.raises(Refusal, match="dispute_over"):
        decide(withdrawn, session, BOOKKEEPER)


def test_what_is_not_disputed_is_confirmed_and_the_dispute_goes_on(session: Session) -> None:
    raise_difference(session, "SH-1", NINE)
    confirm(session, the_statement(session))
    row = the_statement(session)
    assert (row.state, row.agreed, row.disputed) == (StatementState.CONFIRMED, NINE, PRICE)
    answered(session, PRICE, "")
    assert issue(session, "next", first=LAST + 1, last=LAST + 2).closing == NINE
    with pytest.raises(Refusal, match="statement_confirmed"):
        raise_difference(session, "SH-1", NINE, "another")


def test_what_the_statement_lacks_can_be_disputed(session: Session) -> None:
    raise_difference(session, "TT-99", -500_00)
    row = the_dispute(session)
    assert (row.line_id, row.document_number, row.stated, row.asked) == (None, "TT-99", 0, 500_00)


def test_a_dispute_goes_with_the_document_to_the_next_version(session: Session) -> None:
    raise_difference(session, "SH-1", NINE)
    paid(session, 50_00, days=8)
    issue(session, "again")
    assert (the_statement(session, "again").disputes, the_dispute(session).statement_id) == (1, an_id("again"))


def test_nothing_to_dispute_and_nobody_elses(session: Session) -> None:
    with pytest.raises(Refusal, match="nothing_differs"):
        raise_difference(session, "SH-1", OWED)
    with pytest.raises(Refusal, match="reason_missing"):
        raise_difference(session, "SH-1", NINE, note=" ")
    stranger = an_actor("rival", BOOKKEEPER.role, dealer_id=OTHER_SHOP)
    with pytest.raises(Refusal, match="statement_unknown"):
        decide(a_difference(session, "SH-1", NINE), session, stranger)
    with pytest.raises(Refusal, match="dispute_not_known"):
        answered(session, PRICE)
