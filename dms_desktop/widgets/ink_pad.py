"""A field to sign on with mouse, finger or pen: strokes in steps of the field, whatever its size on the screen."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from dms_desktop.widgets.lettering import strokes_of
from dms_desktop.widgets.theme import colour
from dms_desktop.widgets.words import Text, say

Point = tuple[int, int]
MOST_POINTS = 2_500
"""What is drawn beyond is not taken: nobody signs with more."""
LINE = 2.2


class InkPad(QWidget):
    """`strokes()` are what was drawn, on a field of `wide` by `high` steps. Del or `clear()` wipes it."""

    def __init__(self, name: Text, *, wide: int, high: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say(self, self.setAccessibleName, name)
        self._wide, self._high = wide, high
        self._strokes: list[list[Point]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(self._wide // 2, self._high // 2)

    def strokes(self) -> Sequence[tuple[Point, ...]]:
        return [tuple(stroke) for stroke in self._strokes]

    def write(self, name: str) -> None:
        """In the place of what was drawn: a signature by somebody who has keys alone."""
        self._strokes = list(strokes_of(name, wide=self._wide, high=self._high, most=MOST_POINTS))
        self.update()

    def clear(self) -> None:
        self._strokes.clear()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._strokes.append([])
            self._add(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._strokes:
            self._add(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colour("panel"))
        painter.setPen(QPen(colour("accent" if self.hasFocus() else "field_line"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        base = self.height() * 0.8
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(QPointF(16, base), QPointF(self.width() - 16, base))
        painter.setPen(QPen(colour("ink"), LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        scale = self.width() / self._wide
        for stroke in self._strokes:
            points = [QPointF(x * scale, y * scale) for x, y in stroke]
            painter.drawPolyline(QPolygonF(points if len(points) > 1 else points * 2))
        painter.end()

    def _add(self, at: QPointF) -> None:
        step = self._wide / self.width()
        x, y = (min(max(round(at.x() * step), 0), self._wide), min(max(round(at.y() * step), 0), self._high))
        if sum(map(len, self._strokes)) < MOST_POINTS and self._strokes[-1][-1:] != [(x, y)]:
            self._strokes[-1].append((x, y))
            self.update()
