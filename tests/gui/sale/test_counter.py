"""The counter by keyboard and scanner: a sale needs no network, no mouse, and survives a power cut on its cell."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from dms_desktop.features.sale.counter import CounterPage
from dms_desktop.features.sale.document import SalePage
from dms_desktop.features.sale.page import SalesPage
from dms_desktop.features.sale.quote import QuotePage
from dms_desktop.widgets.grid_rows import Cell
from sync.domain.accounts.rules import Role
from sync.domain.customers.commands import CreateCustomer
from sync.domain.sales.cards import sale_card
from sync.domain.sales.lines import Paid, SoldLine
from sync.domain.sales.queries import sales
from sync.domain.sales.quoting import GiveQuote
from sync.domain.sales.rules import PaymentKind
from sync.domain.stock.rules import main_location
from tests.builders import NOW, SHOP, TODAY, an_id
from tests.counter import a_sale, sold
from tests.gui.showroom import PAD, PAD_BARCODE, Showroom, a_showroom, named

HONGDA = an_id("hongda")


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path) as shown:
        shown.do(CreateCustomer(customer_id=HONGDA, name="宏達汽車修理廠"))
        yield shown


def check_out(room: Showroom, typed: str = "") -> None:
    room.press(Qt.Key.Key_F12)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    QTest.keyClicks(dialog.focusWidget(), typed)
    QTest.keyClick(dialog, Qt.Key.Key_F12)
    room.settle()


def test_the_product_beside_the_lines_is_the_scanned_one(room: Showroom) -> None:
    page = room.open("counter", "", CounterPage)
    room.scan(PAD)
    assert page.pane.code.text() == PAD


def test_a_scanned_sale_is_paid_in_cash_with_change_while_offline(room: Showroom) -> None:
    """Invariant: the counter never waits for the network."""
    room.open("counter", "", CounterPage)
    room.scan(PAD_BARCODE)
    room.scan(PAD_BARCODE)
    check_out(room, "6000")
    [sold] = room.replica.read(room.actor, sales)
    card = room.replica.read(room.actor, sale_card, sale_id=sold.sale_id)
    assert card is not None
    assert [(line.product_code, line.quantity) for line in card.lines] == [(PAD, 2)]
    assert [(paid.kind, paid.amount, paid.tendered) for paid in card.payments] == [(PaymentKind.CASH, 5700_00, 6000_00)]


def test_a_code_typed_blind_brings_name_price_and_stock(room: Showroom) -> None:
    page = room.open("counter", "", CounterPage)
    room.type(PAD)
    room.press(Qt.Key.Key_Return)
    [row] = page.grid.rows()
    assert [row.value(key) for key in ("quantity", "price", "here", "amount")] == [1, 2850_00, 0, 2850_00]


def test_more_lines_than_a_sale_takes_are_not_pasted(room: Showroom) -> None:
    """It takes fewer than an order, and would be refused at the till."""
    page = room.open("counter", "", CounterPage)
    QGuiApplication.clipboard().setText(f"{PAD}\n" * 501)
    room.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.banner.text().startswith("Too many lines (501): a document takes 500. Nothing was pasted")
    assert page.grid.rows() == []


def test_a_customer_is_found_by_f4_and_a_typed_price_is_kept(room: Showroom) -> None:
    page = room.open("counter", "", CounterPage)
    room.scan(PAD_BARCODE)
    room.press(Qt.Key.Key_F7)
    room.type("2700")
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_F4)
    room.type("宏達")
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)
    assert (page.sale_head.customer_id, page.grid.rows()[0].value("price")) == (HONGDA, 2700_00)


def test_a_power_cut_costs_no_line_and_reopens_on_the_same_cell(room: Showroom) -> None:
    """Behaviour 2.2.5: every line is saved as it is typed."""
    page = room.open("counter", "", CounterPage)
    room.scan(PAD_BARCODE)
    page.grid.setFocus()
    page.grid.hand.go(0, "quantity")
    room.type("7")
    room.press(Qt.Key.Key_Tab)
    room.die()
    room.reopen()
    again = room.open("counter", "", CounterPage)
    [row] = again.grid.rows()
    assert (row.value("quantity"), row.text("amount"), again.grid.hand.place()[0]) == (7, "19,950.00", 0)


def test_an_unfinished_line_is_pointed_at_and_nothing_is_sold(room: Showroom) -> None:
    page = room.open("counter", "", CounterPage)
    room.scan(PAD_BARCODE)
    page.grid.setFocus()
    page.grid.hand.go(0, "price")
    room.press(Qt.Key.Key_Delete)
    room.press(Qt.Key.Key_F12)
    assert (page.grid.hand.place(), page.banner.text()) == ((0, "price"), "Line 1 is not complete.")
    assert not room.replica.read(room.actor, sales)


def test_an_unknown_code_changes_nothing_and_says_so(room: Showroom) -> None:
    page = room.open("counter", "", CounterPage)
    room.scan("9999999999994")
    assert (page.grid.rows(), "9999999999994" in page.banner.text()) == ([], True)


def test_the_next_customer_need_not_wait(room: Showroom) -> None:
    page = room.open("counter", "", CounterPage)
    room.scan(PAD_BARCODE)
    room.press(Qt.Key.Key_F2)
    assert page.grid.rows() == []
    room.press(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert [row.text("code") for row in page.grid.rows()] == [PAD]


def test_a_quote_is_given_and_sold_later(room: Showroom) -> None:
    room.open("counter", "", CounterPage)
    room.scan(PAD_BARCODE)
    room.press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_F12)
    room.settle()
    front = room.workspace.rooms.current()
    assert front is not None
    assert isinstance(front.page, QuotePage)
    check_out(room)
    assert [row.total for row in room.replica.read(room.actor, sales)] == [2850_00]


def test_a_receipt_printed_before_central_has_the_sale_says_so(room: Showroom) -> None:
    """Desk rule 4: a document printed before acceptance says not yet confirmed."""
    room.open("counter", "", CounterPage)
    room.scan(PAD_BARCODE)
    check_out(room)
    front = room.workspace.rooms.current()
    assert front is not None
    assert isinstance(front.page, SalePage)
    room.press(Qt.Key.Key_F8)
    room.press(Qt.Key.Key_F8)
    [paper] = room.printers.papers
    assert "not yet confirmed" in paper.text()


def test_what_comes_back_gives_exactly_the_money_back(room: Showroom) -> None:
    """Invariant: never more comes back than was sold."""
    room.open("counter", "", CounterPage)
    room.scan(PAD_BARCODE)
    check_out(room)
    room.press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    room.type("1")
    room.press(Qt.Key.Key_Return)
    dialog.why.setText("wrong size")  # type: ignore[attr-defined]
    QTest.keyClick(dialog, Qt.Key.Key_F12)
    room.settle()
    [sold] = room.replica.read(room.actor, sales)
    card = room.replica.read(room.actor, sale_card, sale_id=sold.sale_id)
    assert card is not None
    assert [back.total for back in card.returns] == [2850_00]


def test_a_scanned_lot_stays_with_its_line_until_it_is_sold(room: Showroom) -> None:
    """Behaviour 2.6.8: the lot is known at every move, also after a power cut."""
    room.open("counter", "", CounterPage)
    room.scan(f"(01)0{PAD_BARCODE}(10)L77")
    room.die()
    room.reopen()
    room.open("counter", "", CounterPage)
    check_out(room)
    [sold] = room.replica.read(room.actor, sales)
    card = room.replica.read(room.actor, sale_card, sale_id=sold.sale_id)
    assert card is not None
    assert [(line.product_code, line.lot) for line in card.lines] == [(PAD, "L77")]
    front = room.workspace.rooms.current()
    assert front is not None
    assert isinstance(front.page, SalePage)
    assert named(front.page.lines, "serials") == ["L77"]
    room.press(Qt.Key.Key_F8)
    room.press(Qt.Key.Key_F8)
    [receipt] = room.printers.papers
    assert "Lot L77" in receipt.text()


def test_an_accountant_is_offered_no_counter(tmp_path: Path, qtbot: QtBot) -> None:
    """No key that ends in `Your role has no page for this`."""
    with a_showroom(tmp_path, role=Role.ACCOUNTANT) as room:
        page = room.open("sales", "", SalesPage)
        assert [deed.key for deed in page.deeds()] == ["Ctrl+F", "Ctrl+F2"]
        document = room.open("sale", str(an_id("any")), SalePage)
        assert {deed.key for deed in document.deeds()}.isdisjoint({"F2", "Ctrl+R"})


def test_quotes_are_found_by_the_customer_and_the_arrow_down_goes_into_the_list(room: Showroom) -> None:
    for name, customer in (("one", "宏達汽車修理廠"), ("two", "大安機車行")):
        line = SoldLine(line_id=an_id(f"{name}/1"), product_code=PAD, quantity=1, unit_price=2850_00)
        room.do(GiveQuote(quote_id=an_id(name), customer_name=customer, lines=(line,), valid_until=TODAY))
    page = room.open("sales", "", SalesPage)
    page.which.set_value("quotes")
    page.refresh()
    room.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    room.type("大安")
    assert [quote.customer_name for quote in page.quotes.rows()] == ["大安機車行"]
    room.press(Qt.Key.Key_Down)
    assert page.quotes.hasFocus()
    room.press(Qt.Key.Key_Return)
    front = room.workspace.rooms.current()
    assert front is not None
    assert isinstance(front.page, QuotePage)


def test_the_number_of_an_old_receipt_is_looked_for_in_all_sales(room: Showroom) -> None:
    """Beside the sales of today it found nothing, and said that nothing was sold yet."""
    at = NOW - timedelta(days=40)
    goods = sold(PAD, 1, price=2850_00)
    room.do(a_sale(goods, name="old", day=at.astimezone().date(), sold_at=at, location_id=main_location(SHOP)))
    page = room.open("sales", "", SalesPage)
    room.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    room.type("SA-old")
    assert (page.sales.rows(), page.banner.text()) == ([], "Nothing of these days fits “SA-old”.")
    [further] = page.banner.findChildren(QPushButton)
    further.click()
    room.settle()
    assert ([row.number for row in page.sales.rows()], page.banner.text()) == (["SA-old"], "")


def test_an_accountant_reads_a_month_and_what_was_taken_in_it(room: Showroom) -> None:
    """Of the 23rd of November: a sale of this month, and one of the month before."""
    for name, back in (("new", 5), ("old", 40)):
        at = NOW - timedelta(days=back)
        goods = sold(PAD, 1, price=2850_00)
        room.do(a_sale(goods, name=name, day=at.astimezone().date(), sold_at=at, location_id=main_location(SHOP)))
    page = room.open("sales", "", SalesPage)
    assert page.sales.rows() == []
    for span, number, words in (("month", "SA-new", "Takings of this month"), ("before", "SA-old", "Takings of last month")):
        page.which.set_value(span)
        page.refresh()
        room.settle()
        assert ([row.number for row in page.sales.rows()], page.whose.text()) == ([number], words)
        assert page.sum.text() == "CNY 2,850.00"


def test_what_comes_while_a_sale_is_being_saved_is_the_next_sale(room: Showroom) -> None:
    """One more of the same, another product, and a code that is half typed: all of it was gone."""
    page = room.open("counter", "", CounterPage)
    room.scan(PAD)
    page._sell((Paid(payment_id=an_id("paid"), kind=PaymentKind.CASH, amount=2850_00),))
    first = page.document_id
    page.grid.fill(page.grid.rows()[0].row_id, {"quantity": 3})
    page.grid.add({"code": Cell(page.grid.rows()[0].value("code"), PAD), "quantity": 1, "price": 5})
    page.grid.hand.go(2, "code", "0888")
    page._park()
    page.keep()
    room.settle()
    assert [row.value("quantity") for row in page.grid.rows()] == [2, 1]
    assert (page.grid.hand.place(), page.grid.hand.unfinished()) == ((2, "code"), "0888")
    assert [sold.sale_id for sold in room.replica.read(room.actor, sales)] == [first]
    assert [kept.draft_id for kept in room.replica.drafts(room.actor, "sale")] == [page.document_id]
    room.press(Qt.Key.Key_Escape)
    check_out(room)
    assert sorted(sold.total for sold in room.replica.read(room.actor, sales)) == [2850_00, 5700_05]
