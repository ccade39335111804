"""State chips: a word on a soft colour."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from dms_desktop.widgets.theme import colour, theme_name
from dms_desktop.widgets.tokens import Tone

PADDING = 9
HEIGHT = 20


@dataclass(frozen=True)
class Chip:
    """What a chip says. The text carries the meaning; the tone only repeats it."""

    text: str
    tone: Tone = Tone.IDLE


class ChipLabel(QWidget):
    """A chip beside a title. Hidden while it has nothing to say."""

    def __init__(self, chip: Chip | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._chip: Chip | None = None
        self.show_chip(chip)

    def show_chip(self, chip: Chip | None) -> None:
        self._chip = chip
        self._appear()
        self.setAccessibleName(chip.text if chip else "")
        self.setToolTip(chip.text if chip else "")
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._chip.text if self._chip else ""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ParentChange:
            self._appear()
        return super().event(event)

    def _appear(self) -> None:
        """Without a parent it would open a window of its own."""
        if self._chip is None or self.parent() is not None:
            self.setVisible(self._chip is not None)

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self.fontMetrics(), self.text()), HEIGHT + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chip is None:
            return
        painter = QPainter(self)
        paint_chip(painter, QPoint(0, 2), self.width(), self._chip)
        painter.end()


def chip_width(metrics: QFontMetrics, text: str) -> int:
    return metrics.horizontalAdvance(text) + 2 * PADDING


def paint_chip(painter: QPainter, at: QPoint, width: int, chip: Chip, *, is_selected: bool = False) -> None:
    """So wide, from this upper left corner. Over a marked row it keeps a ground that can be told from the row's."""
    ratio = painter.device().devicePixelRatioF()
    ground = "panel" if is_selected and chip.tone == Tone.NOTE else chip.tone.value
    painter.drawPixmap(at, _picture(chip, width, painter.font(), f"{theme_name()} {ground}", ratio))


@lru_cache(maxsize=500)
def _picture(chip: Chip, width: int, font: QFont, look: str, ratio: float) -> QPixmap:
    """Many rows of a list show the same few chips: to draw a round ground and a word takes far longer than to copy it."""
    picture = QPixmap(QSize(width, HEIGHT) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(look.split()[-1]))
    box = QRectF(0, 0, width, HEIGHT)
    painter.drawRoundedRect(box, HEIGHT / 2, HEIGHT / 2)
    painter.setPen(colour(f"{chip.tone.value}_ink"))
    room = width - 2 * PADDING + 2  # a letter's own margin may lie over the edge
    words = painter.fontMetrics().elidedText(chip.text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return picture
