"""Typing an order with the keyboard alone: nothing stops the hand, nothing typed is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from dms_desktop.features.orders.document_page import OrderPage
from dms_desktop.features.orders.entry_page import OrderEntryPage
from dms_desktop.features.orders.reorder_dialog import ReorderDialog
from dms_desktop.language import LANGUAGES, Language
from sync.domain.orders.queries.documents import order_card, orders
from tests.builders import a_barcode, an_id
from tests.gui.orders.trade import DISC, FILTER, FILTER_BOX, OLD, a_trade, an_order, told
from tests.gui.showroom import LAMP, OIL, PAD, Showroom


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Showroom:  # type: ignore[misc]
    with a_trade(tmp_path) as shown:
        yield shown


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    made = Language(qapp)
    yield made
    made.choose("en")


def typed(room: Showroom, *lines: tuple[str, str]) -> OrderEntryPage:
    """The entry page with these codes and quantities typed, Tab beside and Enter below."""
    page = room.open("order_entry", "", OrderEntryPage)
    for code, units in lines:
        room.type(code)
        room.press(Qt.Key.Key_Tab)
        room.type(units)
        room.press(Qt.Key.Key_Return)
    return page


def quantities(page: OrderEntryPage) -> list[tuple[str, str]]:
    return [(line.code, line.quantity) for line in page.lines.drafted()]


def test_an_order_is_typed_and_placed_without_a_mouse(room: Showroom) -> None:
    typed(room, (PAD, "2"), (OIL, "3*4"))
    room.press(Qt.Key.Key_F12)
    placed = room.replica.read(room.actor, orders)
    assert [(row.amount, row.line_count, row.number) for row in placed] == [(2 * 2850_00 + 12 * 1380_00, 2, "SO-D7-A-26-00001")]
    shown = room.workspace.rooms.current()
    assert shown is not None
    assert isinstance(shown.page, OrderPage)
    assert room.replica.drafts(room.actor, "order") == []


def test_a_product_is_found_by_a_piece_of_its_chinese_name_and_taken_with_the_arrow_key(room: Showroom) -> None:
    page = room.open("order_entry", "", OrderEntryPage)
    room.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    room.type("碟盤")
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)
    assert quantities(page) == [(DISC, "")]


def test_after_a_power_cut_the_order_stands_as_typed_on_the_same_cell(room: Showroom) -> None:
    """Behaviour 2.2.5."""
    page = typed(room, (PAD, "2"), ("no such thing", "5"))
    page.lines.grid.hand.go(0, "quantity")
    room.settle()
    room.die()
    room.reopen()
    page = room.open("order_entry", "", OrderEntryPage)
    assert quantities(page) == [(PAD, "2"), ("no such thing", "5")]
    assert page.lines.grid.hand.place() == (0, "quantity")


def test_after_a_power_cut_the_text_that_was_being_typed_stands_in_its_open_cell(room: Showroom) -> None:
    """Behaviour 2.2.5."""
    typed(room, (PAD, "2"))
    room.type("0888")
    room.settle()
    room.die()
    room.reopen()
    page = room.open("order_entry", "", OrderEntryPage)
    assert (page.lines.grid.hand.place(), page.lines.grid.hand.unfinished()) == ((1, "code"), "0888")
    room.type("0-83714")
    room.press(Qt.Key.Key_Tab)
    assert quantities(page) == [(PAD, "2"), (OIL, "")]


def test_the_total_follows_when_a_line_is_deleted(room: Showroom) -> None:
    page = typed(room, (PAD, "2"), (OIL, "1"))
    page.lines.grid.hand.go(0, "code")
    room.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert page.foot.amount.text().endswith("1,380.00")


def test_one_line_of_one_piece_is_said_of_one_in_every_language(room: Showroom, language: Language) -> None:
    page = typed(room, (PAD, "1"))
    one = {code: counted(page, language, code) for code in LANGUAGES}
    page.lines.grid.hand.go(0, "quantity")
    room.type("2")
    room.press(Qt.Key.Key_Return)
    two = {code: counted(page, language, code) for code in LANGUAGES}
    assert one == {"en": "1 line · 1 unit", "zh_TW": "1 行 · 1 件", "zh_CN": "1 行 · 1 件"}
    assert two == {"en": "1 line · 2 units", "zh_TW": "1 行 · 2 件", "zh_CN": "1 行 · 2 件"}


def test_the_product_beside_the_lines_follows_the_language_and_the_stock(room: Showroom, language: Language) -> None:
    page = typed(room, (PAD, "2"))
    page.lines.grid.hand.go(0, "quantity")
    room.settle()
    assert page.product.name.text() == "Brake pads, front (pair)"
    language.choose("zh_TW")
    room.receive(told(PAD, 5))
    room.settle()
    assert page.product.name.text() == "煞車來令片 前輪(左右一組)"
    assert [row.quantity for row in page.product.sites.table.rows()] == [5]


def counted(page: OrderEntryPage, language: Language, code: str) -> str:
    """What the foot of the order says in a language."""
    language.choose(code)
    page.foot.show_total(page.lines.total(), page.desk.bridge.clock.now())
    return page.foot.lines.text()


def test_a_cell_left_with_escape_is_not_opened_again(room: Showroom) -> None:
    page = typed(room, (PAD, "2"))
    room.type("0888")
    room.press(Qt.Key.Key_Escape)
    room.press(Qt.Key.Key_Escape)
    room.settle()
    room.die()
    room.reopen()
    page = room.open("order_entry", "", OrderEntryPage)
    assert (quantities(page), page.lines.grid.hand.unfinished()) == ([(PAD, "2")], "")


def test_a_block_from_a_spreadsheet_fills_codes_and_quantities(room: Showroom) -> None:
    page = room.open("order_entry", "", OrderEntryPage)
    QGuiApplication.clipboard().setText(f"{PAD}\t2\n{FILTER_BOX}\t24\n{LAMP.lower()}\t1")
    room.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert quantities(page) == [(PAD, "2"), (FILTER, "24"), (LAMP, "1")]
    assert page.lines.total().amount == 2 * 2850_00 + 24 * 220_00 + 6900_00


def test_a_paste_of_ten_thousand_lines_is_refused_and_nothing_typed_is_lost(room: Showroom) -> None:
    page = typed(room, (PAD, "4"))
    QGuiApplication.clipboard().setText(f"{DISC}\t2\n" * 10_000)
    room.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.banner.text().startswith("Too many lines (10,001): a document takes 1,000. Nothing was pasted")
    assert quantities(page) == [(PAD, "4")]


def test_a_scan_counts_up_the_line_wherever_the_focus_is(room: Showroom) -> None:
    page = room.open("order_entry", "", OrderEntryPage)
    page.head.note.setFocus()
    room.scan(FILTER_BOX)
    room.scan(FILTER_BOX)
    assert quantities(page) == [(FILTER, "48")]


def test_a_gs1_code_orders_its_product(room: Showroom) -> None:
    """What is on the carton counts: lot and serial number are for whoever receives it."""
    room.receive(a_barcode("4006381333931", FILTER, 24))
    page = room.open("order_entry", "", OrderEntryPage)
    room.scan("010400638133393110LOT7")
    assert quantities(page) == [(FILTER, "24")]


def test_a_wrong_scan_is_heard_and_says_why(room: Showroom, monkeypatch: pytest.MonkeyPatch) -> None:
    """The eyes are on the goods."""
    heard: list[str] = []
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append("beep"))
    page = room.open("order_entry", "", OrderEntryPage)
    room.scan(FILTER_BOX)
    assert heard == []
    room.scan(FILTER_BOX[:7])  # half a barcode
    assert (heard, page.banner.text()) == (["beep"], f"Nothing is known under {FILTER_BOX[:7]}.")
    assert quantities(page) == [(FILTER, "24")]


def test_what_is_no_product_is_named_with_its_line(room: Showroom) -> None:
    page = typed(room, (PAD, "1"), ("nothing-of-this", "2"))
    room.press(Qt.Key.Key_F12)
    assert page.banner.text() == "Line 2, nothing-of-this: Not found"
    assert room.replica.read(room.actor, orders) == []


def test_half_packs_are_marked_while_typing_and_rounded_up_by_a_key(room: Showroom) -> None:
    """Behaviour 2.6.3: the mark does not stop the hand, placing does."""
    page = typed(room, (FILTER, "30"), (PAD, "1"))
    room.press(Qt.Key.Key_F12)
    assert room.replica.read(room.actor, orders) == []
    assert page.lines.grid.hand.place() == (0, "quantity")
    assert page.banner.text() == f"Line 1, {FILTER}: Packs of 12, at least 24: 36 would do (Ctrl+R rounds up)"
    room.press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    room.press(Qt.Key.Key_F12)
    assert len(room.replica.read(room.actor, orders)) == 1


def test_what_is_out_of_sale_is_replaced_by_its_successor_with_one_key(room: Showroom) -> None:
    page = typed(room, (OLD, "3"))
    page.lines.grid.hand.go(0, "code")
    room.press(Qt.Key.Key_F6)
    assert quantities(page) == [(LAMP, "3")]


def test_wide_digits_of_a_chinese_keyboard_are_the_quantity_from_the_first_on(room: Showroom) -> None:
    """They come whole, one after the other: the first one opened the cell and was lost, twelve became two."""
    page = room.open("order_entry", "new", OrderEntryPage)
    for sign in PAD:
        room.type(sign)
    room.press(Qt.Key.Key_Tab)
    for sign in "１２":
        room.type(sign)
    room.press(Qt.Key.Key_Return)
    assert [(row.text("code"), row.value("quantity")) for row in page.lines.grid.rows()] == [(PAD, 12)]


def test_a_wished_day_alone_survives_a_power_cut(room: Showroom) -> None:
    page = room.open("order_entry", "new", OrderEntryPage)
    page.head.requested_on.setFocus()
    room.type("2026-12-24")
    room.die()
    room.reopen()
    again = room.open("order_entry", "", OrderEntryPage)
    assert again.head.requested_on.text() == "2026-12-24"


def test_a_placed_order_is_changed_line_by_line(room: Showroom) -> None:
    room.do(an_order("one", PAD=2, OIL=12))
    page = room.open("order_entry", f"change:{an_id('one')}", OrderEntryPage)
    assert quantities(page) == [(PAD, "2"), (OIL, "12")]
    page.lines.grid.hand.go(0, "code")
    room.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    page.lines.grid.hand.go(0, "quantity")
    room.type("6")
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_F12)
    card = room.replica.read(room.actor, order_card, order_id=an_id("one"))
    assert card is not None
    assert [(line.product_code, line.outstanding) for line in card.lines] == [(PAD, 0), (OIL, 6)]


def test_the_last_order_is_ordered_again_in_two_keys(room: Showroom) -> None:
    """Behaviour 2.6.6."""
    room.do(an_order("one", PAD=2, OIL=12))
    page = room.open("order_entry", "new", OrderEntryPage)
    room.press(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(ReorderDialog)
    assert dialog is not None
    room.press(Qt.Key.Key_Return)
    assert quantities(page) == [(PAD, "2"), (OIL, "12")]


def test_a_discarded_draft_comes_back_with_one_press(room: Showroom) -> None:
    page = typed(room, (PAD, "2"))
    room.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert quantities(page) == []
    button = page.banner.findChild(QPushButton)
    assert button is not None
    button.click()
    room.settle()
    assert quantities(page) == [(PAD, "2")]


def test_what_head_office_will_say_stands_beside_the_lines_and_a_key_mends_them(room: Showroom) -> None:
    page = typed(room, (FILTER, "30"), (OLD, "1"), (PAD, "20"))
    room.settle()
    said = page.outlook.words.text()
    assert page.outlook.isVisible()
    for piece in (f"{FILTER}: only whole packs. 36", f"{OLD} is no longer sold. Take {LAMP}", f"{PAD}: 14 of 20"):
        assert piece in said
    room.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    room.settle()
    assert quantities(page) == [(FILTER, "36"), (LAMP, "1"), (PAD, "20")]
    assert "Ctrl+M" not in page.outlook.words.text()


def test_an_order_over_the_credit_is_told_before_it_is_saved(room: Showroom) -> None:
    page = typed(room, (PAD, "9999"))
    room.settle()
    assert "of credit" in page.outlook.words.text()
