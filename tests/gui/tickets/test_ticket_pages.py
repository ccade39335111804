"""Customer service by keyboard: a shop asks, head office answers and solves, the shop says whether it is solved."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dms_desktop.features.tickets.dialogs import AssignDialog, ConfirmDialog, NoteDialog
from dms_desktop.features.tickets.document import TicketPage
from dms_desktop.features.tickets.page import TicketsPage
from dms_desktop.features.tickets.reminders import answers, promised, promises
from dms_desktop.helpdesk import Subject, subject_of
from dms_desktop.ordering.reason_dialog import ReasonDialog
from sync.domain.accounts.rules import Role
from sync.domain.tickets.queries import TicketCard, fresh_answers, ticket_card
from sync.domain.tickets.records import Ticket, TicketEntry
from sync.domain.tickets.rules import About, EntryKind, TicketState
from sync.kernel.commands import HOUSE, Command
from sync.kernel.records import Record
from tests.builders import OTHER_SHOP, SHOP, a_dealer, a_session, a_user, an_id
from tests.gui.showroom import Showroom, a_showroom
from tests.ticket_builders import TICKET, a_ticket, answered, assigned, do, people, solved


def as_central_has(*commands: Command) -> list[Record]:
    """The rows of the ticket after these deeds."""
    with a_session(*people()) as session:
        do(session, *commands)
        rows = [row for kind in (Ticket, TicketEntry) for row in session.scalars(select(kind))]
        session.expunge_all()
        return rows


@pytest.fixture(name="shop")
def a_shop(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path / "shop", role=Role.CLERK) as room:
        yield room


@pytest.fixture(name="desk")
def a_desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with closing(Showroom(tmp_path / "desk", role=Role.ORDER_DESK, dealer_id=HOUSE)) as room:
        room.receive(a_dealer(SHOP), a_dealer(OTHER_SHOP), a_user("mei", Role.ORDER_DESK, dealer_id=HOUSE))
        room.receive(a_user("chen", Role.ORDER_DESK, dealer_id=HOUSE), a_user("rao", Role.OPERATOR, dealer_id=HOUSE))
        yield room


def card_of(room: Showroom) -> TicketCard:
    card = room.replica.read(room.actor, ticket_card, ticket_id=TICKET)
    assert card is not None
    return card


def opened(room: Showroom, *commands: Command) -> TicketPage:
    room.receive(*as_central_has(*commands))
    page = room.open("ticket", str(TICKET), TicketPage)
    room.settle()
    return page


def test_a_shop_asks_about_a_document_without_a_line(shop: Showroom) -> None:
    """Invariant 1: every letter is kept, and the document is named. Promise 4: the chip says that it is only here."""
    about = Subject(About.ORDER, an_id("order"), "SO-D7-A-26-00009")
    page = shop.open("ticket", f"{TICKET}:{about.way()}", TicketPage)
    shop.settle()
    assert page.form.about.text() == "Order SO-D7-A-26-00009"
    shop.press(Qt.Key.Key_F12)
    assert page.form.long.errors() == {"subject": "Something must be written here."}
    page.form.subject.setFocus()
    shop.type("Two are missing")
    page.form.text.setFocus()
    shop.type("Of twelve boxes.")
    shop.press(Qt.Key.Key_F12)
    shop.settle()
    card = card_of(shop)
    assert (card.row.subject, card.about_number, card.row.state) == ("Two are missing", "SO-D7-A-26-00009", TicketState.NEW)
    assert page.number() == card.row.number
    chip = page.chip()
    assert chip is not None
    assert chip.text == "On this PC"
    assert "Of twelve boxes." in page.talk.words()


def test_what_was_typed_comes_back_after_a_power_cut(shop: Showroom) -> None:
    about = Subject(About.PRODUCT, None, "04465-02220")
    page = shop.open("ticket", f"{TICKET}:{about.way()}", TicketPage)
    shop.settle()
    page.form.subject.setFocus()
    shop.type("Which one fits")
    shop.die()
    shop.reopen()
    again = shop.open("ticket", str(TICKET), TicketPage)
    shop.settle()
    assert again.form.subject.text() == "Which one fits"
    assert again.form.about.text() == "Product 04465-02220"


def test_a_reply_goes_with_the_key_and_the_line_is_empty_for_the_next(shop: Showroom) -> None:
    page = opened(shop, a_ticket(), answered("Which lot?", asks=True))
    assert page.side.following.text() == "Next: Us"
    shop.press(Qt.Key.Key_F12)
    assert page.banner.text().startswith("Write below")
    page.text.setFocus()
    shop.type("Lot L26-07.")
    shop.press(Qt.Key.Key_F12)
    shop.settle()
    card = card_of(shop)
    assert (card.row.state, card.entries[-1].text) == (TicketState.WAITING_HOUSE, "Lot L26-07.")
    assert (page.text.words(), page.side.following.text()) == ("", "Next: Head office")


def test_the_same_key_twice_sends_once(shop: Showroom) -> None:
    page = opened(shop, a_ticket())
    page.text.setFocus()
    shop.type("One more thing.")
    shop.press(Qt.Key.Key_F12)
    shop.press(Qt.Key.Key_F12)
    shop.settle()
    assert [one.kind for one in card_of(shop).entries].count(EntryKind.REPLIED) == 1


def test_what_is_solved_is_confirmed_with_a_score(shop: Showroom) -> None:
    page = opened(shop, a_ticket(), solved())
    shop.press(Qt.Key.Key_F12)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, ConfirmDialog)
    dialog.score.set_value(4)
    shop.press(Qt.Key.Key_F12)
    shop.settle()
    card = card_of(shop)
    assert (card.row.state, card.row.score) == (TicketState.CLOSED, 4)
    assert [deed.text() for deed in page.deeds() if deed.primary] == ["Not solved"]


def test_what_is_not_solved_is_opened_again_with_a_word(shop: Showroom) -> None:
    page = opened(shop, a_ticket(), solved())
    page.text.setFocus()
    shop.type("It squeals again.")
    shop.press(Qt.Key.Key_F4)
    shop.settle()
    assert card_of(shop).row.state is TicketState.REOPENED


def test_what_needs_no_answer_is_closed_and_can_be_opened_again(shop: Showroom) -> None:
    opened(shop, a_ticket())
    shop.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, ReasonDialog)
    shop.press(Qt.Key.Key_Return)
    shop.settle()
    assert card_of(shop).row.state is TicketState.CLOSED


def test_a_clerk_of_the_shop_reads_no_note_and_has_no_key_for_one(shop: Showroom) -> None:
    page = opened(shop, a_ticket())
    assert not {"Internal note", "Assign", "Answer"} & {deed.text() for deed in page.deeds()}


def test_head_office_answers_asks_back_solves_and_assigns(desk: Showroom) -> None:
    page = opened(desk, a_ticket())
    for key, words, state in (
        (Qt.Key.Key_F12, "We look into it.", TicketState.WAITING_HOUSE),
        (Qt.Key.Key_F4, "Which lot?", TicketState.WAITING_DEALER),
        (Qt.Key.Key_F7, "Grease the pins.", TicketState.SOLVED),
    ):
        page.text.setFocus()
        desk.type(words)
        desk.press(key)
        desk.settle()
        assert (card_of(desk).row.state, card_of(desk).entries[-1].text) == (state, words)
    assert card_of(desk).row.assigned_to == "chen"


def test_head_office_assigns_to_whoever_may_answer(desk: Showroom) -> None:
    opened(desk, a_ticket())
    desk.press(Qt.Key.Key_F6)
    desk.settle()
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, AssignDialog)
    offered = [dialog.person.itemData(at) for at in range(dialog.person.count())]
    assert offered == ["chen", "mei"]
    dialog.person.set_value("mei")
    desk.press(Qt.Key.Key_F12)
    desk.settle()
    assert (card_of(desk).row.assigned_to, card_of(desk).row.state) == ("mei", TicketState.ASSIGNED)


def test_a_note_has_a_dialog_of_its_own_and_looks_like_no_message(desk: Showroom) -> None:
    page = opened(desk, a_ticket())
    desk.press(Qt.Key.Key_F9)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, NoteDialog)
    dialog.text.setPlainText("Always breaks them.")
    desk.press(Qt.Key.Key_F12)
    desk.settle()
    [note] = [one for one in card_of(desk).entries if one.is_note]
    assert (note.text, note.by) == ("Always breaks them.", "chen")
    assert "Chen (head office) noted, for head office alone" in page.talk.words()


def test_the_list_is_what_waits_for_us_and_opens_by_enter(desk: Showroom) -> None:
    desk.receive(*as_central_has(a_ticket()))
    page = desk.open("ticket_desk", "", TicketsPage)
    desk.settle()
    [row] = page.table.rows()
    assert (row.dealer_code, row.number) == ("D7", "CS-D7-A-26-00001")
    desk.receive(*as_central_has(a_ticket(), answered(asks=True)))
    desk.settle()
    assert page.table.rows() == []
    page.which.set_value("all")
    page.refresh()
    desk.settle()
    assert len(page.table.rows()) == 1


def test_an_answer_reminds_whoever_asked_once_and_nobody_else(shop: Showroom) -> None:
    shop.receive(*as_central_has(a_ticket(), answered("We look into it.")))
    asked = shop.replica.read(shop.actor, fresh_answers)
    assert asked == [], "chen did not ask; lin did"
    rows = as_central_has(a_ticket(), answered("We look into it."))
    for one in rows:
        if hasattr(one, "opened_by"):
            one.opened_by = "chen"
    shop.receive(*rows)
    told = answers(shop.replica.read(shop.actor, fresh_answers))
    assert {one.subject for one in told} == {"CS-D7-A-26-00001 Brake pads squeal"}
    assert all(one.opens == "ticket" for one in told)


def test_a_promise_reminds_whoever_sees_to_it_or_everybody_where_nobody_does(desk: Showroom) -> None:
    desk.receive(*as_central_has(a_ticket()))
    assert len(promised(desk.replica.read(desk.actor, promises))) == 1
    desk.receive(*as_central_has(a_ticket(), assigned("mei")))
    assert promised(desk.replica.read(desk.actor, promises)) == []


def test_a_way_that_names_nothing_known_begins_with_nothing() -> None:
    assert subject_of("about:person::X") is None
    assert subject_of("blank") is None
    assert subject_of("about:product::A:B") == Subject(About.PRODUCT, None, "A:B")
