"""A placed order is changed on the page where orders are typed: it begins as it stands, and what is taken away is gone."""

from datetime import date
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dms_desktop.features.orders.entry_page import OrderEntryPage
from sync.domain.accounts.rules import BackorderPolicy
from sync.domain.desk.commands import AdjustLine
from sync.domain.orders.commands import AmendOrder
from sync.domain.orders.queries.documents import order_card
from tests.builders import SHOP, TODAY, an_id
from tests.gui.orders.trade import a_trade, an_order, central_sent, line_id, wanted
from tests.gui.showroom import Showroom


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Showroom:  # type: ignore[misc]
    with a_trade(tmp_path) as shown:
        yield shown


def test_a_wished_day_and_a_policy_are_taken_away_again(room: Showroom) -> None:
    order = an_order("one", PAD=2)
    room.do(structs.replace(order, requested_on=date(2026, 12, 24), backorder_policy=BackorderPolicy.CANCEL_REST))
    page = room.open("order_entry", f"change:{an_id('one')}", OrderEntryPage)
    page.head.requested_on.setFocus()
    page.head.requested_on.selectAll()
    room.press(Qt.Key.Key_Backspace)
    page.head.policy.setFocus()
    room.press(Qt.Key.Key_Home)
    room.press(Qt.Key.Key_F12)
    card = room.replica.read(room.actor, order_card, order_id=an_id("one"))
    assert card is not None
    assert (card.row.requested_on, card.backorder_policy) == (None, BackorderPolicy.SHIP_PARTIAL)


def test_an_order_that_was_changed_elsewhere_is_changed_anew(room: Showroom) -> None:
    """The draft held on to the version that it was begun with: it was refused each time, and opened again as it was."""
    room.do(an_order("one", PAD=2))
    page = room.open("order_entry", f"change:{an_id('one')}", OrderEntryPage)
    page.head.note.setFocus()
    room.type("ring first")
    later = AmendOrder(order_id=an_id("one"), version=1, valid_on=TODAY, lines=wanted("one", PAD=5))
    room.do(later)
    room.press(Qt.Key.Key_F12)
    again = page.banner.findChild(QPushButton)
    assert again is not None
    again.click()
    room.settle()
    assert [line.quantity for line in page.lines.drafted()] == ["5"]
    page.head.note.setFocus()
    room.type("ring first")
    room.press(Qt.Key.Key_F12)
    card = room.replica.read(room.actor, order_card, order_id=an_id("one"))
    assert card is not None
    assert ([line.quantity for line in card.lines], card.row.note) == ([5], "ring first")
    assert room.replica.drafts(room.actor, "order") == []


def test_a_change_begins_at_the_price_that_the_desk_has_granted(room: Showroom) -> None:
    lower = AdjustLine(
        dealer_id=SHOP, order_id=an_id("one"), line_id=line_id("one", "PAD"), reason="damaged box", unit_price=2500_00
    )
    central_sent(room, an_order("one", PAD=2), lower)
    page = room.open("order_entry", f"change:{an_id('one')}", OrderEntryPage)
    assert page.lines.total().amount == 2 * 2500_00
    page.head.note.setFocus()
    room.type("ring first")
    room.press(Qt.Key.Key_F12)
    card = room.replica.read(room.actor, order_card, order_id=an_id("one"))
    assert card is not None
    assert [(line.unit_price, line.reason) for line in card.lines] == [(2500_00, "damaged box")]
