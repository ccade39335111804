"""What is scanned while money is taken, or goods come back: no barcode becomes an amount, and each piece is counted and named."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from dms_desktop.features.sale.counter import CounterPage
from dms_desktop.features.sale.document import SalePage
from dms_desktop.features.sale.payment import PaymentDialog
from dms_desktop.features.sale.returning import ReturnDialog
from dms_desktop.language import Language
from sync.domain.sales.cards import SaleCard, sale_card
from sync.domain.sales.lines import Paid
from sync.domain.sales.queries import sales, takings
from sync.domain.sales.rules import PaymentKind
from sync.domain.stock.rules import main_location
from tests.builders import SHOP, TODAY, an_id
from tests.counter import SALE, a_sale, sold
from tests.gui.burst import burst
from tests.gui.showroom import LAMP, OIL, PAD, PAD_BARCODE, Showroom, a_showroom

D = TypeVar("D", bound=QDialog)
CARD = (Paid(payment_id=an_id("card"), kind=PaymentKind.CARD, amount=3 * 2850_00 + 1380_00),)


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path) as shown:
        yield shown


def in_front(kind: type[D]) -> D:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


def scan(dialog: QDialog, room: Showroom, code: str) -> None:
    burst(dialog.windowHandle(), code)
    room.settle()


def take_back(room: Showroom) -> ReturnDialog:
    """Of a sale of three pads, each with its number, and one oil; paid by card."""
    goods = (sold(PAD, 3, price=2850_00, serials=("S1", "S2", "S3")), sold(OIL, 1, price=1380_00))
    room.do(a_sale(*goods, payments=CARD, location_id=main_location(SHOP)))
    room.open("sale", str(SALE), SalePage)
    room.press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    dialog = in_front(ReturnDialog)
    dialog.why.setText("wrong size")
    return dialog


def done(dialog: QDialog, room: Showroom) -> SaleCard:
    QTest.keyClick(dialog, Qt.Key.Key_F12)
    room.settle()
    card = room.replica.read(room.actor, sale_card, sale_id=SALE)
    assert card is not None
    return card


def test_a_scan_while_money_is_taken_is_no_cash(room: Showroom) -> None:
    """It was taken for what the customer had handed over, and its Enter for the end of the sale."""
    room.open("counter", "", CounterPage)
    room.scan(PAD_BARCODE)
    room.press(Qt.Key.Key_F12)
    dialog = in_front(PaymentDialog)
    scan(dialog, room, PAD_BARCODE)
    assert (dialog.fields[PaymentKind.CASH].text(), dialog.isVisible()) == ("", True)
    assert dialog.banner.text().startswith(f"{PAD_BARCODE} was scanned, and is no amount")
    assert not room.replica.read(room.actor, sales)
    dialog.reject()


def test_what_is_left_to_pay_is_said_in_the_language_of_now(room: Showroom, qapp: QApplication) -> None:
    room.open("counter", "", CounterPage)
    room.scan(PAD_BARCODE)
    room.press(Qt.Key.Key_F12)
    dialog, tongue = in_front(PaymentDialog), Language(qapp)
    said = []
    for language in ("zh_TW", "en"):
        tongue.choose(language)
        room.settle()
        said.append(dialog.words.text())
    assert said == ["找零", "Change"]
    dialog.reject()


def test_the_desk_asks_the_dialog_in_front_about_a_scan_of_its_own(room: Showroom) -> None:
    """From a serial port, or through an input method."""
    room.open("counter", "", CounterPage)
    room.scan(PAD_BARCODE)
    room.press(Qt.Key.Key_F12)
    dialog = in_front(PaymentDialog)
    assert room.workspace._scanned(PAD_BARCODE)
    assert "is no amount" in dialog.banner.text()
    dialog.reject()


def test_what_comes_back_is_scanned_and_its_money_goes_the_way_it_came(room: Showroom) -> None:
    dialog = take_back(room)
    for code in (f"(01)0{PAD_BARCODE}(21)S2", f"(01)0{PAD_BARCODE}(21)S3", OIL):
        scan(dialog, room, code)
    card = done(dialog, room)
    [back] = card.returns
    assert [(line.product_code, line.quantity, line.serials) for line in back.lines] == [(PAD, 2, ("S2", "S3")), (OIL, 1, ())]
    left = {row.kind: row.left for row in room.replica.read(room.actor, takings, day=TODAY)}
    assert (left[PaymentKind.CARD], left[PaymentKind.CASH]) == (2850_00, 0)
    page = room.open("sale", str(SALE), SalePage)
    assert [(paid.kind, paid.amount) for paid in page.payments.rows()] == [
        (PaymentKind.CARD, 9930_00),
        (PaymentKind.CARD, -7080_00),
    ]
    room.press(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    room.press(Qt.Key.Key_F8)
    [slip] = room.printers.papers
    assert "Card 7,080.00" in " ".join(slip.text().split())


def test_what_came_back_whole_is_not_offered_to_come_back_or_to_be_voided(room: Showroom) -> None:
    dialog = take_back(room)
    for found in dialog.grid.rows():
        dialog.grid.fill(found.row_id, {"back": 3 if found.text("code") == PAD else 1})
    done(dialog, room)
    page = room.open("sale", str(SALE), SalePage)
    offered = {deed.key: deed.enabled for deed in page.deeds()}
    assert (offered["Ctrl+R"], offered["Ctrl+Del"]) == (False, False)


def test_what_was_not_sold_here_does_not_come_back(room: Showroom) -> None:
    dialog = take_back(room)
    for code in (LAMP, f"(01)0{PAD_BARCODE}(21)S9"):
        scan(dialog, room, code)
        assert "is not among what can still come back" in dialog.banner.text()
    assert all(not row.value("back") for row in dialog.grid.rows())
    dialog.reject()


def test_a_number_below_the_lines_is_no_line(room: Showroom) -> None:
    dialog = take_back(room)
    dialog.grid.hand.go(2, "back")
    room.type("1")
    room.press(Qt.Key.Key_Return)
    assert not done(dialog, room).returns
    assert dialog.banner.text() == "Type how many come back."
    dialog.reject()


def test_pieces_that_are_not_named_are_asked_for_before_anything_is_lost(room: Showroom) -> None:
    """The dialog was gone with all that was typed when the numbers were found to be missing."""
    dialog = take_back(room)
    room.type("2")
    room.press(Qt.Key.Key_Return)
    assert not done(dialog, room).returns
    assert dialog.isVisible()
    assert dialog.banner.text().endswith("Sold: S1, S2, S3")
    dialog.grid.fill(dialog.grid.rows()[0].row_id, {"back": 3})
    [back] = done(dialog, room).returns
    assert [line.serials for line in back.lines] == [("S1", "S2", "S3")]


def test_the_units_that_can_still_come_back_are_not_called_sold(room: Showroom) -> None:
    """Three were sold, one came back: the column said that two had been sold."""
    lines = take_back(room).grid.model()
    titles = [lines.headerData(at, Qt.Orientation.Horizontal) for at in range(lines.columnCount())]
    assert ("Sold" in titles, "Returnable" in titles) == (False, True)
