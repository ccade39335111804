"""By when the first answer is promised, in the house's own working days, and when silence closes what is solved."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from sync.domain.accounts.records import House
from sync.domain.tickets.opening import open_ticket
from sync.domain.tickets.problem_queries import house_days, ticket_terms
from sync.domain.tickets.queries import tickets, tickets_to_answer
from sync.domain.tickets.rules import AnswerTerms, Promise, Severity, TicketKind, TicketState, WorkingDays, promise
from sync.domain.tickets.ruling import SetHouseDay, SetTicketTerms
from sync.kernel.commands import HOUSE, Actor, Context
from sync.kernel.errors import Refusal
from tests.builders import NOW, TODAY, a_session, a_view
from tests.credit_builders import decide
from tests.ticket_builders import (
    CHANNEL,
    DEALER,
    DESK,
    a_ticket,
    answered,
    confirmed,
    do,
    people,
    reopened,
    solved,
    the_card,
    the_ticket,
)

MONDAY = TODAY
"""Of the builders: 23 November 2026."""


@pytest.fixture(name="session")
def a_central() -> Iterator[Session]:
    with a_session(*people(), House(house_id=HOUSE, timezone="Asia/Taipei")) as session:
        yield session


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


@pytest.mark.parametrize(
    ("severity", "promised"),
    [(Severity.CRITICAL, 1), (Severity.HIGH, 2), (Severity.NORMAL, 3), (Severity.LOW, 7)],
    ids=str,
)
def test_the_graver_the_sooner_and_a_weekend_is_none(session: Session, severity: Severity, promised: int) -> None:
    """Monday; five working days reach the next one."""
    do(session, a_ticket(severity=severity))
    assert the_ticket(session).promised_on == day(promised)


@pytest.mark.parametrize(("hour", "promised"), [(15, 1), (16, 2)])
def test_the_day_begins_at_the_midnight_of_the_house(session: Session, hour: int, promised: int) -> None:
    """Past 16:00 of London it is Tuesday in Taipei."""
    context = Context(session=session, actor=DEALER, now=datetime(2026, 11, 23, hour, 30, tzinfo=UTC))
    open_ticket(a_ticket(severity=Severity.CRITICAL), context)
    assert the_ticket(session).promised_on == day(promised)


def test_holidays_and_working_saturdays_of_the_house_count(session: Session) -> None:
    for number, works in ((1, False), (2, False), (5, True)):
        decide(SetHouseDay(day=day(number), works=works, note="New Year"), session, CHANNEL)
    do(session, a_ticket(severity=Severity.NORMAL))
    assert the_ticket(session).promised_on == day(5), "Thursday, Friday, and the Saturday on which they work"
    assert [(one.day, one.works) for one in house_days(a_view(session))] == [(day(1), False), (day(2), False), (day(5), True)]


def test_terms_of_a_kind_stand_before_those_of_all(session: Session) -> None:
    decide(SetTicketTerms(low=9, normal=8, high=7, critical=6, silence=5), session, CHANNEL)
    decide(SetTicketTerms(kind="complaint", low=4, normal=1, high=1, critical=1, silence=2), session, CHANNEL)
    do(session, a_ticket(kind=TicketKind.COMPLAINT))
    assert the_ticket(session).promised_on == day(1)
    assert ticket_terms(a_view(session))[""] == AnswerTerms(low=9, normal=8, high=7, critical=6, silence=5)


def test_what_was_promised_stays_promised(session: Session) -> None:
    do(session, a_ticket())
    decide(SetTicketTerms(low=50, normal=40, high=30, critical=20, silence=5), session, CHANNEL)
    assert the_ticket(session).promised_on == day(3)


@pytest.mark.parametrize("changed", [{"normal": 0}, {"silence": 61}, {"kind": "weather"}], ids=str)
def test_terms_that_make_no_sense_are_refused(session: Session, changed: dict[str, object]) -> None:
    fields: dict[str, object] = {"low": 5, "normal": 3, "high": 2, "critical": 1, "silence": 7}
    with pytest.raises(Refusal) as refusal:
        decide(SetTicketTerms(**fields | changed), session, CHANNEL)  # type: ignore[arg-type]
    assert refusal.value.code in ("days_invalid", "ticket_kind_unknown")


@pytest.mark.parametrize(
    ("at", "answer", "said"),
    [(3, None, Promise.OPEN), (4, None, Promise.LATE), (3, 3, Promise.KEPT), (9, 3, Promise.KEPT), (4, 4, Promise.BROKEN)],
)
def test_what_the_screen_says_of_a_promise(session: Session, at: int, answer: int | None, said: Promise) -> None:
    do(session, a_ticket())
    if answer is not None:
        do(session, answered(), days=answer)
    assert the_card(session, days=at).row.promise is said


def test_a_later_answer_mends_nothing_and_a_reopened_one_is_promised_anew(session: Session) -> None:
    do(session, a_ticket())
    do(session, answered(), days=4)
    do(session, solved(), days=5)
    assert the_card(session, days=5).row.promise is Promise.BROKEN
    do(session, reopened(), days=7)
    assert the_card(session, days=7).row.promise is Promise.OPEN
    assert the_ticket(session).promised_on == day(10)


@pytest.mark.parametrize(("days", "state"), [(9, TicketState.SOLVED), (10, TicketState.CLOSED)])
def test_silence_closes_what_is_solved_once_its_last_day_is_over(session: Session, days: int, state: TicketState) -> None:
    """Seven working days from Monday are Wednesday of the week after."""
    do(session, a_ticket(), solved())
    assert the_card(session, days=days).row.state is state
    view = a_view(session, now=NOW + timedelta(days=days))
    assert bool(tickets_to_answer(view)) == bool(tickets(view)) == (state is TicketState.SOLVED)
    assert bool(tickets(view, which="ended")) == (state is TicketState.CLOSED)


@pytest.mark.parametrize("actor", [DEALER, DESK], ids=["shop", "house"])
def test_each_list_has_what_the_others_have_not(session: Session, actor: Actor) -> None:
    do(session, a_ticket(), solved())
    for days in (0, 9, 10, 300):
        view = a_view(session, actor, now=NOW + timedelta(days=days))
        assert len(tickets(view)) + len(tickets(view, which="ended")) == len(tickets(view, which="all")) == 1


def test_after_silence_it_can_still_be_confirmed_or_opened_again(session: Session) -> None:
    do(session, a_ticket(), solved())
    do(session, confirmed(3), days=30)
    assert (the_ticket(session).state, the_ticket(session).score) == (TicketState.CLOSED, 3)
    do(session, reopened(), solved(), days=40)
    do(session, reopened(), days=80)
    assert the_card(session, days=80).row.state is TicketState.REOPENED


@given(
    begins=st.dates(date(2026, 1, 1), date(2030, 1, 1)),
    named=st.dictionaries(st.dates(date(2026, 1, 1), date(2031, 1, 1)), st.booleans(), max_size=40),
    count=st.integers(1, 60),
)
def test_so_many_working_days_lie_between(begins: date, named: dict[date, bool], count: int) -> None:
    days = WorkingDays(named=named)
    ends = days.after(begins, count)
    between = [begins + timedelta(days=at + 1) for at in range((ends - begins).days)]
    assert sum(days.works(one) for one in between) == count
    assert days.works(ends)


def test_a_house_that_never_works_promises_something_all_the_same() -> None:
    named = {MONDAY + timedelta(days=at): False for at in range(4_000)}
    assert WorkingDays(named=named).after(MONDAY, 1) == MONDAY + timedelta(days=3_650)


def test_what_needed_no_answer_is_neither_kept_nor_broken() -> None:
    assert promise(day(0), None, TicketState.CLOSED, day(9)) is Promise.GONE
