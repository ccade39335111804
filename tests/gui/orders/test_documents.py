"""Orders after they were saved: the list, the document, and what central did not take."""

import gc
import weakref
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from dms_desktop.features.orders.document_page import OrderPage
from dms_desktop.features.orders.document_tables import shipment_columns
from dms_desktop.features.orders.entry_page import OrderEntryPage
from dms_desktop.features.orders.list_page import OrdersPage
from dms_desktop.features.sync_centre.page import SyncCentrePage
from dms_desktop.outcomes import number_of
from sync.client.called import Meant, called
from sync.client.local import outbox
from sync.domain.accounts.rules import Role
from sync.domain.orders.commands import AmendOrder, CancelOrder
from sync.domain.orders.queries.documents import order_card
from sync.domain.orders.queries.shipments import ShipmentCard
from sync.domain.orders.records import Order, OrderLine
from sync.domain.orders.rules import OrderState
from sync.kernel.commands import Adjustment, OutcomeState
from tests.builders import TODAY, a_user, an_id
from tests.gui.answers import answered
from tests.gui.orders.trade import a_trade, accepted, allocated, an_order, central_sent, shipped, wanted
from tests.gui.showroom import OIL, PAD, Showroom


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Showroom:  # type: ignore[misc]
    with a_trade(tmp_path) as shown:
        yield shown


def test_the_list_says_what_waits_on_this_pc_and_what_is_only_a_draft(room: Showroom) -> None:
    """Desk 4: never more than is true."""
    room.do(an_order("one", PAD=2))
    room.open("order_entry", "new", OrderEntryPage)
    room.type(OIL)
    room.press(Qt.Key.Key_Return)
    page = room.open("orders", "", OrdersPage)
    assert [row.chip.text for row in page.table.rows()] == ["Draft", "On this PC"]


def test_the_list_is_painted_once_whatever_it_is_put_together_from(room: Showroom) -> None:
    """Drafts, orders and what was sent are three answers: each of them painted all of it."""
    room.do(an_order("one", PAD=2))
    page, times = room.open("orders", "", OrdersPage), list[None]()
    page.table.model().modelReset.connect(lambda: times.append(None))
    page.refresh()
    room.settle()
    assert (len(page.table.rows()), len(times)) == (1, 1)


def test_the_list_is_filtered_by_text_and_opened_with_enter(room: Showroom) -> None:
    room.do(an_order("one", PAD=2, reference="W-1"))
    room.do(an_order("two", PAD=4, reference="W-2"))
    page = room.open("orders", "", OrdersPage)
    room.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    room.type("w-2")
    assert [row.reference for row in page.table.rows()] == ["W-2"]
    page.table.setFocus()
    room.press(Qt.Key.Key_Return)
    shown = room.workspace.rooms.current()
    assert shown is not None
    assert shown.page.number() == "SO-D7-A-26-00002"


def test_a_refused_order_stays_readable_and_is_sent_again_under_a_new_identity(room: Showroom) -> None:
    """Invariant: no order is ever lost; the refused command's body is what is shown."""
    room.do(an_order("one", PAD=2, OIL=12, reference="W-1"))
    answered(room, OutcomeState.REFUSED, code="dealer_blocked", gone=(OrderLine, Order))
    page = room.open("order", str(an_id("one")), OrderPage)
    assert [(line.code, line.asked) for line in page.table.rows()] == [(PAD, 2), (OIL, 12)]
    assert page.banner.text() != ""
    room.press(Qt.Key.Key_F12)
    entry = room.open("order_entry", "", OrderEntryPage)
    assert [(line.code, line.quantity) for line in entry.lines.drafted()] == [(PAD, "2"), (OIL, "12")]
    assert not any(one.needs_attention for one in room.replica.sent())


def test_a_refused_change_is_sent_again_over_the_order_as_it_stands(room: Showroom) -> None:
    room.do(an_order("one", PAD=2, OIL=12))
    answered(room, OutcomeState.CONFIRMED)
    change = AmendOrder(order_id=an_id("one"), version=1, valid_on=TODAY, lines=wanted("one", PAD=5), note="ring first")
    room.do(change)
    with room.replica.lanes.parts.store.write() as connection:  # what was foreseen here is as if it had never been
        connection.execute(update(OrderLine).where(OrderLine.product_code == PAD).values(quantity=2))
        connection.execute(update(Order).values(note="", version=3))
    answered(room, OutcomeState.REFUSED, outbox.c.name == AmendOrder.__name__, code="order_changed")
    room.open("order", str(an_id("one")), OrderPage)
    room.press(Qt.Key.Key_F12, Qt.KeyboardModifier.ShiftModifier)
    entry = room.workspace.rooms.current()
    assert entry is not None
    assert isinstance(entry.page, OrderEntryPage)
    assert [(line.code, line.quantity) for line in entry.page.lines.drafted()] == [(PAD, "5"), (OIL, "12")]
    room.press(Qt.Key.Key_F12)
    sent = room.replica.sent()[0]
    again = msgspec.json.decode(sent.body, type=AmendOrder)
    assert (sent.outcome, again.version, again.note) == (None, 3, "ring first")
    assert not any(one.needs_attention for one in room.replica.sent())


def test_asked_and_got_stand_side_by_side_until_somebody_agrees(room: Showroom) -> None:
    room.do(an_order("one", PAD=2))
    change = Adjustment(code="price_changed", asked="285000", got="300000", subject=PAD)
    answered(room, OutcomeState.ADJUSTED, adjustments=(change,))
    page = room.open("order", str(an_id("one")), OrderPage)
    table = page.side.changes.table
    cells = [str(table.model().index(0, at).data()) for at in range(3)]
    assert cells == [PAD, "2,850.00", "3,000.00"]
    assert page.side.words.text() == "The price is another one at head office."
    assert page.chip().text == "Adjusted"  # type: ignore[union-attr]
    room.press(Qt.Key.Key_F12)
    assert page.chip().text == "Submitted"  # type: ignore[union-attr]


def test_what_was_granted_before_a_change_is_not_said_of_the_order_any_more(room: Showroom) -> None:
    room.do(an_order("one", PAD=8))
    short = Adjustment(code="line_backordered", asked="8", got="6", subject=PAD)
    answered(room, OutcomeState.ADJUSTED, adjustments=(short,))
    room.do(AmendOrder(order_id=an_id("one"), version=1, valid_on=TODAY, lines=wanted("one", PAD=2)))
    answered(room, OutcomeState.CONFIRMED, outbox.c.name == AmendOrder.__name__)
    page = room.open("order", str(an_id("one")), OrderPage)
    assert len(page.side.changes.table.rows()) == 1, "somebody has to look at it still"
    room.press(Qt.Key.Key_F12)
    assert (page.side.changes.table.rows(), page.side.words.text()) == ([], "")


def test_an_order_is_cancelled_by_key_with_a_reason(room: Showroom) -> None:
    room.do(an_order("one", PAD=2))
    room.open("order", str(an_id("one")), OrderPage)
    room.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    room.type("typed twice")
    room.press(Qt.Key.Key_Return)
    card = room.replica.read(room.actor, order_card, order_id=an_id("one"))
    assert card is not None
    assert (card.row.state, card.reason) == (OrderState.CANCELLED, "typed twice")


def test_where_an_order_stands_is_said_step_by_step(room: Showroom) -> None:
    deeds = (accepted("one"), allocated("one", PAD=2), shipped("one", "SH-1", PAD=1))
    central_sent(room, an_order("one", number="SO-1", PAD=2), *deeds)
    page = room.open("order", str(an_id("one")), OrderPage)
    assert [(step.words, step.stage.value) for step in page.side.steps.steps()] == [
        ("Placed", "done"),
        ("At head office", "done"),
        ("Accepted", "done"),
        ("Allocated", "done"),
        ("Shipped", "now"),
        ("Received", "ahead"),
        ("Closed", "ahead"),
    ]
    assert "receives" in page.side.next.text()


def closed_order(room: Showroom) -> "weakref.ref[OrderPage]":
    """An order's page that was opened, asked its questions and was closed with Ctrl+W."""
    kept = weakref.ref(room.open("order", str(an_id("nowhere")), OrderPage))
    room.press(Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    return kept


def is_left(kept: "weakref.ref[OrderPage]") -> bool:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    return kept() is None


def test_a_closed_document_leaves_nothing_behind(room: Showroom, qtbot: QtBot) -> None:
    """Issue 5: memory after a shift. A question, a key or a toast that still knew the page would keep all of it."""
    room.open("orders", "", OrdersPage)
    kept = closed_order(room)
    room.settle()
    qtbot.waitUntil(partial(is_left, kept))


def test_each_deed_about_an_order_is_listed_under_its_number(room: Showroom) -> None:
    """A cancel names its order by an id alone; people know it by its number."""
    room.do(an_order("one", PAD=2))
    room.do(CancelOrder(order_id=an_id("one"), reason="打錯"))
    page = room.open("sync_centre", "", SyncCentrePage)
    assert [(sent.name, number_of(sent)) for sent in page.table.rows()] == [
        ("CancelOrder", "SO-D7-A-26-00001"),
        ("PlaceOrder", "SO-D7-A-26-00001"),
    ]


def test_at_a_shop_no_body_is_read_to_find_a_number(room: Showroom) -> None:
    """All documents of a shop are its own: the bodies, of which a list may have hundreds, say nothing that is not known."""
    room.do(an_order("one", PAD=2))
    parts = room.replica.lanes.parts
    with parts.store.read() as connection:
        assert called(connection, [Meant(b"", (an_id("one"),))], parts.registry) == ["SO-D7-A-26-00001"]


def a_shipment(moment: datetime) -> ShipmentCard:
    return ShipmentCard(
        shipment_id=an_id("shipment"),
        number="SH-1",
        order_id=an_id("one"),
        shipped_at=moment,
        shipped_by="mei",
        carrier="",
        tracking="",
        note="",
        received_at=None,
        received_by="",
        lines=(),
        order_number="SO-1",
    )


def test_shipments_sort_over_the_turn_of_a_year() -> None:
    [at] = [column for column in shipment_columns() if column.key == "at"]
    before, after = (a_shipment(datetime(*day, 12, tzinfo=UTC)) for day in ((2026, 12, 30), (2027, 1, 2)))
    assert [at.text(one) for one in (before, after)] == ["12-30", "01-02"]
    assert [at.value(one) for one in (before, after)] == [date(2026, 12, 30), date(2027, 1, 2)]


def test_who_placed_an_order_is_named_as_colleagues_know_them(room: Showroom) -> None:
    """Nobody at the counter remembers who signs in as `chen`."""
    known = a_user("chen", Role.MANAGER)
    known.display_name = "陳怡君"
    room.receive(known)
    room.do(an_order("one", PAD=2))
    page = room.open("orders", "", OrdersPage)
    shown = [str(page.table.model().index(0, at).data()) for at in range(page.table.model().columnCount())]
    assert "陳怡君" in shown
    document = room.open("order", str(an_id("one")), OrderPage)
    assert document.fields["by"].text() == "陳怡君"
