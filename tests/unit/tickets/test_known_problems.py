"""What the manufacturer tells all dealers: from a day to another of its own calendar, changed, and ended."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from sync.domain.tickets.problem_queries import known_problems, problems_now
from sync.domain.tickets.rules import Severity
from sync.domain.tickets.ruling import EndProblem, PublishProblem
from sync.kernel.errors import Refusal
from tests.builders import NOW, TODAY, a_session, a_view, an_id
from tests.credit_builders import decide
from tests.ticket_builders import CHANNEL, DEALER, people

PROBLEM = an_id("problem")


@pytest.fixture(name="session")
def a_central() -> Iterator[Session]:
    with a_session(*people()) as session:
        yield session


def a_problem(name: str = "problem", **changed: Any) -> PublishProblem:
    fields: dict[str, Any] = {
        "severity": Severity.NORMAL,
        "title": "Portal slow",
        "text": "Invoices come late.",
        "begins_on": TODAY,
        "ends_on": TODAY + timedelta(days=2),
    }
    return PublishProblem(problem_id=an_id(name), **fields | changed)


def told(session: Session, days: float = 0) -> list[str]:
    return [one.title for one in problems_now(a_view(session, now=NOW + timedelta(days=days)))]


def test_dealers_are_told_from_a_day_to_another(session: Session) -> None:
    decide(a_problem(begins_on=TODAY + timedelta(days=1)), session, CHANNEL)
    assert [bool(told(session, days)) for days in range(4)] == [False, True, True, False]


def test_without_a_last_day_until_it_is_ended(session: Session) -> None:
    decide(a_problem(ends_on=None), session, CHANNEL)
    assert told(session, 300) == ["Portal slow"]
    decide(EndProblem(problem_id=PROBLEM), session, CHANNEL, days=1)
    assert told(session, 300) == []
    [row] = known_problems(a_view(session))
    assert row.is_over


def test_the_gravest_first(session: Session) -> None:
    for name, severity in (("a", Severity.LOW), ("b", Severity.CRITICAL), ("c", Severity.HIGH)):
        decide(a_problem(name, title=name, severity=severity), session, CHANNEL)
    assert told(session) == ["b", "c", "a"]


def test_what_is_published_anew_has_another_sign(session: Session) -> None:
    """Whoever has put the first away sees what is new about it."""
    decide(a_problem(), session, CHANNEL)
    [before] = problems_now(a_view(session))
    decide(EndProblem(problem_id=PROBLEM), session, CHANNEL)
    decide(a_problem(text="Mended for some."), session, CHANNEL)
    [after] = problems_now(a_view(session))
    assert (before.sign != after.sign, after.text) == (True, "Mended for some.")


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"title": " "}, "text_missing"),
        ({"text": ""}, "text_missing"),
        ({"ends_on": TODAY - timedelta(days=1)}, "period_invalid"),
    ],
    ids=str,
)
def test_what_says_nothing_is_refused(session: Session, changed: dict[str, Any], code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        decide(a_problem(**changed), session, CHANNEL)
    assert refusal.value.code == code


def test_a_dealer_publishes_nothing_and_what_ended_ends_once(session: Session) -> None:
    with pytest.raises(Refusal) as of_dealer:
        decide(a_problem(), session, DEALER)
    decide(a_problem(), session, CHANNEL)
    decide(EndProblem(problem_id=PROBLEM), session, CHANNEL)
    with pytest.raises(Refusal) as twice:
        decide(EndProblem(problem_id=PROBLEM), session, CHANNEL)
    with pytest.raises(Refusal) as unknown:
        decide(EndProblem(problem_id=an_id("none")), session, CHANNEL)
    assert [one.value.code for one in (of_dealer, twice, unknown)] == ["house_only", "problem_ended", "problem_unknown"]
