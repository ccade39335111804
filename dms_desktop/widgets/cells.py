"""How table cells are painted: chips, tones and selection, without losing a colour to the style sheet."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from dms_desktop.widgets.chip import HEIGHT, Chip, chip_width, paint_chip
from dms_desktop.widgets.columns import Kind
from dms_desktop.widgets.record_model import ChipRole, KindRole, StrongRole, ToneRole
from dms_desktop.widgets.theme import colour
from dms_desktop.widgets.tokens import Tone

Index = QModelIndex | QPersistentModelIndex


class CellPainter(QStyledItemDelegate):
    """Paints one cell. `selection-color` in a style sheet would override tones, so the palette is set here (Qt quirk)."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        tone, kind = index.data(ToneRole), index.data(KindRole)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = colour(self._ink(tone, kind, selected=selected))
        option.palette.setColor(QPalette.ColorRole.Text, ink)
        option.palette.setColor(QPalette.ColorRole.HighlightedText, ink)
        if index.data(StrongRole):
            option.font.setBold(True)
        if isinstance(index.data(ChipRole), Chip):
            option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        chip = index.data(ChipRole)
        if isinstance(chip, Chip):
            box = QRectF(option.rect)
            width = min(chip_width(option.fontMetrics, chip.text), box.width() - 8)
            place = QRectF(box.left() + 6, box.center().y() - HEIGHT / 2, width, HEIGHT)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(option.font)
            paint_chip(painter, place, chip)
            painter.restore()

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
    def _ink(tone: object, kind: object, *, selected: bool) -> str:
        if isinstance(tone, str):  # Qt hands a StrEnum back as a plain text
            return "muted" if tone == Tone.IDLE else f"{tone}_ink"
        if kind == Kind.CODE:
            return "link"
        return "select_ink" if selected else "ink"


def is_enter(key: int) -> bool:
    return key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
