"""What was credited of a line of an order: by claims about goods that did not come sound, and by returns of those that did."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from sync.domain.orders.given_back import Back, sent_back
from sync.domain.orders.records import ShipmentLine
from sync.domain.stock.papers import Claim

CLAIMED = (  # made once: putting a statement together takes longer than the database takes to answer it
    select(Claim.quantity, ShipmentLine.quantity, Claim.amount)
    .join(ShipmentLine, (ShipmentLine.dealer_id == Claim.dealer_id) & (ShipmentLine.id == Claim.shipment_line_id))
    .where(
        Claim.dealer_id == bindparam("dealer_id"),
        ShipmentLine.order_line_id == bindparam("line_id"),
        Claim.amount < 0,
    )
    .order_by(Claim.id)
)


def given_back(session: Session, dealer_id: int, order_line_id: UUID) -> Sequence[Back]:
    """Of one line of an order, whichever delivery it was about."""
    claimed = session.execute(CLAIMED, {"dealer_id": dealer_id, "line_id": order_line_id}).all()
    of_claims = [Back(units=min(units, charged), amount=-amount) for units, charged, amount in claimed]
    return [*of_claims, *sent_back(session, dealer_id, order_line_id)]
