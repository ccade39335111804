"""Two parts beside one another; where the room is short the second stands below the first."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from dms_desktop.widgets.parts import hold, row

GAP = 10


class Turning(QWidget):
    """Never narrower than the wider of both: it is turned instead."""

    def __init__(self, first: QWidget, second: QWidget, *, gap_below: int = 0) -> None:
        super().__init__()
        self.first, self.second = first, second
        self._gap_below = gap_below
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)  # no air between them where it is turned
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(GAP)
        self._line.addWidget(first, 1)
        self._line.addWidget(second)

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(max(_least(self.first), _least(self.second)), least.height())

    def event(self, event: QEvent) -> bool:
        """Turned by what grows in it as well as by its own width."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        is_short = self.width() < _least(self.first) + GAP + _least(self.second)
        way = QBoxLayout.Direction.TopToBottom if is_short else QBoxLayout.Direction.LeftToRight
        if way is not self._line.direction():
            self._line.setDirection(way)
            self._line.setSpacing(self._gap_below if is_short else GAP)


class SumLine(Turning):
    """What is counted, which gives way, and the sum large at the right, which never does."""

    def __init__(self, facts: QHBoxLayout, sum_part: QHBoxLayout) -> None:
        super().__init__(hold(facts), hold(sum_part))
        self.second.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._line.setAlignment(self.second, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class FilterLine(Turning):
    """The field that a list is searched with, and what else chooses from it."""

    def __init__(self, search: QWidget, *others: QWidget) -> None:
        super().__init__(search, hold(row(*others)), gap_below=6)


def _least(part: QWidget) -> int:
    return max(part.minimumSizeHint().width(), part.minimumWidth())
