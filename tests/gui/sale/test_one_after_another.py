"""One customer after another: nothing of the one before comes along, what was typed stays, and each parked sale is found."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.sale.counter import CounterPage
from dms_desktop.features.sale.head import SaleHead
from dms_desktop.features.sale.quote import QuotePage
from sync.domain.counter_prices.commands import SetCounterPrice
from sync.domain.customers.commands import CreateCustomer
from sync.domain.sales.queries import sales
from sync.domain.sales.rules import SaleState
from sync.domain.sales.selling import VoidSale
from sync.domain.stock.queries import LocationRow
from tests.builders import an_id
from tests.counter import a_quote, sold
from tests.gui.showroom import LAMP, OIL, PAD, Showroom, a_showroom

HONGDA = an_id("hongda")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    """Its customer pays 2,500 for what costs everybody else 2,850."""
    with a_showroom(tmp_path) as shown:
        shown.do(CreateCustomer(customer_id=HONGDA, name="宏達汽車修理廠"))
        own = SetCounterPrice(
            price_id=an_id("own"), product_code=PAD, customer_id=HONGDA, price=2500_00, valid_from=date(2026, 1, 1)
        )
        shown.do(own)
        yield shown


def choose_customer(room: Showroom) -> None:
    room.press(Qt.Key.Key_F4)
    room.type("宏達")
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)


def pay(room: Showroom) -> None:
    room.press(Qt.Key.Key_F12)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_F12)
    room.settle()


def values(page: CounterPage, key: str) -> list[object]:
    return [row.value(key) for row in page.grid.rows()]


def type_into(room: Showroom, page: CounterPage, key: str, text: str) -> None:
    """Of the first line."""
    page.grid.setFocus()
    page.grid.hand.go(0, key)
    if text:
        room.type(text)
        room.press(Qt.Key.Key_Return)
    else:
        room.press(Qt.Key.Key_Delete)


def test_what_is_given_away_stays_free_when_the_next_thing_is_scanned(room: Showroom) -> None:
    page = room.open("counter", "", CounterPage)
    room.scan(PAD)
    type_into(room, page, "price", "0")
    room.scan(LAMP)
    type_into(room, page, "quantity", "2")
    assert values(page, "price") == [0, 6900_00]


def test_a_discount_that_was_taken_out_stays_out(room: Showroom) -> None:
    """This customer had 5 % the last time; a price follows the customer all the same."""
    page = room.open("counter", "", CounterPage)
    room.scan(OIL)
    choose_customer(room)
    type_into(room, page, "discount", "5")
    pay(room)
    page = room.open("counter", "", CounterPage)
    choose_customer(room)
    room.scan(OIL)
    assert values(page, "discount") == [500]
    type_into(room, page, "discount", "")
    room.scan(PAD)
    assert values(page, "discount") == [None, None]
    assert values(page, "price") == [1380_00, 2500_00]


def test_the_customer_of_the_sale_before_is_not_that_of_the_next(room: Showroom) -> None:
    """Enter in the empty field is a walk-in, at everybody's price."""
    room.open("counter", "", CounterPage)
    room.scan(PAD)
    choose_customer(room)
    pay(room)
    page = room.open("counter", "", CounterPage)
    room.scan(PAD)
    room.press(Qt.Key.Key_F4)
    room.press(Qt.Key.Key_Return)
    assert (page.sale_head.customer_id, page.sale_head.customer_name()) == (None, "")
    assert values(page, "price") == [2850_00]


def test_a_scan_after_a_sale_begins_the_next_one(room: Showroom) -> None:
    """It was looked for in the catalog, while the next customer waited."""
    page = room.open("counter", "", CounterPage)
    room.scan(OIL)
    pay(room)
    room.scan(PAD)
    room.scan(PAD)
    front = room.workspace.rooms.current()
    assert front is not None
    assert front.page is page
    assert [(row.text("code"), row.value("quantity")) for row in page.grid.rows()] == [(PAD, 2)]


def test_without_its_customer_a_sale_has_everybodys_prices(room: Showroom) -> None:
    page = room.open("counter", "", CounterPage)
    room.scan(PAD)
    choose_customer(room)
    assert values(page, "price") == [2500_00]
    room.press(Qt.Key.Key_F4)
    room.press(Qt.Key.Key_A, CTRL)
    room.press(Qt.Key.Key_Delete)
    room.press(Qt.Key.Key_Return)
    assert (page.sale_head.customer_id, values(page, "price")) == (None, [2850_00])


def test_each_parked_sale_comes_back(room: Showroom) -> None:
    page = room.open("counter", "", CounterPage)
    for code in (PAD, OIL, LAMP):
        room.scan(code)
        room.press(Qt.Key.Key_F2)
        room.clock.pass_(5)
    found = []
    for _ in range(4):
        room.press(Qt.Key.Key_O, CTRL)
        found += [row.text("code") for row in page.grid.rows()]
    assert found == [PAD, OIL, LAMP, PAD]


def test_a_quote_whose_sale_was_voided_is_sold_again(room: Showroom) -> None:
    quote = a_quote(sold(PAD, 1))
    room.do(quote)
    page = room.open("quote", str(quote.quote_id), QuotePage)
    pay(room)
    [first] = room.replica.read(room.actor, sales)
    room.do(VoidSale(sale_id=first.sale_id, reason="the wrong goods"))
    assert room.open("quote", str(quote.quote_id), QuotePage) is page
    pay(room)
    states = {sale.state for sale in room.replica.read(room.actor, sales)}
    assert (states, page.banner.text()) == ({SaleState.SOLD, SaleState.VOIDED}, "")


@pytest.mark.parametrize("comes_first", ["the draft", "the places"])
def test_a_sale_goes_on_from_the_place_that_was_chosen_for_it(room: Showroom, comes_first: str) -> None:
    """Both are read at once, and either may be here first: the sale went on from the main place, or from none at all."""
    van, gone = (LocationRow(location_id=an_id(name), code=name.upper(), name="", active=True) for name in ("van", "gone"))
    main = LocationRow(location_id=an_id("main"), code="MAIN", name="", active=True)
    head = SaleHead(room.bridge)
    chosen = {"customer": "宏達", "place": str(van.location_id)}
    if comes_first == "the draft":
        head.show_texts(chosen)
        assert head.texts()["place"] == chosen["place"], "it is kept meanwhile"
    head.show_places([main, van])
    if comes_first == "the places":
        head.show_texts(chosen)
    assert head.location_id() == van.location_id
    head.show_texts(chosen | {"place": str(gone.location_id)})
    assert head.location_id() == van.location_id, "a place out of use leaves what is chosen, and not nothing"
