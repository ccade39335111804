"""Goods that move within the shop or leave its books: transfers and adjustments, always as differences, never as totals."""

from collections.abc import Collection, Sequence
from typing import ClassVar
from uuid import UUID

import msgspec
from sqlalchemy import select

from sync.domain.catalog.records import Product
from sync.domain.stock.ledger import Cause, Move, move, movement_id
from sync.domain.stock.records import Movement
from sync.domain.stock.rules import MOST_LINES, AdjustmentReason, MovementKind, is_units, one_each
from sync.kernel.commands import Command, Context, Verb
from sync.kernel.errors import Refusal
from sync.kernel.records import DealerRecord

ADJUSTMENT_APPROVAL = "stock_adjustment"
"""Kind of approval: by a shop's own rules, what leaves the books without a sale needs another person."""


class MovedLine(msgspec.Struct, frozen=True, kw_only=True):
    """Units of one product. `serials`, where given, name every unit."""

    line_id: UUID
    product_code: str
    quantity: int
    lot: str = ""
    serials: tuple[str, ...] = ()


class Transfer(Command, frozen=True, kw_only=True):
    """Carry goods from one place to another."""

    series: ClassVar[str | None] = "TR"

    transfer_id: UUID
    number: str = ""
    from_id: UUID
    to_id: UUID
    lines: tuple[MovedLine, ...]
    note: str = ""

    def subjects(self) -> tuple[UUID, ...]:
        return (self.transfer_id,)


def transfer(command: Transfer, context: Context) -> None:
    """Refuses `same_location`, `quantity_invalid`, `line_exists`, what `check_lines` and `ledger.move` refuse; `stock_short`
    where goods are not there."""
    if command.from_id == command.to_id:
        raise Refusal("same_location")
    check_lines(command.lines, command.transfer_id, context)
    for line in command.lines:
        if not is_units(line.quantity):
            raise Refusal("quantity_invalid", code=line.product_code, quantity=line.quantity)
    cause = Cause(kind=MovementKind.TRANSFER, document_id=command.transfer_id, number=command.number, note=command.note.strip())
    outward = [one for line in command.lines for one in split(line, command.from_id, sign=-1)]
    inward = [one for line in command.lines for one in split(line, command.to_id, sign=1)]
    _book([*outward, *inward], cause, context)


class AdjustStock(Command, frozen=True, kw_only=True):
    """Put the books right by a difference: + what was found, - what is gone. The reason is not optional."""

    series: ClassVar[str | None] = "AJ"

    adjustment_id: UUID
    number: str = ""
    location_id: UUID
    reason: AdjustmentReason
    lines: tuple[MovedLine, ...]
    note: str = ""

    def subjects(self) -> tuple[UUID, ...]:
        return (self.adjustment_id,)


def adjust_stock(command: AdjustStock, context: Context) -> None:
    """Refuses `line_exists`, what `check_lines` and `ledger.move` refuse; `stock_short` where more would go than is there."""
    check_lines(command.lines, command.adjustment_id, context)
    cause = Cause(
        kind=MovementKind.ADJUSTMENT,
        document_id=command.adjustment_id,
        number=command.number,
        reason=command.reason,
        note=command.note.strip(),
    )
    signed = [one for line in command.lines for one in split(line, command.location_id, sign=1)]
    _book(signed, cause, context)


VERBS = (
    Verb(Transfer, transfer, "stock.transfer"),
    Verb(AdjustStock, adjust_stock, "stock.adjust"),
)


def split(line: MovedLine, location_id: UUID, *, sign: int) -> list[Move]:
    """One move for the line, or one for each serial number. Refuses `quantity_invalid`, `serials_differ`."""
    if not is_units(abs(line.quantity)):
        raise Refusal("quantity_invalid", code=line.product_code, quantity=line.quantity)
    if not one_each(abs(line.quantity), line.serials):
        raise Refusal("serials_differ", code=line.product_code, quantity=abs(line.quantity), serials=len(line.serials))
    step = sign if line.quantity > 0 else -sign
    pieces = [(step, serial) for serial in line.serials] or [(sign * line.quantity, "")]
    return [
        Move(
            line_id=line.line_id,
            location_id=location_id,
            product_code=line.product_code,
            quantity=quantity,
            lot=line.lot,
            serial=serial,
        )
        for quantity, serial in pieces
    ]


def _book(moves: Sequence[Move], cause: Cause, context: Context) -> None:
    check_new({movement_id(one, cause.kind) for one in moves}, Movement, context)
    move(moves, cause, context)


def check_lines(lines: Sequence[MovedLine], document_id: UUID, context: Context) -> None:
    """Refuses `nothing_to_move`, `too_many_lines`, `line_twice`, `document_exists`, `product_unknown`."""
    if not lines:
        raise Refusal("nothing_to_move")
    if len(lines) > MOST_LINES:
        raise Refusal("too_many_lines", most=MOST_LINES)
    if len({line.line_id for line in lines}) != len(lines):
        raise Refusal("line_twice")
    mine = select(Movement).where(Movement.dealer_id == context.dealer_id, Movement.document_id == document_id).limit(1)
    if context.session.scalar(mine) is not None:
        raise Refusal("document_exists")
    check_products({line.product_code for line in lines}, context)


def check_products(codes: Collection[str], context: Context) -> None:
    """Refuses `product_unknown`."""
    known = set(context.session.scalars(select(Product.code).where(Product.code.in_(codes))))
    for code in sorted(set(codes) - known):
        raise Refusal("product_unknown", code=code)


def check_new(line_ids: Collection[UUID], kind: type[DealerRecord], context: Context) -> None:
    """Refuses `line_exists`: an id names one line of one paper for good."""
    if is_taken(line_ids, kind, context):
        raise Refusal("line_exists")


def is_taken(ids: Collection[UUID], kind: type[DealerRecord], context: Context) -> bool:
    taken = select(kind.id).where(kind.dealer_id == context.dealer_id, kind.id.in_(ids)).limit(1)
    with context.session.no_autoflush:
        return context.session.scalar(taken) is not None
