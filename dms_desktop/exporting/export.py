"""Brings all rows of a table, as it is filtered, and writes them away from the window's thread; it can be stopped at any row."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from dms_desktop.bridge import Bridge
from dms_desktop.exporting.values import heading_of, values_of
from dms_desktop.widgets.record_model import RecordModel
from dms_desktop.widgets.record_table import TableView
from sync.sheets.writing import CannotWrite, Sheet, Value, open_sheet, tried

AT_ONCE = 100
"""Rows between two looks at the keyboard: a few milliseconds."""
MOST_ROWS = 300_000
"""More would fill the memory of a small PC."""


class Export(QObject):
    """One table into one file. The columns are those that are shown, under their titles of now.

    `read(rows)` while rows come from the replica, `wrote(rows, of)` while they go into the file, then exactly one of
    `done(rows)`, `failed(CannotWrite)`, `too_many(most)`, `closed()` where the page of the table is gone. After `stop` none of
    them comes; `gone`: nothing is left behind.
    """

    read = Signal(int)
    wrote = Signal(int, int)
    done = Signal(int)
    failed = Signal(object)
    too_many = Signal(int)
    closed = Signal()
    gone = Signal()

    def __init__(self, table: TableView, model: RecordModel[object], bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._table, self._model, self._bridge = table, model, bridge
        shown = [at for at in range(len(model.columns)) if not table.isColumnHidden(at)]
        self._columns = [model.columns[at] for at in shown]
        self._headings = [heading_of(model.columns[at], table.columnWidth(at)) for at in shown]
        self._rows: Sequence[object] = ()
        self._written = 0
        self._sheet: Sheet | None = None
        self._is_over = self._is_busy = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._gather)

    def start(self, path: Path) -> None:
        self._work(partial(open_sheet, path, self._headings), self._opened)

    def stop(self) -> None:
        """Leave nothing behind; the table keeps what it read."""
        self._is_over = True
        if not self._is_busy:
            self._drop()

    def _opened(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._model.arrived.connect(self._soon.start)
        self._table.destroyed.connect(self._soon.start)
        self._gather()

    def _gather(self) -> None:
        """The table asks for its rows as if somebody scrolled: filters and order are its own."""
        if self._is_over or self._rows or self._is_closed():
            return
        count = self._model.rowCount()
        if count > MOST_ROWS:
            self.stop()
            self.too_many.emit(MOST_ROWS)
        elif not self._model.is_complete:
            self.read.emit(count)
            self._model.bring_more()
        else:
            self._model.arrived.disconnect(self._soon.start)
            self._rows = tuple(self._model.rows)
            self._write_next()

    def _is_closed(self) -> bool:
        """Its page was closed meanwhile, and with it went the words of its columns."""
        if isValid(self._table):
            return False
        self.stop()
        self.closed.emit()
        return True

    def _write_next(self) -> None:
        self.wrote.emit(self._written, len(self._rows))
        sheet = self._sheet
        if self._is_over or sheet is None or self._is_closed():
            return
        if self._written == len(self._rows):
            self._work(sheet.finish, self._finished)
            return
        rows = self._rows[self._written : self._written + AT_ONCE]
        self._written += len(rows)
        values: list[Sequence[Value]] = [values_of(self._columns, row) for row in rows]
        self._work(partial(sheet.append, values), self._appended)

    def _appended(self, _: None) -> None:
        self._write_next()

    def _finished(self, _: None) -> None:
        self._sheet = None
        self._is_over = True
        self.done.emit(len(self._rows))

    def _fail(self, why: CannotWrite) -> None:
        self.stop()
        self.failed.emit(why)

    def _drop(self) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is None:
            self.gone.emit()
        else:
            self._bridge.ask(None, sheet.abandon, self._dropped)

    def _dropped(self, _: None) -> None:
        self.gone.emit()

    def _work(self, work: Callable[[], object], show: Callable[..., None]) -> None:
        self._is_busy = True
        self._bridge.ask(None, partial(tried, work), partial(self._came, show))

    def _came(self, show: Callable[..., None], answer: object) -> None:
        """One hand at a time is on the file: what was stopped meanwhile is dropped here."""
        self._is_busy = False
        if self._is_over:
            self._sheet = self._sheet or (answer if isinstance(answer, Sheet) else None)
            self._drop()
        elif isinstance(answer, CannotWrite):
            self._fail(answer)
        else:
            show(answer)
