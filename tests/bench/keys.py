"""How soon a key has its result on the screen, against one bare repaint of the same table at 100,000 products."""

import gc
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from dms_desktop.features.catalog.page import CatalogPage
from dms_desktop.pace import Sweeper
from dms_desktop.widgets.record_model import RecordModel
from sync.client.writer import Writer
from sync.domain import REGISTRY
from sync.kernel.records import Record
from tests.bench.aside import aside
from tests.bench.clerk import SOLD
from tests.bench.goods import code_of
from tests.bench.hand import barcode_of, spin_until, wait
from tests.bench.measure import Figure, p95, timed
from tests.bench.morning import CHEN, lay_in
from tests.bench.robot import REPAINTS
from tests.bench.shop import LARGE, LaidOut, Shop, stock_up
from tests.builders import a_barcode, a_price
from tests.gui.showroom import Showroom, a_showroom
from tests.shops import a_replica

PRODUCTS = 100_000
LIMIT = 2.0
REST_MS = 30
TEXTS = ("來令片", "煞車盤", "機油", "B-0123", "1234", "ft", "左側", "軸承", "引擎皮帶", "雨刷", "豐田前輪", "0999")


@dataclass(frozen=True)
class World:
    """A desk with 100,000 products on it, and a central that sends what is laid out. `repaints` of the catalog's table."""

    room: Showroom
    shop: Shop
    page: CatalogPage
    repaints: Sequence[float]


class Painted(QObject):
    """Counts how often a table was painted since its rows were set."""

    def __init__(self, page: CatalogPage) -> None:
        super().__init__()
        self.times = 0
        model = page.table.model()
        assert isinstance(model, RecordModel)
        model.arrived.connect(self._forget)
        page.table.viewport().installEventFilter(self)
        self._has_rows = False

    def wait(self) -> None:
        """Until rows that are set from now on are on the screen."""
        self._has_rows, self.times = False, 0
        spin_until(lambda: self._has_rows and self.times > 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return False

    def _forget(self) -> None:
        self._has_rows, self.times = True, 0


def run(folder: Path) -> Iterator[Figure]:
    with a_large_desk(folder, PRODUCTS) as world:
        yield _key_figure(_keys(world.page), world.repaints)


@contextmanager
def a_large_desk(folder: Path, products: int) -> Iterator[World]:
    """Stocked where it is not yet: a folder that was kept is opened as it is."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication.instance() or QApplication([])
    Sweeper(app)
    central, replica = LaidOut(), folder / "replica"
    if products > LARGE and not replica.exists():
        a_replica(replica, registry=REGISTRY, people=(CHEN,)).close()
        lay_in(replica, products)
    with a_showroom(folder, *prices(products), writing=Writer, transport=central, later=aside) as room:
        shop = Shop(room.replica, central, replica)
        stock_up(shop, products)
        page = room.open("catalog", "", CatalogPage)
        gc.freeze()  # the world was made here: the app's own search for garbage would not meet it
        yield World(room, shop, page, [timed(page.table.viewport().repaint) for _ in range(REPAINTS)])


def _keys(page: CatalogPage) -> Sequence[float]:
    painted, samples = Painted(page), []
    page.search.setFocus()
    for text in TEXTS:
        for end in range(1, len(text) + 1):
            spin_until(lambda: page.desk.bridge.is_idle())
            wait(REST_MS)
            samples.append(timed(lambda shown=text[:end]: (page.search.setText(shown), painted.wait())))  # type: ignore[misc]
        page.search.clear()
        painted.wait()
    return samples


def _key_figure(samples: Sequence[float], repaints: Sequence[float]) -> Figure:
    return Figure(
        name="key",
        what=f"p95 from a key in the filter of the catalog to its result on the screen, among {PRODUCTS:,} products",
        floor=f"p95 of {REPAINTS} bare repaints of that table (1366x738, offscreen)",
        ours=p95(samples) * 1000,
        bare=p95(repaints) * 1000,
        unit="ms",
        limit=LIMIT,
        samples=len(samples),
    )


def prices(products: int) -> Iterator[Record]:
    for number in range(SOLD):
        code = code_of(number * (products // SOLD))
        yield a_price(code, 100_00 + number)
        yield a_barcode(barcode_of(code), code)
