"""How much of a table is painted for what happens in it: what looks otherwise, and not all of it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget, QTableView, QWidget
from pytestqt.qtbot import QtBot

from dms_desktop.calm import come_to_rest
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import SearchField
from dms_desktop.widgets.entry_grid import EntryGrid
from dms_desktop.widgets.parts import column
from dms_desktop.widgets.record_model import ROOT, Face, FacedModel, FaceRole, Index
from dms_desktop.widgets.record_table import ROW_HEIGHT, RecordTable, TableView
from dms_desktop.widgets.theme import dress
from dms_desktop.widgets.words import literal
from tests.gui.foundation.stands import PRODUCTS, a_grid, shown

A_LINE = ROW_HEIGHT + 1
"""High, with that of the grid above it."""


class Painted(QObject):
    """How many lines of dots of a table were painted since it was asked last."""

    def __init__(self, table: QTableView) -> None:
        super().__init__()
        self._table, self._region = table, QRegion()
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self._region += event.region()
        return False

    def height(self) -> int:
        assert come_to_rest(self._table, lambda: True), "the table never came to rest"
        region, self._region = self._region, QRegion()
        return len({y for band in region for y in range(band.top(), band.bottom() + 1)})  # type: ignore[attr-defined]


class Codes(FacedModel):
    """Knows which rows it was asked about."""

    def __init__(self, *codes: str) -> None:
        super().__init__()
        self._codes = list(codes)
        self.asked: set[int] = set()

    def rowCount(self, parent: Index = ROOT) -> int:
        return len(self._codes)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 1

    def face(self, row: int, at: int) -> Face:
        self.asked.add(row)
        return Face(self._codes[row], kind=Kind.CODE)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self.face(index.row(), index.column()) if role == FaceRole else None

    def change(self, row: int, code: str) -> None:
        self._codes[row] = code
        self.dataChanged.emit(self.index(row, 0), self.index(row, 0))


def test_a_cell_that_opens_and_closes_leaves_the_other_lines_as_they_are_painted(qtbot: QtBot) -> None:
    grid = a_dressed_grid(qtbot)
    grid.hand.go(5, "quantity")
    painted = Painted(grid)
    painted.height()
    QTest.keyClicks(grid, "7")
    assert 0 < painted.height() <= A_LINE
    QTest.keyClick(_hand(), Qt.Key.Key_Return)
    assert 0 < painted.height() <= 2 * A_LINE  # the line itself, and the next one, where the hand is now


def test_lines_that_make_room_for_the_next_one_are_moved_and_not_painted(qtbot: QtBot) -> None:
    grid = a_dressed_grid(qtbot)
    last = grid.viewport().height() // ROW_HEIGHT - 1
    grid.hand.go(last, "quantity")
    QTest.keyClicks(grid, "7")
    painted = Painted(grid)
    painted.height()
    QTest.keyClick(_hand(), Qt.Key.Key_Return)
    assert 0 < painted.height() <= 3 * A_LINE
    assert grid.verticalScrollBar().value() > 0


def test_blank_lines_that_come_below_those_in_sight_are_laid_out_and_not_painted(qtbot: QtBot) -> None:
    grid = a_dressed_grid(qtbot)
    grid.hand.go(18, "quantity")
    painted, furthest = Painted(grid), grid.verticalScrollBar().maximum()
    painted.height()
    for _ in range(2):
        grid.add({"code": "BK-M68B"})
    assert grid.model().rowCount() == 40
    assert 0 < painted.height() <= 4 * A_LINE
    assert grid.verticalScrollBar().maximum() == furthest + 20
    assert grid.viewport().updatesEnabled()


def test_blank_lines_come_many_at_a_time(qtbot: QtBot) -> None:
    """For each that comes the whole grid is laid out and painted."""
    grid = a_grid(qtbot)
    grown: list[int] = []
    grid.model().rowsInserted.connect(lambda *_: grown.append(grid.model().rowCount()))
    for _ in range(45):
        grid.add({"code": "BK-M68B"})
    assert grown == [40, 60]


def test_a_list_that_is_left_is_painted_at_its_edge_and_where_the_hand_was(qtbot: QtBot) -> None:
    window, search = QWidget(), SearchField(literal("Search"))
    table: RecordTable[str] = RecordTable(
        literal("Products"), (Column(key="code", title=literal("Code"), value=str),), key=lambda code: code
    )
    window.setLayout(column(search, table))
    table.set_rows(list(PRODUCTS))
    dress(window)
    shown(qtbot, window)
    table.setFocus()
    table.select_row(1)
    painted = Painted(table)
    painted.height()
    search.setFocus()
    assert painted.height() <= A_LINE


def test_of_a_row_that_changes_that_row_alone_is_measured(qtbot: QtBot) -> None:
    table, codes = TableView(literal("Codes")), Codes(*(f"BK-{number}" for number in range(30)))
    table.setModel(codes)
    shown(qtbot, table)
    table.fit_columns()
    before = table.columnWidth(0)
    codes.asked.clear()
    codes.change(5, "a code that is much longer than all before it")
    table.fit_columns()
    assert codes.asked == {5}
    assert table.columnWidth(0) > before


def a_dressed_grid(qtbot: QtBot) -> EntryGrid:
    """With as many lines as it has room for, and one more."""
    grid = a_grid(qtbot)
    dress(grid)
    grid.resize(700, 400)
    for _ in range(18):
        grid.add({"code": "BK-M68B", "quantity": 3})
    grid.setFocus()
    assert come_to_rest(grid, lambda: True)
    return grid


def _hand() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_titles_are_painted_of_a_table_that_has_the_hand_as_its_page_comes_to_the_front(qtbot: QtBot) -> None:
    """Qt paints nothing of pages that change places until they have."""
    stack, pages = QStackedWidget(), [QWidget(), QWidget()]
    tables = [TableView(literal("Codes"), page) for page in pages]
    for page, table in zip(pages, tables, strict=True):
        table.setModel(Codes())
        page.setFocusProxy(table)
        stack.addWidget(page)
    dress(stack)
    shown(qtbot, stack)
    tables[0].setFocus()
    for page in (pages[1], pages[0], pages[1]):
        stack.setCurrentWidget(page)
        page.setFocus()
        assert [table.horizontalHeader().updatesEnabled() for table in tables] == [True, True]
        assert [table.viewport().updatesEnabled() for table in tables] == [True, True]
