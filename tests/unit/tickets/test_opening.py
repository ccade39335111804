"""A dealer opens a ticket: what it may say and name, and that nobody touches another's."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy.orm import Session

from sync.domain.accounts.rules import DEALER_ROLES, HOUSE_ROLES, allows
from sync.domain.tickets.filing import MOST_FILES, AttachToAnswer, AttachToTicket
from sync.domain.tickets.opening import OpenTicket
from sync.domain.tickets.queries import ticket_card, tickets, tickets_to_answer
from sync.domain.tickets.records import Ticket
from sync.domain.tickets.rules import LONGEST_SUBJECT, LONGEST_TEXT, TicketKind, TicketState
from sync.domain.tickets.searching import ticket_text
from sync.kernel.commands import Command
from sync.kernel.errors import Refusal
from sync.kernel.records import columns
from tests.builders import SHOP, a_session, a_view, an_id
from tests.credit_builders import decide
from tests.ticket_builders import (
    DEALER,
    DESK,
    RIVAL,
    TICKET,
    a_ticket,
    answered,
    confirmed,
    do,
    people,
    replied,
    solved,
    the_card,
    the_ticket,
)


@pytest.fixture(name="session")
def a_central() -> Iterator[Session]:
    with a_session(*people()) as session:
        yield session


def refused(session: Session, command: Command, actor: Any = DEALER) -> str:
    with pytest.raises(Refusal) as refusal:
        decide(command, session, actor)
    return refusal.value.code


def test_a_ticket_names_the_document_it_is_about(session: Session) -> None:
    do(session, a_ticket(about_kind="order", about_id=an_id("order"), about_number="SO-D7-A-26-00009"))
    card = the_card(session, DESK)
    assert (card.about_kind, card.about_id, card.about_number) == ("order", an_id("order"), "SO-D7-A-26-00009")
    assert (card.row.dealer_code, card.row.state, card.row.opened_by) == ("D7", TicketState.NEW, "lin")


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"subject": " "}, "text_missing"),
        ({"text": ""}, "text_missing"),
        ({"subject": "x" * (LONGEST_SUBJECT + 1)}, "text_too_long"),
        ({"text": "x" * (LONGEST_TEXT + 1)}, "text_too_long"),
        ({"about_kind": "person"}, "about_unknown"),
    ],
    ids=str,
)
def test_what_says_nothing_is_refused(session: Session, changed: dict[str, Any], code: str) -> None:
    assert refused(session, a_ticket(**changed)) == code


def test_the_same_ticket_and_the_same_words_once(session: Session) -> None:
    """Invariant 36."""
    first, word = a_ticket(), replied()
    do(session, first, word)
    assert refused(session, first) == "ticket_exists"
    assert refused(session, word) == "entry_known"
    assert refused(session, a_ticket(an_id("second"), entry_id=first.entry_id)) == "entry_known"


def test_the_house_opens_none_and_a_dealer_answers_none(session: Session) -> None:
    assert refused(session, a_ticket(), DESK) == "dealer_only"
    do(session, a_ticket())
    assert refused(session, answered()) == "house_only"
    assert refused(session, solved()) == "house_only"


def test_another_dealer_finds_no_such_ticket(session: Session) -> None:
    """Invariant 7. Threat T6."""
    do(session, a_ticket())
    for command in (
        replied(),
        confirmed(),
        AttachToTicket(ticket_id=TICKET, file_id=an_id("f"), digest="ab" * 32, size=3, name="a.pdf"),
    ):
        assert refused(session, command, RIVAL) == "ticket_unknown"
    view = a_view(session, RIVAL)
    assert (ticket_card(view, ticket_id=TICKET), tickets(view, which="all"), tickets_to_answer(view)) == (None, [], [])


def test_everybody_at_a_shop_may_ask_and_nobody_of_the_house() -> None:
    assert all(allows(role, "tickets.open") for role in DEALER_ROLES)
    assert not any(allows(role, "tickets.open") for role in HOUSE_ROLES)
    assert not any(
        allows(role, right) for role in DEALER_ROLES for right in ("tickets.answer", "tickets.rule", "tickets.publish")
    )


def a_file(number: int = 1, **changed: Any) -> AttachToTicket:
    fields: dict[str, Any] = {"digest": f"{number:064x}", "size": 480, "name": f"photo{number}.jpg"}
    return AttachToTicket(ticket_id=TICKET, file_id=an_id(f"file {number}"), **fields | changed)


def a_house_file(number: int = 2, **changed: Any) -> AttachToAnswer:
    fields: dict[str, Any] = {"digest": f"{number:064x}", "size": 480, "name": f"sheet{number}.pdf"}
    return AttachToAnswer(dealer_id=SHOP, ticket_id=TICKET, file_id=an_id(f"file {number}"), **fields | changed)


def test_both_sides_lay_files_beside_it(session: Session) -> None:
    do(session, a_ticket(), a_file(), a_house_file())
    files = the_card(session).files
    assert {(one.name, one.by_house) for one in files} == {("photo1.jpg", False), ("sheet2.pdf", True)}
    assert the_ticket(session).answered_on is None, "a file alone is no answer"


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (a_file(digest="../../etc/passwd"), "file_unfit"),
        (a_file(size=0), "file_unfit"),
        (a_file(name=" "), "text_missing"),
        (a_file(name="run.exe"), "file_kind"),
        (a_house_file(name="run.exe"), "file_kind"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_names_no_file_is_refused(session: Session, command: Command, code: str) -> None:
    do(session, a_ticket())
    assert refused(session, command, DESK if isinstance(command, AttachToAnswer) else DEALER) == code


def test_the_same_file_once_and_not_too_many(session: Session) -> None:
    """Invariant 36."""
    do(session, a_ticket(), *(a_file(number) for number in range(MOST_FILES)))
    assert refused(session, a_file(0)) == "evidence_known"
    assert refused(session, a_file(MOST_FILES)) == "too_much_evidence"


def test_a_closed_one_takes_no_file(session: Session) -> None:
    do(session, a_ticket(), solved(), confirmed())
    assert refused(session, a_file()) == "ticket_state_wrong"


def test_lists_are_the_shops_own_page_by_page_and_by_words(session: Session) -> None:
    for at in range(5):
        made = a_ticket(an_id(f"t{at}"), number=f"CS-{at}", subject=f"subject {at}", kind=list(TicketKind)[at])
        do(session, made, days=at)
    view = a_view(session)
    first = tickets(view, limit=2)
    rest = tickets(view, after_at=first[-1].opened_at, after_id=first[-1].ticket_id)
    assert [one.number for one in (*first, *rest)] == ["CS-4", "CS-3", "CS-2", "CS-1", "CS-0"]
    assert [one.number for one in tickets(view, text="subject 3")] == ["CS-3"]
    assert [one.number for one in tickets(view, kind=TicketKind.COMPLAINT)] == ["CS-2"]
    house = a_view(session, DESK)
    assert len(tickets(house, text="Shop 7")) == 5
    assert [one.number for one in tickets_to_answer(house)] == ["CS-0", "CS-1", "CS-2", "CS-3", "CS-4"]


def test_the_search_box_finds_it_by_number_words_and_document(session: Session) -> None:
    do(session, a_ticket(subject="煞車異音", text="三輛車都有", about_number="SO-D7-A-26-00009"))
    ticket = the_ticket(session)
    from_row = {str(column.name): getattr(ticket, str(column.name)) for column in columns(Ticket)}
    found = ticket_text({**from_row, "opened_at": 1})
    assert (found.kind, found.code, found.name) == ("ticket", ticket.number, "煞車異音")
    assert all(word in found.folded for word in ("三辆车都有", "so-d7-a-26-00009"))


def test_a_ticket_names_no_field_that_it_does_not_need() -> None:
    assert set(OpenTicket.__struct_fields__) == {
        "ticket_id", "entry_id", "number", "kind", "severity", "subject", "text", "about_kind", "about_id", "about_number",
    }  # fmt: skip
