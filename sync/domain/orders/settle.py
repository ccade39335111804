"""Brings what follows from an order's facts up to date: line states, the order's state, its amount, and who sees it."""

from sync.domain.orders.records import Order
from sync.domain.orders.rules import MOST_AMOUNT, is_at_desk, line_state, order_state, total
from sync.kernel.errors import Refusal


def settle(order: Order) -> None:
    """Every handler that changed an order, its lines or its shipments calls this last. Refuses `order_too_large`."""
    lines, is_accepted = order.lines, order.accepted_at is not None
    for line in lines:
        state = line_state(line, is_accepted=is_accepted)
        if line.state != state:  # to set it takes longer than to look
            line.state = state
    order.state = order_state(lines, is_accepted=is_accepted, holds=order.holds)
    order.amount = total(lines)
    if max(order.amount, order.due) > MOST_AMOUNT:
        raise Refusal("order_too_large", number=order.number)
    at_desk = order.at_desk = is_at_desk(order.state, due=order.due, billed=order.billed, paid=order.paid)
    for row in (*lines, *order.shipments, *(line for shipment in order.shipments for line in shipment.lines)):
        if row.at_desk != at_desk:
            row.at_desk = at_desk
