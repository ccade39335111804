"""What a dealer quotes, sells and takes back over the counter."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped, relationship

from sync.domain.sales.rules import Amounts, PaymentKind, QuoteState, SaleState
from sync.kernel.records import DealerRecord


class PricedLine(DealerRecord):
    """Units of a product at a price. `unit_price`, `amount`, `tax` and `gross` in minor units, as in `rules.Amounts`.

    `trace` is what the screen said of the price (`pricing.trace.Trace` as JSON), empty where it said nothing.
    """

    __abstract__ = True

    position: Mapped[int]
    product_code: Mapped[str]
    quantity: Mapped[int]
    unit_price: Mapped[int]
    discount_basis_points: Mapped[int]
    tax_basis_points: Mapped[int]
    amount: Mapped[int]
    tax: Mapped[int]
    gross: Mapped[int]
    trace: Mapped[str]

    @property
    def amounts(self) -> Amounts:
        return Amounts(self.amount, self.tax, self.gross)


class PricedPaper(DealerRecord):
    """A document with a total. `customer_id` is None for somebody who walked in; the name stays as it was."""

    __abstract__ = True

    number: Mapped[str]
    customer_id: Mapped[UUID | None]
    customer_name: Mapped[str]
    currency: Mapped[str]
    tax_included: Mapped[bool]
    tax: Mapped[int]
    total: Mapped[int]
    note: Mapped[str]


class QuoteLine(PricedLine):
    """One product of a quote."""

    __tablename__ = "quote_line"
    __table_args__ = (
        ForeignKeyConstraint(["dealer_id", "quote_id"], ["quote.dealer_id", "quote.id"]),
        Index("ix_quote_line_quote", "dealer_id", "quote_id"),
    )

    quote_id: Mapped[UUID]


class Quote(PricedPaper):
    """Prices promised to somebody until the end of a day. `sale_id` is what became of it."""

    __tablename__ = "quote"
    __table_args__ = (Index("ix_quote_quoted_at", "dealer_id", "quoted_at", "id"),)

    state: Mapped[QuoteState]
    valid_until: Mapped[date]
    quoted_at: Mapped[datetime]
    quoted_by: Mapped[str]
    sale_id: Mapped[UUID | None]
    lines: Mapped[list[QuoteLine]] = relationship(order_by=QuoteLine.position)


class SaleLine(PricedLine):
    """One product of a sale. `returned` units came back. `serials` as JSON.

    `is_disputed`: another device had sold a piece of the same serial number first, so that somebody has to look.
    """

    __tablename__ = "sale_line"
    __table_args__ = (
        ForeignKeyConstraint(["dealer_id", "sale_id"], ["sale.dealer_id", "sale.id"]),
        Index("ix_sale_line_sale", "dealer_id", "sale_id"),
        Index("ix_sale_line_customer", "dealer_id", "customer_id", "product_code", "sold_at"),
    )

    sale_id: Mapped[UUID]
    customer_id: Mapped[UUID | None]
    sold_at: Mapped[datetime]
    returned: Mapped[int]
    lot: Mapped[str]
    serials: Mapped[str]
    is_disputed: Mapped[bool]


class Sale(PricedPaper):
    """Goods that went over the counter and were paid. `day` is the shop's own, `sold_at` by the device that sold."""

    __tablename__ = "sale"
    __table_args__ = (
        Index("ix_sale_sold_at", "dealer_id", "sold_at", "id"),
        Index("ix_sale_customer", "dealer_id", "customer_id", "sold_at"),
    )

    state: Mapped[SaleState]
    location_id: Mapped[UUID]
    quote_id: Mapped[UUID | None]
    day: Mapped[date]
    sold_at: Mapped[datetime]
    sold_by: Mapped[str]
    void_reason: Mapped[str]
    voided_by: Mapped[str]
    lines: Mapped[list[SaleLine]] = relationship(order_by=SaleLine.position)


class ReturnLine(DealerRecord):
    """Units of a sale line that came back, and what was given back for them in minor units."""

    __tablename__ = "return_line"
    __table_args__ = (
        ForeignKeyConstraint(["dealer_id", "return_id"], ["sale_return.dealer_id", "sale_return.id"]),
        Index("ix_return_line_return", "dealer_id", "return_id"),
    )

    return_id: Mapped[UUID]
    sale_line_id: Mapped[UUID]
    position: Mapped[int]
    product_code: Mapped[str]
    quantity: Mapped[int]
    tax: Mapped[int]
    gross: Mapped[int]
    is_sound: Mapped[bool]
    serials: Mapped[str]


class SaleReturn(DealerRecord):
    """Goods of one sale that a customer brought back. `total` and `tax` in minor units, positive."""

    __tablename__ = "sale_return"
    __table_args__ = (Index("ix_sale_return_sale", "dealer_id", "sale_id"),)

    number: Mapped[str]
    sale_id: Mapped[UUID]
    location_id: Mapped[UUID]
    day: Mapped[date]
    returned_at: Mapped[datetime]
    returned_by: Mapped[str]
    reason: Mapped[str]
    tax: Mapped[int]
    total: Mapped[int]
    lines: Mapped[list[ReturnLine]] = relationship(order_by=ReturnLine.position)


class Payment(DealerRecord):
    """Money that came in (+) or went back (-) for a sale or a return, in minor units.

    `tendered` is the cash that was handed over. Payments of a voided sale stay, and count no more.
    """

    __tablename__ = "payment"
    __table_args__ = (Index("ix_payment_document", "dealer_id", "document_id"), Index("ix_payment_day", "dealer_id", "day"))

    document_id: Mapped[UUID]
    kind: Mapped[PaymentKind]
    amount: Mapped[int]
    tendered: Mapped[int]
    day: Mapped[date]
    is_void: Mapped[bool]
