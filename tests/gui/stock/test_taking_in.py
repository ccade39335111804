"""Taking a delivery in by scan: further lots and named pieces find their line of the papers, and no slip becomes a claim."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.stock.receive import ReceivePage
from sync.domain.stock.paper_queries import claims
from sync.domain.stock.queries import LocationRow, movements
from tests.builders import an_id
from tests.gui.showroom import LAMP, OIL, PAD, PAD_BARCODE, Showroom, a_showroom
from tests.gui.stock.papers import SHIPMENT, a_shipment_on_its_way

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path) as shown:
        yield shown


def scan_lot(room: Showroom, *lots: str) -> None:
    for lot in lots:
        room.scan(f"(01)0{PAD_BARCODE}(10){lot}")


def scan_piece(room: Showroom, *serials: str) -> None:
    for serial in serials:
        room.scan(f"(01)0{PAD_BARCODE}(21){serial}")


def type_into(room: Showroom, page: ReceivePage, key: str, text: str, *, row: int = 0) -> None:
    page.grid.setFocus()
    page.grid.hand.go(row, key)
    room.type(text)
    room.press(Qt.Key.Key_Return)


def seen(page: ReceivePage) -> list[tuple[str, str, str]]:
    return [(row.text("lot"), row.text("received"), row.text("mark")) for row in page.grid.rows()]


def claimed(room: Showroom) -> list[str]:
    return [f"{one.product_code} {one.kind} {one.quantity}" for one in room.replica.read(room.actor, claims)]


def test_a_second_lot_of_the_same_line_agrees_with_the_papers(room: Showroom) -> None:
    """It was claimed as not on the papers, and its units as short, though all of them were there."""
    a_shipment_on_its_way(room, (PAD, 3), (OIL, 1))
    page = room.open("shipment", str(SHIPMENT), ReceivePage)
    scan_lot(room, "A", "A", "B")
    assert seen(page) == [("A", "2", "Agrees"), ("", "", ""), ("B", "1", "")]
    room.press(Qt.Key.Key_F12)
    assert QApplication.activeModalWidget() is None
    moved = {(row.lot, row.quantity) for row in room.replica.read(room.actor, movements, product_code=PAD)}
    assert (moved, claimed(room)) == ({("A", 2), ("B", 1)}, [])


def test_what_was_typed_before_a_lot_is_scanned_is_not_of_it(room: Showroom) -> None:
    """Both units would have been called back with lot A."""
    a_shipment_on_its_way(room, (PAD, 3))
    page = room.open("shipment", str(SHIPMENT), ReceivePage)
    type_into(room, page, "received", "2")
    scan_lot(room, "A")
    assert seen(page) == [("", "2", "Agrees"), ("A", "1", "")]


def test_all_as_on_the_papers_adds_what_no_lot_has_yet(room: Showroom) -> None:
    a_shipment_on_its_way(room, (PAD, 5))
    page = room.open("shipment", str(SHIPMENT), ReceivePage)
    scan_lot(room, "A", "B")
    type_into(room, page, "received", "", row=0)
    page.grid.hand.go(0, "received")
    room.press(Qt.Key.Key_Delete)
    room.press(Qt.Key.Key_A, CTRL)
    assert seen(page) == [("A", "4", "Agrees"), ("B", "1", "")]


def test_each_named_piece_finds_its_own_line(room: Showroom) -> None:
    """All of them were counted on the first line: over there, and still to come on the others."""
    a_shipment_on_its_way(room, (PAD, 3), serials=("S1", "S2", "S3"))
    page = room.open("shipment", str(SHIPMENT), ReceivePage)
    scan_piece(room, "S3", "S1")
    assert [(row.text("received"), row.text("serials")) for row in page.grid.rows()] == [("1", "S1"), ("", ""), ("1", "S3")]
    room.scan(PAD)
    assert [row.text("mark") for row in page.grid.rows()] == ["Agrees"] * 3
    room.press(Qt.Key.Key_F12)
    moved = {row.serial for row in room.replica.read(room.actor, movements, product_code=PAD)}
    assert (moved, claimed(room)) == ({"S1", "S2", "S3"}, [])


def test_what_is_no_number_is_pointed_at_and_claims_nothing(room: Showroom) -> None:
    """A letter among the digits made the whole line short."""
    a_shipment_on_its_way(room, (PAD, 30))
    page = room.open("shipment", str(SHIPMENT), ReceivePage)
    type_into(room, page, "received", "3o")
    room.press(Qt.Key.Key_F12)
    assert (page.grid.hand.place(), page.banner.text()) == ((0, "received"), "Line 1 is not complete.")
    assert QApplication.activeModalWidget() is None


def test_a_code_that_nobody_knows_is_pointed_at(room: Showroom) -> None:
    a_shipment_on_its_way(room, (PAD, 3))
    page = room.open("shipment", str(SHIPMENT), ReceivePage)
    room.press(Qt.Key.Key_A, CTRL)
    type_into(room, page, "code", "NO-SUCH", row=1)
    type_into(room, page, "received", "2", row=1)
    room.press(Qt.Key.Key_F12)
    assert (page.grid.hand.place(), page.banner.text()) == ((1, "code"), "Line 2 is not complete.")


def test_more_broken_than_came_makes_no_number_below_zero(room: Showroom) -> None:
    a_shipment_on_its_way(room, (PAD, 3), (LAMP, 2))
    page = room.open("shipment", str(SHIPMENT), ReceivePage)
    type_into(room, page, "damaged", "5")
    room.press(Qt.Key.Key_A, CTRL)
    assert [(row.text("received"), row.text("damaged")) for row in page.grid.rows()] == [("", "5"), ("2", "")]


def test_a_delivery_is_taken_in_at_the_place_that_was_chosen(room: Showroom) -> None:
    """The draft may be read before the places: it went into the main one."""
    a_shipment_on_its_way(room, (PAD, 3))
    van, main = (LocationRow(location_id=an_id(name), code=name.upper(), name="", active=True) for name in ("van", "main"))
    page = room.open("shipment", str(SHIPMENT), ReceivePage)
    page.place.clear_choices()
    page.show_head({"place": str(van.location_id)})
    page.place.offer([main, van], usual=str(main.location_id))
    assert page.place.value() == str(van.location_id)


def test_the_place_is_whole_beside_long_words_of_the_papers(room: Showroom) -> None:
    a_shipment_on_its_way(room, (PAD, 3))
    page = room.open("shipment", str(SHIPMENT), ReceivePage)
    page.facts.setText("SO-D7-A-26-00045 · " + "to be unloaded at the gate " * 20)
    room.settle()
    assert page.place.width() >= page.place.sizeHint().width()
