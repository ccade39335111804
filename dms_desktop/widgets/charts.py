"""Small charts painted by hand: a line of a course, bars to compare, a card with a figure. Each answers one question."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from dms_desktop.widgets.cells import is_enter
from dms_desktop.widgets.icons import icon
from dms_desktop.widgets.parts import PlainLabel, label, restyle, row
from dms_desktop.widgets.theme import colour
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import Text, say

BAR_HEIGHT = 22


class SparkLine(QWidget):
    """A course over time, without axes. The name says what it shows: a reader hears it."""

    def __init__(self, name: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say(self, self.setAccessibleName, name)
        self._values: Sequence[int] = ()
        self.setMinimumSize(80, 24)

    def set_values(self, values: Sequence[int]) -> None:
        self._values = tuple(values)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if len(self._values) < 2:
            return
        low, high = min(self._values), max(self._values)
        span, step = (high - low) or 1, (self.width() - 6) / (len(self._values) - 1)
        height = self.height() - 6
        points = [QPointF(3 + at * step, 3 + height - (value - low) * height / span) for at, value in enumerate(self._values)]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("accent"), 1.6))
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(colour("accent"))
        painter.drawEllipse(points[-1], 2.2, 2.2)
        painter.end()


@dataclass(frozen=True)
class Bar:
    """One bar: `shown` is the value in words, `key` comes back when it is opened."""

    key: str
    title: str
    value: int
    shown: str
    tone: Tone = Tone.NOTE


class BarChart(QWidget):
    """Bars side by side with their titles and values. A click or Enter opens the documents behind a bar."""

    opened = Signal(str)

    def __init__(self, name: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say(self, self.setAccessibleName, name)
        self._bars: Sequence[Bar] = ()
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        self._bars, self._at = tuple(bars), 0
        self.setAccessibleDescription("; ".join(f"{bar.title}: {bar.shown}" for bar in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, max(1, len(self._bars)) * BAR_HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._open(int(event.position().y()) // BAR_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self._bars:
            self._at = (self._at + step) % len(self._bars)
            self.update()
        elif is_enter(event.key()):
            self._open(self._at)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        left = max((metrics.horizontalAdvance(bar.title) for bar in self._bars), default=0) + 10
        right = max((metrics.horizontalAdvance(bar.shown) for bar in self._bars), default=0) + 10
        highest = max((bar.value for bar in self._bars), default=0) or 1
        for at, bar in enumerate(self._bars):
            top = at * BAR_HEIGHT
            room = max(1, self.width() - left - right)
            painter.setPen(colour("muted"))
            painter.drawText(QRectF(0, top, left - 10, BAR_HEIGHT), Qt.AlignmentFlag.AlignVCenter, bar.title)
            painter.setPen(colour("focus") if self.hasFocus() and at == self._at else Qt.PenStyle.NoPen)
            painter.setBrush(_fill(bar.tone))
            painter.drawRoundedRect(QRectF(left, top + 5, max(2.0, room * bar.value / highest), BAR_HEIGHT - 10), 3, 3)
            painter.setPen(colour("ink"))
            side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(QRectF(self.width() - right, top, right, BAR_HEIGHT), side, bar.shown)
        painter.end()

    def _open(self, at: int) -> None:
        if 0 <= at < len(self._bars):
            self.opened.emit(self._bars[at].key)


class Card(QFrame):
    """One figure of today with what it means; click or Enter opens what is behind it. A quiet one has nothing to do behind it: a
    single line. `is_quiet` is None while nothing was shown yet."""

    opened = Signal()

    def __init__(self, title: Text, picture: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.is_quiet: bool | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        say(self, self.setAccessibleName, title)
        drawing = QLabel()
        drawing.setTextFormat(Qt.TextFormat.PlainText)
        drawing.setPixmap(icon(picture, "muted").pixmap(16, 16))
        self.figure, self.hint = PlainLabel("…", "figure"), PlainLabel("", "small").wrap()
        self._parts = QVBoxLayout(self)
        self._parts.setContentsMargins(14, 10, 14, 10)
        self._parts.setSpacing(2)
        self._parts.addLayout(row(drawing, label(title, "muted"), 1, spacing=6))
        self._parts.addWidget(self.figure)
        self._parts.addWidget(self.hint)
        self._below = QWidget()
        self._below.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._parts.addWidget(self._below)  # a neighbour with a longer hint makes it higher: its words stay at the top

    def show_figure(self, figure: str, hint: str = "", *, is_quiet: bool = False) -> None:
        self.is_quiet = is_quiet
        self._parts.setDirection(QBoxLayout.Direction.LeftToRight if is_quiet else QBoxLayout.Direction.TopToBottom)
        restyle(self.figure, "role", "muted" if is_quiet else "figure")
        self.figure.setText(figure)
        self.hint.setText(hint)
        for part in (self.hint, self._below):
            part.setHidden(is_quiet)
        self.setAccessibleDescription(f"{figure} {hint}".strip())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event.key()) or event.key() == Qt.Key.Key_Space:
            self.opened.emit()
        else:
            super().keyPressEvent(event)


def _fill(tone: Tone) -> QColor:
    return colour({Tone.OK: "ok_fill", Tone.WARN: "warn_fill", Tone.BAD: "bad_fill", Tone.IDLE: "thumb"}.get(tone, "accent"))
