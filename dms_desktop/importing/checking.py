"""Reads a file and looks at its rows, a portion at a time, away from the window's thread; it can be stopped at any portion."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from dms_desktop.bridge import Bridge
from dms_desktop.importing.lines import SheetLine, lines_of
from dms_desktop.importing.sheet import SheetRow, SheetTable, read_table
from sync.sheets.unreadable import Unreadable

AT_ONCE = 1_000
"""Rows of one look."""


class Checking(QObject):
    """`read(SheetTable)` or `unreadable(Unreadable)` after `start`; `looked(rows)` and then `done(lines)` after each `look`.

    A newer `look` ends the one under way. After `stop` nothing comes any more.
    """

    read = Signal(object)
    unreadable = Signal(object)
    looked = Signal(int)
    done = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._stopped = Event()
        self._turn = 0
        self._rows: Sequence[SheetRow] = ()
        self._lines: list[SheetLine] = []
        self._code_at = self._units_at = 0

    def start(self, path: Path) -> None:
        self._bridge.ask(None, partial(read_table, path, is_stopped=self._stopped.is_set), self._came)

    def stop(self) -> None:
        self._stopped.set()
        self._turn += 1

    def look(self, table: SheetTable, *, code_at: int, units_at: int) -> None:
        """With these two columns."""
        self._turn += 1
        self._rows, self._code_at, self._units_at, self._lines = table.rows, code_at, units_at, []
        self._next()

    def _next(self) -> None:
        count = len(self._lines)
        self.looked.emit(count)
        rows = self._rows[count : count + AT_ONCE]
        if rows:
            go_on = partial(self._add, self._turn)
            self._bridge.fetch(lines_of, go_on, rows=rows, code_at=self._code_at, units_at=self._units_at)
        else:
            self.done.emit(self._lines)

    def _add(self, turn: int, found: Sequence[SheetLine]) -> None:
        if turn == self._turn:
            self._lines += found
            self._next()

    def _came(self, answer: SheetTable | Unreadable) -> None:
        if self._stopped.is_set():
            return
        if isinstance(answer, Unreadable):
            self.unreadable.emit(answer)
        else:
            self.read.emit(answer)
