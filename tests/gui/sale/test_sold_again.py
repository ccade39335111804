"""A sale that was undone, or refused, is typed again: nobody scans its goods a second time."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.sale.counter import CounterPage
from dms_desktop.features.sale.document import SalePage
from sync.domain.customers.commands import CreateCustomer
from sync.domain.sales.queries import sales
from tests.builders import an_id
from tests.gui.showroom import LAMP, PAD_BARCODE, Showroom, a_showroom

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    """A customer of the shop has bought a named pad at a price of its own, a lamp with a discount, plus tax."""
    with a_showroom(tmp_path) as shown:
        shown.do(CreateCustomer(customer_id=an_id("hongda"), name="宏達汽車修理廠"))
        page = shown.open("counter", f"customer:{an_id('hongda')}", CounterPage)
        shown.scan(f"(01)0{PAD_BARCODE}(21)S1")
        shown.scan(LAMP)
        page.sale_head.tax.set_value("added")
        page.sale_head.note.setText("after lunch")
        pad, lamp = page.grid.rows()
        page.grid.fill(pad.row_id, {"price": 2700_00})
        page.grid.fill(lamp.row_id, {"discount": 1250})
        pay(shown)
        yield shown


def pay(room: Showroom) -> None:
    room.press(Qt.Key.Key_F12)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_F12)
    room.settle()


def totals(room: Showroom) -> list[int]:
    return [sale.total for sale in room.replica.read(room.actor, sales)]


def in_front(room: Showroom) -> object:
    front = room.workspace.rooms.current()
    return front.page if front is not None else None


def test_an_undone_sale_is_typed_again_as_it_was(room: Showroom) -> None:
    """It was gone with all its lines, prices and numbers."""
    [total] = totals(room)
    room.press(Qt.Key.Key_Z, CTRL)
    page = in_front(room)
    assert isinstance(page, CounterPage)
    assert totals(room) == []
    head, pad = page.sale_head, page.grid.rows()[0]
    assert (head.customer_id, head.tax.value(), head.note.text()) == (an_id("hongda"), "added", "after lunch")
    assert (pad.value("price"), pad.text("serials")) == (2700_00, "S1")
    pay(room)
    assert totals(room) == [total]


def test_the_page_of_a_sale_that_is_no_more_offers_to_sell_again(room: Showroom) -> None:
    sold = in_front(room)
    assert isinstance(sold, SalePage)
    [one] = room.replica.read(room.actor, sales)
    room.press(Qt.Key.Key_Z, CTRL)
    page = in_front(room)
    assert isinstance(page, CounterPage)
    page.begin_anew()
    room.open("sale", str(one.sale_id), SalePage)
    room.press(Qt.Key.Key_F12)
    assert [row.text("discount") for row in page.grid.rows()] == ["", "12.5"]
