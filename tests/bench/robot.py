"""A robot enters an order of 30 lines by keyboard and by scan, on a real replica in the real window: the keys it pressed, and how
long the window stood still."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from dms_desktop.calm import LONGEST_PAUSE_MS
from dms_desktop.features.orders.entry_page import OrderEntryPage
from dms_desktop.pace import Sweeper
from dms_desktop.widgets.lookup_edit import SHOWN, LookupEdit
from sync.client.writer import Writer
from sync.domain.orders.queries.documents import orders
from sync.kernel.records import Record
from tests.bench.aside import aside
from tests.bench.goods import NAMES, code_of
from tests.bench.heartbeat import Heartbeat
from tests.bench.measure import Figure, timed
from tests.bench.stall import spin_until
from tests.builders import a_barcode, a_price
from tests.gui.burst import LATE, burst
from tests.gui.showroom import Showroom, a_showroom, named_product

PRODUCTS = 20_000
LINES = 30
REPAINTS = 20
PAUSE_MS = 40
"""Of a hand between two keys."""
SPREADSHEET = {
    "keyboard": "the same order in a spreadsheet: code, Tab, quantity, Enter",
    "scan": "the same order in a spreadsheet, with a scanner that ends its code with Tab: quantity, Enter",
}
DIGITS = slice(3, 9)
"""The number in the middle of a code: what people at a counter know by heart, and type."""


@dataclass(frozen=True)
class Wanted:
    """One line of the order."""

    code: str
    units: str


class Robot:
    """Presses real keys and counts those of the hand. It looks at the suggestion as a person does: it stops typing when the right
    one is marked, and walks down where the digits leave a choice."""

    def __init__(self, room: Showroom, page: OrderEntryPage, *, pause_ms: int = PAUSE_MS) -> None:
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
        handle = self._room.workspace.windowHandle()
        self._moment = burst(handle, barcode_of(line.code), since=self._moment + 1_000)
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
        QTest.qWait(self._pause_ms)
        QTest.keyClick(QApplication.focusWidget() or self._room.workspace, key, modifiers)
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


def run(folder: Path) -> Iterator[Figure]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication.instance() or QApplication([])
    Sweeper(app)
    with a_showroom(folder, *_world(), writing=Writer, later=aside) as room:
        lines = _order()
        gc.freeze()  # the world was made here: the app's own search for garbage would not meet it
        for name, enter, floor in (
            ("keyboard", Robot.by_keyboard, [len(line.code) + 1 + len(line.units) + 1 for line in lines]),
            ("scan", Robot.by_scan, [len(line.units) + 1 for line in lines]),
        ):
            yield from _figures(name, room, enter, lines, floor=sum(floor) / LINES)


def _figures(
    name: str, room: Showroom, enter: Callable[[Robot, Wanted], None], lines: Sequence[Wanted], *, floor: float
) -> Iterator[Figure]:
    page = room.open("order_entry", "new", OrderEntryPage)
    robot, heartbeat = Robot(room, page), Heartbeat()
    heartbeat.start()
    for line in lines:
        enter(robot, line)
    stall = heartbeat.stop()
    repaint = max(timed(page.lines.grid.viewport().repaint) for _ in range(REPAINTS))
    heartbeat.start()
    robot.place()
    placing = heartbeat.stop()
    placed = room.replica.read(room.actor, orders, limit=2)
    assert {order.line_count for order in placed} == {LINES}, "an order of another length was placed"
    yield Figure(
        name=f"{name}-keys",
        what=f"keys of the hand for each line of an order of {LINES} by {name}, F12 included, among {PRODUCTS:,} products",
        floor=SPREADSHEET[name],
        ours=robot.keys / LINES,
        bare=floor,
        unit="keys",
        limit=1.05,
        samples=LINES,
    )
    for deed, seconds in (("enter", stall), ("place", placing)):
        yield Figure(
            name=f"{name}-{deed}",
            what=f"longest stall of the Qt thread to {deed} that order by {name}",
            floor=f"longest of {REPAINTS} bare repaints of the grid with that order in it (1366x738, offscreen)",
            ours=seconds * 1000,
            bare=repaint * 1000,
            unit="ms",
            samples=LINES,
        )


def _is_pausing(timer: QTimer) -> bool:
    return isValid(timer) and timer.isActive() and timer.interval() < LONGEST_PAUSE_MS


def barcode_of(code: str) -> str:
    return f"4711{code[DIGITS]}999"


def _order() -> Sequence[Wanted]:
    chance = Random("order")
    return [Wanted(code_of(number), str(chance.randrange(1, 30))) for number in chance.sample(range(PRODUCTS), LINES)]


def _world() -> Iterator[Record]:
    for number in range(PRODUCTS):
        words, code = NAMES[number % len(NAMES)], code_of(number)
        yield named_product(code, *(" ".join(getattr(word, script) for word in words) for script in ("english", "hant", "hans")))
        yield a_price(code, 100_00 + number)
        yield a_barcode(barcode_of(code), code)
