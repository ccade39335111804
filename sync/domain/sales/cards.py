"""Named reads of one sale: everything that belongs to it, on the screen and on paper."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from sync.domain.catalog.names import Names
from sync.domain.catalog.records import Product, names_of
from sync.domain.pricing.trace import Trace, read_trace
from sync.domain.sales.queries import MOST
from sync.domain.sales.records import Payment, PricedLine, ReturnLine, Sale, SaleReturn
from sync.domain.sales.rules import PaymentKind, SaleState
from sync.domain.stock.rules import unpack_serials
from sync.kernel.queries import View


@dataclass(frozen=True, kw_only=True)
class LineCard:
    """A line of a sale or a quote. Money in minor units; `returned`, `lot` and the serial numbers are a sale's alone."""

    line_id: UUID
    product_code: str
    names: Names
    unit: str
    quantity: int
    unit_price: int
    discount_basis_points: int
    tax_basis_points: int
    amount: int
    tax: int
    gross: int
    trace: Trace | None = None
    returned: int = 0
    lot: str = ""
    serials: tuple[str, ...] = ()
    is_disputed: bool = False


@dataclass(frozen=True, kw_only=True)
class PaymentCard:
    """Minor units, below zero where money went back."""

    kind: PaymentKind
    amount: int
    tendered: int


@dataclass(frozen=True, kw_only=True)
class ReturnedLine:
    """Units that came back, and what was given back for them in minor units."""

    product_code: str
    names: Names
    unit: str
    quantity: int
    gross: int
    is_sound: bool
    serials: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ReturnCard:
    """One return whole. Money in minor units, that of `refunds` below zero."""

    return_id: UUID
    number: str
    returned_at: datetime
    returned_by: str
    reason: str
    tax: int
    total: int
    lines: Sequence[ReturnedLine]
    refunds: Sequence[PaymentCard] = ()


@dataclass(frozen=True, kw_only=True)
class SaleCard:
    """Everything of one sale. Money in minor units of `currency`."""

    sale_id: UUID
    number: str
    state: SaleState
    customer_id: UUID | None
    customer_name: str
    location_id: UUID
    quote_id: UUID | None
    day: date
    sold_at: datetime
    sold_by: str
    currency: str
    tax_included: bool
    tax: int
    total: int
    note: str
    void_reason: str
    voided_by: str
    lines: Sequence[LineCard]
    payments: Sequence[PaymentCard]
    returns: Sequence[ReturnCard]


def sale_card(view: View, *, sale_id: UUID) -> SaleCard | None:
    """None where this dealer has no such sale."""
    sale = view.session.get(Sale, (view.dealer_id, sale_id))
    if sale is None:
        return None
    return SaleCard(
        sale_id=sale.id,
        number=sale.number,
        state=sale.state,
        customer_id=sale.customer_id,
        customer_name=sale.customer_name,
        location_id=sale.location_id,
        quote_id=sale.quote_id,
        day=sale.day,
        sold_at=sale.sold_at,
        sold_by=sale.sold_by,
        currency=sale.currency,
        tax_included=sale.tax_included,
        tax=sale.tax,
        total=sale.total,
        note=sale.note,
        void_reason=sale.void_reason,
        voided_by=sale.voided_by,
        lines=_sale_lines(view, sale),
        payments=_payments(view, sale.id),
        returns=_returns(view, sale.id),
    )


QUERIES = (sale_card,)


def _sale_lines(view: View, sale: Sale) -> Sequence[LineCard]:
    products = products_of(view, sale.lines)
    return [
        line_card(
            line,
            products.get(line.product_code),
            returned=line.returned,
            lot=line.lot,
            serials=unpack_serials(line.serials),
            is_disputed=line.is_disputed,
        )
        for line in sale.lines
    ]


def products_of(view: View, lines: Iterable[PricedLine | ReturnLine]) -> Mapping[str, Product]:
    codes = {line.product_code for line in lines}
    return {row.code: row for row in view.session.scalars(select(Product).where(Product.code.in_(codes)))}


def line_card(
    line: PricedLine,
    product: Product | None,
    *,
    returned: int = 0,
    lot: str = "",
    serials: tuple[str, ...] = (),
    is_disputed: bool = False,
) -> LineCard:
    return LineCard(
        line_id=line.id,
        product_code=line.product_code,
        names=names_of(product),
        unit=product.unit if product else "",
        quantity=line.quantity,
        unit_price=line.unit_price,
        discount_basis_points=line.discount_basis_points,
        tax_basis_points=line.tax_basis_points,
        amount=line.amount,
        tax=line.tax,
        gross=line.gross,
        trace=read_trace(line.trace),
        returned=returned,
        lot=lot,
        serials=serials,
        is_disputed=is_disputed,
    )


def _payments(view: View, document_id: UUID) -> Sequence[PaymentCard]:
    mine = select(Payment).where(Payment.dealer_id == view.dealer_id, Payment.document_id == document_id)
    rows = view.session.scalars(mine.order_by(Payment.kind, Payment.id).limit(MOST))
    return [PaymentCard(kind=row.kind, amount=row.amount, tendered=row.tendered) for row in rows]


def _returns(view: View, sale_id: UUID) -> Sequence[ReturnCard]:
    mine = select(SaleReturn).where(SaleReturn.dealer_id == view.dealer_id, SaleReturn.sale_id == sale_id)
    rows = view.session.scalars(mine.order_by(SaleReturn.returned_at, SaleReturn.id).limit(MOST)).all()
    products = products_of(view, (line for row in rows for line in row.lines))
    return [
        ReturnCard(
            return_id=row.id,
            number=row.number,
            returned_at=row.returned_at,
            returned_by=row.returned_by,
            reason=row.reason,
            tax=row.tax,
            total=row.total,
            lines=[_returned(line, products.get(line.product_code)) for line in row.lines],
            refunds=_payments(view, row.id),
        )
        for row in rows
    ]


def _returned(line: ReturnLine, product: Product | None) -> ReturnedLine:
    return ReturnedLine(
        product_code=line.product_code,
        names=names_of(product),
        unit=product.unit if product else "",
        quantity=line.quantity,
        gross=line.gross,
        is_sound=line.is_sound,
        serials=unpack_serials(line.serials),
    )
