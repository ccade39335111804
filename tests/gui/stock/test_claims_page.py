"""Claims of deliveries by keyboard: the shop finds a broken piece, the house settles. Claims, deliveries, returns are found."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from dms_desktop.features.returns.page import ReturnsPage
from dms_desktop.features.stock.claim_dialog import SettleDialog
from dms_desktop.features.stock.claims import ClaimsPage
from dms_desktop.features.stock.deliveries import DeliveriesPage
from dms_desktop.features.stock.receive import ReceivePage
from sync.domain.accounts.rules import Role
from sync.domain.stock.paper_queries import claims
from sync.domain.stock.papers import Claim
from sync.domain.stock.rules import ClaimKind, Resolution
from sync.kernel.commands import HOUSE
from tests.builders import NOW, SHOP, a_dealer, an_id
from tests.gui.returns.papers import with_pieces
from tests.gui.showroom import OIL, PAD, Showroom, a_showroom, named
from tests.gui.stock.papers import SHIPMENT, a_shipment_on_its_way


def a_claim(name: str, kind: ClaimKind, code: str) -> Claim:
    return Claim(
        dealer_id=SHOP,
        id=an_id(name),
        at_desk=True,
        receipt_id=an_id("receipt"),
        receipt_number="GR-D7-A-26-00001",
        shipment_id=SHIPMENT,
        shipment_number="SH-HQ-A-26-00007",
        shipment_line_id=an_id(f"paper/{code}"),
        product_code=code,
        kind=kind,
        quantity=1,
        reason="cracked",
        raised_at=NOW,
        raised_by="lin",
        resolution=Resolution.OPEN,
        answer="",
        settled_by="",
        amount=0,
    )


@pytest.fixture(name="house")
def a_house(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with closing(Showroom(tmp_path, role=Role.ORDER_DESK, dealer_id=HOUSE)) as room:
        room.receive(a_dealer(SHOP, name="板橋門市"), a_claim("one", ClaimKind.DAMAGED, PAD), a_claim("two", ClaimKind.OVER, OIL))
        yield room


def test_a_broken_piece_is_claimed_and_the_hand_stays_on_the_page(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.WAREHOUSE) as room:
        a_shipment_on_its_way(room, (PAD, 2))
        page = room.open("shipment", str(SHIPMENT), ReceivePage)
        page.grid.hand.go(0, "received")
        for text, key in (("1", Qt.Key.Key_Tab), ("1", Qt.Key.Key_Tab), ("cracked", Qt.Key.Key_Return)):
            room.type(text)
            room.press(key)
        room.press(Qt.Key.Key_F12)
        assert QApplication.focusWidget() is page.taken
        room.open("deliveries", "", DeliveriesPage)
        room.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        front = room.workspace.rooms.current()
        assert front is not None
        assert isinstance(front.page, ClaimsPage)
        [claim] = front.page.table.rows()
        assert (claim.product_code, claim.kind, claim.quantity, claim.reason) == (PAD, ClaimKind.DAMAGED, 1, "cracked")
        assert named(front.page.table, "state") == ["Waits"]


def test_the_house_settles_with_one_key_and_comes_to_the_next(house: Showroom) -> None:
    page = house.open("claim_desk", "", ClaimsPage)
    first = page.table.current()
    assert first is not None
    house.press(Qt.Key.Key_F12)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, SettleDialog)
    assert dialog.choice.value() == (Resolution.ACCEPT if first.kind is ClaimKind.OVER else Resolution.CREDIT).value
    house.press(Qt.Key.Key_F12)
    [left] = house.replica.read(house.actor, claims)
    assert left.claim_id != first.claim_id
    assert [row.claim_id for row in page.table.rows()] == [left.claim_id]
    assert page.table.current() == left


def test_who_refuses_a_claim_says_why(house: Showroom) -> None:
    house.open("claim_desk", "", ClaimsPage)
    house.press(Qt.Key.Key_F12)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, SettleDialog)
    dialog.choice.set_value(Resolution.REJECT.value)
    house.press(Qt.Key.Key_F12)
    assert dialog.form.errors() == {"answer": "Say why: the other side reads it."}
    dialog.answer.setFocus()
    house.type("our photo shows it whole")
    house.press(Qt.Key.Key_F12)
    assert len(house.replica.read(house.actor, claims)) == 1


def look_for(room: Showroom, qtbot: QtBot, page: ClaimsPage | DeliveriesPage | ReturnsPage, text: str, count: int) -> None:
    """Ctrl+F, another text instead of what stands there, and so many rows."""
    room.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is page.search
    page.search.selectAll()
    room.type(text)
    qtbot.waitUntil(lambda: len(page.table.rows()) == count)


def test_a_claim_is_found_by_delivery_product_and_dealer(house: Showroom, qtbot: QtBot) -> None:
    page = house.open("claim_desk", "", ClaimsPage)
    for text, count in ((PAD, 1), ("00007", 2), ("板橋", 2), ("nobody", 0)):
        look_for(house, qtbot, page, text, count)
    assert page.pane.is_empty()
    assert "fits the filter" in page.empty.findChildren(QLabel)[1].text()
    house.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(page.table.rows()) == 2)


def test_a_delivery_is_found_by_its_numbers_and_scanned_behind_the_filter(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.WAREHOUSE) as room:
        a_shipment_on_its_way(room, (PAD, 2))
        page = room.open("deliveries", "", DeliveriesPage)
        [row] = page.table.rows()
        for text, count in ((row.order_number, 1), (PAD[:6], 1), ("nobody", 0)):
            look_for(room, qtbot, page, text, count)
        page.scanned(row.number)
        room.settle()
        front = room.workspace.rooms.current()
        assert front is not None
        assert isinstance(front.page, ReceivePage)


def test_a_return_is_found_by_its_pieces(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.MANAGER) as room:
        room.receive(*with_pieces("S1", "S2"))
        page = room.open("returns", "", ReturnsPage)
        for text, count in (("S2", 1), ("nobody", 0)):
            look_for(room, qtbot, page, text, count)
