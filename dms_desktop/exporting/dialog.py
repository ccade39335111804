"""Export a table: where to, how far it is, and a stop. The rest of the window works on meanwhile."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from dms_desktop.exporting.export import Export
from dms_desktop.exporting.typed import typed_table
from dms_desktop.filing import proposed, with_ending
from dms_desktop.page import Desk, Page
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.entry_grid import EntryGrid
from dms_desktop.widgets.formats import day, quantity
from dms_desktop.widgets.parts import PlainLabel
from dms_desktop.widgets.record_model import RecordModel
from dms_desktop.widgets.record_table import RecordTable, TableView
from dms_desktop.widgets.words import by_count
from sync.sheets.writing import CannotWrite

translate = QCoreApplication.translate
FOLDER = "export.folder"
WORKBOOK, TEXT = ".xlsx", ".csv"
TEXTS = (TEXT, ".txt")


def export_table(page: Page, desk: Desk) -> bool:
    """Ask where the table of a page goes, and send it there. False where the page shows no table."""
    table = table_of(page)
    if isinstance(table, EntryGrid):
        table = typed_table(table, page) if table.rows() else None
    if table is None:
        return False
    today = desk.bridge.clock.now().astimezone().date()
    ask_place(page, desk, f"{page.title()} {page.number()}".strip() + f" {day(today)}", partial(_begin, page, desk, table))
    return True


def table_of(page: QWidget) -> TableView | None:
    """The one where the hand is, else the largest that is shown."""
    tables: Sequence[TableView] = [*page.findChildren(RecordTable), *page.findChildren(EntryGrid)]
    shown = [one for one in tables if one.isVisible()]
    here = [one for one in shown if one.hasFocus()]
    return next(iter(here), None) or max(shown, key=_size, default=None)


def ask_place(parent: QWidget, desk: Desk, name: str, on_path: Callable[[Path], object]) -> None:
    """A workbook is proposed, in the folder used last."""
    title = translate("exporting", "Export the table")
    workbook, text = translate("exporting", "Excel workbook (*.xlsx)"), translate("exporting", "Text with commas (*.csv)")
    chooser = QFileDialog(parent, title, proposed(desk.memory, FOLDER, name), f"{workbook};;{text}")
    chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    chooser.setDefaultSuffix(WORKBOOK)
    chooser.filterSelected.connect(lambda chosen: chooser.setDefaultSuffix(TEXT if chosen == text else WORKBOOK))
    chooser.fileSelected.connect(lambda chosen: _chosen(desk, _ended(Path(chosen), chooser), on_path))
    chooser.open()


class ExportDialog(Dialog):
    """Closes by itself when the file is in its place, or with the page of the table; leaving it stops the export."""

    def __init__(self, page: Page, desk: Desk, table: TableView, path: Path) -> None:
        super().__init__(lambda: self.tr("Export the table"), page.window())  # to clean up behind a page that is closed
        self._desk, self._path = desk, path
        self.sentence = PlainLabel().wrap()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.content.addWidget(self.sentence)
        self.content.addWidget(self.bar)
        model = table.model()
        assert isinstance(model, RecordModel)
        self.export = Export(table, model, desk.bridge, self)
        self.export.read.connect(self._show_read)
        self.export.wrote.connect(self._show_written)
        self.export.done.connect(self._done)
        self.export.failed.connect(self._show_failure)
        self.export.too_many.connect(self._show_too_many)
        self.export.closed.connect(self._end)
        self.export.gone.connect(self._leave)
        self.rejected.connect(self.export.stop)

    def start(self) -> None:
        """Beside the work, not over it."""
        self.setModal(False)
        self.show()
        self.export.start(self._path)

    def sizeHint(self) -> QSize:
        return QSize(460, 150)

    def _show_read(self, rows: int) -> None:
        self.sentence.setText(
            by_count(rows, self.tr("Reading: {count} row so far"), self.tr("Reading: {count} rows so far")).format(
                count=quantity(rows)
            )
        )

    def _show_written(self, rows: int, of: int) -> None:
        words = self.tr("Writing row {count} of {all} to {file}")
        self.sentence.setText(words.format(count=quantity(rows), all=quantity(of), file=self._path.name))
        self.bar.setRange(0, of)
        self.bar.setValue(rows)

    def _done(self, rows: int) -> None:
        self._desk.tell(
            by_count(rows, self.tr("{count} row is in {file}."), self.tr("{count} rows are in {file}.")).format(
                count=quantity(rows), file=self._path.name
            )
        )
        self.accept()
        self._leave()

    def _end(self) -> None:
        words = self.tr("{file} was not written: its page was closed meanwhile.")
        self._desk.tell(words.format(file=self._path.name))
        self.reject()

    def _leave(self) -> None:
        if not self.isVisible():
            self.deleteLater()

    def _show_failure(self, why: CannotWrite) -> None:
        words = trouble_words(why, self._path)
        self.bar.hide()
        self.fail(words)

    def _show_too_many(self, most: int) -> None:
        self.bar.hide()
        self.fail(self.tr("At most {count} rows go into one file. Narrow the filter.").format(count=quantity(most)))


def trouble_words(why: CannotWrite, path: Path) -> str:
    """One sentence, and a way on."""
    if why.is_in_use:
        words = translate(
            "exporting", "{file} is open in another program, or may not be written there. Close it there, or choose another name."
        )
        return words.format(file=path.name)
    words = translate("exporting", "{file} cannot be written: {reason}. Choose another folder.")
    return words.format(file=path.name, reason=why.reason)


def _ended(path: Path, chooser: QFileDialog) -> Path:
    return with_ending(path, f".{chooser.defaultSuffix()}", WORKBOOK, *TEXTS)


def _chosen(desk: Desk, path: Path, on_path: Callable[[Path], object]) -> None:
    desk.memory.keep(FOLDER, str(path.parent))
    on_path(path)


def _begin(page: Page, desk: Desk, table: TableView, path: Path) -> None:
    ExportDialog(page, desk, table, path).start()


def _size(table: QWidget) -> int:
    return table.width() * table.height()
