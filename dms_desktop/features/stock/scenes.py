"""The stock of a shop with two places, deliveries on their way, and a count under way."""

from datetime import timedelta
from uuid import UUID

from dms_desktop.features.stock.levels import StockRow, stock_rows
from dms_desktop.scenes import NOW, OFFLINE, Scene
from sync.domain.catalog.names import Names
from sync.domain.catalog.queries import category_tree
from sync.domain.orders.queries.shipments import ExpectedShipment, expected_shipments
from sync.domain.stock.paper_queries import CountRow, counts
from sync.domain.stock.queries import LevelRow, LocationRow, MovementRow, locations, movements
from sync.domain.stock.rules import CountState, MovementKind
from sync.domain.stock.spread import Spread

MAIN, VAN = UUID(int=1), UUID(int=2)
PLACES = [
    LocationRow(location_id=MAIN, code="MAIN", name="台北總倉", active=True),
    LocationRow(location_id=VAN, code="VAN", name="外務車", active=True),
]
PADS = Names(en="Brake pads, front (pair)", zh_hant="煞車來令片 前輪(左右一組)", zh_hans="刹车片 前轮(左右一组)")


def _row(at: int) -> StockRow:
    code = f"04465-{at:05}"
    level = LevelRow(product_code=code, names=PADS, unit="組", on_hand=at - 3, minimum=4 if at % 3 else 0)
    return StockRow(level, Spread(product_code=code, at={MAIN: at - 4, VAN: 1}, in_transit=at % 4, on_order=at % 5))


ROWS = [_row(at) for at in range(30)]
HISTORY = [
    MovementRow(
        movement_id=UUID(int=at),
        at=NOW - timedelta(hours=at),
        product_code="04465-00000",
        location="MAIN",
        quantity=-1 if at % 3 else 12,
        kind=MovementKind.SALE if at % 3 else MovementKind.RECEIPT,
        document_id=UUID(int=at),
        number=f"SA-D7-A-26-{at:05}",
        reason="",
        note="",
        lot="",
        serial="",
        actor="陳怡君",
    )
    for at in range(1, 20)
]
COMING = [
    ExpectedShipment(
        shipment_id=UUID(int=at),
        number=f"SH-HQ-A-26-{at:05}",
        order_id=UUID(int=at),
        order_number=f"SO-D7-A-26-{at:05}",
        shipped_at=NOW - timedelta(days=8 - at),
        carrier="順豐",
        tracking=f"SF10{at:08}",
        line_count=at,
        waiting=at * 12,
    )
    for at in range(1, 7)
]
COUNTING = [
    CountRow(
        count_id=UUID(int=1),
        number="CN-D7-A-26-00001",
        location_id=MAIN,
        is_blind=True,
        state=CountState.OPEN,
        started_at=NOW - timedelta(hours=2),
        started_by="陳怡君",
        note="",
        lines=240,
        counted=96,
    )
]

SCENES = (
    Scene(
        name="stock",
        kind="stock",
        answers={locations: lambda **_: PLACES, stock_rows: lambda **_: ROWS, movements: lambda **_: HISTORY},
    ),
    Scene(name="deliveries", kind="deliveries", answers={expected_shipments: lambda **_: COMING}),
    Scene(name="deliveries-none", kind="deliveries", answers={expected_shipments: lambda **_: []}, status=OFFLINE),
    Scene(
        name="counts",
        kind="counts",
        answers={locations: lambda **_: PLACES, category_tree: lambda **_: [], counts: lambda **_: COUNTING},
    ),
)
