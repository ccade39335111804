"""The app with somebody who works in it: `python -m tests.bench.at_work FILE PRODUCTS ORDERS HOME PASSWORD`.

Orders of three lines, by keyboard and by scan in turn, each placed and closed, a search and a page of the menu behind it. FILE is
written once the last one is done; the app stays as it is.
"""

import logging
import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from dms_desktop.__main__ import main
from dms_desktop.bridge import Bridge
from dms_desktop.features.orders.entry_page import OrderEntryPage
from dms_desktop.shell.workspace import Workspace
from tests.bench.at_once import Watch
from tests.bench.goods import code_of
from tests.bench.hand import Robot, Wanted, spin_until

LINES, SOLD = 3, 300
PLACES = ("home", "catalog", "orders", "stock", "customers", "attention", "sync_centre")


@dataclass(frozen=True)
class Seat:
    """The window of this process, and what its pages ask."""

    workspace: Workspace
    bridge: Bridge


class Clerk(Watch):
    """Signs in, and begins to work once the home page is there."""

    def __init__(self, told: Path, products: int, orders: int) -> None:
        super().__init__()
        self._told, self._products, self._orders = told, products, orders

    def emit(self, record: logging.LogRecord) -> None:
        super().emit(record)
        if record.getMessage() == "start reached work":
            QTimer.singleShot(0, self._work)

    def _work(self) -> None:
        [workspace] = [desk for window in QApplication.topLevelWidgets() for desk in window.findChildren(Workspace)]
        chance = Random("day")
        for number in range(1, self._orders + 1):
            self._an_order(workspace, chance, number)
        self._told.write_text("done", encoding="ascii")

    def _an_order(self, workspace: Workspace, chance: Random, number: int) -> None:
        workspace.open_page("order_entry", "new")
        current = workspace.rooms.current()
        assert current is not None
        assert isinstance(current.page, OrderEntryPage)
        seat = Seat(workspace, current.page.desk.bridge)
        spin_until(seat.bridge.is_idle)
        robot = Robot(seat, current.page, pause_ms=1)
        robot.rest()
        for product in chance.sample(range(SOLD), LINES):
            line = Wanted(code_of(product * (self._products // SOLD)), str(chance.randrange(1, 30)))
            robot.by_scan(line) if number % 2 else robot.by_keyboard(line)
        robot.place()
        robot.press(Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
        robot.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        robot.type(code_of(chance.randrange(self._products))[3:8])
        robot.press(Qt.Key.Key_Escape)
        workspace.open_page(PLACES[number % len(PLACES)])
        robot.rest()


if __name__ == "__main__":
    told, products, orders, home = sys.argv[1:5]
    logging.getLogger().addHandler(Clerk(Path(told), int(products), int(orders)))
    sys.exit(main(["--home", home]))
