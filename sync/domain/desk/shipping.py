"""How an accepted order leaves the house: allocate, ship in parts, close what will never come."""

from collections import Counter
from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

import msgspec
from sqlalchemy import select

from sync.domain.accounts.rules import BackorderPolicy
from sync.domain.desk.order import DeskCommand, check_reason, desk_order
from sync.domain.orders.commands import withdraw
from sync.domain.orders.lookup import line_of
from sync.domain.orders.records import Order, OrderLine, Shipment, ShipmentLine
from sync.domain.orders.rules import MOST_LINES, Hold, is_prepaid, line_value, outstanding, reserved
from sync.domain.orders.settle import settle
from sync.kernel.commands import Context
from sync.kernel.errors import Refusal


class LineUnits(msgspec.Struct, frozen=True, kw_only=True):
    """So many units of an order line."""

    line_id: UUID
    quantity: int


class AllocateOrder(DeskCommand, frozen=True, kw_only=True):
    """Set goods aside for picking: these units, or all that can be had. From then on the dealer asks for changes."""

    lines: tuple[LineUnits, ...] = ()


def allocate_order(command: AllocateOrder, context: Context) -> None:
    """Without lines, what is promised from stock; central gives more where it has more. Of an order that is held for credit, no
    more than is paid for. Refuses `house_only`,
    `order_unknown`, `order_not_accepted`, `line_unknown`, `line_twice`, `quantity_out_of_range`, `nothing_to_allocate`."""
    order = desk_order(command, context)
    if len({units.line_id for units in command.lines}) != len(command.lines):
        raise Refusal("line_twice")
    wanted = {units.line_id: units.quantity for units in command.lines}
    picked = wanted or {line.id: reserved(line) - line.allocated for line in order.lines}
    lines = [line_of(order, line_id) for line_id in picked]
    for line in lines:
        if not 0 <= picked[line.id] <= outstanding(line) - line.allocated:
            raise Refusal("quantity_out_of_range", code=line.product_code, least=0, most=outstanding(line) - line.allocated)
    if sum(picked.values()) == 0:
        raise Refusal("nothing_to_allocate", number=order.number)
    for line in lines:
        line.allocated += picked[line.id]
        line.accepted = max(line.accepted, line.shipped + line.allocated)
    _check_may_leave(order)
    settle(order)


def _check_may_leave(order: Order) -> None:
    """Of an order that is held for credit so much may leave as is paid for."""
    is_accepted = order.accepted_at is not None and not order.holds
    if not is_accepted and not (order.holds == {Hold.CREDIT} and is_prepaid(order.lines, paid=order.paid)):
        raise Refusal("order_not_accepted", number=order.number)


class ShippedLine(msgspec.Struct, frozen=True, kw_only=True):
    """Units of one order line in the box. A serial number names a single unit."""

    shipment_line_id: UUID
    line_id: UUID
    quantity: int
    lot: str = ""
    serial: str = ""


class ShipLines(DeskCommand, frozen=True, kw_only=True):
    """Send allocated goods of one order on their way."""

    series: ClassVar[str] = "SH"
    shipment_id: UUID
    lines: tuple[ShippedLine, ...]
    number: str = ""
    carrier: str = ""
    tracking: str = ""
    note: str = ""

    def subjects(self) -> tuple[UUID, ...]:
        return (self.order_id, self.shipment_id)


def ship_lines(command: ShipLines, context: Context) -> None:
    """Refuses `house_only`, `order_unknown`, `shipment_empty`, `shipment_too_long`, `shipment_exists`, `line_unknown`,
    `line_twice`, `line_exists`, `quantity_invalid`, `serial_is_one_unit`, `serial_twice`, `not_allocated`,
    `order_ships_complete`, `order_on_credit_hold`; what is paid for leaves even so."""
    order = desk_order(command, context)
    if order.credit_hold and not is_prepaid_with(order, command):
        raise Refusal("order_on_credit_hold", number=order.number)
    _check_new_shipment(command, context)
    for shipped in command.lines:
        _check_units(shipped, line_of(order, shipped.line_id))
    _check_serials(command, order)
    units = _units_by_line(command)
    _check_allocated(order, units)
    for line in order.lines:
        line.shipped += units.get(line.id, 0)
        line.allocated -= units.get(line.id, 0)
    order.shipments.append(_new_shipment(command, context, order))
    settle(order)


def is_prepaid_with(order: Order, command: ShipLines) -> bool:
    """Whether all that has left of an order and leaves with this shipment is paid for."""
    units = _units_by_line(command)
    leaving = sum(line_value(line, line.shipped + units.get(line.id, 0)) for line in order.lines)
    return leaving <= order.paid


def _check_new_shipment(command: ShipLines, context: Context) -> None:
    if not command.lines:
        raise Refusal("shipment_empty")
    if len(command.lines) > MOST_LINES:
        raise Refusal("shipment_too_long", most=MOST_LINES)
    if context.session.get(Shipment, (command.dealer_id, command.shipment_id)) is not None:
        raise Refusal("shipment_exists")
    ids = {line.shipment_line_id for line in command.lines}
    if len(ids) != len(command.lines):
        raise Refusal("line_twice")
    taken = select(ShipmentLine.id).where(ShipmentLine.dealer_id == command.dealer_id, ShipmentLine.id.in_(ids)).limit(1)
    if context.session.scalar(taken) is not None:
        raise Refusal("line_exists")


def _check_serials(command: ShipLines, order: Order) -> None:
    """A number names one piece of its product; another product may bear the same."""
    codes = {line.id: line.product_code for line in order.lines}
    pieces = Counter((codes[one.line_id], one.serial) for one in command.lines if one.serial)
    for (code, serial), times in pieces.items():
        if times > 1:
            raise Refusal("serial_twice", code=code, serial=serial)


def _check_units(shipped: ShippedLine, line: OrderLine) -> None:
    if shipped.quantity <= 0:
        raise Refusal("quantity_invalid", code=line.product_code, quantity=shipped.quantity)
    if shipped.serial and shipped.quantity != 1:
        raise Refusal("serial_is_one_unit", serial=shipped.serial)


def _units_by_line(command: ShipLines) -> Mapping[UUID, int]:
    units = {shipped.line_id: 0 for shipped in command.lines}
    for shipped in command.lines:
        units[shipped.line_id] += shipped.quantity
    return units


def _check_allocated(order: Order, units: Mapping[UUID, int]) -> None:
    for line in order.lines:
        if units.get(line.id, 0) > line.allocated:
            raise Refusal("not_allocated", code=line.product_code, allocated=line.allocated)
    leaves_rest = any(outstanding(line) > units.get(line.id, 0) for line in order.lines)
    if leaves_rest and order.backorder_policy is BackorderPolicy.SHIP_COMPLETE:
        raise Refusal("order_ships_complete", number=order.number)


def _new_shipment(command: ShipLines, context: Context, order: Order) -> Shipment:
    codes = {line.id: line.product_code for line in order.lines}
    return Shipment(
        dealer_id=order.dealer_id,
        id=command.shipment_id,
        at_desk=order.at_desk,
        number=command.number,
        shipped_at=context.now,
        shipped_by=context.actor.name,
        carrier=command.carrier,
        tracking=command.tracking,
        note=command.note,
        received_at=None,
        received_by="",
        lines=[_shipment_line(order, shipped, at, codes[shipped.line_id]) for at, shipped in enumerate(command.lines)],
    )


def _shipment_line(order: Order, shipped: ShippedLine, position: int, code: str) -> ShipmentLine:
    return ShipmentLine(
        dealer_id=order.dealer_id,
        id=shipped.shipment_line_id,
        at_desk=order.at_desk,
        order_line_id=shipped.line_id,
        position=position,
        product_code=code,
        quantity=shipped.quantity,
        lot=shipped.lot,
        serial=shipped.serial,
        received=0,
        damaged=0,
        settled=False,
        reason="",
    )


class CloseRemainder(DeskCommand, frozen=True, kw_only=True):
    """Say that the rest of these lines, or of the whole order, will never come; what is set aside goes back to stock."""

    reason: str
    line_ids: tuple[UUID, ...] = ()


def close_remainder(command: CloseRemainder, context: Context) -> None:
    """Refuses `house_only`, `order_unknown`, `reason_missing`, `line_unknown`, `nothing_to_close`."""
    order = desk_order(command, context)
    check_reason(command.reason)
    lines = [line_of(order, line_id) for line_id in command.line_ids] or order.lines
    if all(outstanding(line) == 0 for line in lines):
        raise Refusal("nothing_to_close", number=order.number)
    withdraw(order, lines, reason=command.reason)
