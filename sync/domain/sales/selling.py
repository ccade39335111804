"""Selling over the counter: goods leave, money comes, and a sale made offline is never lost because the books were behind."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from msgspec.structs import replace
from sqlalchemy import select

from sync.domain.sales.floors import held_to_floor
from sync.domain.sales.lines import (
    Moment,
    Paid,
    SoldLine,
    amounts_of,
    check_lines,
    check_paid,
    currency_of,
    fill,
    moves_of,
    name_of,
    payment,
)
from sync.domain.sales.records import Payment, Quote, Sale, SaleLine
from sync.domain.sales.rules import QuoteState, SaleState, is_day_of, may_void, total
from sync.domain.stock.ledger import Cause, Move, move
from sync.domain.stock.records import Movement
from sync.domain.stock.rules import MovementKind, pack_serials, unpack_serials
from sync.kernel.commands import Command, Context, Verb
from sync.kernel.errors import Refusal


class MakeSale(Command, frozen=True, kw_only=True):
    """Sell goods that the customer takes along, paid in full. `day` is the shop's own day, `sold_at` the device's time."""

    series: ClassVar[str | None] = "SA"

    sale_id: UUID
    number: str = ""
    location_id: UUID
    customer_id: UUID | None = None
    customer_name: str = ""
    lines: tuple[SoldLine, ...]
    payments: tuple[Paid, ...]
    tax_included: bool = True
    sold_at: Moment
    day: date
    note: str = ""

    def subjects(self) -> tuple[UUID, ...]:
        return (self.sale_id,)

    def refers(self) -> tuple[UUID, ...]:
        return () if self.customer_id is None else (self.customer_id,)


def make_sale(command: MakeSale, context: Context) -> None:
    """Stock may fall below zero: that is shown, not refused. Refuses what `floors.held_to_floor` and `book` refuse."""
    lines = held_to_floor(command.lines, context)
    book(replace(command, lines=lines), context)


class VoidSale(Command, frozen=True, kw_only=True):
    """Undo a sale of the same day that should not have been made. Later ones are returned.

    `day` is what earlier programs said of themselves; nobody is believed, and nobody looks at it any more.
    """

    sale_id: UUID
    reason: str
    day: date | None = None

    def subjects(self) -> tuple[UUID, ...]:
        return (self.sale_id,)


def void_sale(command: VoidSale, context: Context) -> None:
    """Goods and serial numbers are back, payments count no more, a quote is open again.

    Refuses `sale_unknown`, `sale_voided`, `reason_missing`, `void_too_late`, `sale_has_returns`.
    """
    sale = sale_of(command.sale_id, context)
    if not command.reason.strip():
        raise Refusal("reason_missing")
    if not may_void(sale.sold_at, context.decided_at):
        raise Refusal("void_too_late", number=sale.number, day=sale.day.isoformat())
    if any(line.returned for line in sale.lines):
        raise Refusal("sale_has_returns", number=sale.number)
    sale.state, sale.void_reason, sale.voided_by = SaleState.VOIDED, command.reason.strip(), context.actor.name
    cause = Cause(kind=MovementKind.VOID, document_id=sale.id, number=sale.number, reason=sale.void_reason)
    move(_moved_back(sale, context), cause, context, below_zero=True)
    mine = select(Payment).where(Payment.dealer_id == context.dealer_id, Payment.document_id == sale.id)
    for paid in context.session.scalars(mine):
        paid.is_void = True
    quote = context.session.get(Quote, (context.dealer_id, sale.quote_id)) if sale.quote_id else None
    if quote is not None and quote.sale_id == sale.id:
        quote.state, quote.sale_id = QuoteState.OPEN, None


VERBS = (
    Verb(MakeSale, make_sale, "sales.sell"),
    Verb(VoidSale, void_sale, "sales.void"),
)


def book(command: MakeSale, context: Context, *, quote_id: UUID | None = None) -> Sale:
    """Refuses `sale_exists`, `day_wrong`, `customer_unknown`, `dealer_unknown`, `payment_invalid`, `payment_mismatch`,
    and what `check_lines` and `ledger.move` refuse, `serial_sold` above all."""
    if context.session.get(Sale, (context.dealer_id, command.sale_id)) is not None:
        raise Refusal("sale_exists", number=command.number)
    if not is_day_of(command.day, command.sold_at):
        raise Refusal("day_wrong", day=command.day.isoformat())
    check_lines(command.lines, SaleLine, context)
    sums = total(amounts_of(line, tax_included=command.tax_included) for line in command.lines)
    check_paid(command.payments, sums.gross, context)
    sale = _new_sale(command, context, quote_id)
    sale.tax, sale.total = sums.tax, sums.gross
    sale.lines = [_new_line(line, position, command, context) for position, line in enumerate(command.lines)]
    context.session.add(sale)
    context.session.add_all(payment(paid, sale.id, sale.day, context) for paid in command.payments)
    cause = Cause(kind=MovementKind.SALE, document_id=sale.id, number=sale.number, at=command.sold_at)
    moves = [one for line in command.lines for one in moves_of(line, command.location_id, sign=-1)]
    move(moves, cause, context, below_zero=True)
    return sale


def sale_of(sale_id: UUID, context: Context) -> Sale:
    """Refuses `sale_unknown`, `sale_voided`."""
    sale = context.session.get(Sale, (context.dealer_id, sale_id), with_for_update=True)
    if sale is None:
        raise Refusal("sale_unknown")
    if sale.state is SaleState.VOIDED:
        raise Refusal("sale_voided", number=sale.number, by=sale.voided_by)
    return sale


def _new_sale(command: MakeSale, context: Context, quote_id: UUID | None) -> Sale:
    return Sale(
        dealer_id=context.dealer_id,
        id=command.sale_id,
        number=command.number,
        customer_id=command.customer_id,
        customer_name=name_of(command.customer_id, command.customer_name, context),
        currency=currency_of(context),
        tax_included=command.tax_included,
        note=command.note.strip(),
        state=SaleState.SOLD,
        location_id=command.location_id,
        quote_id=quote_id,
        day=command.day,
        sold_at=command.sold_at,
        sold_by=context.actor.name,
        void_reason="",
        voided_by="",
    )


def _new_line(line: SoldLine, position: int, command: MakeSale, context: Context) -> SaleLine:
    row = SaleLine(
        dealer_id=context.dealer_id,
        customer_id=command.customer_id,
        sold_at=command.sold_at,
        returned=0,
        lot=line.lot,
        serials=pack_serials(line.serials),
        is_disputed=bool(line.disputed),
    )
    return fill(row, line, position, tax_included=command.tax_included)


def _moved_back(sale: Sale, context: Context) -> list[Move]:
    """The sale's own movements, the other way round: what was in dispute then is left alone now."""
    mine = select(Movement).where(
        Movement.dealer_id == context.dealer_id, Movement.document_id == sale.id, Movement.kind == MovementKind.SALE
    )
    return [
        Move(
            line_id=row.line_id,
            location_id=row.location_id,
            product_code=row.product_code,
            quantity=-row.quantity,
            lot=row.lot,
            serial=row.serial,
        )
        for row in context.session.scalars(mine.order_by(Movement.id))
    ]


def serials_of(line: SaleLine) -> tuple[str, ...]:
    return unpack_serials(line.serials)
