"""Named reads of quotes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import or_, select, tuple_

from sync.domain.accounts.calendar import price_day
from sync.domain.sales.cards import LineCard, line_card, products_of
from sync.domain.sales.queries import MOST
from sync.domain.sales.records import Quote
from sync.domain.sales.rules import QuoteState
from sync.kernel.queries import View


@dataclass(frozen=True, kw_only=True)
class QuoteRow:
    """A line of the list of quotes. `is_expired` on the day of the view."""

    quote_id: UUID
    number: str
    customer_id: UUID | None
    customer_name: str
    quoted_at: datetime
    quoted_by: str
    valid_until: date
    is_expired: bool
    state: QuoteState
    total: int
    currency: str


@dataclass(frozen=True, kw_only=True)
class QuoteCard:
    """Everything of one quote. Money in minor units."""

    row: QuoteRow
    tax_included: bool
    tax: int
    note: str
    sale_id: UUID | None
    lines: Sequence[LineCard]


def quotes(
    view: View,
    *,
    text: str = "",
    only_open: bool = True,
    customer_id: UUID | None = None,
    on: date | None = None,
    before_at: datetime | None = None,
    before_id: UUID | None = None,
    limit: int = 100,
) -> Sequence[QuoteRow]:
    """Newest first, those before the given row. Open ones include those that have run out by the day `on`: see `is_expired`.

    `text` is part of a number or of the customer's name.
    """
    query = select(Quote).where(Quote.dealer_id == view.dealer_id)
    if text.strip():
        parts = (column.icontains(text.strip(), autoescape=True) for column in (Quote.number, Quote.customer_name))
        query = query.where(or_(*parts))
    if only_open:
        query = query.where(Quote.state == QuoteState.OPEN)
    if customer_id is not None:
        query = query.where(Quote.customer_id == customer_id)
    if before_at is not None and before_id is not None:
        query = query.where(tuple_(Quote.quoted_at, Quote.id) < (before_at, before_id))
    ordered = query.order_by(Quote.quoted_at.desc(), Quote.id.desc()).limit(min(limit, MOST))
    day = on or price_day(view.session, view.now)
    return [_quote_row(row, day) for row in view.session.scalars(ordered)]


def quote_card(view: View, *, quote_id: UUID, on: date | None = None) -> QuoteCard | None:
    """None where this dealer has no such quote."""
    quote = view.session.get(Quote, (view.dealer_id, quote_id))
    if quote is None:
        return None
    products = products_of(view, quote.lines)
    return QuoteCard(
        row=_quote_row(quote, on or price_day(view.session, view.now)),
        tax_included=quote.tax_included,
        tax=quote.tax,
        note=quote.note,
        sale_id=quote.sale_id,
        lines=[line_card(line, products.get(line.product_code)) for line in quote.lines],
    )


QUERIES = (quotes, quote_card)


def _quote_row(row: Quote, on: date) -> QuoteRow:
    return QuoteRow(
        quote_id=row.id,
        number=row.number,
        customer_id=row.customer_id,
        customer_name=row.customer_name,
        quoted_at=row.quoted_at,
        quoted_by=row.quoted_by,
        valid_until=row.valid_until,
        is_expired=row.state is QuoteState.OPEN and on > row.valid_until,
        state=row.state,
        total=row.total,
        currency=row.currency,
    )
