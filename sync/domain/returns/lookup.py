"""Finds what of a delivery can still be sent back."""

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from sync.domain.orders.records import Shipment, ShipmentLine
from sync.domain.orders.sent_back import GoodsReturn, ReturnState

# made once: putting a statement together takes longer than the database takes to answer it
ON_ITS_WAY = select(func.sum(GoodsReturn.quantity)).where(
    GoodsReturn.dealer_id == bindparam("dealer_id"),
    GoodsReturn.shipment_line_id == bindparam("line_id"),
    GoodsReturn.state != ReturnState.REFUSED,
)


def units_left(session: Session, arrived: ShipmentLine) -> int:
    """Units that came sound and nobody has asked to send back; none of a delivery that is not taken in."""
    shipment = session.get_one(Shipment, (arrived.dealer_id, arrived.shipment_id))
    if shipment.received_at is None:
        return 0
    asked = session.scalar(ON_ITS_WAY, {"dealer_id": arrived.dealer_id, "line_id": arrived.id})
    return min(arrived.received, arrived.quantity) - int(asked or 0)
