"""Selling what was quoted: the pieces that go over the counter are named, and leave the place they stand at."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from dms_desktop.features.sale.counter import CounterPage
from dms_desktop.features.sale.payment import PaymentDialog
from dms_desktop.features.sale.picking import PickDialog
from dms_desktop.features.sale.quote import QuotePage
from sync.domain.sales.cards import sale_card
from sync.domain.sales.queries import sales
from sync.domain.stock.places import AddLocation
from sync.domain.stock.queries import movements
from sync.domain.stock.rules import main_location
from tests.builders import SHOP, an_id
from tests.counter import QUOTE, a_quote, a_sale, sold
from tests.gui.burst import burst
from tests.gui.showroom import OIL, PAD, PAD_BARCODE, Showroom, a_showroom

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    """Two pads and an oil are quoted; the shop has a van."""
    with a_showroom(tmp_path) as shown:
        shown.do(AddLocation(location_id=an_id("van"), code="VAN"))
        shown.do(a_quote(sold(PAD, 2, price=2850_00), sold(OIL, 1, price=1380_00)))
        yield shown


def in_front() -> QDialog | None:
    dialog = QApplication.activeModalWidget()
    return dialog if isinstance(dialog, QDialog) else None


def press_in(dialog: QDialog | None, room: Showroom) -> None:
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_F12)
    room.settle()


def gone(room: Showroom) -> set[tuple[str, str, str]]:
    rows = room.replica.read(room.actor, movements, product_code=PAD)
    return {(row.location, row.serial, row.lot) for row in rows}


def test_scanned_pieces_are_sold_from_the_place_that_is_chosen(room: Showroom) -> None:
    """None were named, and all left the main place."""
    page = room.open("quote", str(QUOTE), QuotePage)
    for serial in ("S1", "S2"):
        room.scan(f"(01)0{PAD_BARCODE}(21){serial}")
    page.place.set_value(str(an_id("van")))
    room.press(Qt.Key.Key_F12)
    press_in(in_front(), room)
    [sale] = room.replica.read(room.actor, sales)
    card = room.replica.read(room.actor, sale_card, sale_id=sale.sale_id)
    assert card is not None
    assert [line.serials for line in card.lines] == [("S1", "S2"), ()]
    assert gone(room) == {("VAN", "S1", ""), ("VAN", "S2", "")}


def test_a_line_of_which_one_piece_is_named_is_not_sold_yet(room: Showroom) -> None:
    page = room.open("quote", str(QUOTE), QuotePage)
    room.scan(f"(01)0{PAD_BARCODE}(21)S1")
    room.press(Qt.Key.Key_F12)
    assert (in_front(), page.banner.text().split(".")[0]) == (None, f"{PAD}: 1 of 2 pieces have their serial number")


def test_a_copy_is_for_the_same_customer_and_stands_to_tax_as_it_did(room: Showroom) -> None:
    """Prices plus tax became prices with tax: the next quote was lower by the tax of the first."""
    room.do(a_quote(sold(PAD, 1, price=2850_00), quote_id=an_id("plus"), tax_included=False, note="by truck"))
    room.open("quote", str(an_id("plus")), QuotePage)
    room.press(Qt.Key.Key_F2)
    front = room.workspace.rooms.current()
    assert front is not None
    assert isinstance(front.page, CounterPage)
    head = front.page.sale_head
    assert (head.customer_name(), head.is_tax_included(), head.note.text()) == ("Chen", False, "by truck")


def test_what_is_not_quoted_or_named_already_is_said(room: Showroom) -> None:
    page = room.open("quote", str(QUOTE), QuotePage)
    for code, words in (
        (f"(01)0{PAD_BARCODE}(21)S1", ""),
        (f"(01)0{PAD_BARCODE}(21)S1", "Serial number S1 is on this document already."),
        (f"(01)0{PAD_BARCODE}(21)S2", ""),
        (f"(01)0{PAD_BARCODE}(21)S3", f"All pieces of {PAD} are named already."),
        ("9999999999994", "9999999999994 is not on this quote. Nothing was changed."),
    ):
        room.scan(code)
        assert page.banner.text() == words


def test_a_typed_piece_that_was_sold_is_said_before_the_money_is_asked_for(room: Showroom) -> None:
    room.do(a_sale(sold(PAD, 1, price=2850_00, serials=("S1",)), location_id=main_location(SHOP)))
    page = room.open("quote", str(QUOTE), QuotePage)
    room.press(Qt.Key.Key_I, CTRL)
    dialog = in_front()
    assert isinstance(dialog, PickDialog)
    room.type("S1, S2")
    room.press(Qt.Key.Key_Return)
    press_in(dialog, room)
    room.press(Qt.Key.Key_F12)
    assert (in_front(), page.banner.text()) == (None, f"{PAD}: serial number S1 has been sold already.")


def test_what_is_scanned_beside_the_lines_goes_to_its_own(room: Showroom) -> None:
    """The second piece was typed into the line below the first."""
    room.open("quote", str(QUOTE), QuotePage)
    room.press(Qt.Key.Key_I, CTRL)
    dialog = in_front()
    assert isinstance(dialog, PickDialog)
    for code in (f"(01)0{PAD_BARCODE}(21)S1", f"(01)0{PAD_BARCODE}(21)S2", f"(01)0{PAD_BARCODE}(21)S3"):
        burst(dialog.windowHandle(), code)
        room.settle()
    assert [row.text("serials") for row in dialog.grid.rows()] == ["S1, S2", ""]
    assert "named already" in dialog.banner.text()
    dialog.reject()


def test_lots_and_numbers_are_typed_as_well(room: Showroom) -> None:
    page = room.open("quote", str(QUOTE), QuotePage)
    room.press(Qt.Key.Key_I, CTRL)
    dialog = in_front()
    assert isinstance(dialog, PickDialog)
    dialog.grid.hand.go(0, "lot")
    room.type("L77")
    room.press(Qt.Key.Key_Return)
    press_in(dialog, room)
    assert [line.lot for line in page.lines.rows()] == ["L77", ""]
    room.press(Qt.Key.Key_F12)
    paying = in_front()
    assert isinstance(paying, PaymentDialog)
    press_in(paying, room)
    assert gone(room) == {("MAIN", "", "L77")}
