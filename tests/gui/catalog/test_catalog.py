"""The catalog at the counter: found by any spelling, opened by Enter, put on the order by one key."""

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.catalog import page as page_module
from dms_desktop.features.catalog.page import AT_ONCE, FOUND, CatalogPage
from dms_desktop.features.catalog.product_page import ProductPage
from dms_desktop.features.orders.entry_page import OrderEntryPage
from dms_desktop.goods.quantities import parse_units
from dms_desktop.keep_dialog import KeepDialog
from sync.domain.accounts.rules import Role
from sync.domain.catalog.records import Product
from sync.domain.catalog.rules import ProductStatus
from sync.domain.orders.queries.history import favourites
from sync.kernel.commands import HOUSE
from tests.builders import SHOP, a_dealer
from tests.gui.orders.trade import DISC, FILTER, OLD, a_trade
from tests.gui.showroom import LAMP, PAD, Showroom, goods, named_product


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Showroom:  # type: ignore[misc]
    with a_trade(tmp_path) as shown:
        yield shown


def screws(count: int) -> Iterator[Product]:
    return (named_product(f"X-{at:04d}", f"Screw {at}", "螺絲", "螺丝") for at in range(count))


def find(room: Showroom, page: CatalogPage, text: str) -> None:
    page.search.setText(text)
    page.search.returnPressed.emit()
    room.settle()


def codes(page: CatalogPage) -> list[str]:
    return [fact.row.code for fact in page.table.rows()]


@pytest.mark.parametrize(("text", "code"), [("43512", DISC), ("碟盤", DISC), ("刹车盘", DISC), ("oil filter", FILTER)])
def test_a_product_is_found_by_code_name_and_either_script(room: Showroom, text: str, code: str) -> None:
    page = room.open("catalog", "", CatalogPage)
    room.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    room.type(text)
    assert codes(page) == [code]


def test_a_scan_that_nobody_knows_is_heard_and_says_why(room: Showroom, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append("beep"))
    page = room.open("catalog", "", CatalogPage)
    room.scan("4719999999997")
    assert (codes(page), heard, page.banner.text()) == ([], ["beep"], "Nobody knows the code 4719999999997.")
    room.scan("4719999999997")  # once more, for the first was not believed
    assert (heard, page.banner.text()) == (["beep"] * 2, "Nobody knows the code 4719999999997.")
    room.scan(FILTER)
    assert (codes(page), heard, page.banner.text()) == ([FILTER], ["beep"] * 2, "")
    page.search.setText("nothing of this")  # by hand the empty list speaks for itself
    room.settle()
    assert (codes(page), heard, page.banner.text()) == ([], ["beep"] * 2, "")


def test_a_text_that_is_taken_back_before_its_answer_comes_is_no_wrong_scan(
    room: Showroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append("beep"))
    page = room.open("catalog", "", CatalogPage)
    page.search.setText("nothing of this")
    page.search.returnPressed.emit()
    page.search.clear()
    room.settle()
    assert (heard, page.banner.text()) == ([], "")
    assert codes(page)


def test_one_key_puts_the_product_on_the_order_being_written(room: Showroom) -> None:
    page = room.open("catalog", "", CatalogPage)
    page.table.select_key(FILTER)
    room.press(Qt.Key.Key_F12)
    entry = room.open("order_entry", "", OrderEntryPage)
    assert [(line.code, line.quantity) for line in entry.lines.drafted()] == [(FILTER, "24")]


def test_enter_opens_the_card_and_its_successor(room: Showroom) -> None:
    page = room.open("catalog", "", CatalogPage)
    page.table.select_key(OLD)
    page.table.setFocus()
    room.press(Qt.Key.Key_Return)
    shown = room.workspace.rooms.current()
    assert shown is not None
    assert isinstance(shown.page, ProductPage)
    room.press(Qt.Key.Key_F6)
    shown = room.workspace.rooms.current()
    assert shown is not None
    assert shown.page.number() == LAMP


def test_a_favourite_is_marked_and_unmarked_with_one_key(room: Showroom) -> None:
    room.open("product", DISC, ProductPage)
    room.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert room.replica.read(room.actor, favourites) == [DISC]
    room.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert room.replica.read(room.actor, favourites) == []


def test_a_stale_stock_figure_carries_its_age(room: Showroom) -> None:
    """Behaviour 2.2.6."""
    page = room.open("product", DISC, ProductPage)
    sites = page.product.sites.table
    assert [str(sites.model().index(0, at).data()) for at in (1, 2)] == ["3", "1 d ago"]


def test_a_long_branch_comes_in_pages_and_nothing_is_skipped(room: Showroom) -> None:
    room.receive(*screws(AT_ONCE + 50))
    page = room.open("catalog", "", CatalogPage)
    page.table.scrollToBottom()
    room.settle()
    assert len(codes(page)) == len(set(codes(page))) == AT_ONCE + 50 + 6
    assert PAD in codes(page)


def test_what_is_found_comes_in_pages_and_nothing_is_skipped(room: Showroom) -> None:
    room.receive(*screws(FOUND + 1))
    page = room.open("catalog", "", CatalogPage)
    find(room, page, "X-")
    seen = page.table.room()
    assert 0 < seen < FOUND
    assert (len(codes(page)), page.count.text()) == (seen, f"{seen}+ products")
    page.table.scrollToBottom()
    room.settle()
    assert (len(set(codes(page))), len(codes(page)), page.count.text()) == (FOUND, FOUND, f"{FOUND} products")


def test_hits_that_come_after_their_text_was_taken_back_are_not_appended_to_the_branch(
    room: Showroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.receive(*screws(AT_ONCE + 50))
    page, late = room.open("catalog", "", CatalogPage), list[Callable[[], None]]()
    search = page.desk.bridge.search
    monkeypatch.setattr(page.desk.bridge, "search", lambda *asked, **how: late.append(partial(search, *asked, **how)))
    find(room, page, "X-")
    find(room, page, "")
    late.pop()()
    room.settle()
    page.table.scrollToBottom()
    room.settle()
    assert len(codes(page)) == len(set(codes(page))) == AT_ONCE + 50 + 6


def test_a_branch_that_comes_late_is_not_shown_over_what_was_found(room: Showroom, monkeypatch: pytest.MonkeyPatch) -> None:
    page, late = room.open("catalog", "", CatalogPage), list[Callable[[], None]]()
    read = page.desk.bridge.read
    monkeypatch.setattr(page.desk.bridge, "read", lambda *asked, **how: late.append(partial(read, *asked, **how)))
    page.refresh()
    monkeypatch.undo()
    find(room, page, FILTER)
    for answer in late:
        answer()
    room.settle()
    assert codes(page) == [FILTER]


def test_the_marked_row_stays_in_sight_of_its_keys_as_others_change(room: Showroom) -> None:
    """F12 would put another product on the order."""
    room.receive(*screws(FOUND))
    page = room.open("catalog", "", CatalogPage)
    find(room, page, "X-")
    page.table.scrollToBottom()
    room.settle()
    marked = codes(page)[-1]
    page.table.select_key(marked)
    room.receive(named_product(PAD, "Pads", "來令片", "刹车片"))
    room.settle()
    current = page.table.current()
    assert current is not None
    assert current.row.code == marked


def test_of_one_state_all_that_is_found_is_looked_at(room: Showroom) -> None:
    ended = named_product(f"X-{FOUND - 1:04d}", "Screw", "螺絲", "螺丝", status=ProductStatus.OBSOLETE)
    room.receive(*screws(FOUND), ended)
    page = room.open("catalog", "", CatalogPage)
    page.status.set_value(ProductStatus.OBSOLETE.value)
    find(room, page, "X-")
    assert codes(page) == [ended.code]


def test_rows_that_the_hand_only_passes_are_not_asked_about(room: Showroom, monkeypatch: pytest.MonkeyPatch) -> None:
    page, asked = room.open("catalog", "", CatalogPage), list[str]()
    monkeypatch.setattr(page_module, "product_facts", lambda view, *, code: asked.append(code))
    for _ in range(2):
        QTest.keyClick(page.table, Qt.Key.Key_Down)
    room.settle()
    assert asked == [codes(page)[2]]


def test_the_pane_follows_the_mark_while_rows_stream_in(room: Showroom) -> None:
    """Each change reads the list anew, and began the rest of the hand anew: for minutes it was the pane of another row."""
    page = room.open("catalog", "", CatalogPage)
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    for _ in range(60):
        page.refresh()
        QTest.qWait(50)
        if page.product.code.text() == codes(page)[1]:
            return
    pytest.fail("the pane is still that of another row")


def test_facts_that_come_late_are_not_shown_beside_an_empty_list(room: Showroom, monkeypatch: pytest.MonkeyPatch) -> None:
    page, late = room.open("catalog", "", CatalogPage), list[Callable[[], None]]()
    read = page.desk.bridge.read
    monkeypatch.setattr(page.desk.bridge, "read", lambda *asked, **how: late.append(partial(read, *asked, **how)))
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    room.settle()
    monkeypatch.undo()
    find(room, page, "nothing of this")
    assert late
    late[-1]()
    room.settle()
    assert page.product.hint.isVisible()


@pytest.mark.parametrize(("text", "units"), [("12", 12), ("1,200", 1200), ("3*12", 36), ("３×12", 36), ("2*12+6-1", 29)])
def test_a_quantity_may_be_a_small_sum(text: str, units: int) -> None:
    assert parse_units(text) == units


@pytest.mark.parametrize("text", ["", "*", "3*", "a", "-3", "1-2", "9" * 50, "1e9", "2**9"])
def test_what_is_no_sum_is_no_quantity(text: str) -> None:
    with pytest.raises(ValueError):
        parse_units(text)


def test_the_house_keeps_a_scarce_product_for_a_pc_and_takes_it_back(tmp_path: Path, qtbot: QtBot) -> None:
    with closing(Showroom(tmp_path, role=Role.CHANNEL_MANAGER, dealer_id=HOUSE)) as room:
        room.receive(a_dealer(SHOP, name="板橋門市"), *goods())
        room.open("product", PAD, ProductPage)
        room.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, KeepDialog)
        room.press(Qt.Key.Key_F12)
        assert set(dialog.form.errors()) == {"dealer_id"}, "for whom?"
        room.type("板橋")
        assert dialog.dealer.suggested() is not None
        for text in ("b", "12"):
            room.press(Qt.Key.Key_Tab)
            room.type(text)
        room.press(Qt.Key.Key_F12)
        [kept] = dialog.table.rows()
        assert (kept.dealer_id, kept.part.letter, kept.part.product_code, kept.part.left) == (SHOP, "B", PAD, 12)
        room.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
        assert [one.part.left for one in dialog.table.rows()] == [0]


def test_the_house_is_not_told_that_its_goods_have_no_price(tmp_path: Path, qtbot: QtBot) -> None:
    """Its whole catalog was marked in red: it buys from nobody, and has no price list."""
    with closing(Showroom(tmp_path, role=Role.ORDER_DESK, dealer_id=HOUSE)) as room:
        room.receive(a_dealer(SHOP), *goods())
        page = room.open("catalog", "", CatalogPage)
        assert codes(page)
        model = page.table.model()
        titles = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
        marks = {model.index(row, titles.index("State")).data() for row in range(model.rowCount())}
        assert "Price" not in titles
        assert "No price" not in marks


def test_who_may_not_keep_has_no_key_for_it(tmp_path: Path, qtbot: QtBot) -> None:
    with closing(Showroom(tmp_path, role=Role.CATALOG_ADMIN, dealer_id=HOUSE)) as room:
        room.receive(*goods())
        page = room.open("product", PAD, ProductPage)
        assert "Ctrl+L" not in [deed.key for deed in page.deeds()]
