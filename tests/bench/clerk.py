"""What a clerk does all day: orders by keyboard and by scan, each placed and closed; a search and another page behind it."""

from collections.abc import Callable
from random import Random

from PySide6.QtCore import Qt

from dms_desktop.features.orders.entry_page import OrderEntryPage
from tests.bench.goods import code_of
from tests.bench.hand import Desk, Robot, Wanted, spin_until

LINES = 3
SOLD = 300
"""Products that have a price and are ordered."""
PLACES = ("home", "catalog", "orders", "stock", "customers", "attention", "sync_centre")


def an_order(desk: Desk, chance: Random, number: int, products: int, *, read: Callable[[], None] = lambda: None) -> None:
    """By scan in turn with by keyboard. `read` before it is placed."""
    desk.workspace.open_page("order_entry", "new")
    spin_until(desk.bridge.is_idle)
    current = desk.workspace.rooms.current()
    assert current is not None
    assert isinstance(current.page, OrderEntryPage)
    robot = Robot(desk, current.page, pause_ms=1)
    robot.rest()
    for product in chance.sample(range(SOLD), LINES):
        line = Wanted(code_of(product * (products // SOLD)), str(chance.randrange(1, 30)))
        robot.by_scan(line) if number % 2 else robot.by_keyboard(line)
    read()
    robot.rest()
    robot.place()
    robot.press(Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    robot.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    robot.type(code_of(chance.randrange(products))[3:8])
    robot.press(Qt.Key.Key_Escape)
    desk.workspace.open_page(PLACES[number % len(PLACES)])
    robot.rest()
