"""Reads where products stand and what of them is to come, many products in one question: the columns of the stock list."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select

from sync.domain.orders.records import OrderLine, ShipmentLine
from sync.domain.stock.records import StockLevel
from sync.kernel.queries import View

MOST_CODES = 500


@dataclass(frozen=True, kw_only=True)
class Spread:
    """Units of one product: at each place, on their way here, and ordered but not shipped."""

    product_code: str
    at: dict[UUID, int]
    in_transit: int
    on_order: int


def spread(view: View, *, codes: tuple[str, ...]) -> Sequence[Spread]:
    """Of these products, in the order asked for; zeros for what was never here. At most 500 codes count."""
    asked = tuple(dict.fromkeys(codes))[:MOST_CODES]
    at: dict[str, dict[UUID, int]] = {}
    mine = select(StockLevel).where(StockLevel.dealer_id == view.dealer_id, StockLevel.product_code.in_(asked))
    for level in view.session.scalars(mine.order_by(StockLevel.product_code, StockLevel.location_id)):
        at.setdefault(level.product_code, {})[level.location_id] = level.on_hand
    coming, ordered = _in_transit(view, asked), _on_order(view, asked)
    return [
        Spread(product_code=code, at=at.get(code, {}), in_transit=coming.get(code, 0), on_order=ordered.get(code, 0))
        for code in asked
    ]


def _in_transit(view: View, codes: tuple[str, ...]) -> dict[str, int]:
    wanted = (ShipmentLine.dealer_id == view.dealer_id, ShipmentLine.product_code.in_(codes), ~ShipmentLine.settled)
    units = select(ShipmentLine.product_code, func.sum(ShipmentLine.quantity)).where(*wanted)
    return {code: int(found) for code, found in view.session.execute(units.group_by(ShipmentLine.product_code))}


def _on_order(view: View, codes: tuple[str, ...]) -> dict[str, int]:
    left = func.sum(OrderLine.quantity - OrderLine.closed - OrderLine.shipped)
    units = select(OrderLine.product_code, left).where(OrderLine.dealer_id == view.dealer_id, OrderLine.product_code.in_(codes))
    return {code: int(found) for code, found in view.session.execute(units.group_by(OrderLine.product_code))}


QUERIES = (spread,)
