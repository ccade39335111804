"""Stock, deliveries and counts that look real, for pictures of pages."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from dms_desktop.features.stock.levels import StockRow
from dms_desktop.goods.samples import DISC, FILTER, LONG_NAMES, PAD
from dms_desktop.samples import LONG_NAME, LONG_PERSON, MANY
from dms_desktop.scenes import NOW
from dms_desktop.typed import Typed, TypedLine
from sync.client.drafts import Draft
from sync.domain.catalog.names import Names
from sync.domain.orders.queries.shipments import ExpectedShipment, ShipmentCard
from sync.domain.stock.paper_queries import CountRow, LineToReceive, ReviewLine, SheetLine
from sync.domain.stock.queries import AtLocation, LevelCard, LevelRow, LocationRow, MovementRow
from sync.domain.stock.rules import CountState, MovementKind
from sync.domain.stock.spread import Spread

MAIN, VAN = UUID(int=1), UUID(int=2)
SHIPMENT, COUNT, PAPER = UUID(int=201), UUID(int=202), UUID(int=203)
PLACES = [
    LocationRow(location_id=MAIN, code="MAIN", name="台北總倉", active=True),
    LocationRow(location_id=VAN, code="VAN", name="外務車", active=True),
]
MANY_PLACES = [
    LocationRow(location_id=UUID(int=at), code=f"REGAL-{at:02d}-OBEN", name=LONG_NAME, active=True) for at in range(1, 41)
]
PADS = Names(en="Brake pads, front (pair)", zh_hant="煞車來令片 前輪(左右一組)", zh_hans="刹车片 前轮(左右一组)")
LONG_CODE = "TW-4351202330-000001-LHD"


def a_row(at: int, places: Sequence[LocationRow], *, code: str = "", names: Names = PADS, times: int = 1) -> StockRow:
    code = code or f"04465-{at:05}"
    on_hand = (at - 3) * times
    level = LevelRow(product_code=code, names=names, unit="組", on_hand=on_hand, minimum=4 * times if at % 3 else 0)
    at_places = {place.location_id: on_hand if place is places[0] else times for place in places}
    return StockRow(level, Spread(product_code=code, at=at_places, in_transit=at % 4 * times, on_order=at % 5 * times))


ROWS = [a_row(at, PLACES) for at in range(30)]


@cache
def many_rows() -> Sequence[StockRow]:
    return tuple(a_row(at, MANY_PLACES, code=f"{LONG_CODE}-{at:05}", names=LONG_NAMES, times=1_234_567) for at in range(MANY))


def a_movement(at: int) -> MovementRow:
    return MovementRow(
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


@cache
def many_movements() -> Sequence[MovementRow]:
    row = replace(a_movement(1), location="REGAL-01-OBEN", quantity=-1_234_567, note=LONG_NAME, lot=LONG_CODE, actor=LONG_PERSON)
    return tuple(replace(row, movement_id=UUID(int=at), at=NOW - timedelta(hours=at)) for at in range(MANY))


def a_delivery(at: int, *, carrier: str = "順豐", units: int = 12) -> ExpectedShipment:
    return ExpectedShipment(
        shipment_id=UUID(int=at),
        number=f"SH-HQ-A-26-{at:05}",
        order_id=UUID(int=at),
        order_number=f"SO-D7-A-26-{at:05}",
        shipped_at=NOW - timedelta(days=8 - at % 8),
        carrier=carrier,
        tracking=f"SF10{at:08}",
        line_count=at,
        waiting=at * units,
    )


@cache
def many_deliveries() -> Sequence[ExpectedShipment]:
    return tuple(a_delivery(at, carrier=LONG_NAME, units=98_765) for at in range(1, MANY))


SHIPMENT_CARD = ShipmentCard(
    shipment_id=SHIPMENT,
    number="SH-HQ-A-26-00007",
    order_id=UUID(int=1),
    shipped_at=NOW - timedelta(days=2),
    shipped_by="黃志強",
    carrier="黑貓",
    tracking="9055-1123",
    note="易碎",
    received_at=None,
    received_by="",
    lines=(),
    order_number="SO-D7-A-26-00045",
)


def a_paper_line(at: int, code: str, names: Names, units: int, *, is_settled: bool = False) -> LineToReceive:
    return LineToReceive(
        shipment_line_id=UUID(int=600 + at),
        product_code=code,
        names=names,
        unit="pcs",
        quantity=units,
        lot="L26-11" if at == 1 else "",
        serial="",
        is_settled=is_settled,
        received=units if is_settled else 0,
        damaged=0,
    )


TO_RECEIVE = tuple(a_paper_line(at, row.code, row.names, 6 * (at + 1)) for at, row in enumerate((PAD, DISC, FILTER)))

TAKEN = tuple(
    replace(line, is_settled=True, received=line.quantity - damaged - short, damaged=damaged)
    for line, damaged, short in zip(TO_RECEIVE, (0, 2, 0), (0, 0, 1), strict=True)
)


@cache
def many_to_receive() -> Sequence[LineToReceive]:
    return tuple(a_paper_line(at, f"{LONG_CODE}-{at:04}", LONG_NAMES, 1_234_567) for at in range(2_000))


COUNTING = CountRow(
    count_id=COUNT,
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


@cache
def many_counts() -> Sequence[CountRow]:
    long = replace(COUNTING, started_by=LONG_PERSON, lines=1_234_567, counted=987_654)
    return tuple(replace(long, count_id=UUID(int=at), state=tuple(CountState)[at % 3]) for at in range(MANY))


def a_review(at: int, *, code: str = "", names: Names = PADS, times: int = 1) -> ReviewLine:
    counted = None if at % 4 == 3 else (10 + at % 3) * times
    return ReviewLine(
        product_code=code or f"04465-{at:05}",
        names=names,
        unit="組",
        expected=11 * times,
        counted=counted,
        first_counted=9 * times if at % 5 == 0 else None,
        round=1 + (at % 5 == 0),
        counted_by="林志明",
        moved=-1 * times if at % 6 == 0 else 0,
    )


def a_sheet(line: ReviewLine) -> SheetLine:
    return SheetLine(
        product_code=line.product_code,
        names=line.names,
        unit=line.unit,
        expected=line.expected,
        counted=line.counted,
        round=line.round,
    )


REVIEW = tuple(a_review(at) for at in range(24))


@cache
def many_reviews() -> Sequence[ReviewLine]:
    return tuple(a_review(at, code=f"{LONG_CODE}-{at:05}", names=LONG_NAMES, times=98_765) for at in range(5_000))


LEVEL = LevelCard(
    level=LevelRow(product_code=PAD.code, names=PAD.names, unit="pcs", on_hand=9, minimum=4),
    at=(
        AtLocation(location_id=MAIN, code="MAIN", name="台北總倉", on_hand=8),
        AtLocation(location_id=VAN, code="VAN", name="外務車", on_hand=1),
    ),
    in_transit=6,
    on_order=4,
)


def a_draft(kind: str, draft_id: UUID, lines: Sequence[dict[str, str]]) -> Draft:
    """A paper of the stock being typed."""
    at = len(lines)
    body = Typed(lines=[TypedLine(UUID(int=900 + n), texts) for n, texts in enumerate(lines)], at_row=at, at_column="code")
    return Draft(draft_id=draft_id, kind=kind, body=body.pack(), saved_at=NOW - timedelta(minutes=4))
