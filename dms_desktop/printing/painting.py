"""Sheets onto a device: a printer, a PDF, a picture; all by the same strokes."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLineF, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from dms_desktop.printing.fitting import EXACT, Fit
from dms_desktop.printing.pens import UNIT, font
from dms_desktop.printing.sheets import Modules, Picture, Rule, Sheet, Words

INCH_MM = 25.4
PDF_DPI = 1200
INK_GAIN_MM = 0.012
"""By how much ink and heat widen a bar at each side: bars are drawn so much narrower."""


class NoDevice(Exception):
    """Nothing can be painted on it: the printer or the file does not take it."""


def page_layout(sheet: Sheet) -> QPageLayout:
    """Exactly the sheet, without margins of the device."""
    size = QPageSize(QSizeF(sheet.width, sheet.height), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


def print_on(device: QPagedPaintDevice, sheets: Sequence[Sheet], fit: Fit = EXACT) -> None:
    """Each sheet on a page of its own length, each measured from its own corner: nothing adds up from page to page."""
    device.setPageLayout(page_layout(sheets[0]))
    painter = QPainter()
    if not painter.begin(device):
        raise NoDevice
    try:
        for at, sheet in enumerate(sheets):
            if at:
                device.setPageLayout(page_layout(sheet))
                if not device.newPage():
                    raise NoDevice
            paint(painter, sheet, device.logicalDpiX(), fit)
    finally:
        painter.end()


def pdf_of(sheets: Sequence[Sheet], title: str) -> bytes:
    """A PDF with its fonts inside, made in memory: nothing readable lies on the disk before somebody asks for a file."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(PDF_DPI)
    writer.setTitle(title)
    writer.setCreator("DMS")
    print_on(writer, sheets)
    buffer.close()
    return bytes(held.data())


def picture_of(sheet: Sheet, dots_per_mm: float) -> QImage:
    """As on paper: black on white in every theme."""
    image = QImage(round(sheet.width * dots_per_mm), round(sheet.height * dots_per_mm), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter, sheet, dots_per_mm * INCH_MM, EXACT)
    painter.end()
    return image


def paint(painter: QPainter, sheet: Sheet, dpi: float, fit: Fit) -> None:
    painter.save()
    dots = dpi / INCH_MM
    painter.scale(dots / fit.scale_x, dots / fit.scale_y)
    painter.translate(-fit.offset_x, -fit.offset_y)
    painter.scale(1 / UNIT, 1 / UNIT)
    painter.setPen(QColor(Qt.GlobalColor.black))
    for mark in sheet.marks:
        match mark:
            case Words():
                painter.setFont(_font(sheet.language, mark.size, bold=mark.bold))
                painter.drawText(QPointF(mark.x * UNIT, mark.y * UNIT), mark.text)
            case Rule():
                _draw_rule(painter, mark)
            case Modules():
                _draw_modules(painter, mark)
            case Picture():
                place = QRectF(mark.x * UNIT, mark.y * UNIT, mark.width * UNIT, mark.height * UNIT)
                painter.drawImage(place, _image(mark.png))
    painter.restore()


def _draw_rule(painter: QPainter, rule: Rule) -> None:
    pen = QPen(QColor(Qt.GlobalColor.black), rule.weight * UNIT)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(QLineF(rule.x1 * UNIT, rule.y1 * UNIT, rule.x2 * UNIT, rule.y2 * UNIT))


def _draw_modules(painter: QPainter, code: Modules) -> None:
    """Runs of dark modules as one rectangle each: no light seams between neighbours."""
    gain = INK_GAIN_MM * UNIT if len(code.rows) == 1 else 0.0
    step, height = code.width * UNIT / len(code.rows[0]), code.height * UNIT / len(code.rows)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for row_at, row in enumerate(code.rows):
        for start, length in dark_runs(row):
            x, width = code.x * UNIT + start * step + gain, length * step - 2 * gain
            place = QRectF(x, code.y * UNIT + row_at * height, width, height)
            painter.fillRect(place, Qt.GlobalColor.black)
    painter.restore()


def dark_runs(row: str) -> Sequence[tuple[int, int]]:
    """Where each run of dark modules begins and how long it is."""
    runs: list[tuple[int, int]] = []
    at = 0
    for piece in row.replace("10", "1|0").replace("01", "0|1").split("|"):
        if piece[0] == "1":
            runs.append((at, len(piece)))
        at += len(piece)
    return runs


@lru_cache(maxsize=2)
def _image(png: bytes) -> QImage:
    """On white, in grey: what is clear in it must not come out black, and no receipt printer has colours."""
    drawn = QImage.fromData(png)
    if drawn.isNull():
        return drawn
    ground = QImage(drawn.size(), QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.white)
    painter = QPainter(ground)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return ground.convertToFormat(QImage.Format.Format_Grayscale8)


@lru_cache(maxsize=64)
def _font(language: str, size: float, *, bold: bool) -> QFont:
    return font(language, size, bold=bold)
