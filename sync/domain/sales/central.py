"""What only central may decide about sales: pieces that two devices sold while apart, and clocks that run ahead."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from uuid import UUID

from msgspec.structs import replace

from sync.domain.accounts.calendar import price_day
from sync.domain.sales.floors import flag_floors
from sync.domain.sales.lines import SoldLine
from sync.domain.sales.quoting import ConvertQuote, GiveQuote, QuotedPieces
from sync.domain.sales.records import Quote, Sale
from sync.domain.sales.returning import ReturnGoods
from sync.domain.sales.rules import OFFLINE_GRACE, latest_day
from sync.domain.sales.selling import MakeSale, VoidSale, sale_of
from sync.domain.stock.ledger import serial_of
from sync.domain.stock.rules import SerialState
from sync.kernel.commands import Command, Context, Handler, Wrapper
from sync.kernel.errors import Refusal

LEFT_FIRST = {SerialState.SOLD: "serial_already_sold", SerialState.SENT_BACK: "serial_went_back"}
AHEAD = timedelta(minutes=10)
"""What a PC's clock may be ahead of central's."""


def keep_sale(command: MakeSale, context: Context, handler: Handler) -> None:
    """The goods are gone and the money is there, so the sale stands.

    Adjusts `sold_below_floor` as `flag_floors`; `serial_already_sold`, `serial_went_back`, `serial_written_off` for pieces that
    another device had sold, sent to the manufacturer or written off first; and `clock_ahead`.
    """
    sold_at, day = _moment(command.sold_at, command.day, context)
    lines = tuple(_sold(line, context) for line in command.lines)
    handler(replace(command, sold_at=sold_at, day=day, lines=lines), context)
    flag_floors(command, day, context)


def keep_conversion(command: ConvertQuote, context: Context, handler: Handler) -> None:
    """As `keep_sale`, for a sale that was quoted before."""
    sold_at, day = _moment(command.sold_at, command.day, context)
    quote = context.session.get(Quote, (context.dealer_id, command.quote_id))
    codes = {line.id: line.product_code for line in quote.lines} if quote else {}
    pieces = tuple(_quoted(piece, codes.get(piece.line_id, ""), context) for piece in command.pieces)
    handler(replace(command, sold_at=sold_at, day=day, pieces=pieces), context)


def keep_return(command: ReturnGoods, context: Context, handler: Handler) -> None:
    """Adjusts `clock_ahead`."""
    returned_at, day = _moment(command.returned_at, command.day, context)
    handler(replace(command, returned_at=returned_at, day=day), context)


def check_void(command: VoidSale, context: Context, handler: Handler) -> None:
    """When it was decided is what the device's contacts prove, not what it says; and books do not stay open for ever.

    Refuses `void_too_late`, and as the handler does.
    """
    if context.now - context.decided_at > OFFLINE_GRACE:
        sale = sale_of(command.sale_id, context)
        raise Refusal("void_too_late", number=sale.number, day=sale.day.isoformat())
    handler(command, context)


def keep_quote(command: GiveQuote, context: Context, handler: Handler) -> None:
    """The customer holds it in hand. Adjusts `sold_below_floor` as `flag_floors`."""
    handler(command, context)
    flag_floors(command, price_day(context.session, context.now), context)


WRAPPERS: Mapping[type[Command], Wrapper] = {
    GiveQuote: keep_quote,
    MakeSale: keep_sale,
    ConvertQuote: keep_conversion,
    ReturnGoods: keep_return,
    VoidSale: check_void,
}


def _moment(claimed: datetime, day: date, context: Context) -> tuple[datetime, date]:
    if claimed <= context.now + AHEAD:
        return claimed, day
    context.adjust("clock_ahead", asked=claimed.isoformat(), got=context.now.isoformat())
    return context.now, min(day, latest_day(context.now))


def _sold(line: SoldLine, context: Context) -> SoldLine:
    return replace(line, disputed=_disputed(line.line_id, line.product_code, line.serials, context))


def _quoted(piece: QuotedPieces, code: str, context: Context) -> QuotedPieces:
    return replace(piece, disputed=_disputed(piece.line_id, code, piece.serials, context))


def _disputed(line_id: UUID, code: str, serials: tuple[str, ...], context: Context) -> tuple[str, ...]:
    """Whatever a device claims: only pieces that have left by now."""
    found = {serial: serial_of(code, serial, context) for serial in serials}
    left = {serial: item for serial, item in found.items() if item is not None and item.state is not SerialState.HERE}
    for serial, item in left.items():
        first = context.session.get(Sale, (context.dealer_id, item.document_id))
        why = LEFT_FIRST.get(item.state, "serial_written_off")
        context.adjust(why, asked=serial, got=first.number if first else "", subject=line_id.hex)
    return tuple(left)
