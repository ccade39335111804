"""The app with somebody who works in it: `python -m tests.bench.at_work FILE PRODUCTS ORDERS HOME PASSWORD`.

FILE is written once the last order is placed and closed; the app stays as it is.
"""

import logging
import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from dms_desktop.__main__ import main
from dms_desktop.bridge import Bridge
from dms_desktop.shell.workspace import Workspace
from tests.bench.at_once import Watch
from tests.bench.clerk import an_order


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
        here = workspace.rooms.current()
        assert here is not None
        seat, chance = Seat(workspace, here.page.desk.bridge), Random("day")
        for number in range(1, self._orders + 1):
            an_order(seat, chance, number, self._products)
        self._told.write_text("done", encoding="ascii")


if __name__ == "__main__":
    told, products, orders, home = sys.argv[1:5]
    logging.getLogger().addHandler(Clerk(Path(told), int(products), int(orders)))
    sys.exit(main(["--home", home]))
