"""Tables that are read: keys, copying, keeping the place, a million rows."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from dms_desktop.widgets.chip import Chip, ChipLabel
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import DateEdit, MoneyEdit, QuantityEdit, parse_date
from dms_desktop.widgets.id_model import IdModel
from dms_desktop.widgets.record_model import RecordModel
from dms_desktop.widgets.record_table import RecordTable, TableView
from dms_desktop.widgets.theme import apply_theme, dress
from dms_desktop.widgets.words import literal
from tests.builders import TODAY
from tests.gui.foundation.stands import shown

CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True)
class Goods:
    code: str
    price: int


ROWS = [Goods("C-3", 300), Goods("A-1", 1_234_50), Goods("B-2", 5)]
COLUMNS: list[Column[Goods]] = [
    Column(key="code", title=literal("Code"), value=lambda goods: goods.code, kind=Kind.CODE),
    Column(key="price", title=literal("Price"), value=lambda goods: goods.price, kind=Kind.MONEY, currency="CNY"),
]


def a_table(qtbot: QtBot) -> RecordTable[Goods]:
    table: RecordTable[Goods] = RecordTable(literal("Goods"), COLUMNS, key=lambda goods: goods.code)
    table.set_rows(ROWS)
    shown(qtbot, table)
    table.select_row(0)
    return table


def test_enter_opens_the_row_and_arrows_walk(qtbot: QtBot) -> None:
    table, opened = a_table(qtbot), []
    table.opened.connect(opened.append)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened == [ROWS[1]]


def test_rows_that_come_later_get_the_room_they_need(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    before = table.columnWidth(1)
    table.append_rows([Goods("D-4", 10**15)], complete=True)
    assert table.columnWidth(1) > before


def test_new_rows_leave_the_hand_on_the_same_record(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.select_key("B-2")
    table.set_rows([ROWS[2], ROWS[0]])
    assert table.current() == ROWS[2]


def test_rows_are_copied_as_a_spreadsheet_takes_them(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "Code\tPrice\nC-3\t3.00\nA-1\t1,234.50\nB-2\t0.05"


def test_a_click_on_a_title_sorts_by_value_not_by_text(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.horizontalHeader().sectionClicked.emit(1)
    assert [row.price for row in table.rows()] == [5, 300, 1_234_50]
    table.horizontalHeader().sectionClicked.emit(1)
    assert [row.price for row in table.rows()] == [1_234_50, 300, 5]


def test_the_record_in_hand_stays_in_hand_when_the_list_is_sorted(qtbot: QtBot) -> None:
    """A deed never meets another record than the one that is shown."""
    table = a_table(qtbot)
    table.select_key("C-3")
    table.horizontalHeader().sectionClicked.emit(0)
    assert [row.code for row in table.rows()] == ["A-1", "B-2", "C-3"]
    assert table.current() == Goods("C-3", 300)
    assert [row.code for row in table.selected()] == ["C-3"]


def test_rows_that_come_later_follow_the_title_that_was_clicked(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.horizontalHeader().sectionClicked.emit(1)
    table.set_rows([*ROWS, Goods("D-4", 1)])
    assert [row.price for row in table.rows()] == [1, 5, 300, 1_234_50]
    assert table.horizontalHeader().isSortIndicatorShown()


def test_a_list_is_brought_whole_before_it_is_sorted(qtbot: QtBot) -> None:
    def bring(last: Goods) -> None:
        table.append_rows([Goods("D-4", 1)], complete=True)

    table: RecordTable[Goods] = RecordTable(literal("Goods"), COLUMNS, key=lambda goods: goods.code, on_more=bring)
    table.set_rows(ROWS, complete=False)
    table.horizontalHeader().sectionClicked.emit(1)
    assert [row.price for row in table.rows()] == [1, 5, 300, 1_234_50]


def test_a_list_that_is_too_long_to_be_sorted_does_not_say_that_it_is(qtbot: QtBot) -> None:
    def bring(last: Goods) -> None:
        table.append_rows([Goods(f"E-{at}", at) for at in range(2_000)], complete=False)

    table: RecordTable[Goods] = RecordTable(literal("Goods"), COLUMNS, key=lambda goods: goods.code, on_more=bring)
    table.set_rows(ROWS, complete=False)
    table.horizontalHeader().sectionClicked.emit(1)
    assert list(table.rows()[:3]) == list(ROWS)
    assert not table.horizontalHeader().isSortIndicatorShown()


def test_the_model_keeps_the_promises_of_qt(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model: RecordModel[Goods] = RecordModel(COLUMNS, key=lambda goods: goods.code)
    model.set_rows(ROWS)
    qtmodeltester.check(model, force_py=True)


def test_more_rows_are_asked_for_behind_the_last_one(qtbot: QtBot) -> None:
    asked: list[Goods] = []
    table: RecordTable[Goods] = RecordTable(literal("Goods"), COLUMNS, key=lambda goods: goods.code, on_more=asked.append)
    shown(qtbot, table)
    table.set_rows(ROWS, complete=False)
    qtbot.waitUntil(lambda: asked == [ROWS[-1]])
    table.append_rows([Goods("D-4", 1)], complete=True)
    assert len(table.rows()) == 4


def test_a_million_rows_are_fetched_only_where_they_are_looked_at(qtbot: QtBot) -> None:
    fetched: list[int] = []

    def fetch(keys: Sequence[object], deliver: Callable[[Mapping[object, Goods]], None]) -> None:
        fetched.append(len(keys))
        deliver({key: Goods(f"P-{key}", 1) for key in keys})

    model: IdModel[Goods] = IdModel(COLUMNS, fetch)
    view = TableView(literal("Goods"))
    view.bind_model(model)
    shown(qtbot, view)
    model.set_ids(array("q", range(1_000_000)))
    view.scrollTo(model.index(900_000, 0))
    qtbot.waitUntil(lambda: model.index(900_000, 0).data() == "P-900000")
    assert sum(fetched) <= 4 * 256


def test_a_late_page_of_an_older_order_is_dropped(qtbot: QtBot) -> None:
    waiting: list[Callable[[Mapping[object, Goods]], None]] = []
    model: IdModel[Goods] = IdModel(COLUMNS, lambda keys, deliver: waiting.append(deliver))
    model.set_ids([1])
    assert model.index(0, 0).data() == "…"
    model.set_ids([2])
    waiting[0]({1: Goods("old", 1), 2: Goods("old", 1)})
    assert model.index(0, 0).data() == "…"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-12-01", date(2026, 12, 1)),
        ("20261201", date(2026, 12, 1)),
        ("12/1", date(2026, 12, 1)),
        ("1201", date(2026, 12, 1)),
        ("+7", date(2026, 11, 30)),
    ],
)
def test_a_day_is_read_as_it_is_typed_at_a_counter(typed: str, meant: date) -> None:
    assert parse_date(typed, TODAY) == meant


def test_fields_read_full_width_digits_and_mark_what_is_no_value(qtbot: QtBot) -> None:
    money, units, day = MoneyEdit(literal("M"), "CNY"), QuantityEdit(literal("Q"), minimum=1), DateEdit(literal("D"), TODAY)
    for field in (money, units, day):
        qtbot.addWidget(field)
    money.setText("１２．５０")
    QTest.keyClicks(units, "0")
    QTest.keyClicks(day, "31-02")
    assert money.minor() == 1250
    assert (units.units(), units.is_wrong()) == (None, True)
    assert (day.day(), day.is_wrong()) == (None, True)


@pytest.mark.parametrize("code", ["en", "zh_TW"])
def test_no_title_is_cut_in_any_language(qtbot: QtBot, qapp: QApplication, code: str) -> None:
    titles = {"en": "Minimum order quantity", "zh_TW": "最低訂購數量與單位"}
    column: Column[int] = Column(key="least", title=lambda: titles[code], value=lambda row: row, kind=Kind.QUANTITY, width=40)
    apply_theme(qapp, "light", code)
    table: RecordTable[int] = RecordTable(lambda: "Products", [column], key=lambda row: row)
    qtbot.addWidget(table)
    dress(table)
    table.show()
    table.set_widths({"least": 30})
    assert table.columnWidth(0) >= table.horizontalHeader().fontMetrics().horizontalAdvance(titles[code])


def test_a_column_that_gives_its_room_away_is_no_width_to_be_remembered(qtbot: QtBot) -> None:
    columns: list[Column[int]] = [Column(key=key, title=literal(key), value=lambda row: row) for key in ("asked", "reason")]
    table: RecordTable[int] = RecordTable(literal("Lines"), columns, key=lambda row: row)
    qtbot.addWidget(table)
    told: list[None] = []
    table.widths_changed.connect(lambda: told.append(None))
    table.show_columns(asked=True, reason=False)
    assert (told, list(table.widths())) == ([], ["asked"])
    table.setColumnWidth(0, 77)
    assert (len(told), table.widths()) == (1, {"asked": 77})


def test_of_codes_that_are_as_long_the_one_of_wide_letters_is_whole(qtbot: QtBot) -> None:
    table: RecordTable[Goods] = RecordTable(literal("Goods"), [replace(COLUMNS[0], width=30)], key=lambda goods: goods.code)
    table.set_rows([Goods("11111-11111", 1), Goods("WWWWW-MMMMM", 1), Goods("1111111111111", 1)])
    shown(qtbot, table)
    cells = [table.model().index(row, 0) for row in range(3)]
    assert [cell.data() for cell in cells if table.sizeHintForIndex(cell).width() > table.columnWidth(0)] == []


def test_a_chip_without_a_place_opens_no_window(qtbot: QtBot) -> None:
    chip = ChipLabel(Chip("Draft"))
    assert not chip.isVisible()
    box = QWidget()
    qtbot.addWidget(box)
    QVBoxLayout(box).addWidget(chip)
    box.show()
    assert chip.isVisible()
