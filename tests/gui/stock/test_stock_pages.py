"""Stock by keyboard and scanner: deliveries, transfers, adjustments and counts on a real replica."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.sale.document import SalePage
from dms_desktop.features.stock.adjusting import AdjustmentPage
from dms_desktop.features.stock.count import CountPage
from dms_desktop.features.stock.deliveries import DeliveriesPage
from dms_desktop.features.stock.dialogs import MinimumDialog
from dms_desktop.features.stock.levels import StockPage
from dms_desktop.features.stock.moving import TransferPage
from dms_desktop.features.stock.receive import ReceivePage
from dms_desktop.features.stock.short_dialog import ShortDialog
from sync.domain.stock.counting import EnterCount, Seen, StartCount
from sync.domain.stock.moving import AdjustStock, MovedLine
from sync.domain.stock.paper_queries import claims, count_review
from sync.domain.stock.places import AddLocation
from sync.domain.stock.queries import level_card
from sync.domain.stock.rules import AdjustmentReason, ClaimKind, MovementKind, main_location
from tests.builders import SHOP, an_id
from tests.counter import a_sale, sold
from tests.gui.showroom import OIL, PAD, PAD_BARCODE, Showroom, a_showroom
from tests.gui.stock.papers import SHIPMENT, a_shipment_on_its_way

MAIN, VAN, COUNT = main_location(SHOP), an_id("van"), an_id("count")


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path) as shown:
        shown.do(AddLocation(location_id=VAN, code="VAN"))
        line = MovedLine(line_id=an_id("opening"), product_code=PAD, quantity=10)
        reason = AdjustmentReason.OPENING
        shown.do(AdjustStock(adjustment_id=an_id("adj"), location_id=MAIN, reason=reason, lines=(line,)))
        yield shown


def on_hand(room: Showroom, code: str) -> dict[str, int]:
    card = room.replica.read(room.actor, level_card, product_code=code)
    return {place.code: place.on_hand for place in card.at}


def test_a_delivery_is_scanned_in_and_what_differs_becomes_a_claim(room: Showroom) -> None:
    """Behaviour 2.6.7: receive by scan; a difference is a mark, never a stop."""
    a_shipment_on_its_way(room, (PAD, 3), (OIL, 12))
    room.open("deliveries", "", DeliveriesPage)
    room.press(Qt.Key.Key_Return)
    room.scan(PAD_BARCODE)
    room.scan(PAD_BARCODE)
    room.scan("4711234567882")
    room.press(Qt.Key.Key_F12)
    assert on_hand(room, PAD) == {"MAIN": 10}  # one is missing: nobody claims it by one key
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ShortDialog)
    assert [(line.product_code, line.missing) for line in dialog.table.rows()] == [(PAD, 1)]
    QTest.keyClick(dialog, Qt.Key.Key_F12)
    room.settle()
    assert (on_hand(room, PAD), on_hand(room, OIL)) == ({"MAIN": 12}, {"MAIN": 12})
    assert [(one.product_code, one.kind, one.quantity) for one in room.replica.read(room.actor, claims)] == [
        (PAD, ClaimKind.SHORT, 1)
    ]


def test_whoever_has_scanned_half_goes_back_and_claims_nothing(room: Showroom) -> None:
    a_shipment_on_its_way(room, (PAD, 3))
    page = room.open("shipment", str(SHIPMENT), ReceivePage)
    room.scan(PAD_BARCODE)
    room.press(Qt.Key.Key_F12)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    room.settle()
    assert [row.text("received") for row in page.grid.rows()] == ["1"]
    assert not room.replica.read(room.actor, claims)


def test_what_has_been_taken_in_stays_to_be_read(room: Showroom) -> None:
    a_shipment_on_its_way(room, (PAD, 3), (OIL, 12))
    page = room.open("shipment", str(SHIPMENT), ReceivePage)
    room.scan("4711234567882")
    room.press(Qt.Key.Key_F12)
    room.settle()
    assert [row.text("code") for row in page.grid.rows()] == [PAD]
    assert [line.product_code for line in page.taken.rows()] == [OIL]
    room.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    room.press(Qt.Key.Key_F12)
    room.settle()
    assert not page.grid.isVisible()
    assert [(line.product_code, line.received) for line in page.taken.rows()] == [(PAD, 3), (OIL, 12)]
    assert page.taken.hasFocus()


def test_what_is_not_on_the_papers_gets_a_line_with_a_mark(room: Showroom) -> None:
    a_shipment_on_its_way(room, (PAD, 3))
    page = room.open("shipment", str(SHIPMENT), ReceivePage)
    room.scan("4711234567882")
    assert [(row.text("code"), row.text("mark")) for row in page.grid.rows()] == [(PAD, ""), (OIL, "Not on the papers 12")]


def test_a_half_scanned_delivery_survives_a_power_cut(room: Showroom) -> None:
    """Behaviour 2.2.5."""
    a_shipment_on_its_way(room, (PAD, 3), (OIL, 4))
    room.open("shipment", str(SHIPMENT), ReceivePage)
    room.scan(PAD_BARCODE)
    room.scan(PAD_BARCODE)
    room.die()
    room.reopen()
    page = room.open("shipment", str(SHIPMENT), ReceivePage)
    assert [(row.text("code"), row.text("received")) for row in page.grid.rows()] == [(PAD, "2"), (OIL, "")]


def test_goods_are_carried_to_the_van(room: Showroom) -> None:
    page = room.open("transfer", str(an_id("transfer")), TransferPage)
    room.scan(PAD_BARCODE)
    page.grid.hand.go(0, "quantity")
    page.grid.setFocus()
    room.type("4")
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_F12)
    assert on_hand(room, PAD) == {"MAIN": 6, "VAN": 4}


def test_more_than_is_there_cannot_be_carried_and_the_lines_stay(room: Showroom) -> None:
    page = room.open("transfer", str(an_id("transfer")), TransferPage)
    room.scan(PAD_BARCODE)
    page.grid.hand.go(0, "quantity")
    page.grid.setFocus()
    room.type("11")
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_F12)
    assert (on_hand(room, PAD), len(page.grid.rows())) == ({"MAIN": 10}, 1)
    assert PAD in page.banner.text()


def test_the_books_are_put_right_by_a_difference_with_its_reason(room: Showroom) -> None:
    page = room.open("adjustment", str(an_id("adjustment")), AdjustmentPage)
    page.other.set_value(AdjustmentReason.DAMAGED.value)
    room.scan(PAD_BARCODE)
    page.grid.hand.go(0, "quantity")
    page.grid.setFocus()
    room.type("-2")
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_F12)
    assert on_hand(room, PAD) == {"MAIN": 8}


def test_a_blind_count_is_entered_counted_again_and_booked(room: Showroom) -> None:
    room.do(StartCount(count_id=COUNT, location_id=MAIN))
    room.do(EnterCount(count_id=COUNT, entries=(Seen(product_code=PAD, quantity=7),)))
    room.open("count", str(COUNT), CountPage)
    room.press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    room.scan(PAD_BARCODE)
    room.press(Qt.Key.Key_F12)
    [line] = room.replica.read(room.actor, count_review, count_id=COUNT)
    assert (line.counted, line.first_counted, line.round) == (1, 7, 2)
    room.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_F12)
    room.settle()
    assert on_hand(room, PAD) == {"MAIN": 1}


def test_blind_is_blind_for_those_who_book_as_well_until_a_line_is_counted(room: Showroom) -> None:
    """In a small shop it is one person."""
    room.do(StartCount(count_id=COUNT, location_id=MAIN))
    page = room.open("count", str(COUNT), CountPage)
    assert expected(page) == ["—"]
    room.do(EnterCount(count_id=COUNT, entries=(Seen(product_code=PAD, quantity=7),)))
    room.settle()
    assert expected(page) == ["10"]


def expected(page: CountPage) -> list[str]:
    """As the screen shows it."""
    model, titles = page.review.model(), range(page.review.model().columnCount())
    at = next(at for at in titles if model.headerData(at, Qt.Orientation.Horizontal) == "Expected")
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def test_what_never_was_here_gets_a_minimum(room: Showroom) -> None:
    """The key did nothing: only what had moved could have one."""
    page = room.open("stock", "", StockPage)
    page.filter.setText(OIL)
    room.settle()
    assert page.table.rows() == []
    room.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, MinimumDialog)
    for code, words in (("NONE", "The product NONE is not known."), (OIL, "")):
        dialog.product.setText(code)
        dialog.units.setText("6")
        QTest.keyClick(dialog, Qt.Key.Key_F12)
        room.settle()
        assert (dialog.banner.text() if words else "") == words
    assert [(found.level.product_code, found.level.minimum) for found in page.table.rows()] == [(OIL, 6)]


def test_a_movement_opens_its_document(room: Showroom) -> None:
    room.do(a_sale(sold(PAD, 1), location_id=MAIN))
    page = room.open("stock", PAD, StockPage)
    page.history.setFocus()
    at = next(at for at, moved in enumerate(page.history.rows()) if moved.kind is MovementKind.SALE)
    page.history.select_row(at)
    room.press(Qt.Key.Key_Return)
    front = room.workspace.rooms.current()
    assert front is not None
    assert isinstance(front.page, SalePage)
    assert front.page.number() == "SA-sale"


def test_a_scan_finds_the_product_and_its_movements(room: Showroom) -> None:
    page = room.open("stock", "", StockPage)
    room.scan(PAD_BARCODE)
    assert [found.level.product_code for found in page.table.rows()] == [PAD]
    assert [found.quantity for found in page.history.rows()] == [10]
    header, model = page.history.horizontalHeader(), page.history.model()
    seen = [at for at in range(header.count()) if not header.isSectionHidden(at)]
    titles = {str(model.headerData(at, Qt.Orientation.Horizontal)) for at in seen}
    assert titles.isdisjoint({"Place", "Lot or serial"})  # one place, no lots: their room is for the document and who it was


def test_the_arrow_down_goes_from_the_filter_into_the_list_below_it(room: Showroom) -> None:
    """Not into the movements beside it, which Tab would come to first."""
    page = room.open("stock", "", StockPage)
    room.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    room.press(Qt.Key.Key_Down)
    assert page.table.hasFocus()
