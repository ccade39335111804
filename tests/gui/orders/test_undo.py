"""Ctrl+Z takes back what was saved last: while it waits, by its opposite afterwards, or says why it cannot be."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dms_desktop.features.attention.page import AttentionPage
from dms_desktop.features.home.page import HomePage
from dms_desktop.features.orders.document_page import OrderPage
from dms_desktop.features.orders.entry_page import OrderEntryPage
from dms_desktop.features.sync_centre.page import SyncCentrePage
from sync.client.local import outbox
from sync.client.sent import Sent
from sync.domain.customers.queries import customers
from sync.domain.orders.commands import CancelOrder
from sync.domain.orders.queries.documents import orders
from sync.domain.orders.records import Order, OrderLine
from sync.domain.orders.rules import OrderState
from sync.kernel.commands import OutcomeState
from tests.gui.answers import answered
from tests.gui.orders.trade import a_trade
from tests.gui.showroom import OIL, PAD, Showroom

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Showroom:  # type: ignore[misc]
    with a_trade(tmp_path) as shown:
        yield shown


def place_an_order(room: Showroom) -> None:
    room.open("order_entry", "", OrderEntryPage)
    for code, units in ((PAD, "2"), (OIL, "3")):
        room.type(code)
        room.press(Qt.Key.Key_Tab)
        room.type(units)
        room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_F12)


def confirm(room: Showroom, sent: Sent) -> None:
    """Central decided as predicted: its rows are those that are here."""
    answered(room, OutcomeState.CONFIRMED, outbox.c.seq == sent.seq)


def front(room: Showroom) -> object:
    current = room.workspace.rooms.current()
    return current.page if current else None


def test_an_order_that_waits_is_taken_back_and_is_typed_again(room: Showroom) -> None:
    """Issue 5: undo of the last command where the business allows. Nothing that was typed is lost by it."""
    place_an_order(room)
    room.press(Qt.Key.Key_Z, CONTROL)
    assert room.replica.read(room.actor, orders) == []
    assert [sent.doubt for sent in room.replica.sent()] == ["withdrawn"]
    page = front(room)
    assert isinstance(page, OrderEntryPage)
    assert [(line.code, line.quantity) for line in page.lines.drafted()] == [(PAD, "2"), (OIL, "3")]


def test_the_word_that_it_is_saved_offers_to_undo_it(room: Showroom) -> None:
    place_an_order(room)
    [undo] = room.workspace.toast.findChildren(QPushButton)
    undo.click()
    room.settle()
    assert room.replica.read(room.actor, orders) == []


def test_an_order_that_central_took_is_cancelled_instead(room: Showroom) -> None:
    place_an_order(room)
    confirm(room, room.replica.sent()[0])
    room.press(Qt.Key.Key_Z, CONTROL)
    assert [row.state for row in room.replica.read(room.actor, orders)] == [OrderState.CANCELLED]
    [order] = room.replica.read(room.actor, orders)
    assert room.workspace.toast.text() == (
        f"“Place order {order.number}” had reached head office: “Cancel order” is saved, and goes there by itself."
    )


def test_a_key_pressed_hours_later_undoes_nothing_before_it_is_pressed_again(room: Showroom) -> None:
    """Who wanted a letter back has not cancelled an order of this morning."""
    place_an_order(room)
    room.clock.pass_(3 * 3600)
    room.press(Qt.Key.Key_Z, CONTROL)
    [order] = room.replica.read(room.actor, orders)
    assert room.workspace.toast.text() == (
        f"What was saved last is “Place order {order.number}”, 3 h ago. Ctrl+Z once more undoes it."
    )
    room.clock.pass_(60)
    room.press(Qt.Key.Key_Z, CONTROL)
    assert len(room.replica.read(room.actor, orders)) == 1
    room.press(Qt.Key.Key_Z, CONTROL)
    assert room.replica.read(room.actor, orders) == []


def cancel_an_order(room: Showroom) -> None:
    """One that central has."""
    place_an_order(room)
    confirm(room, room.replica.sent()[0])
    page = front(room)
    assert isinstance(page, OrderPage)
    [placed] = room.replica.read(room.actor, orders)
    page.submit(CancelOrder(order_id=placed.order_id), lambda receipt: None)
    room.settle()


def test_what_has_no_opposite_says_so(room: Showroom) -> None:
    cancel_an_order(room)
    confirm(room, room.replica.sent()[0])
    room.press(Qt.Key.Key_Z, CONTROL)
    assert room.workspace.toast.text() == (
        "“Cancel order” cannot be undone any more: head office has it. What can still be done is on its own page."
    )


def test_what_central_refused_is_not_said_to_be_there(room: Showroom) -> None:
    """Invariant 4: neither that it has the cancellation, nor that an order is known which it has never taken."""
    cancel_an_order(room)
    answered(room, OutcomeState.REFUSED, outbox.c.seq == room.replica.sent()[0].seq, code="dealer_blocked")
    room.press(Qt.Key.Key_Z, CONTROL)
    assert room.workspace.toast.text() == "Head office has not accepted “Cancel order”: nothing of it is there to be undone."


def test_what_was_sent_again_is_not_cancelled_under_its_old_name(room: Showroom) -> None:
    place_an_order(room)
    answered(room, OutcomeState.REFUSED, code="dealer_blocked", gone=(OrderLine, Order))
    room.open("attention", "", AttentionPage)
    room.press(Qt.Key.Key_R, CONTROL)
    room.press(Qt.Key.Key_F12)
    room.press(Qt.Key.Key_Z, CONTROL)
    assert room.workspace.toast.text() == "There is nothing here that one key can undo."
    assert [sent.name for sent in room.replica.sent()] == ["PlaceOrder", "PlaceOrder"]


def test_what_was_taken_back_in_the_sync_centre_is_taken_back_once(room: Showroom) -> None:
    place_an_order(room)
    page = room.open("sync_centre", "", SyncCentrePage)
    page.table.select_row(0)
    room.settle()
    room.press(Qt.Key.Key_Z, CONTROL)
    assert room.workspace.toast.text().startswith("1 taken back.")
    room.press(Qt.Key.Key_Z, CONTROL)
    assert room.workspace.toast.text() == "There is nothing here that one key can undo."


def test_with_nothing_saved_there_is_nothing_to_undo(room: Showroom) -> None:
    room.open("home", "", HomePage)
    room.press(Qt.Key.Key_Z, CONTROL)
    assert room.workspace.toast.text() == "There is nothing here that one key can undo."


def test_in_a_grid_undo_is_that_of_the_grid(room: Showroom) -> None:
    place_an_order(room)
    page = room.open("order_entry", "new", OrderEntryPage)
    room.type(PAD)
    room.press(Qt.Key.Key_Tab)
    room.press(Qt.Key.Key_Z, CONTROL)
    assert page.lines.drafted() == ()
    assert len(room.replica.read(room.actor, orders)) == 1


def test_a_new_customer_is_taken_back_once(room: Showroom) -> None:
    room.workspace.open_page("customers")
    room.settle()
    room.press(Qt.Key.Key_F2)
    room.type("林志明")
    room.press(Qt.Key.Key_F12)
    room.workspace.open_page("home")
    room.settle()
    room.press(Qt.Key.Key_Z, CONTROL)
    assert room.replica.read(room.actor, customers) == []
    room.press(Qt.Key.Key_Z, CONTROL)
    assert "nothing here" in room.workspace.toast.text()


def test_an_order_page_of_an_undone_order_stays_readable(room: Showroom) -> None:
    place_an_order(room)
    page = front(room)
    assert isinstance(page, OrderPage)
    room.press(Qt.Key.Key_Z, CONTROL)
    assert [line.code for line in page.table.rows()] == [PAD, OIL]
