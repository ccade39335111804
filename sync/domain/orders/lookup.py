"""Finds an order or a line of it for a handler, or refuses: what belongs to another dealer does not exist."""

from uuid import UUID

from sqlalchemy import inspect

from sync.domain.orders.records import Order, OrderLine
from sync.domain.orders.rules import BEFORE_PICKING, FINISHED
from sync.kernel.commands import Context
from sync.kernel.errors import Refusal


def order_of(context: Context, dealer_id: int, order_id: UUID) -> Order:
    """Refuses `order_unknown`."""
    order = context.session.get(Order, (dealer_id, order_id))
    if order is None:
        raise Refusal("order_unknown")
    return order


def is_unwritten(order: Order) -> bool:
    """It has just been made: no other row speaks of it."""
    return not inspect(order).persistent


def line_of(order: Order, line_id: UUID) -> OrderLine:
    """Refuses `line_unknown`."""
    line = next((line for line in order.lines if line.id == line_id), None)
    if line is None:
        raise Refusal("line_unknown", number=order.number)
    return line


def check_before_picking(order: Order) -> None:
    """Refuses `order_finished`, `order_in_picking`: from then on a change is a request."""
    if order.state in FINISHED:
        raise Refusal("order_finished", number=order.number)
    if order.state not in BEFORE_PICKING or any(line.allocated for line in order.lines):
        raise Refusal("order_in_picking", number=order.number)
