"""How low the counter may go: by the floor that the screen showed, and at central by one that came meanwhile."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Protocol
from uuid import UUID

import msgspec
from msgspec.structs import replace

from sync.domain.accounts.rules import allows
from sync.domain.catalog.queries import product_rows
from sync.domain.pricing.trace import Trace, approved, read_trace
from sync.domain.sales.lines import SoldLine
from sync.domain.sales.queries import asked_price
from sync.domain.sales.rules import after_discount, is_below
from sync.kernel.commands import Context
from sync.kernel.errors import Refusal
from sync.kernel.queries import View

PERMISSION = "sales.below_floor"


class Priced(Protocol):
    """A paper of the counter with its lines."""

    @property
    def customer_id(self) -> UUID | None: ...
    @property
    def lines(self) -> tuple[SoldLine, ...]: ...


def held_to_floor(lines: Sequence[SoldLine], context: Context) -> tuple[SoldLine, ...]:
    """The lines, each that lies below its floor with the name of who let it. Refuses `trace_invalid`, and `below_counter_floor`
    for whoever may not."""
    return tuple(_held(line, context) for line in lines)


def below_floor(lines: Sequence[SoldLine]) -> SoldLine | None:
    """The first line that lies below the floor that the screen showed."""
    told = ((line, read_trace(line.trace)) for line in lines)
    return next((line for line, trace in told if trace is not None and _is_below(line, trace.floor)), None)


def flag_floors(command: Priced, day: date, context: Context) -> None:
    """What was sold is sold: a floor that this PC did not know yet is said, and somebody looks. Adjusts `sold_below_floor`."""
    if allows(context.actor.role, PERMISSION):
        return
    view = View(session=context.session, actor=context.actor, now=context.now)
    for line, floor in _floors(view, command, day):
        if _is_below(line, floor):
            context.adjust("sold_below_floor", asked=line.unit_price, got=floor, subject=line.line_id.hex)


def _floors(view: View, command: Priced, day: date) -> Iterator[tuple[SoldLine, int]]:
    rows = {row.code: row for row in product_rows(view, codes=tuple(line.product_code for line in command.lines), on=day)}
    for line in command.lines:
        row = rows.get(line.product_code)
        if row is not None:
            found = asked_price(view, row, quantity=line.quantity, on=day, customer_id=command.customer_id)
            yield line, found.floor


def _held(line: SoldLine, context: Context) -> SoldLine:
    told = _told(line)
    if told is None or not _is_below(line, told.floor):
        return line
    if not allows(context.actor.role, PERMISSION):
        raise Refusal("below_counter_floor", code=line.product_code, floor=told.floor)
    return replace(line, trace=approved(line.trace, context.actor.name))


def _is_below(line: SoldLine, floor: int) -> bool:
    amount = after_discount(line.quantity, line.unit_price, line.discount_basis_points)
    return is_below(amount, line.quantity, floor)


def _told(line: SoldLine) -> Trace | None:
    try:
        return read_trace(line.trace)
    except msgspec.DecodeError as error:
        raise Refusal("trace_invalid", code=line.product_code) from error
