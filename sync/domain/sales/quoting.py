"""Prices promised to a customer for a while, and the sale that comes of it."""

from datetime import date
from typing import ClassVar
from uuid import UUID, uuid5

import msgspec

from sync.domain.sales.floors import held_to_floor
from sync.domain.sales.lines import Moment, Paid, SoldLine, amounts_of, check_lines, currency_of, fill, name_of
from sync.domain.sales.records import Quote, QuoteLine
from sync.domain.sales.rules import QuoteState, is_day_of, total
from sync.domain.sales.selling import MakeSale, book
from sync.kernel.commands import Command, Context, Verb
from sync.kernel.errors import Refusal


class QuoteCommand(Command, frozen=True, kw_only=True):
    """A decision about one quote."""

    quote_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.quote_id,)


class GiveQuote(QuoteCommand, frozen=True, kw_only=True):
    """Promise prices until the end of a day."""

    series: ClassVar[str | None] = "QU"

    number: str = ""
    customer_id: UUID | None = None
    customer_name: str = ""
    lines: tuple[SoldLine, ...]
    tax_included: bool = True
    valid_until: date
    note: str = ""

    def refers(self) -> tuple[UUID, ...]:
        return () if self.customer_id is None else (self.customer_id,)


def give_quote(command: GiveQuote, context: Context) -> None:
    """Refuses `quote_exists`, `customer_unknown`, `dealer_unknown`, and what `check_lines` and `floors.held_to_floor` refuse."""
    if context.session.get(Quote, (context.dealer_id, command.quote_id)) is not None:
        raise Refusal("quote_exists", number=command.number)
    check_lines(command.lines, QuoteLine, context)
    sums = total(amounts_of(line, tax_included=command.tax_included) for line in command.lines)
    quote = Quote(
        dealer_id=context.dealer_id,
        id=command.quote_id,
        number=command.number,
        customer_id=command.customer_id,
        customer_name=name_of(command.customer_id, command.customer_name, context),
        currency=currency_of(context),
        tax_included=command.tax_included,
        tax=sums.tax,
        total=sums.gross,
        note=command.note.strip(),
        state=QuoteState.OPEN,
        valid_until=command.valid_until,
        quoted_at=context.now,
        quoted_by=context.actor.name,
        sale_id=None,
    )
    rows = [QuoteLine(dealer_id=context.dealer_id) for _ in command.lines]
    lines = held_to_floor(command.lines, context)
    pairs = enumerate(zip(rows, lines, strict=True))
    quote.lines = [fill(row, line, position, tax_included=command.tax_included) for position, (row, line) in pairs]
    context.session.add(quote)


class WithdrawQuote(QuoteCommand, frozen=True, kw_only=True):
    """Take a promise back."""

    reason: str = ""


def withdraw_quote(command: WithdrawQuote, context: Context) -> None:
    """Refuses `quote_unknown`, `quote_converted`, `quote_withdrawn`."""
    quote = _open_quote(command.quote_id, context)
    quote.state = QuoteState.WITHDRAWN
    quote.note = "\n".join(filter(None, (quote.note, command.reason.strip())))


class QuotedPieces(msgspec.Struct, frozen=True, kw_only=True):
    """Which pieces of a quoted line go over the counter. `disputed` is central's own, as in `SoldLine`."""

    line_id: UUID
    lot: str = ""
    serials: tuple[str, ...] = ()
    disputed: tuple[str, ...] = ()


class ConvertQuote(QuoteCommand, frozen=True, kw_only=True):
    """Sell what was quoted, at the quoted prices. `line_id` of the pieces are those of the quote."""

    series: ClassVar[str | None] = "SA"

    sale_id: UUID
    number: str = ""
    location_id: UUID
    payments: tuple[Paid, ...]
    pieces: tuple[QuotedPieces, ...] = ()
    sold_at: Moment
    day: date

    def subjects(self) -> tuple[UUID, ...]:
        return (self.quote_id, self.sale_id)


def convert_quote(command: ConvertQuote, context: Context) -> None:
    """Refuses `quote_unknown`, `quote_converted`, `quote_withdrawn`, `quote_expired`, `day_wrong`, `line_unknown`, and what
    `selling.book` refuses."""
    quote = _open_quote(command.quote_id, context)
    if not is_day_of(command.day, command.sold_at):
        raise Refusal("day_wrong", day=command.day.isoformat())
    if command.day > quote.valid_until:
        raise Refusal("quote_expired", number=quote.number, day=quote.valid_until.isoformat())
    book(sale_from(command, quote), context, quote_id=quote.id)
    quote.state, quote.sale_id = QuoteState.CONVERTED, command.sale_id


VERBS = (
    Verb(GiveQuote, give_quote, "sales.quote"),
    Verb(WithdrawQuote, withdraw_quote, "sales.quote"),
    Verb(ConvertQuote, convert_quote, "sales.sell"),
)


def sale_from(command: ConvertQuote, quote: Quote) -> MakeSale:
    """The sale that a quote becomes. Refuses `line_unknown`."""
    pieces = {piece.line_id: piece for piece in command.pieces}
    if set(pieces) - {line.id for line in quote.lines}:
        raise Refusal("line_unknown", number=quote.number)
    return MakeSale(
        sale_id=command.sale_id,
        number=command.number,
        location_id=command.location_id,
        customer_id=quote.customer_id,
        customer_name=quote.customer_name,
        lines=tuple(_sold(line, pieces.get(line.id), command.sale_id) for line in quote.lines),
        payments=command.payments,
        tax_included=quote.tax_included,
        sold_at=command.sold_at,
        day=command.day,
        note=quote.note,
    )


def _sold(line: QuoteLine, pieces: QuotedPieces | None, sale_id: UUID) -> SoldLine:
    return SoldLine(
        line_id=uuid5(sale_id, line.id.hex),
        product_code=line.product_code,
        quantity=line.quantity,
        unit_price=line.unit_price,
        discount_basis_points=line.discount_basis_points,
        tax_basis_points=line.tax_basis_points,
        trace=line.trace,
        lot=pieces.lot if pieces else "",
        serials=pieces.serials if pieces else (),
        disputed=pieces.disputed if pieces else (),
    )


def _open_quote(quote_id: UUID, context: Context) -> Quote:
    quote = context.session.get(Quote, (context.dealer_id, quote_id), with_for_update=True)
    if quote is None:
        raise Refusal("quote_unknown")
    if quote.state is not QuoteState.OPEN:
        raise Refusal(f"quote_{quote.state}", number=quote.number)
    return quote
