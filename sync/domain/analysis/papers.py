"""The named read of the papers behind a figure: sales, returns and deliveries, the newest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import chain
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select, true

from sync.domain.accounts.rules import allows
from sync.domain.analysis.bought import house_moments
from sync.domain.analysis.naming import lots
from sync.domain.analysis.periods import Days
from sync.domain.analysis.rules import COST_PERMISSION, By
from sync.domain.analysis.sold import GIVEN_BACK, NET, moments_of
from sync.domain.catalog.records import Product
from sync.domain.contracts.purchases import COST, SOUND
from sync.domain.orders.records import OrderLine, Shipment, ShipmentLine
from sync.domain.sales.records import ReturnLine, Sale, SaleLine, SaleReturn
from sync.domain.sales.rules import SaleState
from sync.kernel.queries import View

MOST = 2_000
GOODS = (By.PRODUCT, By.BRANCH)


class PaperKind(StrEnum):
    SALE = "sale"
    RETURN = "return"
    DELIVERY = "delivery"


@dataclass(frozen=True, kw_only=True)
class PaperRow:
    """A paper with what of it belongs to the figure: `units` and `amount` without tax in minor units, of a return below zero.
    `document_id` is the sale that a return is of, and of a delivery the order that it is for. `who` sold, took or received."""

    kind: PaperKind
    paper_id: UUID
    document_id: UUID
    number: str
    at: datetime
    who: str
    customer_name: str
    units: int
    amount: int
    currency: str


def papers_behind(view: View, *, by: By, key: str, days: Days, limit: int = 200) -> Sequence[PaperRow]:
    """Of one row of a report in its days. Deliveries are told to whoever may see what goods cost, and never of a customer or a
    clerk. What the house credited afterwards is no paper here."""
    wanted = min(limit, MOST)
    found = [_sales(view, by, key, days, wanted), _returns(view, by, key, days, wanted)]
    if by.is_bought and allows(view.actor.role, COST_PERMISSION):
        found.append(_deliveries(view, by, key, days, wanted))
    rows = sorted(chain(*found), key=lambda one: (one.at, one.paper_id), reverse=True)
    return rows[:wanted]


QUERIES = (papers_behind,)


def _sales(view: View, by: By, key: str, days: Days, limit: int) -> Iterator[PaperRow]:
    """The latest are found first, by the index of moments, and summed up then: the other way round all of a year would be."""
    first, last = moments_of(days)
    mine = (Sale.dealer_id == view.dealer_id, Sale.sold_at >= first, Sale.sold_at < last, Sale.state == SaleState.SOLD)
    its = (SaleLine.dealer_id == Sale.dealer_id, SaleLine.sale_id == Sale.id)
    of_row = (
        select(SaleLine.id).where(*its, _is_goods(by, key, SaleLine.product_code)).exists() if by in GOODS else _is_of(by, key)
    )
    latest = select(Sale).where(*mine, Sale.day.between(days.first, days.last), of_row)
    sales = view.session.scalars(latest.order_by(Sale.sold_at.desc(), Sale.id.desc()).limit(limit)).all()
    lines = select(SaleLine.sale_id, func.sum(SaleLine.quantity), func.sum(NET)).where(SaleLine.dealer_id == view.dealer_id)
    sums = _sums(view, lines.where(_is_goods(by, key, SaleLine.product_code)), SaleLine.sale_id, [one.id for one in sales])
    for sale in sales:
        units, amount = sums.get(sale.id, (0, 0))
        yield PaperRow(
            kind=PaperKind.SALE,
            paper_id=sale.id,
            document_id=sale.id,
            number=sale.number,
            at=sale.sold_at,
            who=sale.sold_by,
            customer_name=sale.customer_name,
            units=units,
            amount=amount,
            currency=sale.currency,
        )


def _sums(view: View, lines: Any, paper: Any, ids: Sequence[UUID]) -> dict[UUID, tuple[int, int]]:
    """Units and amount of each of these papers."""
    found: dict[UUID, tuple[int, int]] = {}
    for lot in lots(ids):
        rows = view.session.execute(lines.where(paper.in_(lot)).group_by(paper))
        found |= {paper_id: (int(units), int(amount)) for paper_id, units, amount in rows}
    return found


def _returns(view: View, by: By, key: str, days: Days, limit: int) -> Iterator[PaperRow]:
    lines = (ReturnLine.dealer_id == SaleReturn.dealer_id) & (ReturnLine.return_id == SaleReturn.id)
    sale = (Sale.dealer_id == SaleReturn.dealer_id) & (Sale.id == SaleReturn.sale_id)
    sums = select(SaleReturn, Sale, func.sum(ReturnLine.quantity), func.sum(GIVEN_BACK)).join(ReturnLine, lines).join(Sale, sale)
    of_days = (
        SaleReturn.dealer_id == view.dealer_id,
        SaleReturn.day.between(days.first, days.last),
        Sale.state == SaleState.SOLD,
    )
    mine = sums.where(*of_days, _is_of(by, key), _is_goods(by, key, ReturnLine.product_code)).group_by(SaleReturn.id)
    for back, sold, units, amount in view.session.execute(
        mine.order_by(SaleReturn.returned_at.desc(), SaleReturn.id).limit(limit)
    ):
        yield PaperRow(
            kind=PaperKind.RETURN,
            paper_id=back.id,
            document_id=sold.id,
            number=back.number,
            at=back.returned_at,
            who=back.returned_by,
            customer_name=sold.customer_name,
            units=-int(units),
            amount=-int(amount),
            currency=sold.currency,
        )


def _deliveries(view: View, by: By, key: str, days: Days, limit: int) -> Iterator[PaperRow]:
    since, until = house_moments(view, days)
    came = (Shipment.dealer_id == view.dealer_id, Shipment.received_at >= since, Shipment.received_at < until)
    its = (ShipmentLine.dealer_id == Shipment.dealer_id, ShipmentLine.shipment_id == Shipment.id)
    is_goods = _is_goods(by, key, ShipmentLine.product_code)
    of_row = select(ShipmentLine.id).where(*its, is_goods).exists() if by in GOODS else true()
    latest = select(Shipment).where(*came, of_row).order_by(Shipment.received_at.desc(), Shipment.id.desc()).limit(limit)
    shipments = view.session.scalars(latest).all()
    lines = _delivered().where(ShipmentLine.dealer_id == view.dealer_id, is_goods)
    sums = _sums(view, lines, ShipmentLine.shipment_id, [one.id for one in shipments])
    for shipment in shipments:
        units, amount = sums.get(shipment.id, (0, 0))
        if shipment.received_at is not None:
            yield PaperRow(
                kind=PaperKind.DELIVERY,
                paper_id=shipment.id,
                document_id=shipment.order_id,
                number=shipment.number,
                at=shipment.received_at,
                who=shipment.received_by,
                customer_name="",
                units=units,
                amount=amount,
                currency="",
            )


def _delivered() -> Select[*tuple[Any, ...]]:
    ordered = (OrderLine.dealer_id == ShipmentLine.dealer_id) & (OrderLine.id == ShipmentLine.order_line_id)
    columns: Sequence[Any] = (ShipmentLine.shipment_id, func.sum(SOUND), func.sum(COST))
    return select(*columns).select_from(ShipmentLine).join(OrderLine, ordered)


def _is_of(by: By, key: str) -> ColumnElement[bool]:
    """Whether a whole sale belongs to a row."""
    if by is By.CUSTOMER:
        return Sale.customer_id == UUID(key) if key else Sale.customer_id.is_(None)
    return Sale.sold_by == key if by is By.PERSON else true()


def _is_goods(by: By, key: str, code: Any) -> ColumnElement[bool]:
    """Whether a line belongs to a row; where rows are no goods all of them do."""
    if by is By.PRODUCT:
        return code == key  # type: ignore[no-any-return]
    if by is By.BRANCH:
        here = select(Product.code).where(Product.code == code, Product.category_code != "").exists()
        return code.in_(select(Product.code).where(Product.category_code == key)) if key else ~here
    return true()
