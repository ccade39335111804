"""The table of records: lists that are read, walked with the arrow keys, opened with Enter and copied to a spreadsheet."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from dms_desktop.widgets.cells import CellPainter, is_enter
from dms_desktop.widgets.columns import Column
from dms_desktop.widgets.record_model import ColumnModel, RecordModel
from dms_desktop.widgets.widths import Needs, fit
from dms_desktop.widgets.words import Text, say
from sync.sheets.writing import neutral_block

R = TypeVar("R")
ROW_HEIGHT = 26
UNPAINTED = Qt.WidgetAttribute.WA_UpdatesDisabled
LOOKS = frozenset({QEvent.Type.LanguageChange, QEvent.Type.FontChange, QEvent.Type.StyleChange})
"""Events after which words and letters are of other widths."""


class TableView(QTableView):
    """What all tables share: fixed row height, no vertical header (Qt asks it for 40,000 labels), copy, remembered widths."""

    opened = Signal(object)
    chosen = Signal(object)
    widths_changed = Signal()

    def __init__(self, name: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say(self, self.setAccessibleName, name)
        self.setItemDelegate(CellPainter(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().setHighlightSections(False)
        self.names: frozenset[int] = frozenset()
        self._needs = Needs()
        self.horizontalHeader().sectionResized.connect(self._resized)
        self.verticalScrollBar().rangeChanged.connect(self._lay_ground)
        self.doubleClicked.connect(self._open)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            for changed in (model.modelReset, model.rowsRemoved, model.layoutChanged):
                changed.connect(self._forget_needs)
            model.rowsInserted.connect(lambda _, first, last: self._needs.change(first, last))
            model.dataChanged.connect(self._change_needs)

    def bind_model(self, model: ColumnModel[R]) -> None:
        """Show a model and give its columns their widths."""
        self.setModel(model)
        header = self.horizontalHeader()
        for at, column in enumerate(model.columns):
            header.resizeSection(at, column.width)
        self.names = frozenset(at for at, column in enumerate(model.columns) if column.stretch)
        self.fit_columns()
        self.selectionModel().currentRowChanged.connect(self._choose)

    def widths(self) -> Mapping[str, int]:
        """Width of each column by key, to be remembered."""
        shown = [(at, column) for at, column in enumerate(self._columns()) if not self.isColumnHidden(at)]
        return {column.key: self.columnWidth(at) for at, column in shown if not column.stretch}

    def set_widths(self, widths: Mapping[str, int]) -> None:
        for at, column in enumerate(self._columns()):
            if column.key in widths and not column.stretch:
                self.setColumnWidth(at, max(24, int(widths[column.key])))
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give the columns the widths that their rows need; a table that nobody sees is measured when it is shown."""
        if self.isVisible():
            fit(self, self.names, self._needs)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lay_ground()
        self.fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def focusInEvent(self, event: QFocusEvent) -> None:
        with self._unpainted():
            super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        with self._unpainted():
            super().focusOutEvent(event)

    def copy(self) -> None:
        """Selected rows as tab-separated text, titles first when there are several."""
        rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        if rows:
            shown = [at for at in range(self.model().columnCount()) if not self.isColumnHidden(at)]
            lines = [[str(self.model().index(row, at).data() or "") for at in shown] for row in rows]
            titles = [[str(self.model().headerData(at, Qt.Orientation.Horizontal)) for at in shown]] if len(rows) > 1 else []
            QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in neutral_block(titles + lines)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event.key()) and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Open"), lambda: self._open(self.currentIndex()))
        menu.addAction(self.tr("Copy rows"), self.copy)
        menu.addAction(self.tr("Copy cell"), self._copy_cell)
        menu.exec(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        model = self.model()
        if event.type() in LOOKS:
            self._needs.forget()
            self._lay_ground()
        if event.type() == QEvent.Type.LanguageChange and model is not None:
            if isinstance(model, ColumnModel):
                model.retitle()
            self.fit_columns()

    def _lay_ground(self, *_: object) -> None:
        """The style sheet lets rows be painted over whatever lies below. On a ground of their own those that are scrolled are
        moved as they are painted; where nothing scrolls it would only fill the round corners."""
        self.viewport().setAutoFillBackground(self.verticalScrollBar().maximum() > 0)

    @contextmanager
    def _unpainted(self) -> Iterator[None]:
        """Qt paints all of a table whose focus comes or goes: in a grid, whenever a cell is opened or closed. What looks
        otherwise are its edge and one cell. What is not painted anyway, as the page comes to the front, is left so: Qt lets
        all of it be painted then, and goes past a part that is already, with the titles in it."""
        parts = [part for part in (self, self.viewport()) if part.updatesEnabled()]
        for part in parts:
            part.setAttribute(UNPAINTED)
        yield
        for part in parts:
            part.setAttribute(UNPAINTED, False)
        QWidget.update(self, QRegion(self.rect()) - self.contentsRect())
        self.update(self.currentIndex())

    def _forget_needs(self, *_: object) -> None:
        """What columns were measured to need is measured again when it is asked for."""
        self._needs.forget()

    def _change_needs(self, first: QModelIndex, last: QModelIndex, *_: object) -> None:
        self._needs.change(first.row(), last.row())

    def _resized(self) -> None:
        self.widths_changed.emit()

    def _columns(self) -> Sequence[Column[object]]:
        model = self.model()
        return model.columns if isinstance(model, ColumnModel) else ()

    def _copy_cell(self) -> None:
        QGuiApplication.clipboard().setText(str(self.currentIndex().data() or ""))

    def _open(self, index: QModelIndex) -> None:
        model = self.model()
        if index.isValid() and isinstance(model, ColumnModel):
            found = model.row_at(index.row())
            if found is not None:
                self.opened.emit(found)

    def _choose(self, index: QModelIndex, before: QModelIndex) -> None:
        model = self.model()
        self.chosen.emit(model.row_at(index.row()) if index.isValid() and isinstance(model, ColumnModel) else None)


class RecordTable(TableView, Generic[R]):
    """A list of frozen rows. Setting rows anew keeps the current row by its key, and the place it was scrolled to.

    Signals: `opened(row)` by Enter or double click, `chosen(row | None)` as the cursor moves.
    `on_more(last_row)` is called when somebody scrolls to the end of rows that are not complete.
    """

    def __init__(
        self,
        name: Text,
        columns: Sequence[Column[R]],
        *,
        key: Callable[[R], Hashable],
        on_more: Callable[[R], None] | None = None,
    ) -> None:
        super().__init__(name)
        self._model: RecordModel[R] = RecordModel(columns, key, self)
        self.bind_model(self._model)
        self.setSortingEnabled(False)
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().sectionClicked.connect(self._sort)
        self._model.arrived.connect(self._show_order)
        if on_more is not None:
            self._model.more_wanted.connect(on_more)

    def set_rows(self, rows: Sequence[R], *, complete: bool = True) -> None:
        """Show these rows. `complete` False: there are more, and `on_more` brings them."""
        kept, scrolled = self._model.key_at(self.currentIndex().row()), self.verticalScrollBar().value()
        self._model.set_rows(rows, complete=complete)
        self.fit_columns()
        at = self._model.row_of(kept) if kept is not None else -1
        if at >= 0:
            self.select_row(at)
            self.verticalScrollBar().setValue(scrolled)

    def show_rows(self, rows: Sequence[R], *, complete: bool = True) -> None:
        """As `set_rows`; the first is marked where none is any more."""
        self.set_rows(rows, complete=complete)
        if rows and self.current() is None:
            self.select_row(0)

    def show_columns(self, **shown: bool) -> None:
        """Columns by key: one that would say nothing gives its room to the others."""
        places = {column.key: at for at, column in enumerate(self._columns())}
        turned = [key for key, is_shown in shown.items() if self.isColumnHidden(places[key]) == is_shown]
        header = self.horizontalHeader()
        header.sectionResized.disconnect(self._resized)  # this is not the hand that sets widths to be remembered
        for key in turned:
            self.setColumnHidden(places[key], not shown[key])
        header.sectionResized.connect(self._resized)
        if turned:
            self.fit_columns()

    def append_rows(self, rows: Sequence[R], *, complete: bool) -> None:
        self._model.append_rows(rows, complete=complete)
        self.fit_columns()

    def rows(self) -> Sequence[R]:
        return self._model.rows

    def room(self) -> int:
        """So many rows fill it, one of them out of sight: Qt asks for more as soon as the last one shows."""
        return self.viewport().height() // ROW_HEIGHT + 2

    def current(self) -> R | None:
        return self._model.row_at(self.currentIndex().row())

    def selected(self) -> Sequence[R]:
        """Selected rows from top to bottom."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [found for found in map(self._model.row_at, rows) if found is not None]

    def select_row(self, at: int) -> None:
        index = self._model.index(at, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)

    def select_key(self, key: Hashable) -> bool:
        """Move to the row with this key; False if it is not here."""
        at = self._model.row_of(key)
        if at >= 0:
            self.select_row(at)
        return at >= 0

    def next_key(self, is_wanted: Callable[[R], bool]) -> Hashable:
        """Of the next wanted row: below the one that is marked, and then from the top; None where there is no other."""
        at, rows = self.currentIndex().row(), self._model.rows
        others = (*range(at + 1, len(rows)), *range(at))
        return next((self._model.key_at(other) for other in others if is_wanted(rows[other])), None)

    def _sort(self, section: int) -> None:
        header = self.horizontalHeader()
        again = header.isSortIndicatorShown() and header.sortIndicatorSection() == section
        falling = again and header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(section, order)
        self._model.sort(section, order)
        self._show_order()

    def _show_order(self) -> None:
        self.horizontalHeader().setSortIndicatorShown(self._model.is_ordered)
