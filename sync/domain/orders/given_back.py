"""What is credited of a line of an order for goods that go back or did not come sound: in all never more than they cost."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from sync.domain.orders.protected import protected_each
from sync.domain.orders.records import ShipmentLine
from sync.domain.orders.rules import Priced, line_value
from sync.domain.orders.sent_back import NOTHING_OF_IT, GoodsReturn


@dataclass(frozen=True, kw_only=True)
class Back:
    """One return, or one claim, of a line: `amount` is credited for its units, each of which was made good by `protected`
    before or since."""

    units: int
    amount: int
    protected: int = 0


def cost_of_more(line: Priced, units: int, before: Sequence[Back]) -> int:
    """What so many more units of a line cost, in minor units: with those that were credited before never more than so many of the
    line, and all of them exactly the line. Each rounded by itself came to a cent more than the line, or less."""
    gone = sum(min(one.amount + one.units * one.protected, _at_most(line, one.units)) for one in before)
    return min(line_value(line, sum(one.units for one in before) + units) - gone, _at_most(line, units))


def _at_most(line: Priced, units: int) -> int:
    """With the least discount that rounding leaves to a part."""
    return units * line.unit_price - line.discount * units // line.quantity


# made once: putting a statement together takes longer than the database takes to answer it
SENT_BACK = (
    select(GoodsReturn.shipment_line_id, GoodsReturn.quantity, GoodsReturn.amount)
    .join(ShipmentLine, (ShipmentLine.dealer_id == GoodsReturn.dealer_id) & (ShipmentLine.id == GoodsReturn.shipment_line_id))
    .where(
        GoodsReturn.dealer_id == bindparam("dealer_id"),
        ShipmentLine.order_line_id == bindparam("line_id"),
        GoodsReturn.state.not_in(NOTHING_OF_IT),
    )
    .order_by(GoodsReturn.id)
)


def sent_back(session: Session, dealer_id: int, order_line_id: UUID) -> Sequence[Back]:
    """Of one line of an order, whichever delivery it came with."""
    found = session.execute(SENT_BACK, {"dealer_id": dealer_id, "line_id": order_line_id}).all()
    each = {arrived: protected_each(session, dealer_id, arrived) for arrived in {row[0] for row in found}}
    return [Back(units=units, amount=amount, protected=each[arrived]) for arrived, units, amount in found]
