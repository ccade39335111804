"""Reads the figures of the home page: what waits, and how much credit is left."""

from dataclasses import dataclass

from sqlalchemy import func, select

from sync.domain.accounts.records import Dealer
from sync.domain.allowances.spending import kept_for
from sync.domain.orders.records import Order, Shipment
from sync.domain.orders.room import Room
from sync.domain.orders.rules import EXCEPTIONS, OrderState
from sync.domain.orders.viewing import whose
from sync.kernel.queries import View


@dataclass(frozen=True, kw_only=True)
class OrderCounters:
    """Orders of the shop by what they wait for, and deliveries to receive."""

    submitted: int
    exceptions: int
    accepted: int
    on_the_way: int
    deliveries: int


@dataclass(frozen=True, kw_only=True)
class Credit:
    """In minor units of `currency`. `owed` for accepted orders, `asked` by orders without an answer: what is held takes no room
    until somebody lets it pass. `kept` is for what PCs promise alone, `kept_here` this one. `left` may be negative."""

    currency: str
    limit: int
    owed: int
    asked: int
    left: int
    kept: int = 0
    kept_here: int = 0


def order_counters(view: View) -> OrderCounters:
    """For the viewer's own shop."""
    mine = select(Order.state, func.count()).where(Order.dealer_id == view.dealer_id, Order.at_desk).group_by(Order.state)
    by_state = dict(view.session.execute(mine).all())
    deliveries = view.session.scalar(
        select(func.count()).select_from(Shipment).where(Shipment.dealer_id == view.dealer_id, Shipment.received_at.is_(None))
    )
    moving = (OrderState.PART_SHIPPED, OrderState.SHIPPED, OrderState.PART_RECEIVED)
    return OrderCounters(
        submitted=by_state.get(OrderState.SUBMITTED, 0),
        exceptions=sum(by_state.get(state, 0) for state in EXCEPTIONS),
        accepted=by_state.get(OrderState.ACCEPTED, 0) + by_state.get(OrderState.ALLOCATED, 0),
        on_the_way=sum(by_state.get(state, 0) for state in moving),
        deliveries=deliveries or 0,
    )


def credit(view: View, *, dealer_id: int | None = None) -> Credit | None:
    """Of the viewer's own shop, or of any dealer for the house; by central's formula. None for an unknown dealer."""
    dealer = view.session.get(Dealer, whose(view, dealer_id))
    if dealer is None:
        return None
    room = Room(view.session, dealer, view.now)
    unanswered = select(func.sum(Order.amount)).where(
        Order.dealer_id == dealer.dealer_id, Order.at_desk, Order.state == OrderState.SUBMITTED
    )
    return Credit(
        currency=dealer.currency,
        limit=room.limit,
        owed=room.owed,
        asked=int(view.session.scalar(unanswered) or 0),
        left=room.left,
        kept=room.leased,
        kept_here=kept_for(view.session, dealer.dealer_id, view.letter() if dealer_id is None else "", view.now).credit,
    )
