"""A statement is drawn up from the documents, agrees with the one formula of debts, and is frozen."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from sync.domain.accounts.records import House
from sync.domain.orders.queries.limits import credit_standing
from sync.domain.orders.records import Order, OrderLine
from sync.domain.orders.settle import settle
from sync.domain.statements.commands import ConfirmStatement, issue_statement
from sync.domain.statements.drawing import owed_for_what_left
from sync.domain.statements.records import Statement, StatementLine
from sync.domain.statements.rules import LineKind, StatementState
from sync.kernel.commands import HOUSE
from sync.kernel.errors import Refusal
from tests.builders import NOW, OTHER_SHOP, SHOP, a_category, a_context, a_dealer, a_view, an_actor, an_id
from tests.contract_builders import HEAD, buy
from tests.credit_builders import MAKER, decide, pay
from tests.order_builders import PAD, PRICE, a_market, line_id
from tests.statement_builders import LAST, an_adjustment, an_issue, confirm, issue, paid, the_bench, the_statement


@pytest.fixture(name="session")
def a_month() -> Iterator[Session]:
    """Ten bought on the first day and two on the tenth; 1,000.00 paid on the fifth, 30.00 credited on the twelfth."""
    with a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=10**9, stock=1_000) as session:
        buy(session, "first", 10)
        paid(session, 1_000_00, days=5)
        buy(session, "second", 2, days=10)
        decide(an_adjustment(30_00), session, MAKER, days=12)
        yield session


OWED = 12 * PRICE - 1_000_00 - 30_00


def lines(session: Session, name: str = "statement") -> list[tuple[str, int]]:
    return [(one.kind.value, one.amount) for one in the_bench(session, name).lines]


def test_a_statement_names_every_document_and_adds_up(session: Session) -> None:
    """Invariant 25: to the cent what credit counts with."""
    row = issue(session)
    assert lines(session) == [
        ("delivery", 10 * PRICE),
        ("payment", -1_000_00),
        ("delivery", 2 * PRICE),
        ("adjustment", -30_00),
    ]
    assert (row.opening, row.closing, row.state, row.version) == (0, OWED, StatementState.ISSUED, 1)
    standing = credit_standing(a_view(session, HEAD, now=NOW + timedelta(days=31)))
    assert standing is not None
    assert standing.owed == row.closing == owed_for_what_left(session, SHOP)
    assert the_bench(session).is_whole


def test_what_came_before_is_the_opening_and_what_comes_after_is_not_on_it(session: Session) -> None:
    row = issue(session, first=6, last=11)
    assert (row.opening, row.closing) == (10 * PRICE - 1_000_00, 12 * PRICE - 1_000_00)
    assert lines(session) == [("delivery", 2 * PRICE)]


def test_the_next_opens_where_the_last_closed(session: Session) -> None:
    issue(session, last=11)
    row = issue(session, "next", first=12)
    assert (row.opening, row.closing) == (12 * PRICE - 1_000_00, OWED)
    with pytest.raises(Refusal, match="statement_gap"):
        decide(an_issue("late", first=LAST + 2, last=LAST + 3), session, MAKER, days=60)


def test_a_price_changed_after_the_goods_left_is_a_line_of_its_own(session: Session) -> None:
    """What was frozen stays as it was."""
    issue(session, last=11)
    buy(session, "open", 1, days=12)
    the_line = session.get_one(OrderLine, (SHOP, line_id(an_id("second"), PAD)))
    the_line.unit_price -= 10_00
    settle(session.get_one(Order, (SHOP, an_id("second"))))
    row = issue(session, "next", first=12)
    assert lines(session, "next")[0] == (LineKind.CORRECTION, -2 * 10_00)
    assert row.closing == OWED + PRICE - 20_00
    assert the_statement(session).closing == 12 * PRICE - 1_000_00


def test_a_day_of_the_house_ends_at_its_midnight(session: Session) -> None:
    """Seven in the evening in London is the next day in Taipei."""
    session.add(House(house_id=HOUSE, timezone="Asia/Taipei"))
    buy(session, "evening", 1, days=20 + 10 / 24)
    assert issue(session, first=0, last=20).closing == OWED
    assert issue(session, "next", first=21).closing == OWED + PRICE


def test_money_that_was_marked_on_an_order_is_on_it_too(session: Session) -> None:
    pay(session, 200_00, "second", days=13)
    assert issue(session).closing == OWED - 200_00
    assert ("payment", -200_00) in lines(session)


def test_only_days_that_are_over_are_stated_and_only_by_the_house(session: Session) -> None:
    with pytest.raises(Refusal, match="statement_not_over"):
        decide(an_issue(), session, MAKER, days=LAST)
    with pytest.raises(Refusal, match="dates_wrong"):
        decide(an_issue(first=3, last=2), session, MAKER, days=LAST + 1)
    with pytest.raises(Refusal, match="house_only"):
        issue_statement(an_issue(), a_context(session, HEAD, now=NOW + timedelta(days=LAST + 1)))


def test_on_a_pc_of_the_house_it_waits_for_central(session: Session) -> None:
    issue_statement(an_issue(), a_context(session, MAKER, now=NOW + timedelta(days=LAST + 1)))
    session.flush()
    assert the_statement(session).state is StatementState.REQUESTED


def test_confirming_names_what_was_seen(session: Session) -> None:
    row = issue(session)
    wrong = ConfirmStatement(statement_id=row.statement_id, version=1, digest="0" * 64)
    with pytest.raises(Refusal, match="statement_changed"):
        decide(wrong, session, HEAD, days=LAST + 2)
    confirm(session, row)
    told = the_statement(session)
    assert (told.state, told.confirmed_by, told.agreed) == (StatementState.CONFIRMED, "wang", OWED)
    with pytest.raises(Refusal, match="statement_confirmed"):
        confirm(session, row)
    with pytest.raises(Refusal, match="statement_confirmed"):
        issue(session, "again")


def test_a_newer_version_refuses_the_one_before(session: Session) -> None:
    seen = issue(session)
    newer = issue(session, "again")
    with pytest.raises(Refusal, match="statement_superseded"):
        confirm(session, seen)
    assert (newer.number, newer.version, the_statement(session).state) == (seen.number, 2, StatementState.SUPERSEDED)
    confirm(session, newer)


def test_a_line_that_somebody_changed_is_not_confirmed(session: Session) -> None:
    row = issue(session)
    line = session.get_one(StatementLine, (SHOP, the_bench(session).lines[0].line_id))
    line.amount -= 1
    session.flush()
    assert not the_bench(session).is_whole
    with pytest.raises(Refusal, match="statement_changed"):
        confirm(session, row)


def test_another_dealer_neither_sees_nor_confirms_it(session: Session) -> None:
    row = issue(session)
    rival = an_actor("rival", HEAD.role, dealer_id=OTHER_SHOP)
    assert the_bench(session, actor=rival).lines == ()
    with pytest.raises(Refusal, match="statement_unknown"):
        confirm(session, row, rival)
    record = session.get_one(Statement, (SHOP, row.statement_id))
    assert set(record.scopes()) == {f"dealer:{SHOP}", "network"}
