"""Every state of a ticket, and what each side may do with it there: nobody is stuck, and what is typed offline is not lost."""

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy.orm import Session

from sync.domain.tickets.rules import EntryKind, Side, TicketState, next_side
from sync.kernel.commands import Command
from sync.kernel.errors import Refusal
from tests.builders import a_session
from tests.ticket_builders import (
    DESK,
    a_decided_ticket,
    a_ticket,
    answered,
    assigned,
    confirmed,
    do,
    given_up,
    people,
    reopened,
    replied,
    solved,
    the_card,
    the_ticket,
)

S = TicketState
OPEN = (S.NEW, S.ASSIGNED, S.WAITING_DEALER, S.WAITING_HOUSE, S.REOPENED)
Made = Callable[[], Command]


def asked() -> Command:
    return answered("Which lot?", asks=True)


LEADS: dict[Made, dict[TicketState, TicketState]] = {
    replied: {
        **{state: state for state in OPEN},
        S.WAITING_DEALER: S.WAITING_HOUSE,
        S.SOLVED: S.REOPENED,
    },
    given_up: dict.fromkeys(OPEN, S.CLOSED),
    confirmed: {S.SOLVED: S.CLOSED},
    reopened: {S.SOLVED: S.REOPENED, S.CLOSED: S.REOPENED},
    answered: dict.fromkeys((*OPEN, S.SOLVED), S.WAITING_HOUSE),
    asked: dict.fromkeys((*OPEN, S.SOLVED), S.WAITING_DEALER),
    solved: dict.fromkeys(OPEN, S.SOLVED),
}
"""Whatever is not here is refused."""


@pytest.fixture(name="session")
def a_central() -> Iterator[Session]:
    with a_session(*people()) as session:
        yield session


@pytest.mark.parametrize("state", list(TicketState), ids=str)
@pytest.mark.parametrize("made", LEADS, ids=lambda made: made.__name__)
def test_each_deed_leads_where_it_should_or_is_refused(session: Session, made: Made, state: TicketState) -> None:
    ticket = a_decided_ticket(session, state)
    to = LEADS[made].get(state)
    if to is not None:
        do(session, made())
        assert ticket.state is to
        return
    before = len(the_card(session).entries)
    with pytest.raises(Refusal) as refusal:
        do(session, made())
    assert (refusal.value.code, refusal.value.params["state"]) == ("ticket_state_wrong", state)
    assert len(the_card(session).entries) == before


@pytest.mark.parametrize("state", list(TicketState), ids=str)
def test_nobody_is_stuck_and_who_is_next_can_do_something(session: Session, state: TicketState) -> None:
    moves = {made for made, leads in LEADS.items() if leads.get(state, state) is not state}
    assert moves
    of_dealer = moves & {replied, given_up, confirmed, reopened}
    if next_side(state) is Side.HOUSE:
        assert moves - of_dealer
    else:
        assert of_dealer


def test_a_new_one_that_is_assigned_is_somebodys(session: Session) -> None:
    ticket = a_decided_ticket(session, S.ASSIGNED)
    assert (ticket.state, ticket.assigned_to) == (S.ASSIGNED, "mei")
    do(session, assigned("chen"))
    assert (ticket.state, ticket.assigned_to) == (S.ASSIGNED, "chen")


@pytest.mark.parametrize("to", ["rao", "nobody", "lin", ""])
def test_only_who_may_answer_is_assigned(session: Session, to: str) -> None:
    do(session, a_ticket())
    with pytest.raises(Refusal) as refusal:
        do(session, assigned(to))
    assert refusal.value.code == "person_unfit"


def test_the_same_one_twice_is_said(session: Session) -> None:
    do(session, a_ticket(), assigned())
    with pytest.raises(Refusal) as refusal:
        do(session, assigned())
    assert refusal.value.code == "ticket_assigned"


def test_whoever_answers_first_sees_to_it(session: Session) -> None:
    do(session, a_ticket(), answered())
    assert the_ticket(session).assigned_to == DESK.name
    do(session, assigned("chen"), answered("One more thing."))
    assert the_ticket(session).assigned_to == "chen"


def test_words_typed_without_a_line_open_what_was_solved_meanwhile(session: Session) -> None:
    do(session, a_ticket(), solved())
    assert do(session, replied("And it leaks.")) == ["ticket_was_solved"]
    card = the_card(session)
    assert (card.row.state, card.closes_on) == (S.REOPENED, None)
    assert (card.entries[-1].kind, card.entries[-1].text) == (EntryKind.REOPENED, "And it leaks.")


@pytest.mark.parametrize("score", [0, 6, -1])
def test_a_score_is_one_to_five(session: Session, score: int) -> None:
    do(session, a_ticket(), solved())
    with pytest.raises(Refusal) as refusal:
        do(session, confirmed(score))
    assert refusal.value.code == "score_invalid"


def test_a_score_of_what_is_opened_again_counts_no_more(session: Session) -> None:
    do(session, a_ticket(), solved(), confirmed(2))
    assert the_ticket(session).score == 2
    do(session, reopened())
    assert the_ticket(session).score == 0


def test_the_thread_says_who_did_what_in_order(session: Session) -> None:
    do(session, a_ticket(), assigned(), answered("Which lot?", asks=True), replied(), solved(), confirmed(4, "Thanks."))
    entries = the_card(session).entries
    kinds = [(one.kind, one.by, one.by_house) for one in sorted(entries, key=lambda one: one.entry_id)]
    assert kinds == [
        (EntryKind.OPENED, "lin", False),
        (EntryKind.ASSIGNED, "mei", True),
        (EntryKind.ASKED, "mei", True),
        (EntryKind.REPLIED, "lin", False),
        (EntryKind.SOLVED, "mei", True),
        (EntryKind.CONFIRMED, "lin", False),
    ]
