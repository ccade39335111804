"""Pictures for deeds and places: line drawings that take the colour of the theme when they are painted."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from dms_desktop.widgets.theme import RESOURCES, colour

MOST = 512
"""Pictures kept as drawn: some sixty drawings in a few colours and sizes, 2 KB each."""


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
        painter.drawImage(rect, self._drawn(rect.size() * painter.device().devicePixelRatio(), mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        return QPixmap.fromImage(self._drawn(size, mode))

    def _drawn(self, size: QSize, mode: QIcon.Mode) -> QImage:
        token = "faint" if mode == QIcon.Mode.Disabled else self._token
        return _pixels(self._drawing, colour(token).name(), size.width(), size.height())


@lru_cache(MOST)
def _pixels(drawing: bytes, ink: str, width: int, height: int) -> QImage:
    """Drawn once: to read and draw a picture takes far longer than to paint what is drawn. Not to be changed."""
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing.replace(b"currentColor", ink.encode()))).render(painter, QRectF(0, 0, width, height))
    painter.end()
    return image
