"""The entry grid under the fingers: typing, walking, pasting, filling, undoing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dms_desktop.widgets.grid_rows import Cell
from dms_desktop.widgets.lookup_edit import ChoicePopup
from dms_desktop.widgets.record_table import ROW_HEIGHT
from tests.gui.foundation.stands import PRODUCTS, OneOnTheShelf, WideShelf, a_grid, texts

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def hand() -> QWidget:
    """Where the next key goes."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(*keys: str | Qt.Key) -> None:
    for key in keys:
        if isinstance(key, str):
            for letter in key:
                QTest.keyClicks(hand(), letter)
        else:
            QTest.keyClick(hand(), key)
        QApplication.processEvents()


def test_a_line_is_typed_with_tab_and_enter_and_the_hand_returns_to_the_code(qtbot: QtBot) -> None:
    grid = a_grid(qtbot)
    press("bk-m68b", Qt.Key.Key_Tab, "12", Qt.Key.Key_Return)
    assert texts(grid) == [("BK-M68B", "Mountain bike", "12")]
    assert grid.hand.place() == (1, "code")


def test_enter_goes_on_to_the_quantity_and_from_there_to_the_next_code(qtbot: QtBot) -> None:
    grid = a_grid(qtbot)
    press("bk-m68b", Qt.Key.Key_Return, "12", Qt.Key.Key_Return, "fr-r92r", Qt.Key.Key_Return, "3", Qt.Key.Key_Return)
    assert texts(grid) == [("BK-M68B", "Mountain bike", "12"), ("FR-R92R", "Road frame", "3")]
    assert grid.hand.place() == (2, "code")


def test_tab_goes_beside_in_cells_that_are_not_open_and_leaves_behind_the_last_blank_line(qtbot: QtBot) -> None:
    """As in a spreadsheet; and a grid keeps nobody who has only a keyboard."""
    grid = a_grid(qtbot)
    press("bk-m68b", Qt.Key.Key_Return, "12", Qt.Key.Key_Return)
    grid.hand.go(0, "code")
    press(Qt.Key.Key_Tab)
    assert grid.hand.place() == (0, "quantity")
    press("7", Qt.Key.Key_Tab)
    assert texts(grid) == [("BK-M68B", "Mountain bike", "7")]
    assert grid.hand.place() == (1, "code")
    press(Qt.Key.Key_Backtab)
    assert grid.hand.place() == (0, "quantity")
    press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert grid.hasFocus()
    assert not grid.focusNextPrevChild(True)  # nothing else is in this window


def test_a_run_of_tabs_ends_where_an_arrow_goes_elsewhere(qtbot: QtBot) -> None:
    grid = a_grid(qtbot)
    press("bk-m68b", Qt.Key.Key_Return, "12", Qt.Key.Key_Return)
    grid.hand.go(0, "code")
    press(Qt.Key.Key_Tab, Qt.Key.Key_Down, "3", Qt.Key.Key_Return)
    assert grid.hand.place() == (2, "quantity")


def test_what_is_typed_stays_when_the_row_is_filled_meanwhile(qtbot: QtBot) -> None:
    grid = a_grid(qtbot)
    press("bk-m68b", Qt.Key.Key_Return, "12")
    row = grid.rows()[0]
    grid.fill(row.row_id, {"name": Cell("Mountain bike", "Mountain bike"), "quantity": Cell(1, "1")})
    press(Qt.Key.Key_Return)
    assert grid.rows()[0].text("quantity") == "12"


def test_a_line_that_is_typed_is_the_only_one_to_be_painted_anew(qtbot: QtBot) -> None:
    grid = a_grid(qtbot)
    for code in ("bk-m68b", "fr-r92r", "hl-u509"):
        press(code, Qt.Key.Key_Return, Qt.Key.Key_Return)
    told: list[range] = []
    grid.model().dataChanged.connect(lambda first, last: told.append(range(first.row(), last.row() + 1)))
    grid.hand.go(1, "quantity")
    press("5", Qt.Key.Key_Return)
    assert told
    assert set(told) == {range(1, 2)}


def test_enter_goes_down_one_row_only(qtbot: QtBot) -> None:
    grid = a_grid(qtbot)
    for code in ("bk-m68b", "fr-r92r", "hl-u509"):
        press(code, Qt.Key.Key_Return, Qt.Key.Key_Return)
    grid.hand.go(0, "quantity")
    press("5", Qt.Key.Key_Return)
    assert grid.hand.place() == (1, "quantity")


def test_an_unknown_code_is_marked_and_does_not_stop_the_hand(qtbot: QtBot) -> None:
    grid = a_grid(qtbot)
    press("zz", Qt.Key.Key_Tab, "3", Qt.Key.Key_Return)
    row = grid.rows()[0]
    assert row.cell("code").error
    assert row.value("quantity") == 3


def test_what_is_no_number_stays_as_typed_and_is_marked(qtbot: QtBot) -> None:
    grid = a_grid(qtbot)
    grid.hand.go(0, "quantity")
    press("a dozen", Qt.Key.Key_Return)
    cell = grid.rows()[0].cell("quantity")
    assert (cell.text, cell.value, bool(cell.error)) == ("a dozen", None, True)


def test_escape_leaves_the_cell_as_it_was(qtbot: QtBot) -> None:
    grid = a_grid(qtbot)
    press("bk-m68b", Qt.Key.Key_Return)
    grid.hand.go(0, "code")
    press("fr", Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert texts(grid) == [("BK-M68B", "Mountain bike", "")]


def test_rows_are_inserted_and_deleted_by_key_and_come_back_by_undo(qtbot: QtBot) -> None:
    grid = a_grid(qtbot)
    QGuiApplication.clipboard().setText("bk-m68b\nfr-r92r")
    QTest.keyClick(grid, Qt.Key.Key_V, CONTROL)
    QTest.keyClick(grid, Qt.Key.Key_Delete, CONTROL)
    assert [row.text("code") for row in grid.rows()] == ["FR-R92R"]
    QTest.keyClick(grid, Qt.Key.Key_Z, CONTROL)
    QTest.keyClick(grid, Qt.Key.Key_Insert)
    press("hl-u509", Qt.Key.Key_Return)
    assert [row.text("code") for row in grid.rows()] == ["HL-U509", "BK-M68B", "FR-R92R"]


def test_suggestions_are_chosen_with_the_arrow_keys(qtbot: QtBot) -> None:
    grid = a_grid(qtbot)
    press("r")
    qtbot.waitUntil(lambda: any(w.objectName() == "popup" and w.isVisible() for w in QApplication.topLevelWidgets()))
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert texts(grid) == [("FR-R92R", "Road frame", "")]


def test_enter_takes_the_first_suggestion(qtbot: QtBot) -> None:
    grid = a_grid(qtbot)
    press("r92")
    qtbot.waitUntil(lambda: any(w.objectName() == "popup" and w.isVisible() for w in QApplication.topLevelWidgets()))
    press(Qt.Key.Key_Return)
    assert texts(grid) == [("FR-R92R", "Road frame", "")]


def test_enter_never_takes_a_suggestion_for_an_earlier_text(qtbot: QtBot) -> None:
    grid = a_grid(qtbot)
    press("r")
    qtbot.waitUntil(lambda: any(w.objectName() == "popup" and w.isVisible() for w in QApplication.topLevelWidgets()))
    press("x", Qt.Key.Key_Return)
    assert grid.rows()[0].text("code") == "rx"


def test_every_change_asks_to_be_saved(qtbot: QtBot) -> None:
    grid = a_grid(qtbot)
    saved: list[int] = []
    grid.changed.connect(lambda: saved.append(len(grid.rows())))
    press("bk-m68b", Qt.Key.Key_Return)
    QTest.keyClick(grid, Qt.Key.Key_Z, CONTROL)
    assert saved[-1] == 0
    assert 1 in saved


def test_typing_far_below_lands_in_the_first_blank_row(qtbot: QtBot) -> None:
    grid = a_grid(qtbot)
    grid.setCurrentIndex(grid.model().index(9, 1))
    press("bk-m68b", Qt.Key.Key_Return)
    assert texts(grid) == [("BK-M68B", "Mountain bike", "")]
    assert grid.hand.place() == (0, "quantity")


def test_home_stays_among_the_cells_so_that_what_is_typed_next_is_a_code(qtbot: QtBot) -> None:
    """From the number of the line the code fell nowhere, and the quantity was taken for one: goods that nobody wanted."""
    grid = a_grid(qtbot)
    press(Qt.Key.Key_Home, "bk-m68b", Qt.Key.Key_Return, "12", Qt.Key.Key_Return)
    press(Qt.Key.Key_Left, "fr-r92r", Qt.Key.Key_Return, "3", Qt.Key.Key_Return)
    assert texts(grid) == [("BK-M68B", "Mountain bike", "12"), ("FR-R92R", "Road frame", "3")]
    QTest.keyClick(grid, Qt.Key.Key_Home, CONTROL)
    assert grid.hand.place() == (0, "code")


def test_what_is_typed_on_a_line_s_number_begins_a_new_line(qtbot: QtBot) -> None:
    grid = a_grid(qtbot)
    press("bk-m68b", Qt.Key.Key_Return, "12", Qt.Key.Key_Return)
    grid.setCurrentIndex(grid.model().index(0, 0))
    press("fr-r92r", Qt.Key.Key_Return, "3", Qt.Key.Key_Return)
    assert texts(grid) == [("BK-M68B", "Mountain bike", "12"), ("FR-R92R", "Road frame", "3")]


def test_after_the_last_line_is_deleted_the_hand_begins_the_next_one(qtbot: QtBot) -> None:
    grid = a_grid(qtbot)
    press("bk-m68b", Qt.Key.Key_Return)
    assert grid.hand.place() == (0, "quantity")
    QTest.keyClick(grid, Qt.Key.Key_Delete, CONTROL)
    press("fr-r92r", Qt.Key.Key_Return, "3", Qt.Key.Key_Return)
    assert texts(grid) == [("FR-R92R", "Road frame", "3")]


def test_a_code_that_finds_nothing_says_so_while_it_is_typed(qtbot: QtBot) -> None:
    grid = a_grid(qtbot)
    press("zz-9")
    qtbot.waitUntil(lambda: said() == ["Nothing found for: zz-9"])
    press(Qt.Key.Key_Escape)
    assert said() == []
    assert texts(grid) == []
    press("fr")
    qtbot.waitUntil(lambda: any(w.objectName() == "popup" and w.isVisible() for w in QApplication.topLevelWidgets()))
    assert said() == []


def said() -> list[str]:
    """What the list under the cell says in place of choices."""
    popups = [w for w in QApplication.topLevelWidgets() if isinstance(w, ChoicePopup) and w.isVisible()]
    return [popup.nothing.text() for popup in popups if popup.nothing.isVisible()]


def test_a_bare_number_takes_no_goods_by_their_names(qtbot: QtBot) -> None:
    """A quantity that is typed into the cell of the code must not become the first thing with a 26 in its name."""
    grid = a_grid(qtbot, WideShelf())
    taken_for(qtbot, "26")
    assert [(row.text("code"), bool(row.cell("code").error)) for row in grid.rows()] == [("26", True)]
    grid.hand.go(1, "code")
    taken_for(qtbot, "26", Qt.Key.Key_Down)
    assert grid.rows()[1].text("code") in PRODUCTS


def test_a_bare_number_takes_goods_whose_code_begins_or_ends_so_and_not_where_it_stands_in_the_middle(qtbot: QtBot) -> None:
    """12 is in the middle of `04-12-50-9`, and may be meant for pieces; 509, 04 and the long number are codes."""
    grid = a_grid(qtbot, OneOnTheShelf("04-12-50-9"))
    for at, typed in enumerate(("12", "250", "509", "04", "12509", "0412")):
        grid.hand.go(at, "code")
        taken_for(qtbot, typed)
    codes = [row.text("code") for row in grid.rows()]
    assert codes == ["12", "250", *["04-12-50-9"] * 4]
    grid.hand.go(6, "code")
    taken_for(qtbot, "12", Qt.Key.Key_Down)
    assert grid.rows()[6].text("code") == "04-12-50-9", "somebody has looked at it, and marked it"


def test_lines_reach_the_lower_edge_of_a_large_screen(qtbot: QtBot) -> None:
    """Behaviour 2.2.4: as in a spreadsheet; on a screen of 1080 lines a third of the page was blank below twenty rows."""
    grid = a_grid(qtbot)
    for height in (300, 1400, 900):
        grid.resize(500, height)
        last = grid.rowAt(grid.viewport().height() - ROW_HEIGHT)
        assert last >= 0, height
    grid.hand.go(45, "code")
    press("BK-M68B", Qt.Key.Key_Return)
    assert [row.text("code") for row in grid.rows()] == ["BK-M68B"]


def taken_for(qtbot: QtBot, text: str, *keys: Qt.Key) -> None:
    """Typed, with these keys once the list is shown, and Enter."""
    press(text)
    qtbot.waitUntil(lambda: any(w.objectName() == "popup" and w.isVisible() for w in QApplication.topLevelWidgets()))
    press(*keys, Qt.Key.Key_Return)
