"""How much of a table is measured for what happens in it: what looks otherwise, and not all of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from pytestqt.qtbot import QtBot

from dms_desktop.widgets.columns import Kind
from dms_desktop.widgets.record_model import DISPLAY, Face, FaceRole, Index, KindRole
from dms_desktop.widgets.record_table import TableView
from dms_desktop.widgets.words import literal
from tests.gui.foundation.stands import shown


class Codes(QStandardItemModel):
    """Knows which rows it was asked about."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[int] = set()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        self.asked.add(index.row())
        text = super().data(index, Qt.ItemDataRole.DisplayRole)
        return Kind.CODE if role == KindRole else Face(text) if role == FaceRole else text if role == DISPLAY else None


def test_of_a_row_that_changes_that_row_alone_is_measured(qtbot: QtBot) -> None:
    table, codes = TableView(literal("Codes")), Codes()
    for number in range(30):
        codes.appendRow(QStandardItem(f"BK-{number}"))
    table.setModel(codes)
    shown(qtbot, table)
    table.fit_columns()
    before = table.columnWidth(0)
    codes.asked.clear()
    codes.item(5).setText("a code that is much longer than all before it")
    table.fit_columns()
    assert codes.asked == {5}
    assert table.columnWidth(0) > before
