"""Finds what a fall of a price means for a dealer: the contract that protects, what was on hand, and what had come before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import bindparam, exists, func, select
from sqlalchemy.orm import Session

from sync.domain.accounts.calendar import price_zone
from sync.domain.accounts.records import Dealer
from sync.domain.catalog.records import ListPrice, Product
from sync.domain.catalog.rules import spells
from sync.domain.contracts.quota import contract_for
from sync.domain.contracts.records import Contract
from sync.domain.orders.protected import OF_DELIVERY, ProtectionClaim
from sync.domain.orders.records import Shipment, ShipmentLine
from sync.domain.orders.rules import line_value
from sync.domain.orders.sent_back import NOTHING_OF_IT, GoodsReturn
from sync.domain.protection.rules import Band, Covered, Delivered, Fall, covered, falls, staying
from sync.domain.returns.lookup import TAKEN_IN
from sync.domain.stock.records import Movement, StockLevel

MOST = 500
# made once: putting a statement together takes longer than the database takes to answer it
PRICES = (
    select(ListPrice)
    .where(ListPrice.price_list == bindparam("price_list"), ListPrice.product_code == bindparam("code"))
    .order_by(ListPrice.valid_from.desc(), ListPrice.revision.desc())
    .limit(MOST)
)
ON_HAND = select(func.sum(StockLevel.on_hand)).where(
    StockLevel.dealer_id == bindparam("dealer_id"), StockLevel.product_code == bindparam("code")
)
MOVED_SINCE = select(func.sum(Movement.quantity)).where(
    Movement.dealer_id == bindparam("dealer_id"), Movement.product_code == bindparam("code"), Movement.at >= bindparam("moment")
)
GOING = (
    select(func.sum(GoodsReturn.quantity))
    .where(
        GoodsReturn.dealer_id == ShipmentLine.dealer_id,
        GoodsReturn.shipment_line_id == ShipmentLine.id,
        GoodsReturn.state.not_in(NOTHING_OF_IT),
        ~exists().where(
            Movement.dealer_id == GoodsReturn.dealer_id, Movement.document_id == GoodsReturn.id, Movement.at < bindparam("until")
        ),
    )
    .correlate(ShipmentLine)
    .scalar_subquery()
)
"""Units that somebody asked to send back and that had not left when the price fell."""
CAME = (
    TAKEN_IN.add_columns(func.coalesce(GOING, 0))
    .where(
        ShipmentLine.dealer_id == bindparam("dealer_id"),
        ShipmentLine.product_code == bindparam("code"),
        Shipment.received_at >= bindparam("since"),
        Shipment.received_at < bindparam("until"),
    )
    .order_by(Shipment.received_at.desc(), ShipmentLine.id)
    .limit(MOST)
)


@dataclass(frozen=True, kw_only=True)
class Case:
    """What a dealer can claim for a fall: `lines` of deliveries, until `last_day`."""

    fall: Fall
    contract: Contract
    on_hand: int
    last_day: date
    lines: Sequence[Covered]

    @property
    def units(self) -> int:
        return sum(line.units for line in self.lines)

    @property
    def amount(self) -> int:
        return sum(line.units * line.each for line in self.lines)


def falls_of(session: Session, price_list: str, code: str, now: datetime) -> Sequence[Fall]:
    """Those that have come, the newest first."""
    prices = session.scalars(PRICES, {"price_list": price_list, "code": code}).all()
    return [fall for fall in falls(spells(prices, price_zone(session))) if fall.at <= now]


def case_of(session: Session, dealer: Dealer, code: str, fall: Fall) -> Case | None:
    """None where no contract of that day protects. Worked out from receipts, sales and prices: the same on both sides."""
    product = session.get(Product, code)
    fell_on = fall.at.astimezone(price_zone(session)).date()
    contract = contract_for(session, dealer.dealer_id, product.category_code if product else "", fell_on)
    if contract is None or not contract.agreed.protection_days:
        return None
    on_hand = on_hand_at(session, dealer.dealer_id, code, fall.at)
    deliveries = _delivered(session, dealer.dealer_id, code, fall.at, contract.agreed.protection_days) if on_hand > 0 else ()
    return Case(
        fall=fall,
        contract=contract,
        on_hand=max(on_hand, 0),
        last_day=fell_on + timedelta(days=contract.agreed.claim_days),
        lines=covered(deliveries, on_hand, fall),
    )


def units_left(session: Session, claim: ProtectionClaim) -> Mapping[UUID, int]:
    """By line of delivery: of what was on hand when the price fell, what nobody has asked to send back by now."""
    deliveries = _delivered(session, claim.dealer_id, claim.product_code, claim.fell_at, claim.days)
    return {one.line_id: units for one, units in staying(deliveries, claim.on_hand)}


def on_hand_at(session: Session, dealer_id: int, code: str, moment: datetime) -> int:
    """What is there now, less what has moved since: days gone by need not be counted again."""
    about = {"dealer_id": dealer_id, "code": code}
    now = session.scalar(ON_HAND, about) or 0
    return int(now) - int(session.scalar(MOVED_SINCE, about | {"moment": moment}) or 0)


def _delivered(session: Session, dealer_id: int, code: str, until: datetime, days: int) -> Sequence[Delivered]:
    about = {"dealer_id": dealer_id, "code": code, "since": until - timedelta(days=days), "until": until}
    found = session.execute(CAME, about).all()
    return [
        Delivered(
            line_id=line.id,
            number=number,
            units=left,
            going=going,
            cost=(cost := line_value(ordered, ordered.quantity) // ordered.quantity),
            taken=_taken(session, dealer_id, line.id, cost),
        )
        for line, ordered, number, left, going in found
    ]


def _taken(session: Session, dealer_id: int, line_id: UUID, cost: int) -> Sequence[Band]:
    rows = session.execute(OF_DELIVERY, {"dealer_id": dealer_id, "line_id": line_id})
    return [Band(after, min(before, cost)) for before, after in rows]
