"""Widgets on as many lines as they need: chips like words on a page, cards in columns."""

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from dms_desktop.widgets.chip import Chip, ChipLabel

GAP = 6
TILE_GAP = 10


class Lines(QLayout):
    """As high as its lines at a width, and never wider than its widest widget asks for. Override `lay_out`."""

    def __init__(self) -> None:
        super().__init__()
        self.items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def lay_out(self, place: QRect, *, is_trial: bool) -> int:
        """The height that it takes; a trial moves nothing."""
        raise NotImplementedError

    def addItem(self, item: QLayoutItem) -> None:
        self.items.append(item)

    def count(self) -> int:
        return len(self.items)

    def itemAt(self, at: int) -> QLayoutItem | None:
        return self.items[at] if 0 <= at < len(self.items) else None

    def takeAt(self, at: int) -> QLayoutItem | None:
        return self.items.pop(at) if 0 <= at < len(self.items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt asks dozens of times for each page that it lays out."""
        if width not in self._heights:
            self._heights[width] = self.lay_out(QRect(0, 0, width, 0), is_trial=True)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, place: QRect) -> None:
        super().setGeometry(place)
        self.lay_out(place, is_trial=False)

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self.items]
        return QSize(max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0))


class Flow(Lines):
    """Each as wide as it likes to be, like words on a page."""

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self.items]
        return QSize(sum(size.width() + GAP for size in sizes), max((size.height() for size in sizes), default=0))

    def lay_out(self, place: QRect, *, is_trial: bool) -> int:
        x, y, tallest = place.x(), place.y(), 0
        for item in self.items:
            size = item.sizeHint().boundedTo(QSize(max(place.width(), 1), item.sizeHint().height()))
            if x > place.x() and x + size.width() > place.x() + place.width():
                x, y, tallest = place.x(), y + tallest + GAP, 0
            if not is_trial:
                item.setGeometry(QRect(x, y, size.width(), size.height()))
            x, tallest = x + size.width() + GAP, max(tallest, size.height())
        return y + tallest - place.y()


class Tiles(Lines):
    """All of one width: at most `across` beside one another, fewer where they would be narrower than they can be. Each group
    begins a line."""

    def __init__(self, across: int) -> None:
        super().__init__()
        self._across = across
        self._groups: Sequence[int] = ()

    def arrange(self, groups: Sequence[Sequence[QWidget]]) -> None:
        """These widgets in this order; new ones are taken in."""
        wanted = [widget for group in groups for widget in group]
        known = {item.widget() for item in self.items}
        for widget in wanted:
            if widget not in known:
                self.addWidget(widget)
        self.items.sort(key=lambda item: wanted.index(item.widget()))  # type: ignore[arg-type]
        self._groups = [len(group) for group in groups]
        self.invalidate()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def lay_out(self, place: QRect, *, is_trial: bool) -> int:
        least = self.minimumSize().width() + TILE_GAP
        across = max(1, min(self._across, (place.width() + TILE_GAP) // max(least, 1)))
        wide = (place.width() + TILE_GAP) // across
        y = place.y()
        for line in self._lines(across):
            high = max(item.sizeHint().height() for item in line)
            for at, item in enumerate(line if not is_trial else ()):
                item.setGeometry(QRect(place.x() + at * wide, y, wide - TILE_GAP, high))
            y += high + TILE_GAP
        return max(0, y - TILE_GAP - place.y())

    def _lines(self, across: int) -> Sequence[Sequence[QLayoutItem]]:
        left = iter(self.items)
        groups = [list(islice(left, size)) for size in self._groups]
        return [group[at : at + across] for group in groups for at in range(0, len(group), across)]


class Evenly(Lines):
    """All on one line while it holds them, each as wide as it has to be and a share of what is left over; else on as few lines as
    they need, as many on each."""

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def lay_out(self, place: QRect, *, is_trial: bool) -> int:
        y = place.y()
        for line in self._lines(place.width()):
            widths = self._widths(line, place.width())
            high = max(_height(item, wide) for item, wide in zip(line, widths, strict=True))
            x = place.x()
            for item, wide in zip(line, widths, strict=True):
                if not is_trial:
                    item.setGeometry(QRect(x, y, wide, high))
                x += wide + TILE_GAP
            y += high + TILE_GAP
        return max(0, y - TILE_GAP - place.y())

    def _lines(self, room: int) -> Sequence[Sequence[QLayoutItem]]:
        shown = [item for item in self.items if not item.isEmpty()]
        for count in range(1, len(shown) + 1):
            across = -(-len(shown) // count)
            lines = [shown[at : at + across] for at in range(0, len(shown), across)]
            if all(self._left(line, room) >= 0 for line in lines):
                return lines
        return [[item] for item in shown]

    def _left(self, line: Sequence[QLayoutItem], room: int) -> int:
        return room - sum(item.minimumSize().width() + TILE_GAP for item in line) + TILE_GAP

    def _widths(self, line: Sequence[QLayoutItem], room: int) -> Sequence[int]:
        more = max(self._left(line, room), 0) // len(line)
        return [item.minimumSize().width() + more for item in line]


def _height(item: QLayoutItem, wide: int) -> int:
    return item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()


class TileBoard(QWidget):
    """As high as its tiles need."""

    def __init__(self, across: int) -> None:
        super().__init__()
        self.tiles = Tiles(across)
        self.setLayout(self.tiles)
        grow_down(self)


def grow_down(widget: QWidget) -> None:
    """Its height follows its width."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


class ChipRow(QWidget):
    """Shows these chips; gone while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = Flow()
        self.setLayout(self._flow)
        grow_down(self)

    def show_chips(self, chips: Sequence[Chip]) -> None:
        while (old := self._flow.takeAt(0)) is not None:
            if (gone := old.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for chip in chips:
            self._flow.addWidget(ChipLabel(chip, self))
        self.setVisible(bool(chips))
        self.updateGeometry()
