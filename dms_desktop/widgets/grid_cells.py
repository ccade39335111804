"""How cells of an entry grid are painted, and the editors that open in them."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionViewItem, QWidget

from dms_desktop.widgets.cells import CellPainter
from dms_desktop.widgets.grid_model import GridModel
from dms_desktop.widgets.grid_rows import Cell, Choice
from dms_desktop.widgets.lookup_edit import ChoicePopup, LookupEdit
from dms_desktop.widgets.record_model import Face
from dms_desktop.widgets.theme import colour

Index = QModelIndex | QPersistentModelIndex
HERE = (QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected).value


class GridCells(CellPainter):
    """Paints marks and gives each column its editor. `typing(text)` with every key in an editor."""

    typing = Signal(str)

    def __init__(self, grid: QWidget) -> None:
        super().__init__(grid)
        self._grid = grid
        self._choices: ChoicePopup | None = None

    def _list(self) -> ChoicePopup:
        """One list for all cells: to make one takes longer than to type a letter."""
        if self._choices is None:
            self._choices = ChoicePopup(self._grid)
        return self._choices

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = index.model()
        column = model.columns.at(index.column()) if isinstance(model, GridModel) else None
        editor = LookupEdit(column.lookup.suggest, parent, self._list()) if column and column.lookup else QLineEdit(parent)
        editor.setAlignment(Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)))
        if column is not None:
            editor.setAccessibleName(column.title())
        editor.textEdited.connect(self.typing)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """What has been typed stays: an answer that fills the row meanwhile must not take it away."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, LookupEdit) and editor.chosen is not None and isinstance(model, GridModel):
            pick(model, index.row(), index.column(), editor.chosen)
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(QRect(option.rect))

    def paint_marks(self, painter: QPainter, option: QStyleOptionViewItem, face: Face) -> None:
        super().paint_marks(painter, option, face)
        if face.error:
            painter.save()
            painter.setPen(QPen(colour("bad_fill"), 2, Qt.PenStyle.DotLine))
            painter.drawLine(option.rect.left() + 4, option.rect.bottom() - 2, option.rect.right() - 4, option.rect.bottom() - 2)
            painter.restore()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if option.state.value & HERE == HERE:  # of plain numbers: Python's own flags take as long as to paint the text
            painter.save()
            painter.setPen(QPen(colour("focus"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
            painter.restore()


def pick(model: GridModel, at: int, section: int, choice: Choice) -> None:
    """Put a chosen value into a cell, as one step."""
    column = model.columns.at(section)
    if column is not None:
        model.put(at, {column.key: Cell(choice.value, choice.code)})
