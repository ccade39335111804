"""Chips beside one another, on as many lines as they need."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from dms_desktop.widgets.chip import Chip, ChipLabel

GAP = 6


class Flow(QLayout):
    """Lays widgets out like words on a page."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, at: int) -> QLayoutItem | None:
        return self._items[at] if 0 <= at < len(self._items) else None

    def takeAt(self, at: int) -> QLayoutItem | None:
        return self._items.pop(at) if 0 <= at < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(QRect(0, 0, width, 0), is_trial=True)

    def setGeometry(self, place: QRect) -> None:
        super().setGeometry(place)
        self._lay_out(place, is_trial=False)

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items]
        return QSize(sum(size.width() + GAP for size in sizes), max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._items]
        return QSize(max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0))

    def _lay_out(self, place: QRect, *, is_trial: bool) -> int:
        """The height that it takes."""
        x, y, tallest = place.x(), place.y(), 0
        for item in self._items:
            size = item.sizeHint().boundedTo(QSize(max(place.width(), 1), item.sizeHint().height()))
            if x > place.x() and x + size.width() > place.x() + place.width():
                x, y, tallest = place.x(), y + tallest + GAP, 0
            if not is_trial:
                item.setGeometry(QRect(x, y, size.width(), size.height()))
            x, tallest = x + size.width() + GAP, max(tallest, size.height())
        return y + tallest - place.y()


class ChipRow(QWidget):
    """Shows these chips; gone while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = Flow()
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chips(self, chips: Sequence[Chip]) -> None:
        while (old := self._flow.takeAt(0)) is not None:
            if (gone := old.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for chip in chips:
            self._flow.addWidget(ChipLabel(chip, self))
        self.setVisible(bool(chips))
        self.updateGeometry()
