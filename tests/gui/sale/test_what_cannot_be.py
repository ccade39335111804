"""What no counter takes: prices and payments below nought; and goods past their last day are said to be."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.sale.counter import CounterPage
from dms_desktop.features.sale.payment import PaymentDialog
from dms_desktop.features.stock.adjusting import AdjustmentPage
from sync.domain.sales.queries import sales
from sync.domain.sales.rules import PaymentKind
from sync.domain.stock.moving import AdjustStock, MovedLine
from sync.domain.stock.places import AddLocation
from sync.domain.stock.rules import AdjustmentReason, main_location
from tests.builders import SHOP, an_id
from tests.counter import a_sale, sold
from tests.gui.showroom import PAD, PAD_BARCODE, Showroom, a_showroom


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path) as shown:
        yield shown


@pytest.mark.parametrize("price", ["-50", "100000000"])
def test_a_price_that_cannot_be_is_pointed_at_before_the_money_is_asked_for(room: Showroom, price: str) -> None:
    """Below nought the till asked for less than nothing, and took no answer."""
    page = room.open("counter", "", CounterPage)
    room.scan(PAD)
    room.press(Qt.Key.Key_F7)
    room.type(price)
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_F12)
    assert (QApplication.activeModalWidget(), page.grid.hand.place()) == (None, (0, "price"))
    assert page.banner.text() == "Line 1 is not complete."


def test_the_cell_that_cannot_be_read_is_pointed_at_and_no_other(room: Showroom) -> None:
    """The price was called wrong, and stayed so when the discount was put right: nothing more could be sold."""
    page = room.open("counter", "", CounterPage)
    room.scan(PAD)
    for typed, place, is_asked in (("12.345", (0, "discount"), False), ("12.5", (0, "tax"), True)):
        page.grid.setFocus()
        page.grid.hand.go(0, "discount")
        room.type(typed)
        room.press(Qt.Key.Key_Tab)
        room.press(Qt.Key.Key_F12)
        dialog = QApplication.activeModalWidget()
        assert (isinstance(dialog, PaymentDialog), page.grid.hand.place()) == (is_asked, place)
    assert isinstance(dialog, PaymentDialog)
    dialog.reject()


def test_a_payment_below_nought_stays_in_the_form(room: Showroom) -> None:
    """It was refused when the form was gone, and said a hundred times too much."""
    room.open("counter", "", CounterPage)
    room.scan(PAD)
    room.press(Qt.Key.Key_F12)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PaymentDialog)
    dialog.fields[PaymentKind.CARD].setText("-100")
    dialog.fields[PaymentKind.CASH].setText("2950")
    QTest.keyClick(dialog, Qt.Key.Key_F12)
    room.settle()
    assert (dialog.isVisible(), dialog.form.errors()) == (True, {"card": "This is no amount."})
    assert not room.replica.read(room.actor, sales)
    dialog.reject()


@pytest.mark.parametrize(("ends", "is_said"), [("261122", True), ("261100", False), ("261123", False)])
def test_goods_past_their_last_day_are_said_when_they_are_sold(room: Showroom, ends: str, is_said: bool) -> None:
    """Of the 23rd of November: the day before, the end of the month, and that day itself. They are on the sale all the same."""
    page = room.open("counter", "", CounterPage)
    room.scan(f"(01)0{PAD_BARCODE}(17){ends}(10)L77")
    assert page.banner.text() == ("04465-02220 L77 has expired: its last day was 2026-11-22. Look at it." if is_said else "")
    assert [row.text("lot") for row in page.grid.rows()] == ["L77"]


def test_a_piece_that_was_sold_is_said_when_it_is_scanned(room: Showroom) -> None:
    """It was said once the customer had paid."""
    room.do(a_sale(sold(PAD, 1, price=2850_00, serials=("S1",)), location_id=main_location(SHOP)))
    page = room.open("counter", "", CounterPage)
    room.scan(f"(01)0{PAD_BARCODE}(21)S1")
    assert (page.banner.text(), page.grid.rows()) == (f"{PAD}: serial number S1 has been sold already.", [])


def test_a_piece_that_was_sold_is_said_before_the_money_is_asked_for(room: Showroom) -> None:
    room.do(a_sale(sold(PAD, 1, price=2850_00, serials=("S1",)), location_id=main_location(SHOP)))
    page = room.open("counter", "", CounterPage)
    room.scan(PAD)
    page.grid.fill(page.grid.rows()[0].row_id, {"serials": "S1"})
    room.press(Qt.Key.Key_F12)
    assert (QApplication.activeModalWidget(), page.banner.text()) == (None, f"{PAD}: serial number S1 has been sold already.")


def test_pieces_that_are_not_all_named_are_said_before_the_money_is_asked_for(room: Showroom) -> None:
    """One was scanned by its serial number, the next by the code of the product."""
    page = room.open("counter", "", CounterPage)
    room.scan(f"(01)0{PAD_BARCODE}(21)S1")
    room.scan(PAD)
    room.press(Qt.Key.Key_F12)
    words = f"{PAD}: 2 units need 2 serial numbers; given: 1."
    assert (QApplication.activeModalWidget(), page.banner.text()) == (None, words)


def test_a_piece_that_stands_elsewhere_is_said_to_and_sold_all_the_same(room: Showroom) -> None:
    """Else one place falls below zero, and the other keeps what it has not."""
    room.do(AddLocation(location_id=an_id("van"), code="VAN"))
    line = MovedLine(line_id=an_id("line"), product_code=PAD, quantity=1, serials=("S1",))
    opening = AdjustmentReason.OPENING
    room.do(AdjustStock(adjustment_id=an_id("opening"), location_id=an_id("van"), reason=opening, lines=(line,)))
    page = room.open("counter", "", CounterPage)
    room.scan("S1")
    assert page.banner.text() == "Serial number S1 stands at VAN. It is sold from MAIN."
    page.sale_head.place.set_value(str(an_id("van")))
    page.grid.load(())
    room.scan("S1")
    assert (page.banner.text(), [row.text("serials") for row in page.grid.rows()]) == ("", ["S1"])


def test_whoever_writes_expired_goods_off_is_not_told_of_each(room: Showroom) -> None:
    page = room.open("adjustment", str(an_id("adjustment")), AdjustmentPage)
    room.scan(f"(01)0{PAD_BARCODE}(17)250101(10)L77")
    assert (page.banner.text(), len(page.grid.rows())) == ("", 1)
