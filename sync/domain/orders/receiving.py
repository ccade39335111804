"""What a dealer found in a shipment, written into the shipment and its order: the part of receiving that orders own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sync.domain.orders.lookup import order_of
from sync.domain.orders.records import Shipment, ShipmentLine
from sync.domain.orders.rules import MOST_UNITS
from sync.domain.orders.settle import settle
from sync.kernel.commands import Context
from sync.kernel.errors import Refusal


@dataclass(frozen=True, kw_only=True)
class Arrived:
    """Units of one shipment line that came sound and broken. More than was shipped is an over-delivery, less is missing."""

    received: int
    damaged: int = 0
    reason: str = ""


def shipment_of(context: Context, shipment_id: UUID) -> Shipment:
    """Refuses `shipment_unknown`."""
    shipment = context.session.get(Shipment, (context.dealer_id, shipment_id))
    if shipment is None:
        raise Refusal("shipment_unknown")
    return shipment


def receive(context: Context, shipment: Shipment, arrived: Mapping[UUID, Arrived]) -> None:
    """Settle these lines of a shipment, by shipment line id; the others still wait.

    Refuses `line_unknown`, `line_already_received`, `quantity_invalid`.
    """
    order = order_of(context, shipment.dealer_id, shipment.order_id)
    lines = {line.id: line for line in shipment.lines}
    for line_id, found in arrived.items():
        if line_id not in lines:
            raise Refusal("line_unknown", number=shipment.number)
        _settle_line(lines[line_id], found)
    units = {line.order_line_id: 0 for line in shipment.lines}
    for line_id in arrived:
        units[lines[line_id].order_line_id] += lines[line_id].quantity
    for order_line in order.lines:
        order_line.received += units.get(order_line.id, 0)
    _close_when_settled(shipment, context.actor.name, context.now)
    settle(order)


def _settle_line(line: ShipmentLine, found: Arrived) -> None:
    if line.settled:
        raise Refusal("line_already_received", code=line.product_code)
    if not all(0 <= units <= MOST_UNITS for units in (found.received, found.damaged)):
        raise Refusal("quantity_invalid", code=line.product_code, quantity=found.received)
    line.received, line.damaged, line.reason, line.settled = found.received, found.damaged, found.reason, True


def _close_when_settled(shipment: Shipment, name: str, now: datetime) -> None:
    if all(line.settled for line in shipment.lines):
        shipment.received_at, shipment.received_by = now, name
