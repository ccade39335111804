"""A hand at the counter: presses real keys in the window of this process. It loads nothing that the app has not loaded itself, so
that it can sit in an app whose memory is measured."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from shiboken6 import isValid

from dms_desktop.bridge import Bridge
from dms_desktop.calm import LONGEST_PAUSE_MS
from dms_desktop.features.orders.entry_page import OrderEntryPage
from dms_desktop.shell.workspace import Workspace
from dms_desktop.widgets.lookup_edit import SHOWN, LookupEdit
from tests.gui.burst import LATE, SCANNER_MS, burst

PAUSE_MS = 40
"""Of a hand between two keys."""
DIGITS = slice(3, 9)
"""The number in the middle of a code: what people at a counter know by heart, and type."""


class Desk(Protocol):
    """Where somebody sits."""

    @property
    def workspace(self) -> Workspace: ...

    @property
    def bridge(self) -> Bridge: ...


@dataclass(frozen=True)
class Wanted:
    """One line of the order."""

    code: str
    units: str


class Robot:
    """Presses real keys and counts those of the hand. It looks at the suggestion as a person does: it stops typing when the right
    one is marked, and walks down where the digits leave a choice."""

    def __init__(self, room: Desk, page: OrderEntryPage, *, pause_ms: int = PAUSE_MS) -> None:
        self._room, self._page, self._pause_ms = room, page, pause_ms
        self.keys = 0
        self._moment = LATE

    def by_keyboard(self, line: Wanted) -> None:
        for key in (*line.code[DIGITS], *[Qt.Key.Key_Down] * SHOWN):
            self.press(key)
            if self._suggested() == line.code:
                break
        else:
            raise LookupError(f"{line.code} is not among what its digits find")
        self.press(Qt.Key.Key_Return)
        self.type(line.units)
        self.press(Qt.Key.Key_Return)

    def by_scan(self, line: Wanted) -> None:
        handle = self._room.workspace.window().windowHandle()
        turn = partial(wait, SCANNER_MS)
        self._moment = burst(handle, barcode_of(line.code), since=self._moment + 1_000, between=turn)
        self.rest()
        self.type(line.units)
        self.press(Qt.Key.Key_Return)

    def place(self) -> None:
        self.press(Qt.Key.Key_F12)

    def type(self, text: str) -> None:
        for letter in text:
            self.press(letter)

    def press(self, key: str | Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.keys += 1
        wait(self._pause_ms)
        QTest.keyClick(QGuiApplication.focusWindow() or self._room.workspace.window().windowHandle(), key, modifiers)
        self.rest()

    def rest(self) -> None:
        """Until every answer is shown and no pause of typing is under way. Nothing is waited for in the window's thread: that
        would be a stall of the robot's own."""
        pauses = [timer for timer in self._room.workspace.findChildren(QTimer) if timer.isSingleShot()]
        spin_until(lambda: self._room.bridge.is_idle() and not any(map(_is_pausing, pauses)))

    def _suggested(self) -> str:
        editor = self._page.lines.grid.findChild(LookupEdit)
        choice = editor.suggested() if isinstance(editor, LookupEdit) else None
        return choice.code if choice else ""


def wait(milliseconds: int) -> None:
    """The hand does nothing, and the window lives on as it does in the app: it sleeps until something comes. `QTest.qWait` sleeps
    for ten milliseconds at a time whatever comes, which would be a stall of the robot's own."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def spin_until(done: Callable[[], bool], seconds: float = 60.0) -> None:
    """Likewise, until it is done: looked at after each turn of the window, and each millisecond."""
    until, looks = time.monotonic() + seconds, QTimer(interval=1)
    looks.start()
    while not done():
        if time.monotonic() > until:
            raise TimeoutError("the table never came to rest")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QCoreApplication.processEvents()


def _is_pausing(timer: QTimer) -> bool:
    return isValid(timer) and timer.isActive() and timer.interval() < LONGEST_PAUSE_MS


def barcode_of(code: str) -> str:
    return f"4711{code[DIGITS]}999"
