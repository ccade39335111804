"""Labels by keyboard, from what is listed and from what came, on sheets that were begun."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.catalog.page import CatalogPage
from dms_desktop.features.catalog.product_page import ProductPage
from dms_desktop.features.orders.document_page import OrderPage
from dms_desktop.features.prints.page import PrintsPage
from dms_desktop.features.stock.levels import StockPage
from dms_desktop.features.stock.receive import ReceivePage
from dms_desktop.printing.form_files import FormFiles
from dms_desktop.printing.preview import PreviewDialog
from dms_desktop.printing.run import HandedDialog
from tests.builders import an_id
from tests.gui.orders.trade import a_trade, an_order
from tests.gui.printing.hands import dialog, press_in, print_it
from tests.gui.showroom import OIL, PAD, PAD_BARCODE, Showroom
from tests.gui.stock.papers import SHIPMENT, a_shipment_on_its_way


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_trade(tmp_path) as shown:
        yield shown


def test_what_came_is_labelled_on_a_sheet_that_was_begun(room: Showroom) -> None:
    """One label for each sound unit, beginning where the last sheet ended; the next printing goes on from there."""
    a_shipment_on_its_way(room, (PAD, 3), (OIL, 12))
    room.open("shipment", str(SHIPMENT), ReceivePage)
    room.scan(PAD_BARCODE)
    room.scan("4711234567882")
    room.settle()
    room.press(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    room.settle()
    preview = dialog(PreviewDialog)
    assert isinstance(preview, PreviewDialog)
    preview.paper_form.set_value("sheet_3x8")
    preview.paper_form.picked.emit("sheet_3x8")
    preview.begin.setText("20")
    preview.begin.edited.emit()
    room.settle()
    assert len(preview.sheets()) == 2
    assert (preview.back.isEnabled(), preview.forth.isEnabled()) == (False, True)
    press_in(room, PreviewDialog, Qt.Key.Key_PageDown)
    assert (preview.back.isEnabled(), preview.forth.isEnabled()) == (True, False)
    press_in(room, PreviewDialog, Qt.Key.Key_F8)
    assert {PAD, OIL} <= set(room.printers.papers[-1].text().split())
    assert FormFiles(room.folder / "print").next_label("sheet_3x8") == 1, "nobody has said yet that the sheet came out"
    press_in(room, HandedDialog, Qt.Key.Key_F12)
    assert FormFiles(room.folder / "print").next_label("sheet_3x8") == 20 + 1 + 12 - 24


def test_marked_products_are_labelled_together(room: Showroom) -> None:
    page = room.open("catalog", "", CatalogPage)
    page.table.selectAll()
    printed = print_it(room)
    assert len(printed) == len(page.table.rows()) > 1


def test_a_label_that_the_sheet_has_not_is_asked_again(room: Showroom) -> None:
    """Nothing is printed over labels that are gone because a number could not be read."""
    room.open("product", PAD, ProductPage)
    room.press(Qt.Key.Key_F8)
    preview = dialog(PreviewDialog)
    assert isinstance(preview, PreviewDialog)
    preview.paper_form.set_value("sheet_3x8")
    preview.paper_form.picked.emit("sheet_3x8")
    preview.begin.setText("25")
    press_in(room, PreviewDialog, Qt.Key.Key_F8)
    assert (preview.form.errors(), room.printers.papers) == ({"begin": "1 to 24"}, [])
    preview.begin.setText("24")
    preview.begin.edited.emit()
    press_in(room, PreviewDialog, Qt.Key.Key_F8)
    assert len(room.printers.papers) == 1
    press_in(room, HandedDialog, Qt.Key.Key_Escape)
    room.open("prints", "", PrintsPage)
    room.press(Qt.Key.Key_F12)
    assert FormFiles(room.folder / "print").next_label("sheet_3x8") == 1, "a full sheet makes way for the next one"


def test_marked_lines_of_an_order_have_a_label_for_each_unit(room: Showroom) -> None:
    room.do(an_order("one", PAD=2, OIL=4))
    page = room.open("order", str(an_id("one")), OrderPage)
    page.table.selectAll()
    room.press(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    press_in(room, PreviewDialog, Qt.Key.Key_F8)
    paper = room.printers.papers[-1]
    assert Counter(code for at in range(len(paper)) for code in (PAD, OIL) if code in paper.text(at).split()) == {PAD: 2, OIL: 4}
    press_in(room, HandedDialog, Qt.Key.Key_F12)


def test_marked_products_in_stock_are_labelled_for_their_shelves(room: Showroom) -> None:
    a_shipment_on_its_way(room, (PAD, 3), (OIL, 12))
    room.open("shipment", str(SHIPMENT), ReceivePage)
    room.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    room.press(Qt.Key.Key_F12)
    page = room.open("stock", "", StockPage)
    page.table.selectAll()
    room.press(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    press_in(room, PreviewDialog, Qt.Key.Key_F8)
    paper, rows = room.printers.papers[-1], page.table.rows()
    assert len(paper) == len(rows) > 1
    assert [row.level.product_code for at, row in enumerate(rows) if row.level.product_code not in paper.text(at)] == []
    press_in(room, HandedDialog, Qt.Key.Key_F12)


def test_more_labels_than_anybody_wants_are_not_begun(room: Showroom) -> None:
    """A million typed by mistake must not keep the PC busy for an hour."""
    a_shipment_on_its_way(room, (PAD, 1_000_000))
    room.open("shipment", str(SHIPMENT), ReceivePage)
    room.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    room.settle()
    room.press(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    room.settle()
    assert QApplication.activeModalWidget() is None
    assert "1,000,000 labels" in room.workspace.toast.text()
