"""How table cells are painted: chips, tones and selection, without losing a colour to the style sheet."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from dms_desktop.widgets.chip import HEIGHT, chip_width, paint_chip
from dms_desktop.widgets.columns import Kind
from dms_desktop.widgets.record_model import LEFT, RIGHT, Face, FaceRole
from dms_desktop.widgets.theme import colour
from dms_desktop.widgets.tokens import Tone

Index = QModelIndex | QPersistentModelIndex
CELL = QStyle.ControlElement.CE_ItemViewItem
SELECTED = QStyle.StateFlag.State_Selected.value
HAS_TEXT = QStyleOptionViewItem.ViewItemFeature.HasDisplay
TEXT, HIGHLIGHTED = QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText


class CellPainter(QStyledItemDelegate):
    """Paints one cell. `selection-color` in a style sheet would override tones, so the palette is set here (Qt quirk)."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        self._dress(option, index.data(FaceRole))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        face = index.data(FaceRole)
        view = option.widget
        self._dress(option, face)
        style = view.style() if isinstance(view, QWidget) else QApplication.style()
        style.drawControl(CELL, option, painter, view)
        if isinstance(face, Face):
            self.paint_marks(painter, option, face)

    def paint_marks(self, painter: QPainter, option: QStyleOptionViewItem, face: Face) -> None:
        """What lies over the text of a cell."""
        if face.chip is None:
            return
        box = QRectF(option.rect)
        width = min(chip_width(option.fontMetrics, face.chip.text), box.width() - 8)
        place = QRectF(box.left() + 6, box.center().y() - HEIGHT / 2, width, HEIGHT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        paint_chip(painter, place, face.chip)
        painter.restore()

    def _dress(self, option: QStyleOptionViewItem, face: object) -> None:
        """In the place of what Qt does: it would ask the model seven questions more for each cell."""
        if not isinstance(face, Face):
            return
        ink = colour(self._ink(face, selected=bool(option.state.value & SELECTED)))
        option.palette.setColor(TEXT, ink)
        option.palette.setColor(HIGHLIGHTED, ink)
        option.displayAlignment = RIGHT if face.is_right else LEFT
        if face.is_strong:
            option.font.setBold(True)
        if face.text and face.chip is None:
            option.features |= HAS_TEXT
            option.text = face.text

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """What ends in dots is whole in the tip; a tip of the cell's own, such as an error, goes first."""
        if event.type() != QEvent.Type.ToolTip or index.data(Qt.ItemDataRole.ToolTipRole):
            return super().helpEvent(event, view, option, index)
        is_short = self.sizeHint(option, index).width() > option.rect.width()
        QToolTip.showText(event.globalPos(), str(index.data()) if is_short else "", view)
        return True

    @staticmethod
    def _ink(face: Face, *, selected: bool) -> str:
        if face.tone is not None:
            return "muted" if face.tone == Tone.IDLE else f"{face.tone}_ink"
        if face.kind == Kind.CODE:
            return "link"
        return "select_ink" if selected else "ink"


def is_enter(key: int) -> bool:
    return key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
