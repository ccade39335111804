"""The dealer's bench: what matches and why, one deed for a batch, and each taken back alone."""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from sync.domain.orders.records import OrderLine
from sync.domain.statements.bench import Standing
from sync.domain.statements.benching import AcceptMatches, DropOwnEntry, Pair, UndoMatch
from sync.domain.statements.own import OwnSource
from sync.domain.statements.records import OwnEntry, StatementMatch
from sync.domain.statements.rules import MatchRule
from sync.kernel.commands import HOUSE
from sync.kernel.errors import Refusal
from tests.builders import SHOP, a_category, a_dealer, an_id
from tests.contract_builders import buy
from tests.credit_builders import MAKER, decide, place, ship
from tests.order_builders import PAD, PRICE, a_market, line_id
from tests.statement_builders import BOOKKEEPER, LAST, accept_all, enter, issue, paid, the_bench, the_statement


@pytest.fixture(name="session")
def a_month() -> Iterator[Session]:
    """Ten taken in, two on their way; paid 1,000.00, which the dealer booked as 600.00 and 400.00."""
    with a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=10**9, stock=1_000) as session:
        buy(session, "first", 10)
        place(session, "second", 2, days=10)
        ship(session, "second", 2, days=10)
        paid(session, 1_000_00, days=5)
        issue(session)
        enter(session, ("", 5, -600_00), ("", 6, -400_00))
        yield session


def standings(session: Session) -> list[tuple[str, str, str]]:
    return [(one.kind.value, one.standing.value, str(one.rule)) for one in the_bench(session).lines]


def test_what_the_papers_here_say_is_proposed_with_its_reason(session: Session) -> None:
    """What is on its way has nothing on this side yet."""
    assert standings(session) == [
        ("delivery", "proposed", "number"),
        ("payment", "proposed", "sum"),
        ("delivery", "alone", "None"),
    ]
    assert [(one.source, one.standing) for one in the_bench(session).own] == [
        (OwnSource.DELIVERY, Standing.PROPOSED),
        (OwnSource.LIST, Standing.PROPOSED),
        (OwnSource.LIST, Standing.PROPOSED),
    ]


def test_one_deed_accepts_all_and_each_is_taken_back_alone(session: Session) -> None:
    accept_all(session)
    assert [one for _, one, _ in standings(session)] == ["matched", "matched", "alone"]
    assert the_statement(session).matched == 2
    payment = the_bench(session).lines[1]
    assert payment.match_id is not None
    decide(UndoMatch(match_id=payment.match_id), session, BOOKKEEPER, days=LAST + 1)
    assert [one for _, one, _ in standings(session)] == ["matched", "proposed", "alone"]
    with pytest.raises(Refusal, match="match_unknown"):
        decide(UndoMatch(match_id=payment.match_id), session, BOOKKEEPER, days=LAST + 1)


def test_the_same_batch_twice_is_matched_once(session: Session) -> None:
    batch = accept_all(session)
    with pytest.raises(Refusal, match="matched_already"):
        decide(batch, session, BOOKKEEPER, days=LAST + 1)


def test_a_person_may_match_what_no_rule_does(session: Session) -> None:
    enter(session, ("K-77", 12, 2 * PRICE + 5_00))
    line = the_bench(session).lines[2]
    own = next(one for one in the_bench(session).own if one.number == "K-77")
    pair = Pair(
        match_id=an_id("hand"), rule=MatchRule.HAND, line_ids=(line.line_id,), own_ids=(own.own_id,), own_amount=own.amount
    )
    decide(AcceptMatches(statement_id=an_id("statement"), pairs=(pair,)), session, BOOKKEEPER, days=LAST + 1)
    match = session.get_one(StatementMatch, (SHOP, an_id("hand")))
    assert (match.difference, match.accepted_by) == (-5_00, "zhou")


def test_the_own_list_takes_the_place_of_a_paper_of_the_same_number(session: Session) -> None:
    """What the dealer booked is what counts, and its difference is shown."""
    enter(session, ("SH-1", 2, 9 * PRICE))
    line = the_bench(session).lines[0]
    assert (line.standing, line.difference, line.other) == (Standing.DIFFERS, PRICE, "SH-1")


def test_a_new_version_keeps_what_did_not_change(session: Session) -> None:
    accept_all(session)
    paid(session, 50_00, "later", days=8)
    issue(session, "again")
    assert the_statement(session, "again").matched == 2
    assert [one.standing.value for one in the_bench(session, "again").lines] == ["matched", "matched", "alone", "alone"]


def test_what_one_statement_has_taken_is_not_offered_to_the_next(session: Session) -> None:
    accept_all(session)
    issue(session, "next", first=LAST + 1, last=LAST + 2)
    assert the_bench(session, "next").own == []


def test_the_house_sees_how_far_the_dealer_is_and_nothing_of_its_list(session: Session) -> None:
    accept_all(session)
    seen = the_bench(session, actor=MAKER)
    assert [one.standing for one in seen.lines] == [Standing.MATCHED, Standing.MATCHED, Standing.ALONE]
    assert (seen.own, seen.pairs) == ([], [])
    entry = session.get_one(OwnEntry, (SHOP, an_id("own  -60000")))
    assert set(entry.scopes()) == {f"dealer:{SHOP}"}


def test_a_line_of_the_own_list_is_taken_back(session: Session) -> None:
    decide(DropOwnEntry(entry_id=an_id("own  -40000")), session, BOOKKEEPER, days=LAST + 1)
    assert the_bench(session).lines[1].standing is Standing.ALONE
    with pytest.raises(Refusal, match="entry_unknown"):
        decide(DropOwnEntry(entry_id=an_id("own  -40000")), session, BOOKKEEPER, days=LAST + 1)


def test_a_pc_that_is_still_being_filled_shows_what_is_there(session: Session) -> None:
    """A line of an order has not come yet."""
    session.delete(session.get_one(OrderLine, (SHOP, line_id(an_id("first"), PAD))))
    session.flush()
    session.expire_all()
    assert [one.standing for one in the_bench(session).lines][-1] is Standing.ALONE
