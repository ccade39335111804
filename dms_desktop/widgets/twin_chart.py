"""Upright bars in pairs: a figure, and beside it the paler, hatched one of an earlier time. Painted by hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from dms_desktop.widgets.cells import is_enter
from dms_desktop.widgets.theme import colour
from dms_desktop.widgets.words import Text, say

TOP, FOOT, GAP = 20, 18, 6
LEAST_SLOT = 1.0
LABEL_GAP = 10
DENSE = 8.0
"""Narrower than this two bars are no pair any more: the earlier figures become a line over those of now."""
STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


@dataclass(frozen=True)
class Twin:
    """A figure and the earlier one. `title` stands below the bars, `words` say all of it; `key` comes back when it is opened."""

    key: object
    title: str
    value: int
    before: int
    words: str


class TwinChart(QWidget):
    """The arrow keys go from pair to pair, of which the figures are written above; a click or Enter opens what is behind it.

    What is earlier is paler and hatched, or a line where the bars are too many: nobody has to tell colours apart. Below nought a
    bar hangs down.
    """

    opened = Signal(object)
    marked = Signal(object)

    def __init__(self, name: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say(self, self.setAccessibleName, name)
        self._twins: Sequence[Twin] = ()
        self._at = 0
        self._now, self._before = "", ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(96)

    def set_twins(self, twins: Sequence[Twin], *, now: str, before: str) -> None:
        """`now` and `before` name the two times."""
        kept = self.current()
        self._twins, self._now, self._before = tuple(twins), now, before
        keys = [one.key for one in twins]
        self._at = keys.index(kept.key) if kept is not None and kept.key in keys else 0
        self._describe()
        self.update()

    def current(self) -> Twin | None:
        return self._twins[self._at] if self._at < len(self._twins) else None

    def mark(self, key: object) -> None:
        """Go to the pair of a key, if it is among these."""
        found = next((at for at, one in enumerate(self._twins) if one.key == key), None)
        if found is not None:
            self._go(found)

    def sizeHint(self) -> QSize:
        return QSize(400, 150)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._twins:
            self._go(self._under(event.position().x()))
            self.marked.emit(self._twins[self._at].key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is not None and self._twins:
            self._go(min(max(self._at + step, 0), len(self._twins) - 1))
            self.marked.emit(self._twins[self._at].key)
        elif is_enter(event.key()):
            self._open()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_words(painter)
        zero = self._paint_ground(painter)
        for at, twin in enumerate(self._twins):
            self._paint_twin(painter, at, twin, zero)
        if self._is_dense():
            self._paint_course(painter)
        self._paint_titles(painter)
        painter.end()

    def _open(self) -> None:
        found = self.current()
        if found is not None:
            self.opened.emit(found.key)

    def _go(self, at: int) -> None:
        self._at = at
        self._describe()
        self.update()

    def _describe(self) -> None:
        """What a reader hears: the pair in hand, and how many there are."""
        found = self.current()
        place = f"{self._at + 1}/{len(self._twins)}" if found else ""
        self.setAccessibleDescription(f"{found.words} ({place})" if found else "")

    def _slot(self) -> float:
        return max(self.width() / max(len(self._twins), 1), LEAST_SLOT)

    def _under(self, x: float) -> int:
        return min(max(int(x // self._slot()), 0), len(self._twins) - 1)

    def _scale(self) -> tuple[int, int]:
        """The lowest and the highest figure, nought among them."""
        values = [0, *(one.value for one in self._twins), *(one.before for one in self._twins)]
        low, high = min(values), max(values)
        return low, high if high > low else low + 1

    def _y(self, value: int) -> float:
        low, high = self._scale()
        room = self.height() - TOP - FOOT
        return TOP + room * (high - value) / (high - low)

    def _paint_words(self, painter: QPainter) -> None:
        """Above the bars the pair in hand, and at the right what the two kinds of bars are."""
        legend = QRectF(self.width() - self._legend_width(painter), 0, self._legend_width(painter), TOP)
        self._paint_legend(painter, legend)
        found = self.current()
        if found is not None:
            painter.setPen(colour("ink"))
            room = QRectF(2, 0, max(legend.left() - 12, 0), TOP)
            text = painter.fontMetrics().elidedText(found.words, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    def _legend_width(self, painter: QPainter) -> float:
        metrics = painter.fontMetrics()
        return metrics.horizontalAdvance(self._now) + metrics.horizontalAdvance(self._before) + 4 * (10 + GAP)

    def _paint_legend(self, painter: QPainter, place: QRectF) -> None:
        x, metrics = place.left(), painter.fontMetrics()
        for words, is_before in ((self._now, False), (self._before, True)):
            if is_before and self._is_dense():
                painter.setPen(QPen(colour("ink"), 1.2))
                painter.drawLine(QPointF(x, place.center().y()), QPointF(x + 10, place.center().y()))
            else:
                self._paint_bar(painter, QRectF(x, place.center().y() - 5, 10, 10), is_before=is_before)
            x += 10 + GAP
            painter.setPen(colour("muted"))
            painter.drawText(QRectF(x, 0, metrics.horizontalAdvance(words) + 2, TOP), Qt.AlignmentFlag.AlignVCenter, words)
            x += metrics.horizontalAdvance(words) + 10 + GAP

    def _paint_ground(self, painter: QPainter) -> float:
        zero = self._y(0)
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(QPointF(0, zero), QPointF(self.width(), zero))
        return zero

    def _is_dense(self) -> bool:
        return self._slot() < DENSE

    def _paint_twin(self, painter: QPainter, at: int, twin: Twin, zero: float) -> None:
        slot = self._slot()
        left, middle = at * slot, (at + 0.5) * slot
        wide = min(max((slot - GAP) / 2, 1.0), 36.0)
        if at == self._at:
            self._paint_mark(painter, QRectF(left, TOP, max(slot, 3.0), self.height() - TOP))
        if self._is_dense():
            y = self._y(twin.value)
            painter.fillRect(QRectF(left, min(y, zero), max(slot - 0.5, 0.6), abs(zero - y)), colour("accent"))
            return
        for value, x, is_before in ((twin.before, middle - wide, True), (twin.value, middle, False)):
            y = self._y(value)
            bar = QRectF(x, min(y, zero), wide, abs(zero - y))
            if bar.height() > 0:
                self._paint_bar(painter, bar, is_before=is_before)

    def _paint_course(self, painter: QPainter) -> None:
        """The earlier figures where there is no room for bars, light on dark and dark on light."""
        slot = self._slot()
        points = [QPointF((at + 0.5) * slot, self._y(twin.before)) for at, twin in enumerate(self._twins)]
        for ink, wide in ((colour("panel"), 3.0), (colour("ink"), 1.2)):
            painter.setPen(QPen(ink, wide))
            painter.drawPolyline(QPolygonF(points))

    def _paint_titles(self, painter: QPainter) -> None:
        """As many as stand beside one another without touching."""
        slot, metrics, free = self._slot(), painter.fontMetrics(), 0.0
        painter.setPen(colour("muted"))
        for at, twin in enumerate(self._twins):
            wide = min(metrics.horizontalAdvance(twin.title) + 2.0, max(slot - 4, metrics.horizontalAdvance("00-00") + 2.0))
            left = min(max((at + 0.5) * slot - wide / 2, 0), self.width() - wide)
            if left >= free:
                text = metrics.elidedText(twin.title, Qt.TextElideMode.ElideRight, int(wide))
                painter.drawText(QRectF(left, self.height() - FOOT, wide, FOOT), Qt.AlignmentFlag.AlignCenter, text)
                free = left + wide + (LABEL_GAP if wide > slot - 4 else 0)

    def _paint_mark(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(QPen(colour("focus"), 1.5) if self.hasFocus() else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(colour("select"))
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 3, 3)

    def _paint_bar(self, painter: QPainter, bar: QRectF, *, is_before: bool) -> None:
        ink = colour("muted" if is_before else "accent")
        painter.setPen(QPen(ink, 1) if is_before else QPen(Qt.PenStyle.NoPen))
        if is_before:
            painter.setBrush(QColor(colour("track")))
            painter.drawRect(bar)
            painter.setPen(QPen(Qt.PenStyle.NoPen))
            painter.setBrush(QBrush(ink, Qt.BrushStyle.BDiagPattern))
        else:
            painter.setBrush(ink)
        painter.drawRect(bar)
