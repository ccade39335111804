"""A clerk's shift of eight hours, compressed: orders by keyboard and by scan, searches, pages, rows that come in meanwhile.

How long the window stood still at the longest, and in all but one of a hundred turns while somebody acted; what the app weighs
afterwards.
"""

import gc
import os
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random
from threading import Thread

from sync.domain.catalog.records import Product
from sync.kernel.records import Row
from tests.bench.clerk import LINES, PLACES, an_order
from tests.bench.goods import goods
from tests.bench.hand import spin_until, wait
from tests.bench.heartbeat import BEAT_MS, Heartbeat
from tests.bench.keys import a_large_desk
from tests.bench.measure import Figure, percentile
from tests.bench.robot import REPAINTS
from tests.bench.shop import Shop
from tests.gui.showroom import Showroom

PRODUCTS = 100_000
ORDERS = 100
CHANGED, EACH = 500, 4
"""Products that come in changed, after every fourth order."""
STALL_LIMIT, MEMORY_LIMIT = 1.5, 1.25
READ_MS = 1_200
"""Of a person who looks at an order before placing it: nobody enters and places three lines within a second."""
MIB = 1 << 20


def run(folder: Path) -> Iterator[Figure]:
    with a_large_desk(folder, PRODUCTS) as world:
        yield from _work(world.room, world.shop, world.repaints)


def _work(room: Showroom, shop: Shop, repaints: Sequence[float]) -> Iterator[Figure]:
    chance, heartbeat = Random("shift"), Heartbeat()
    for place in PLACES:  # the pages are there before the shift is measured: each is built once
        room.workspace.open_page(place)
        room.settle()
    _an_order(room, chance, 0, heartbeat)
    # made beforehand: that is central's work, and no turn of the window's thread
    changed = {number: tuple(goods(CHANGED, revision=number)) for number in range(EACH, ORDERS + 1, EACH)}
    gc.freeze()
    before = _resident()
    heartbeat.start()
    for number in range(1, ORDERS + 1):
        _an_order(room, chance, number, heartbeat)
        if number in changed:
            _rows_come_in(room, shop, changed[number])
    heartbeat.stop()
    gc.collect()
    yield from _turns(heartbeat, repaints)
    yield Figure(
        name="shift-memory",
        what="memory of the process after that shift",
        floor="before it, with the same pages open",
        ours=_resident() / MIB,
        bare=before / MIB,
        unit="MiB",
        limit=MEMORY_LIMIT,
    )


def _turns(heartbeat: Heartbeat, repaints: Sequence[float]) -> Iterator[Figure]:
    gaps = heartbeat.at_work()
    yield Figure(
        name="shift-stall",
        what=f"longest stall of the Qt thread in a shift: {ORDERS} orders of {LINES} lines, searches, pages, rows that come in",
        floor=f"longest of {REPAINTS} bare repaints of the catalog's table at {PRODUCTS:,} products",
        ours=max(heartbeat.gaps) * 1000,
        bare=max(repaints) * 1000,
        unit="ms",
        limit=STALL_LIMIT,
        samples=ORDERS,
    )
    yield Figure(
        name="shift-p99",
        what=f"p99 of the turns of the Qt thread while somebody acts in that shift, one asked for each {BEAT_MS} ms",
        floor=f"p99 of {REPAINTS} bare repaints of that table",
        ours=percentile(gaps, 0.99) * 1000,
        bare=percentile(repaints, 0.99) * 1000,
        unit="ms",
        samples=len(gaps),
    )


def _an_order(room: Showroom, chance: Random, number: int, heartbeat: Heartbeat) -> None:
    an_order(room, chance, number, PRODUCTS, read=partial(_read, heartbeat))
    room.clock.pass_(8 * 3600 / ORDERS)


def _read(heartbeat: Heartbeat) -> None:
    with heartbeat.resting():
        wait(READ_MS)


def _rows_come_in(room: Showroom, shop: Shop, rows: Sequence[Row]) -> None:
    shop.lay_out(Product, rows)
    lane = Thread(target=lambda: room.replica.lanes.exchange().run(push=False))
    lane.start()
    spin_until(lambda: not lane.is_alive() and room.bridge.is_idle())
    lane.join()


def _resident() -> int:
    """Bytes of this process in memory (Linux)."""
    gc.collect()
    time.sleep(0.1)
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
