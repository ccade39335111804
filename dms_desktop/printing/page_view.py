"""One sheet as a picture, as wide as there is room, on the ground of the desk."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from dms_desktop.printing.painting import picture_of
from dms_desktop.printing.sheets import Sheet
from dms_desktop.widgets.theme import colour
from dms_desktop.widgets.words import Text, say

ROOM = 16
MOST_DOTS = 5.5
LONGEST = 6000
"""Pixels of a picture beyond which a receipt is only scrolled, not drawn: nobody reads on."""


class PageView(QScrollArea):
    """Arrow keys scroll; the dialog turns the pages."""

    def __init__(self, name: Text) -> None:
        super().__init__()
        self._picture = _Picture()
        self.setWidget(self._picture)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        say(self, self.setAccessibleName, name)

    def show_sheet(self, sheet: Sheet) -> None:
        wide = max(100, self.viewport().width() - 2 * ROOM)
        dots = min(MOST_DOTS, wide / sheet.width, LONGEST / sheet.height)
        ratio = self.devicePixelRatioF()
        image = picture_of(sheet, dots * ratio)
        image.setDevicePixelRatio(ratio)
        self._picture.show_image(image)
        self.verticalScrollBar().setValue(0)


class _Picture(QWidget):
    """White paper with a thin edge."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        return self._image.deviceIndependentSize().toSize() + QSize(2 * ROOM, 2 * ROOM)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("ground"))
        if not self._image.isNull():
            painter.drawImage(ROOM, ROOM, self._image)
            painter.setPen(colour("line"))
            size = self._image.deviceIndependentSize().toSize()
            painter.drawRect(ROOM - 1, ROOM - 1, size.width() + 1, size.height() + 1)
