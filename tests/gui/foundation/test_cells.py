"""A cell of a table is painted by hand: quicker than by the style, and not to be told from it."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from dms_desktop.calm import come_to_rest
from dms_desktop.widgets.cells import MARGIN, CellPainter
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.record_model import LEFT, RIGHT, Index
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.theme import dress
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import literal
from tests.gui.foundation.stands import shown

EDGE = 4
"""Of a cell: nothing is written there."""


class ByTheStyle(CellPainter):
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.displayAlignment = RIGHT if index.data() == "1,234.50" else LEFT

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        QStyledItemDelegate.paint(self, painter, option, index)


@dataclass(frozen=True)
class Said:
    code: str = "BK-M68B-42 Mountain"
    price: int = 1_234_50


def a_table(qtbot: QtBot) -> RecordTable[Said]:
    columns: list[Column[Said]] = [
        Column(key="code", title=literal("Code"), value=lambda said: said.code, kind=Kind.TEXT, width=200),
        Column(key="price", title=literal("Price"), value=lambda said: said.price, kind=Kind.MONEY, currency="CNY", strong=True),
    ]
    table = RecordTable(literal("Goods"), columns, key=lambda said: said.code)
    table.set_rows([Said()])
    dress(table)
    shown(qtbot, table)
    return table


@pytest.mark.parametrize("at", [0, 1])
def test_letters_stand_where_the_style_would_put_them(qtbot: QtBot, at: int) -> None:
    table = a_table(qtbot)
    ours = letters(table, at)
    table.setItemDelegate(ByTheStyle(table))
    styles = letters(table, at)
    assert styles.width() > 20
    assert all(abs(a - b) <= 2 for a, b in zip(ours.getCoords(), styles.getCoords(), strict=True))  # type: ignore[call-overload]


def test_what_is_too_long_ends_in_dots_and_stays_within_its_cell(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    whole = letters(table, 0)
    table.setColumnWidth(0, 60)
    cut = letters(table, 0)
    assert whole.width() > 60 > 60 - MARGIN >= cut.right() > 40


def test_lines_of_a_text_stand_behind_one_another(qtbot: QtBot) -> None:
    """Without a space the last word of one and the first of the next were read as one."""
    table = a_table(qtbot)
    seen = []
    for code in ("BK M68B", "BK\nM68B", "BK\r\nM68B", "BK\u2028M68B", "BKM68B"):
        table.set_rows([Said(code)])
        seen.append(picture(table, 0))
    assert seen[0] == seen[1] == seen[2] == seen[3] != seen[4]


def test_a_sign_that_ends_a_text_for_qt_lets_none_of_it_lie_over_the_next_cell(qtbot: QtBot) -> None:
    """Qt does not shorten a text with one, and writes all of it."""
    table = a_table(qtbot)
    table.setColumnWidth(0, 60)
    seen = []
    for code in ("BK", "BK\x9c-M68B-42 Mountain"):
        table.set_rows([Said(code)])
        picture(table, 0)
        seen.append(table.viewport().grab().toImage().copy(table.visualRect(table.model().index(0, 1))))
    assert seen[0] == seen[1]


def test_a_selected_row_has_its_ground(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    before = picture(table, 0).pixelColor(2, 2)
    table.select_row(0)
    assert picture(table, 0).pixelColor(2, 2) != before


@pytest.mark.parametrize("tone", list(Tone))
def test_a_chip_can_be_told_from_the_marked_row_that_it_is_in(qtbot: QtBot, tone: Tone) -> None:
    """A blue chip had the very ground of a marked row: of all rows, the state of the chosen one was the hardest to see."""
    columns: list[Column[Said]] = [
        Column(key="state", title=literal("State"), value=lambda _: Chip("Part shipped", tone), kind=Kind.CHIP, width=200),
    ]
    table = RecordTable(literal("Goods"), columns, key=lambda said: said.code)
    table.set_rows([Said()])
    dress(table)
    shown(qtbot, table)
    table.select_row(0)
    drawn = picture(table, 0)
    row, chip = drawn.pixelColor(2, 2), drawn.pixelColor(6 + 5, drawn.height() // 2)
    assert max(abs(row.red() - chip.red()), abs(row.green() - chip.green()), abs(row.blue() - chip.blue())) >= 8


def test_words_that_are_a_figure_stand_at_the_right_as_numbers_do(qtbot: QtBot) -> None:
    columns: list[Column[Said]] = [
        Column(key=key, title=literal("Counted"), value=lambda _: "9 / 12", is_figure=figure, width=200)
        for key, figure in (("words", False), ("figure", True))
    ]
    table = RecordTable(literal("Goods"), columns, key=lambda said: said.code)
    table.set_rows([Said()])
    dress(table)
    shown(qtbot, table)
    assert letters(table, 0).left() < 20 < 100 < letters(table, 1).left()


def picture(table: RecordTable[Said], at: int) -> QImage:
    assert come_to_rest(table, lambda: True)
    return table.viewport().grab(table.visualRect(table.model().index(0, at))).toImage()


def letters(table: RecordTable[Said], at: int) -> QRect:
    """Where in a cell there is ink."""
    drawn = picture(table, at)
    ground = drawn.pixelColor(2, 2).lightness()
    inside = [(x, y) for x in range(EDGE, drawn.width() - EDGE) for y in range(2, drawn.height() - 2)]
    ink = [(x, y) for x, y in inside if abs(drawn.pixelColor(x, y).lightness() - ground) > 60]
    across, down = [x for x, _ in ink], [y for _, y in ink]
    return QRect(min(across), min(down), max(across) - min(across) + 1, max(down) - min(down) + 1)
