"""What is counted, and the sum large at the right; where the room is short the sum stands below."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from dms_desktop.widgets.parts import hold

GAP = 10


class SumLine(QWidget):
    """`facts` gives way, `sum_part` never does: the widget is never narrower than the wider of them."""

    def __init__(self, facts: QHBoxLayout, sum_part: QHBoxLayout) -> None:
        super().__init__()
        self._facts, self._sum = hold(facts), hold(sum_part)
        self._sum.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(GAP)
        self._line.addWidget(self._facts, 1)
        self._line.addWidget(self._sum, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(max(self._facts.minimumSizeHint().width(), self._sum.minimumSizeHint().width()), least.height())

    def event(self, event: QEvent) -> bool:
        """Turned by what grows in it as well as by its own width."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        beside = self._facts.minimumSizeHint().width() + GAP + self._sum.minimumSizeHint().width()
        way = QBoxLayout.Direction.TopToBottom if self.width() < beside else QBoxLayout.Direction.LeftToRight
        if way is not self._line.direction():
            self._line.setDirection(way)
            self._line.setSpacing(0 if way is QBoxLayout.Direction.TopToBottom else GAP)
