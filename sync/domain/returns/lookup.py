"""Finds what of a delivery can still be sent back."""

from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from sync.domain.contracts.purchases import SOUND
from sync.domain.orders.records import OrderLine, Shipment, ShipmentLine
from sync.domain.orders.sent_back import NOTHING_OF_IT, GoodsReturn

# made once: putting a statement together takes longer than the database takes to answer it
ASKED = (
    select(func.sum(GoodsReturn.quantity))
    .where(
        GoodsReturn.dealer_id == ShipmentLine.dealer_id,
        GoodsReturn.shipment_line_id == ShipmentLine.id,
        GoodsReturn.state.not_in(NOTHING_OF_IT),
    )
    .correlate(ShipmentLine)
    .scalar_subquery()
)
LEFT = SOUND - func.coalesce(ASKED, 0)
"""Units that came sound and nobody has asked to send back."""
TAKEN_IN = (
    select(ShipmentLine, OrderLine, Shipment.number, LEFT)
    .join(Shipment, (Shipment.dealer_id == ShipmentLine.dealer_id) & (Shipment.id == ShipmentLine.shipment_id))
    .join(OrderLine, (OrderLine.dealer_id == ShipmentLine.dealer_id) & (OrderLine.id == ShipmentLine.order_line_id))
    .where(Shipment.received_at.is_not(None))
)
DELIVERED = TAKEN_IN.where(LEFT > 0)
"""What was taken in and can go back."""
OF_LINE = TAKEN_IN.with_only_columns(LEFT).where(
    ShipmentLine.dealer_id == bindparam("dealer_id"), ShipmentLine.id == bindparam("line_id")
)


def units_left(session: Session, dealer_id: int, shipment_line_id: UUID) -> int:
    """Of one line of a delivery; none of a delivery that is not taken in."""
    return int(session.scalar(OF_LINE, {"dealer_id": dealer_id, "line_id": shipment_line_id}) or 0)
