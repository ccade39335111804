"""A robot enters an order of 30 lines by keyboard and by scan, on a real replica in the real window: the keys it pressed, and how
long the window stood still."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

from PySide6.QtWidgets import QApplication

from dms_desktop.features.orders.entry_page import OrderEntryPage
from dms_desktop.pace import Sweeper
from sync.client.writer import Writer
from sync.domain.orders.queries.documents import orders
from sync.kernel.records import Record
from tests.bench.aside import aside
from tests.bench.goods import NAMES, code_of
from tests.bench.hand import Robot, Wanted, barcode_of
from tests.bench.heartbeat import Heartbeat
from tests.bench.measure import Figure, timed
from tests.builders import a_barcode, a_price
from tests.gui.showroom import Showroom, a_showroom, named_product

PRODUCTS = 20_000
LINES = 30
REPAINTS = 20
SPREADSHEET = {
    "keyboard": "the same order in a spreadsheet: code, Tab, quantity, Enter",
    "scan": "the same order in a spreadsheet, with a scanner that ends its code with Tab: quantity, Enter",
}


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


def _order() -> Sequence[Wanted]:
    chance = Random("order")
    return [Wanted(code_of(number), str(chance.randrange(1, 30))) for number in chance.sample(range(PRODUCTS), LINES)]


def _world() -> Iterator[Record]:
    for number in range(PRODUCTS):
        words, code = NAMES[number % len(NAMES)], code_of(number)
        yield named_product(code, *(" ".join(getattr(word, script) for word in words) for script in ("english", "hant", "hans")))
        yield a_price(code, 100_00 + number)
        yield a_barcode(barcode_of(code), code)
