"""Reads a file and looks at its rows, a portion at a time, away from the window's thread; it can be stopped at any portion."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from dms_desktop.bridge import Bridge
from dms_desktop.importing.sheet import SheetRow, read_table
from sync.sheets.unreadable import Unreadable

AT_ONCE = 1_000
"""Rows of one look."""


@dataclass(frozen=True)
class Look:
    """What rows of a file mean: a query that takes `rows` and which of their columns is what, with one answer for each row."""

    query: Callable[..., Sequence[object]]
    columns: Mapping[str, object]


class Checking(QObject):
    """`read(SheetTable)` or `unreadable(Unreadable)` after `start`; `looked(rows)` and then `done(lines)` after each `look`.

    A newer `look` or `start` ends the one under way. After `stop` nothing comes any more.
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
        self._lines: list[object] = []
        self._look: Look | None = None

    def start(self, path: Path) -> None:
        """What was begun before is not heard of any more."""
        self._turn += 1
        came = partial(self._came, self._turn)
        self._bridge.ask(None, partial(read_table, path, is_stopped=self._stopped.is_set), came)

    def stop(self) -> None:
        self._stopped.set()
        self._turn += 1

    def look(self, rows: Sequence[SheetRow], look: Look) -> None:
        """At all of them, in this way."""
        self._turn += 1
        self._rows, self._look, self._lines = rows, look, []
        self._next()

    def _next(self) -> None:
        count = len(self._lines)
        self.looked.emit(count)
        rows = self._rows[count : count + AT_ONCE]
        if rows and self._look is not None:
            self._bridge.fetch(self._look.query, partial(self._add, self._turn), rows=rows, **self._look.columns)
        else:
            self.done.emit(self._lines)

    def _add(self, turn: int, found: Sequence[object]) -> None:
        if turn == self._turn:
            self._lines += found
            self._next()

    def _came(self, turn: int, answer: object) -> None:
        if self._stopped.is_set() or turn != self._turn:
            return
        if isinstance(answer, Unreadable):
            self.unreadable.emit(answer)
        else:
            self.read.emit(answer)
