"""A name as strokes: what somebody without a pen signs with, drawn from the letters of the screen."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainterPath, QTransform

Point = tuple[int, int]
SIZE, EDGE = 100, 40


def strokes_of(name: str, *, wide: int, high: int, most: int) -> Sequence[list[Point]]:
    """The outlines of its letters, as large as a field of `wide` by `high` steps lets them be; `most` points at the most."""
    outlines = _outlines(name, QRectF(EDGE, EDGE, wide - 2 * EDGE, high - 2 * EDGE))
    step = -(-sum(map(len, outlines)) // max(most - len(outlines), 1)) or 1
    return [[(round(point.x()), round(point.y())) for point in (*outline[::step], outline[-1])] for outline in outlines[:most]]


def _outlines(name: str, field: QRectF) -> Sequence[Sequence[QPointF]]:
    path, font = QPainterPath(), QFont()
    font.setPixelSize(SIZE)
    path.addText(0, 0, font, name)
    drawn = path.boundingRect()
    if drawn.isEmpty():
        return []
    scale = min(field.width() / drawn.width(), field.height() / drawn.height())
    fit = QTransform.fromTranslate(field.left(), field.top()).scale(scale, scale).translate(-drawn.left(), -drawn.top())
    return [[polygon.at(at) for at in range(polygon.count())] for polygon in path.toSubpathPolygons(fit) if polygon.count()]
