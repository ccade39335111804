"""What a dealer bought under a contract in a quarter: the one sum, for central's books and for the screen."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import bindparam, case, func, select
from sqlalchemy.orm import Session

from sync.domain.accounts.calendar import day_begins
from sync.domain.catalog.records import Product
from sync.domain.contracts.lookup import branches, latest, signed_between, tree_of
from sync.domain.contracts.records import Contract
from sync.domain.contracts.rules import Quarter
from sync.domain.orders.protected import ProtectionClaim
from sync.domain.orders.records import OrderLine, Shipment, ShipmentLine
from sync.domain.orders.sent_back import GoodsReturn


@dataclass(frozen=True, kw_only=True)
class Bought:
    """Goods that arrived sound: what they cost after discounts, in minor units, and how many units they are."""

    amount: int = 0
    units: int = 0


SOUND = case((ShipmentLine.received < ShipmentLine.quantity, ShipmentLine.received), else_=ShipmentLine.quantity)
COST = SOUND * OrderLine.unit_price - SOUND * OrderLine.discount // OrderLine.quantity
# made once: putting a statement together takes longer than the database takes to answer it
ARRIVED = (
    select(Product.category_code, func.sum(COST), func.sum(SOUND))
    .select_from(Shipment)
    .join(ShipmentLine, (ShipmentLine.dealer_id == Shipment.dealer_id) & (ShipmentLine.shipment_id == Shipment.id))
    .join(OrderLine, (OrderLine.dealer_id == ShipmentLine.dealer_id) & (OrderLine.id == ShipmentLine.order_line_id))
    .join(Product, Product.code == OrderLine.product_code, isouter=True)
    .where(
        Shipment.dealer_id == bindparam("dealer_id"),
        Shipment.received_at >= bindparam("since"),
        Shipment.received_at < bindparam("until"),
    )
    .group_by(Product.category_code)
    .order_by(Product.category_code)
)
TAKEN_BACK = select(func.sum(GoodsReturn.credited), func.sum(GoodsReturn.taken)).where(
    GoodsReturn.dealer_id == bindparam("dealer_id"),
    GoodsReturn.family_id == bindparam("family_id"),
    GoodsReturn.taken_at >= bindparam("since"),
    GoodsReturn.taken_at < bindparam("until"),
)
PROTECTED = select(func.sum(ProtectionClaim.credited)).where(
    ProtectionClaim.dealer_id == bindparam("dealer_id"),
    ProtectionClaim.family_id == bindparam("family_id"),
    ProtectionClaim.answered_at >= bindparam("since"),
    ProtectionClaim.answered_at < bindparam("until"),
)


@dataclass(frozen=True, kw_only=True)
class Account:
    """A contract in a quarter: the version whose terms count, and the days of the quarter that are under the contract."""

    contract: Contract
    quarter: Quarter
    first: date
    last: date


def accounts_of(session: Session, dealer_id: int, quarter: Quarter) -> Sequence[Account]:
    """One for each contract that counts on some day of a quarter. Its last version speaks for the whole of the quarter."""
    signed = signed_between(session, dealer_id, quarter.first, quarter.last)
    begun: dict[object, date] = {}
    for one in signed:
        begun[one.family_id] = min(one.valid_from, begun.get(one.family_id, one.valid_from))
    return [
        Account(
            contract=one,
            quarter=quarter,
            first=max(begun[one.family_id], quarter.first),
            last=min(one.last_day, quarter.last),
        )
        for one in latest(signed)
    ]


def bought_under(session: Session, account: Account) -> Bought:
    """What arrived, less what the house took back in the same days, and made good because a price fell."""
    contract = account.contract
    since, until = _moments(session, account.first, account.last)
    rows = session.execute(ARRIVED, {"dealer_id": contract.dealer_id, "since": since, "until": until}).all()
    mine: Collection[str] = branches(contract, tree_of(session)) if contract.agreed.product_lines else ()
    counted = [(int(cost), int(units)) for category, cost, units in rows if not contract.agreed.product_lines or category in mine]
    back = {"dealer_id": contract.dealer_id, "family_id": contract.family_id, "since": since, "until": until}
    credited, taken = session.execute(TAKEN_BACK, back).one()
    protected = session.scalar(PROTECTED, back)
    return Bought(
        amount=sum(cost for cost, _ in counted) - int(credited or 0) - int(protected or 0),
        units=sum(units for _, units in counted) - int(taken or 0),
    )


def _moments(session: Session, first: date, last: date) -> tuple[datetime, datetime]:
    """From the first moment of a day to the first after another, by the house's calendar."""
    return day_begins(session, first), day_begins(session, last + timedelta(days=1))
