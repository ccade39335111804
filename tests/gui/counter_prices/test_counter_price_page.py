"""The head of a shop lays a price down, and the counter asks it at once: offline, with its break, its reason and its floor."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.counter_prices.dialog import CounterPriceDialog
from dms_desktop.features.counter_prices.page import CounterPricesPage
from dms_desktop.features.sale.counter import CounterPage
from dms_desktop.features.sale.quote import QuotePage
from dms_desktop.ordering.why import WhyDialog
from sync.domain.accounts.rules import Role
from sync.domain.counter_prices.commands import SetCounterPrice
from sync.domain.counter_prices.records import CounterPrice
from sync.domain.sales.quotes import quotes
from tests.builders import SHOP, TODAY, an_id
from tests.gui.showroom import PAD, PAD_BARCODE, Showroom, a_showroom


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path, role=Role.MANAGER) as shown:
        yield shown


def why(room: Showroom) -> list[tuple[str, int | None]]:
    """What the dialog in front says, once it is closed again."""
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, WhyDialog)
    said = [(one.words, one.amount) for one in dialog.steps.table.rows()]
    dialog.reject()
    room.settle()
    return said


def test_the_head_lays_a_price_down_and_ends_it(room: Showroom) -> None:
    page = room.open("counter_prices", "", CounterPricesPage)
    room.press(Qt.Key.Key_F2)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, CounterPriceDialog)
    dialog.product.setText("NONE")
    dialog.price.setText("2700")
    room.press(Qt.Key.Key_F12)
    assert (dialog.form.errors(), dialog.banner.text()) == ({"product_code": "The product NONE is not known."}, "")
    dialog.product.setText(PAD)
    dialog.least.setText("10")
    room.press(Qt.Key.Key_F12)
    [row] = page.table.rows()
    assert (row.number, row.product_code, row.price, row.from_quantity) == ("PR-D7-A-26-00001", PAD, 2700_00, 10)
    room.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert page.table.rows() == []


def test_the_counter_asks_the_break_and_says_why_and_the_quote_keeps_it(room: Showroom) -> None:
    """Spec 2.14.1 and 2.6.5."""
    room.do(SetCounterPrice(price_id=an_id("ten"), product_code=PAD, from_quantity=10, price=2700_00, valid_from=TODAY))
    page = room.open("counter", "", CounterPage)
    room.scan(PAD_BARCODE)
    assert page.grid.rows()[0].value("price") == 2850_00
    page.grid.setFocus()
    page.grid.hand.go(0, "quantity")
    room.type("10")
    room.press(Qt.Key.Key_Return)
    assert page.grid.rows()[0].value("price") == 2700_00
    page.grid.hand.go(0, "price")
    room.press(Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    told = [("List price", 2850_00), ("The shop's own price (PR-D7-A-26-00001 v1)", 2700_00)]
    assert why(room)[:2] == told
    room.press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    room.press(Qt.Key.Key_F12)
    [quoted] = room.replica.read(room.actor, quotes)
    assert quoted.total == 27_000_00
    room.open("quote", str(quoted.quote_id), QuotePage)
    room.press(Qt.Key.Key_F7)
    assert why(room)[:2] == told


def a_floor() -> CounterPrice:
    return CounterPrice(
        dealer_id=SHOP,
        id=an_id("floor"),
        number="PR-1",
        product_code=PAD,
        category="",
        customer_id=None,
        from_quantity=1,
        price=2500_00,
        basis_points=0,
        is_floor=True,
        valid_from=TODAY,
        valid_until=None,
        note="",
        set_by="lin",
    )


def test_below_the_floor_a_clerk_is_told_so_and_nothing_typed_is_lost(tmp_path: Path, qtbot: QtBot) -> None:
    """Spec 2.14.7."""
    with a_showroom(tmp_path, a_floor(), role=Role.CLERK) as room:
        page = room.open("counter", "", CounterPage)
        room.scan(PAD_BARCODE)
        page.grid.setFocus()
        page.grid.hand.go(0, "price")
        room.type("2499")
        room.press(Qt.Key.Key_Return)
        for key in (Qt.Key.Key_F12, Qt.Key.Key_Q):
            page.banner.clear()
            room.press(key, Qt.KeyboardModifier.ControlModifier if key == Qt.Key.Key_Q else Qt.KeyboardModifier.NoModifier)
            assert QApplication.activeModalWidget() is None  # it was said once the customer had paid
            assert page.banner.text() == f"{PAD}: the price lies below the floor of the shop. Only its head sells at it."
        assert (page.grid.rows()[0].value("price"), room.replica.read(room.actor, quotes)) == (2499_00, [])


@pytest.mark.parametrize(("price", "share"), [("", ""), ("2500", "10")])
def test_a_price_is_an_amount_or_a_share(room: Showroom, price: str, share: str) -> None:
    """The price was said to be not valid, and nobody knew why."""
    room.open("counter_prices", "", CounterPricesPage)
    room.press(Qt.Key.Key_F2)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, CounterPriceDialog)
    dialog.product.setText(PAD)
    dialog.price.setText(price)
    dialog.share.setText(share)
    room.press(Qt.Key.Key_F12)
    assert dialog.form.errors() == {"price": "Either a price of a unit or so much off the list: one of the two."}
    dialog.reject()


def test_the_product_of_a_price_is_found_by_its_name_and_enter_does_not_save_yet(room: Showroom) -> None:
    """Nobody knows forty codes by heart; the first Enter takes the product, the dialog stays."""
    room.open("counter_prices", "", CounterPricesPage)
    room.press(Qt.Key.Key_F2)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, CounterPriceDialog)
    room.type("煞車")
    assert dialog.product.suggested() is not None
    room.press(Qt.Key.Key_Return)
    assert (dialog.isVisible(), dialog.product.text(), dialog.form.errors()) == (True, PAD, {})
    dialog.category.setFocus()
    room.type("brak")
    assert dialog.category.suggested() is not None
    room.press(Qt.Key.Key_Return)
    assert (dialog.isVisible(), dialog.category.text()) == (True, "brakes")
    dialog.reject()
