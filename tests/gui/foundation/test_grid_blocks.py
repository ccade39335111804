"""Blocks of cells in an entry grid: pasted, copied, filled down; each is one step."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.foundation.stands import a_grid, texts
from tests.gui.foundation.test_entry_grid import CONTROL, SHIFT, press


def test_a_block_from_a_spreadsheet_fills_the_columns_that_can_be_typed_in(qtbot: QtBot) -> None:
    grid = a_grid(qtbot)
    QGuiApplication.clipboard().setText("bk-m68b\t2\r\nfr-r92r\t1,200\r\n")
    QTest.keyClick(grid, Qt.Key.Key_V, CONTROL)
    assert texts(grid) == [("BK-M68B", "Mountain bike", "2"), ("FR-R92R", "Road frame", "1,200")]


def test_more_lines_than_a_document_takes_are_not_pasted(qtbot: QtBot) -> None:
    """Nor half of them; the clipboard still has all, and the grid says how many there would be."""
    grid, said = a_grid(qtbot), list[int]()
    grid.overfull.connect(said.append)
    press("hl-u509", Qt.Key.Key_Tab, "7", Qt.Key.Key_Return)
    QGuiApplication.clipboard().setText("bk-m68b\t2\n" * 1_000)
    QTest.keyClick(grid, Qt.Key.Key_V, CONTROL)
    assert (texts(grid), said) == ([("HL-U509", "Helmet", "7")], [1_001])
    grid.hand.go(0, "code")
    QTest.keyClick(grid, Qt.Key.Key_V, CONTROL)  # over the line that is there: a thousand in all
    assert (len(texts(grid)), said) == (1_000, [1_001])


def test_a_block_copied_here_goes_back_cell_by_cell(qtbot: QtBot) -> None:
    grid = a_grid(qtbot)
    press("hl-u509", Qt.Key.Key_Tab, "7", Qt.Key.Key_Return)
    grid.hand.go(0, "code")
    QTest.keyClick(grid, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(grid, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(grid, Qt.Key.Key_C, CONTROL)
    grid.hand.go(1, "code")
    QTest.keyClick(grid, Qt.Key.Key_V, CONTROL)
    assert texts(grid) == [("HL-U509", "Helmet", "7")] * 2


def test_a_paste_is_one_step_with_what_the_page_filled_in(qtbot: QtBot) -> None:
    grid = a_grid(qtbot)
    QGuiApplication.clipboard().setText("bk-m68b\t2\nfr-r92r\t3")
    QTest.keyClick(grid, Qt.Key.Key_V, CONTROL)
    QTest.keyClick(grid, Qt.Key.Key_Z, CONTROL)
    assert texts(grid) == []
    QTest.keyClick(grid, Qt.Key.Key_Y, CONTROL)
    assert texts(grid) == [("BK-M68B", "Mountain bike", "2"), ("FR-R92R", "Road frame", "3")]


def test_fill_down_repeats_the_cell_above(qtbot: QtBot) -> None:
    grid = a_grid(qtbot)
    QGuiApplication.clipboard().setText("bk-m68b\t4\nfr-r92r\t1\nhl-u509\t1")
    QTest.keyClick(grid, Qt.Key.Key_V, CONTROL)
    grid.hand.go(0, "quantity")
    QTest.keyClick(grid, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(grid, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(grid, Qt.Key.Key_D, CONTROL)
    assert [row.value("quantity") for row in grid.rows()] == [4, 4, 4]
