"""Pictures for deeds and places: line drawings that take the colour of the theme when they are painted."""

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from dms_desktop.widgets.theme import RESOURCES, colour


def icon(name: str, token: str = "ink") -> QIcon:
    """A vendored drawing in the colour of a token. It follows a change of theme by itself. Raises FileNotFoundError."""
    return QIcon(_TokenIcon(_drawing(name), token))


@cache
def _drawing(name: str) -> bytes:
    return (RESOURCES / "icons" / f"{name}.svg").read_bytes()


class _TokenIcon(QIconEngine):
    def __init__(self, drawing: bytes, token: str) -> None:
        super().__init__()
        self._drawing = drawing
        self._token = token

    def clone(self) -> QIconEngine:
        return _TokenIcon(self._drawing, self._token)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        token = "faint" if mode == QIcon.Mode.Disabled else self._token
        renderer = QSvgRenderer(QByteArray(self._drawing.replace(b"currentColor", colour(token).name().encode())))
        renderer.render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        pixels = QPixmap(size)
        pixels.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixels)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixels
