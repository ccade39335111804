"""A titled small table inside a pane: as high as its rows, gone while it has none."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dms_desktop.widgets.columns import Column
from dms_desktop.widgets.parts import label
from dms_desktop.widgets.record_table import ROW_HEIGHT, RecordTable
from dms_desktop.widgets.words import Text

R = TypeVar("R")
EDGE = 4


class Section(QWidget, Generic[R]):
    """Shows at most `most` rows at once and scrolls beyond; `table` is the table itself."""

    def __init__(self, title: Text, columns: Sequence[Column[R]], *, key: Callable[[R], Hashable], most: int = 4) -> None:
        super().__init__()
        self._most, self._rows = most, 0
        self.table: RecordTable[R] = RecordTable(title, columns, key=key)
        self.table.setProperty("bare", True)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 4, 0, 0)
        inside.setSpacing(3)
        inside.addWidget(label(title, "strong"))
        inside.addWidget(self.table)
        self.hide()

    def show_rows(self, rows: Sequence[R]) -> None:
        self.table.set_rows(rows)
        self._rows = min(len(rows), self._most)
        self._fit()
        self.setVisible(bool(rows))

    def changeEvent(self, event: QEvent) -> None:
        """A table that was filled before it came into its window is drawn there with a higher head."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.table.setFixedHeight(height_of(self.table, self._rows))


def height_of(table: RecordTable[R], rows: int) -> int:
    """How high a table is that shows this many rows, and one where there is none."""
    return table.horizontalHeader().sizeHint().height() + max(1, rows) * ROW_HEIGHT + EDGE
