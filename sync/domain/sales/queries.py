"""Named reads of sales. Frozen rows go out; no record leaves its session."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import case, func, or_, select, tuple_

from sync.domain.accounts.calendar import price_day
from sync.domain.catalog.queries import ProductRow, product_rows
from sync.domain.counter_prices.lookup import resolved
from sync.domain.pricing.rules import Article, Resolution, Step
from sync.domain.pricing.trace import whole_trace
from sync.domain.sales.records import Payment, Sale, SaleLine
from sync.domain.sales.rules import PaymentKind, SaleState
from sync.domain.stock.records import Movement, SerialItem
from sync.domain.stock.rules import MovementKind, SerialState
from sync.kernel.queries import View

MOST = 500


@dataclass(frozen=True, kw_only=True)
class SaleRow:
    """A line of the list of sales. `total` in minor units, tax included."""

    sale_id: UUID
    number: str
    day: date
    sold_at: datetime
    sold_by: str
    customer_id: UUID | None
    customer_name: str
    total: int
    currency: str
    state: SaleState


@dataclass(frozen=True, kw_only=True)
class TakingsRow:
    """Money of one kind on one day, in minor units: what came in, and what went back."""

    kind: PaymentKind
    taken: int
    given_back: int

    @property
    def left(self) -> int:
        return self.taken - self.given_back


@dataclass(frozen=True, kw_only=True)
class LastPrice:
    """What a customer paid the last time, per unit in minor units before the discount."""

    unit_price: int
    discount_basis_points: int
    sold_at: datetime
    number: str


class PriceSource(StrEnum):
    CUSTOMER = "customer"  # the shop's own price for this customer
    SHOP = "shop"  # the shop's own price for everybody
    LAST = "last"  # what this customer paid before
    LIST = "list"
    NONE = "none"  # nobody ever said: the clerk types it


@dataclass(frozen=True, kw_only=True)
class PriceOffer:
    """What to propose for a line of so many units. `unit_price` 0 where the source is NONE. `trace` says why
    (`pricing.trace.Trace` as JSON), with the floor."""

    unit_price: int
    discount_basis_points: int
    tax_basis_points: int
    source: PriceSource
    trace: str = ""


@dataclass(frozen=True, kw_only=True)
class SoldSerial:
    """A sale of a piece. `state` is where that piece is by now."""

    product_code: str
    serial: str
    state: SerialState
    sale_id: UUID
    number: str
    sold_at: datetime
    customer_id: UUID | None
    customer_name: str


def sales(
    view: View,
    *,
    text: str = "",
    customer_id: UUID | None = None,
    day: date | None = None,
    until: date | None = None,
    before_at: datetime | None = None,
    before_id: UUID | None = None,
    limit: int = 100,
) -> Sequence[SaleRow]:
    """Newest first, those before the given row; of one `day`, or of all days from it on `until` another. `text` is part of a
    number or of the customer's name."""
    query = select(Sale).where(Sale.dealer_id == view.dealer_id)
    if text.strip():
        parts = (column.icontains(text.strip(), autoescape=True) for column in (Sale.number, Sale.customer_name))
        query = query.where(or_(*parts))
    if customer_id is not None:
        query = query.where(Sale.customer_id == customer_id)
    if day is not None:
        query = query.where(Sale.day.between(day, until or day))
    if before_at is not None and before_id is not None:
        query = query.where(tuple_(Sale.sold_at, Sale.id) < (before_at, before_id))
    ordered = query.order_by(Sale.sold_at.desc(), Sale.id.desc()).limit(min(limit, MOST))
    return [_sale_row(row) for row in view.session.scalars(ordered)]


def takings(view: View, *, day: date, until: date | None = None) -> Sequence[TakingsRow]:
    """Every kind of payment of a day, or of all days from it on `until` another, in the order of `PaymentKind`. Voided sales do
    not count."""
    came = func.sum(case((Payment.amount > 0, Payment.amount), else_=0))
    went = func.sum(case((Payment.amount < 0, -Payment.amount), else_=0))
    mine = (Payment.dealer_id == view.dealer_id, Payment.day.between(day, until or day), ~Payment.is_void)
    found = view.session.execute(select(Payment.kind, came, went).where(*mine).group_by(Payment.kind))
    sums = {kind: (int(taken), int(back)) for kind, taken, back in found}  # PostgreSQL sums whole numbers as decimals
    rows = ((kind, sums.get(kind, (0, 0))) for kind in PaymentKind)
    return [TakingsRow(kind=kind, taken=taken, given_back=back) for kind, (taken, back) in rows]


def last_price(view: View, *, customer_id: UUID, product_code: str) -> LastPrice | None:
    """None where this customer never bought it."""
    joined = (Sale.dealer_id == SaleLine.dealer_id) & (Sale.id == SaleLine.sale_id)
    query = select(SaleLine, Sale.number).join(Sale, joined).where(Sale.state == SaleState.SOLD)
    mine = query.where(
        SaleLine.dealer_id == view.dealer_id, SaleLine.customer_id == customer_id, SaleLine.product_code == product_code
    )
    found = view.session.execute(mine.order_by(SaleLine.sold_at.desc(), SaleLine.id.desc()).limit(1)).first()
    if found is None:
        return None
    line, number = found
    return LastPrice(
        unit_price=line.unit_price,
        discount_basis_points=line.discount_basis_points,
        sold_at=line.sold_at,
        number=number,
    )


def selling_price(
    view: View, *, product_code: str, customer_id: UUID | None = None, on: date | None = None, quantity: int = 1
) -> PriceOffer | None:
    """The shop's own price for the customer, or for everybody; else what this customer paid last, else the list price in force
    on the day. None for an unknown product."""
    rows = product_rows(view, codes=(product_code,), on=on)
    if not rows:
        return None
    day = on or price_day(view.session, view.now)
    found = asked_price(view, rows[0], quantity=quantity, on=day, customer_id=customer_id)
    trace = whole_trace(found, (), list_price=rows[0].price, on=day)
    if found.term is not None:
        return PriceOffer(
            unit_price=found.price or 0,
            discount_basis_points=0,
            tax_basis_points=rows[0].tax_basis_points,
            source=PriceSource.CUSTOMER if found.step is Step.DEALER else PriceSource.SHOP,
            trace=trace,
        )
    last = last_price(view, customer_id=customer_id, product_code=product_code) if customer_id else None
    listed = rows[0].price
    price, source = (listed or 0), (PriceSource.NONE if listed is None else PriceSource.LIST)
    return PriceOffer(
        unit_price=last.unit_price if last else price,
        discount_basis_points=last.discount_basis_points if last else 0,
        tax_basis_points=rows[0].tax_basis_points,
        source=PriceSource.LAST if last else source,
        trace=trace,
    )


def asked_price(view: View, row: ProductRow, *, quantity: int, on: date, customer_id: UUID | None = None) -> Resolution:
    """What the counter of the viewer's shop asks for a product, and how low it may go."""
    article = Article(row.code, (row.category_code,) if row.category_code else (), row.price, row.tax_basis_points)
    return resolved(view.session, view.dealer_id, article, quantity=quantity, on=on, customer_id=customer_id)


def sold_serials(view: View, *, serial: str, limit: int = 50) -> Sequence[SoldSerial]:
    """Every sale of a piece with exactly this serial number, newest first. Voided sales are left out."""
    sale = (Sale.dealer_id == Movement.dealer_id) & (Sale.id == Movement.document_id)
    item = (
        (SerialItem.dealer_id == Movement.dealer_id)
        & (SerialItem.product_code == Movement.product_code)
        & (SerialItem.serial == Movement.serial)
    )
    query = select(Movement, Sale, SerialItem.state).join(Sale, sale).join(SerialItem, item)
    mine = query.where(
        Movement.dealer_id == view.dealer_id,
        Movement.serial == serial.strip(),
        Movement.kind == MovementKind.SALE,
        Sale.state == SaleState.SOLD,
    )
    rows = view.session.execute(mine.order_by(Sale.sold_at.desc(), Sale.id.desc()).limit(min(limit, MOST)))
    return [
        SoldSerial(
            product_code=movement.product_code,
            serial=movement.serial,
            state=state,
            sale_id=found.id,
            number=found.number,
            sold_at=found.sold_at,
            customer_id=found.customer_id,
            customer_name=found.customer_name,
        )
        for movement, found, state in rows
    ]


QUERIES = (sales, takings, last_price, selling_price, sold_serials)


def _sale_row(row: Sale) -> SaleRow:
    return SaleRow(
        sale_id=row.id,
        number=row.number,
        day=row.day,
        sold_at=row.sold_at,
        sold_by=row.sold_by,
        customer_id=row.customer_id,
        customer_name=row.customer_name,
        total=row.total,
        currency=row.currency,
        state=row.state,
    )
