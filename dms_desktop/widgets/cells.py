"""How table cells are painted: chips, tones and selection, without losing a colour to the style sheet."""

import re

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from dms_desktop.widgets.chip import HEIGHT, chip_width, paint_chip
from dms_desktop.widgets.columns import Kind
from dms_desktop.widgets.record_model import Face, FaceRole
from dms_desktop.widgets.theme import colour
from dms_desktop.widgets.tokens import Tone

Index = QModelIndex | QPersistentModelIndex
SELECTED = QStyle.StateFlag.State_Selected.value
HAS_TEXT = QStyleOptionViewItem.ViewItemFeature.HasDisplay
CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
"""Line breaks, tabs and what no letter is: a space stands for them, or Qt lets words run together, or over the next cell."""
MARGIN = 8
"""From a cell's edge to its letters: the padding of the style sheet, and what the style itself leaves free."""


class CellPainter(QStyledItemDelegate):
    """Paints one cell: its ground where it is selected, its text, and what lies over it. The style would do the same, but go
    through the style sheet for each cell, which takes longer than the letters."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """For what the style is still asked: how large a cell wants to be."""
        face = index.data(FaceRole)
        if isinstance(face, Face) and face.text and face.chip is None:
            option.font.setBold(face.is_strong)
            option.features |= HAS_TEXT
            option.text = face.text

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        face = index.data(FaceRole)
        if not isinstance(face, Face):
            return
        is_selected = is_marked(option)
        if is_selected:
            painter.fillRect(option.rect, colour("select"))
        if face.text and face.chip is None:
            self._write(painter, option, face, colour(self._ink(face, selected=is_selected)))
        self.paint_marks(painter, option, face)

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, face: Face, ink: QColor) -> None:
        """One line on the base line of the table's own letters; what is too long ends in dots."""
        box, font = option.rect, option.font
        if face.is_strong:
            font.setBold(True)
        painter.setFont(font)
        painter.setPen(ink)
        metrics, room = painter.fontMetrics(), box.width() - 2 * MARGIN
        words = CONTROLS.sub(" ", face.text)
        width = metrics.horizontalAdvance(words)
        if width > room:
            width, words = room, metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        left = box.left() + MARGIN + (room - width if face.is_right else 0)
        painter.drawText(left, box.top() + (box.height() - metrics.height()) // 2 + metrics.ascent(), words)

    def paint_marks(self, painter: QPainter, option: QStyleOptionViewItem, face: Face) -> None:
        """What lies over the text of a cell."""
        if face.chip is None:
            return
        box = option.rect
        width = min(chip_width(option.fontMetrics, face.chip.text), box.width() - 8)
        if width > 0:
            painter.setFont(option.font)
            paint_chip(
                painter,
                QPoint(box.left() + 6, box.center().y() - HEIGHT // 2 + 1),
                width,
                face.chip,
                is_selected=is_marked(option),
            )

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


def is_marked(option: QStyleOptionViewItem) -> bool:
    return bool(option.state.value & SELECTED)


def is_enter(key: int) -> bool:
    return key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
