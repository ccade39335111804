"""What a dealer owes for accepted orders: the one formula, for central's credit check and for the screen."""

from sqlalchemy import Select, func, select

from sync.domain.orders.records import Order


def owed_by(dealer_id: int) -> Select[int]:
    """What accepted orders cost less what is paid on them, in minor units, whether shipped and billed or not yet.

    An order over-paid by mistake does not make room for another. Every order that owes is at the desk, which keeps this small.
    """
    due = Order.amount + Order.claimed
    return select(func.sum(due - Order.paid)).where(
        Order.dealer_id == dealer_id, Order.at_desk, Order.accepted_at.is_not(None), Order.paid < due
    )
