"""Reads what was shipped: deliveries to receive, and one shipment with its lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, or_, select, true

from sync.domain.orders.records import Order, Shipment, ShipmentLine
from sync.domain.orders.viewing import whose
from sync.kernel.queries import View


@dataclass(frozen=True, kw_only=True)
class ExpectedShipment:
    """A delivery on its way. `waiting` units of it are not yet settled."""

    shipment_id: UUID
    number: str
    order_id: UUID
    order_number: str
    shipped_at: datetime
    carrier: str
    tracking: str
    line_count: int
    waiting: int


@dataclass(frozen=True, kw_only=True)
class ShipmentLineRow:
    """Units of one product in the box, and what was found of them once `is_settled`."""

    shipment_line_id: UUID
    order_line_id: UUID
    product_code: str
    quantity: int
    lot: str
    serial: str
    received: int
    damaged: int
    is_settled: bool
    reason: str


@dataclass(frozen=True, kw_only=True)
class ShipmentCard:
    """One shipment whole. `received_at` is None until every line is settled."""

    shipment_id: UUID
    number: str
    order_id: UUID
    shipped_at: datetime
    shipped_by: str
    carrier: str
    tracking: str
    note: str
    received_at: datetime | None
    received_by: str
    lines: tuple[ShipmentLineRow, ...]
    order_number: str


def expected_shipments(view: View, *, text: str = "", limit: int = 200) -> Sequence[ExpectedShipment]:
    """The shop's deliveries to receive, the one longest on its way first. At most `limit`. `text` is part of a number, its own or
    its order's, of the carrier's name or number, or begins the code of a product in it."""
    shipment_key = (Shipment.dealer_id, Shipment.id)
    columns, text = (Shipment.number, Order.number, Shipment.carrier, Shipment.tracking), text.strip()
    in_it = select(ShipmentLine.shipment_id).where(
        ShipmentLine.dealer_id == view.dealer_id, ShipmentLine.product_code.istartswith(text, autoescape=True)
    )
    written = or_(*(column.icontains(text, autoescape=True) for column in columns), Shipment.id.in_(in_it))
    rows = view.session.execute(
        select(Shipment, Order.number, func.count(), func.sum(ShipmentLine.quantity))
        .join(Order, (Order.dealer_id == Shipment.dealer_id) & (Order.id == Shipment.order_id))
        .join(ShipmentLine, (ShipmentLine.dealer_id == Shipment.dealer_id) & (ShipmentLine.shipment_id == Shipment.id))
        .where(Shipment.dealer_id == view.dealer_id, Shipment.received_at.is_(None), ShipmentLine.settled.is_(False))
        .where(written if text else true())
        .group_by(*shipment_key, Order.dealer_id, Order.id)
        .order_by(Shipment.shipped_at, Shipment.id)
        .limit(limit)
    )
    return [_expected(shipment, number, count, int(waiting)) for shipment, number, count, waiting in rows]


def _expected(shipment: Shipment, order_number: str, line_count: int, waiting: int) -> ExpectedShipment:
    return ExpectedShipment(
        shipment_id=shipment.id,
        number=shipment.number,
        order_id=shipment.order_id,
        order_number=order_number,
        shipped_at=shipment.shipped_at,
        carrier=shipment.carrier,
        tracking=shipment.tracking,
        line_count=line_count,
        waiting=waiting,
    )


def shipment_card(view: View, *, shipment_id: UUID, dealer_id: int | None = None) -> ShipmentCard | None:
    """One shipment of the viewer's own shop, or of any dealer for the house. None where there is none."""
    shipment = view.session.get(Shipment, (whose(view, dealer_id), shipment_id))
    return _card(shipment, _number(view, shipment.dealer_id, shipment.order_id)) if shipment else None


def cards_of(view: View, dealer_id: int, order_id: UUID) -> Sequence[ShipmentCard]:
    """Every shipment of an order, the first one first."""
    wanted = (
        select(Shipment)
        .where(Shipment.dealer_id == dealer_id, Shipment.order_id == order_id)
        .order_by(Shipment.shipped_at, Shipment.id)
    )
    number = _number(view, dealer_id, order_id)
    return [_card(shipment, number) for shipment in view.session.scalars(wanted)]


def _number(view: View, dealer_id: int, order_id: UUID) -> str:
    order = view.session.get(Order, (dealer_id, order_id))
    return order.number if order else ""


def _card(shipment: Shipment, order_number: str) -> ShipmentCard:
    return ShipmentCard(
        shipment_id=shipment.id,
        number=shipment.number,
        order_id=shipment.order_id,
        shipped_at=shipment.shipped_at,
        shipped_by=shipment.shipped_by,
        carrier=shipment.carrier,
        tracking=shipment.tracking,
        note=shipment.note,
        received_at=shipment.received_at,
        received_by=shipment.received_by,
        lines=tuple(_line(line) for line in shipment.lines),
        order_number=order_number,
    )


def _line(line: ShipmentLine) -> ShipmentLineRow:
    return ShipmentLineRow(
        shipment_line_id=line.id,
        order_line_id=line.order_line_id,
        product_code=line.product_code,
        quantity=line.quantity,
        lot=line.lot,
        serial=line.serial,
        received=line.received,
        damaged=line.damaged,
        is_settled=line.settled,
        reason=line.reason,
    )
