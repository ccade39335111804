"""Orders that look real, for pictures of pages."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from dms_desktop.goods.samples import DISC, FILTER, PAD, many_goods
from dms_desktop.samples import LONG_NAME, LONG_PERSON, MANY
from dms_desktop.scenes import NOW
from sync.domain.accounts.rules import BackorderPolicy
from sync.domain.catalog.queries import ProductRow
from sync.domain.orders.queries.counters import Credit
from sync.domain.orders.queries.documents import LineRow, OrderCard, OrderRow
from sync.domain.orders.queries.shipments import ShipmentCard
from sync.domain.orders.rules import Hold, LineState, OrderState, Share

CREDIT = Credit(currency="CNY", limit=60_000_00, owed=18_420_00, asked=9_900_00, left=41_580_00)


def an_order_row(at: int, state: OrderState) -> OrderRow:
    return OrderRow(
        order_id=UUID(int=400 + at),
        number=f"SO-D7-A-26-{45 - at:05d}",
        state=state,
        placed_at=NOW - timedelta(hours=7 * at + 1),
        placed_by="chen",
        reference="補貨" if at % 3 == 0 else "",
        note="",
        requested_on=None,
        currency="CNY",
        amount=12_480_00 + at * 1_735_00,
        line_count=3 + at % 4,
        delivery=Share.PART if state is OrderState.PART_SHIPPED else Share.NONE,
        billing=Share.FULL if state is OrderState.RECEIVED else Share.NONE,
        payment=Share.NONE,
        is_cancel_requested=False,
    )


def a_line(at: int, row: ProductRow, units: int, *, accepted: int, shipped: int = 0, price: int | None = None) -> LineRow:
    quoted = row.price or 0
    return LineRow(
        line_id=UUID(int=800 + at),
        position=at,
        product_code=row.code,
        names=row.names,
        unit=row.unit,
        quantity=units,
        accepted=accepted,
        allocated=0,
        shipped=shipped,
        received=0,
        closed=0,
        outstanding=units - shipped,
        backordered=units - accepted,
        quoted_price=quoted,
        list_price=quoted,
        price_from=None,
        unit_price=price or quoted,
        amount=units * (price or quoted),
        discount=0,
        trace=None,
        expected_on=NOW.date() + timedelta(days=9) if accepted < units else None,
        reason="price_changed" if price else "",
        state=LineState.PART_SHIPPED if shipped else LineState.BACKORDERED if accepted < units else LineState.ACCEPTED,
    )


CARD = OrderCard(
    row=replace(an_order_row(0, OrderState.PART_SHIPPED), amount=56_700_00),
    dealer_id=7,
    price_list="standard",
    valid_on=NOW.date(),
    backorder_policy=BackorderPolicy.SHIP_PARTIAL,
    version=2,
    accepted_at=NOW - timedelta(minutes=40),
    holds=(),
    reason="",
    billed=0,
    paid=0,
    claimed=0,
    lines=(
        a_line(0, PAD, 8, accepted=8, shipped=3),
        a_line(1, DISC, 6, accepted=3, price=3890_00),
        a_line(2, FILTER, 48, accepted=48),
    ),
    shipments=(
        ShipmentCard(
            shipment_id=UUID(int=900),
            number="SH-D7-A-26-00007",
            order_id=UUID(int=400),
            shipped_at=NOW - timedelta(minutes=20),
            shipped_by="mei",
            carrier="黑貓",
            tracking="9055-1123",
            note="",
            received_at=None,
            received_by="",
            lines=(),
            order_number="SO-D7-A-26-00045",
        ),
    ),
)

BIG = 98_765_432_10
HUGE_CREDIT = Credit(currency="CNY", limit=BIG * 100, owed=BIG * 180, asked=BIG * 90, left=-BIG * 170)


@cache
def many_orders() -> Sequence[OrderRow]:
    states = tuple(OrderState)
    return tuple(
        replace(
            an_order_row(at, states[at % len(states)]),
            order_id=UUID(int=10_000 + at),
            number=f"SO-D7123-AB-26-{at:06d}",
            placed_by=LONG_PERSON,
            reference=LONG_NAME,
            amount=BIG * 1_000 + at,
            line_count=1_000,
        )
        for at in range(MANY)
    )


@cache
def huge_card() -> OrderCard:
    """As many lines as one order may have, everything at once, in parts."""
    line = a_line(0, many_goods()[1].row, 9_999_999, accepted=1_234_567, shipped=987_654, price=BIG)
    lines = tuple(
        replace(line, line_id=UUID(int=2_000 + at), position=at, allocated=54_321, received=4_321) for at in range(1_000)
    )
    shipment = replace(CARD.shipments[0], carrier=LONG_NAME, shipped_by=LONG_PERSON, note=LONG_NAME * 3)
    return replace(
        CARD,
        row=replace(
            CARD.row,
            amount=BIG * 100_000,
            placed_by=LONG_PERSON,
            reference=LONG_NAME,
            note=LONG_NAME * 4,
            is_cancel_requested=True,
        ),
        price_list="standard-north-america-2026",
        reason=LONG_NAME * 2,
        holds=tuple(Hold),
        lines=lines,
        shipments=tuple(replace(shipment, shipment_id=UUID(int=5_000 + at), number=f"SH-HQ-AB-26-{at:06d}") for at in range(200)),
    )
