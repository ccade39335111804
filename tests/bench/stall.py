"""How long the window stands still while 10,000 rows are applied behind it, against one bare repaint of the same table."""

import gc
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from dms_desktop.bridge import Bridge
from dms_desktop.pace import Sweeper
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.words import literal
from sync.domain.catalog.queries import ProductRow, products
from sync.domain.catalog.records import Product
from sync.kernel.clock import SystemClock
from sync.kernel.ids import TimeOrderedIds
from tests.bench.goods import goods
from tests.bench.hand import spin_until
from tests.bench.heartbeat import Heartbeat
from tests.bench.measure import Figure, timed
from tests.bench.shop import Shop, a_shop
from tests.builders import an_actor

ROWS = 10_000
SHOWN = 100
ROUNDS = 5
REPAINTS = 20
LIMIT = 1.5
COLUMNS: Sequence[Column[ProductRow]] = (
    Column(key="code", title=literal("Code"), value=lambda row: row.code, kind=Kind.CODE),
    Column(key="name", title=literal("Name"), value=lambda row: row.names.zh_hant, stretch=True),
    Column(key="category", title=literal("Category"), value=lambda row: row.category_code),
    Column(key="unit", title=literal("Unit"), value=lambda row: row.unit),
    Column(key="pack", title=literal("Pack"), value=lambda row: row.pack_size, kind=Kind.QUANTITY),
    Column(key="minimum", title=literal("Minimum"), value=lambda row: row.min_quantity, kind=Kind.QUANTITY),
    Column(key="tax", title=literal("Tax"), value=lambda row: row.tax_basis_points, kind=Kind.QUANTITY),
)


def run(folder: Path) -> Iterator[Figure]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication.instance() or QApplication([])
    Sweeper(app)
    with a_shop(folder, products=ROWS) as shop:
        bridge = Bridge(shop.replica, an_actor(), clock=SystemClock(), ids=TimeOrderedIds(SystemClock(), os.urandom))
        table = _table()
        _follow(bridge, table)
        spin_until(lambda: table.model().rowCount() >= SHOWN)
        repaints = [timed(table.viewport().repaint) for _ in range(REPAINTS)]
        stalls = [_stall_while_applying(shop, bridge, revision) for revision in range(1, ROUNDS + 1)]
        table.close()
        bridge.close()
    assert isinstance(app, QCoreApplication)
    yield Figure(
        name="stall",
        what=f"longest stall of the Qt thread while {ROWS:,} changed products are applied and the open table follows",
        floor=f"longest of {REPAINTS} bare repaints of that table (1366x768, offscreen)",
        ours=max(stalls) * 1000,
        bare=max(repaints) * 1000,
        unit="ms",
        limit=LIMIT,
        samples=ROUNDS,
    )


def _table() -> RecordTable[ProductRow]:
    table = RecordTable(literal("Products"), COLUMNS, key=lambda row: row.code)
    table.resize(1366, 768)
    table.show()
    return table


def _follow(bridge: Bridge, table: RecordTable[ProductRow]) -> None:
    """What a page does: look again when something it shows has changed."""

    def look() -> None:
        bridge.read(table, products, table.set_rows, limit=SHOWN)

    bridge.changed.connect(lambda changes: look() if changes.touches("product") else None)
    look()


def _stall_while_applying(shop: Shop, bridge: Bridge, revision: int) -> float:
    shop.lay_out(Product, goods(ROWS, revision=revision))
    gc.freeze()  # what was laid out here is central's: the app's own search for garbage would not meet it
    exchange = shop.replica.lanes.exchange()
    lane = Thread(target=lambda: exchange.run(push=False))
    heartbeat = Heartbeat()
    heartbeat.start()
    lane.start()
    spin_until(lambda: not lane.is_alive() and bridge.is_idle())
    lane.join()
    return heartbeat.stop()
