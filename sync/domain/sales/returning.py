"""Goods that a customer brings back: never more than was sold, and exactly the money that was paid for them."""

from datetime import date
from typing import ClassVar
from uuid import UUID

import msgspec

from sync.domain.sales.lines import Moment, Paid, check_paid, payment
from sync.domain.sales.records import ReturnLine, Sale, SaleLine, SaleReturn
from sync.domain.sales.rules import MOST_LINES, given_back, is_day_of
from sync.domain.sales.selling import sale_of, serials_of
from sync.domain.stock.ledger import Cause, Move, move, serial_of
from sync.domain.stock.moving import check_new
from sync.domain.stock.rules import AdjustmentReason, MovementKind, SerialState, is_units, one_each, pack_serials
from sync.kernel.commands import Command, Context, Verb
from sync.kernel.errors import Refusal


class BroughtBack(msgspec.Struct, frozen=True, kw_only=True):
    """Units of one sale line. What is not sound comes back and is written off at once. `serials` where the sale named them."""

    line_id: UUID
    sale_line_id: UUID
    quantity: int
    is_sound: bool = True
    serials: tuple[str, ...] = ()


class ReturnGoods(Command, frozen=True, kw_only=True):
    """Take goods of one sale back and give the money back."""

    series: ClassVar[str | None] = "RE"

    return_id: UUID
    number: str = ""
    sale_id: UUID
    location_id: UUID
    lines: tuple[BroughtBack, ...]
    refunds: tuple[Paid, ...]
    reason: str
    returned_at: Moment
    day: date

    def subjects(self) -> tuple[UUID, ...]:
        return (self.return_id, self.sale_id)


def return_goods(command: ReturnGoods, context: Context) -> None:
    """Refuses `return_exists`, `sale_unknown`, `sale_voided`, `reason_missing`, `day_wrong`, `nothing_to_return`,
    `too_many_lines`, `line_twice`, `line_exists`, `line_unknown`, `quantity_invalid`, `more_than_sold`, `serials_differ`,
    `serial_not_sold`, `payment_invalid`, `refund_mismatch`, `location_unknown`."""
    _check(command, context)
    sale = sale_of(command.sale_id, context)
    lines = [_take_back(line, position, sale, context) for position, line in enumerate(command.lines)]
    due = sum(line.gross for line in lines)
    check_paid(command.refunds, due, context, code="refund_mismatch")
    context.session.add(
        SaleReturn(
            dealer_id=context.dealer_id,
            id=command.return_id,
            number=command.number,
            sale_id=sale.id,
            location_id=command.location_id,
            day=command.day,
            returned_at=command.returned_at,
            returned_by=context.actor.name,
            reason=command.reason.strip(),
            tax=sum(line.tax for line in lines),
            total=due,
            lines=lines,
        )
    )
    context.session.add_all(payment(refund, command.return_id, command.day, context, sign=-1) for refund in command.refunds)
    _restock(command, sale, context)


VERBS = (Verb(ReturnGoods, return_goods, "sales.return"),)


def _check(command: ReturnGoods, context: Context) -> None:
    if context.session.get(SaleReturn, (context.dealer_id, command.return_id)) is not None:
        raise Refusal("return_exists", number=command.number)
    if not command.reason.strip():
        raise Refusal("reason_missing")
    if not is_day_of(command.day, command.returned_at):
        raise Refusal("day_wrong", day=command.day.isoformat())
    if not command.lines:
        raise Refusal("nothing_to_return")
    if len(command.lines) > MOST_LINES:
        raise Refusal("too_many_lines", most=MOST_LINES)
    if len({line.line_id for line in command.lines}) != len(command.lines):
        raise Refusal("line_twice")
    check_new({line.line_id for line in command.lines}, ReturnLine, context)


def _take_back(back: BroughtBack, position: int, sale: Sale, context: Context) -> ReturnLine:
    line = next((line for line in sale.lines if line.id == back.sale_line_id), None)
    if line is None:
        raise Refusal("line_unknown", number=sale.number)
    if not is_units(back.quantity):
        raise Refusal("quantity_invalid", code=line.product_code, quantity=back.quantity)
    left = line.quantity - line.returned
    if back.quantity > left:
        raise Refusal("more_than_sold", code=line.product_code, left=left, asked=back.quantity)
    _check_serials(back, line, sale, context)
    before = line.returned
    line.returned += back.quantity
    tax = given_back(line.tax, sold=line.quantity, before=before, units=back.quantity)
    gross = given_back(line.gross, sold=line.quantity, before=before, units=back.quantity)
    return ReturnLine(
        dealer_id=context.dealer_id,
        id=back.line_id,
        sale_line_id=line.id,
        position=position,
        product_code=line.product_code,
        quantity=back.quantity,
        tax=tax,
        gross=gross,
        is_sound=back.is_sound,
        serials=pack_serials(back.serials),
    )


def _check_serials(back: BroughtBack, line: SaleLine, sale: Sale, context: Context) -> None:
    sold = serials_of(line)
    if not one_each(back.quantity, back.serials) or (sold and not back.serials and not line.is_disputed):
        raise Refusal("serials_differ", code=line.product_code, quantity=back.quantity, serials=len(back.serials))
    for serial in back.serials:
        item = serial_of(line.product_code, serial, context) if serial in sold else None
        if item is None or item.state is not SerialState.SOLD or item.document_id != sale.id:
            raise Refusal("serial_not_sold", code=line.product_code, serial=serial)


def _restock(command: ReturnGoods, sale: Sale, context: Context) -> None:
    codes = {line.id: line for line in sale.lines}
    number, document_id = command.number, command.return_id
    cause = Cause(kind=MovementKind.RETURN, document_id=document_id, number=number, at=command.returned_at)
    inward = [one for back in command.lines for one in _moves(back, codes[back.sale_line_id], command.location_id, 1)]
    move(inward, cause, context, below_zero=True)
    broken = [back for back in command.lines if not back.is_sound]
    outward = [one for back in broken for one in _moves(back, codes[back.sale_line_id], command.location_id, -1)]
    scrap = Cause(
        kind=MovementKind.ADJUSTMENT,
        document_id=document_id,
        number=number,
        reason=AdjustmentReason.DAMAGED,
        at=command.returned_at,
    )
    move(outward, scrap, context, below_zero=True)


def _moves(back: BroughtBack, line: SaleLine, location_id: UUID, sign: int) -> list[Move]:
    pieces = [(sign, serial) for serial in back.serials] or [(sign * back.quantity, "")]
    return [
        Move(
            line_id=back.line_id,
            location_id=location_id,
            product_code=line.product_code,
            quantity=units,
            lot=line.lot,
            serial=serial,
        )
        for units, serial in pieces
    ]
