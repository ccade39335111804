"""Named reads of the order desk: the queue of dealers' orders, and how long it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Uuid, case, func, literal, or_, select, tuple_

from sync.domain.accounts.records import Dealer
from sync.domain.orders.exposure import worth
from sync.domain.orders.queries.documents import says
from sync.domain.orders.records import Order, OrderLine
from sync.domain.orders.rules import EXCEPTIONS, FINISHED, OrderState
from sync.domain.orders.viewing import said_in
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View
from sync.kernel.records import UtcTime

WAITING = (OrderState.SUBMITTED, *EXCEPTIONS)
TO_SHIP = (OrderState.ACCEPTED, OrderState.ALLOCATED, OrderState.PART_SHIPPED)
SHIPPED = worth(OrderLine.shipped, unit_price=OrderLine.unit_price, discount=OrderLine.discount, quantity=OrderLine.quantity)
LEFT = (
    select(func.coalesce(func.sum(SHIPPED), 0))
    .where(OrderLine.dealer_id == Order.dealer_id, OrderLine.order_id == Order.id)
    .correlate(Order)
    .scalar_subquery()
)
"""What left the house of the order in the enclosing select, in minor units."""


class Due(StrEnum):
    """What finance has to do about an order."""

    BILL = "bill"  # more of it has left than is billed, with what claims about it add or take off
    PAY = "pay"  # more of it is billed than is paid


@dataclass(frozen=True, kw_only=True)
class DeskRow:
    """An order in the queue. `rank` 0 waits for a decision, 1 for shipping, 2 for the dealer or for money."""

    dealer_id: int
    dealer_code: str
    dealer_name: str
    order_id: UUID
    number: str
    state: OrderState
    placed_at: datetime
    placed_by: str
    reference: str
    requested_on: date | None
    currency: str
    amount: int
    is_cancel_requested: bool
    rank: int


@dataclass(frozen=True, kw_only=True)
class DeskCounters:
    """Orders at the desk by what they wait for. `cancels` are requests to answer."""

    decisions: int
    to_ship: int
    cancels: int
    others: int


def desk_queue(
    view: View,
    *,
    states: tuple[OrderState, ...] = (),
    dealer_id: int | None = None,
    order_id: UUID | None = None,
    text: str = "",
    due: Due | None = None,
    after_rank: int | None = None,
    after_placed_at: datetime | None = None,
    after_id: UUID | None = None,
    limit: int = 200,
) -> Sequence[DeskRow]:
    """Decisions first, then what can be shipped, the oldest first; empty for anyone but the house. At most `limit`.

    `text` is looked for in number, reference, note, and the dealer's code and name. The `after` fields are those of the last
    row seen.
    """
    if view.dealer_id != HOUSE:
        return []
    rank = _rank()
    wanted = _at_desk(rank)
    if states:
        wanted = wanted.where(Order.state.in_(states))
    if dealer_id is not None:
        wanted = wanted.where(Order.dealer_id == dealer_id)
    if order_id is not None:
        wanted = wanted.where(Order.id == order_id)
    if text.strip():
        wanted = wanted.where(or_(says(text), said_in(text, Dealer.code, Dealer.name)))
    if due is not None:
        wanted = wanted.where(Order.billed < LEFT + Order.claimed if due is Due.BILL else Order.billed > Order.paid)
    if after_rank is not None and after_placed_at is not None and after_id is not None:
        seen = tuple_(literal(after_rank), literal(after_placed_at, UtcTime()), literal(after_id, Uuid()))
        wanted = wanted.where(tuple_(rank, Order.placed_at, Order.id) > seen)
    rows = view.session.execute(wanted.order_by(rank, Order.placed_at, Order.id).limit(limit))
    return [_row(order, code, name, place) for order, code, name, place in rows]


def _at_desk(rank: ColumnElement[int]) -> Select[Order, str, str, int]:
    return select(Order, Dealer.code, Dealer.name, rank).join(Dealer, Dealer.dealer_id == Order.dealer_id).where(Order.at_desk)


def _rank() -> ColumnElement[int]:
    return case((Order.cancel_requested | Order.state.in_(WAITING), 0), (Order.state.in_(TO_SHIP), 1), else_=2)


def _row(order: Order, dealer_code: str, dealer_name: str, rank: int) -> DeskRow:
    return DeskRow(
        dealer_id=order.dealer_id,
        dealer_code=dealer_code,
        dealer_name=dealer_name,
        order_id=order.id,
        number=order.number,
        state=order.state,
        placed_at=order.placed_at,
        placed_by=order.placed_by,
        reference=order.reference,
        requested_on=order.requested_on,
        currency=order.currency,
        amount=order.amount,
        is_cancel_requested=order.cancel_requested,
        rank=rank,
    )


def desk_counters(view: View) -> DeskCounters:
    """All noughts for anyone but the house."""
    if view.dealer_id != HOUSE:
        return DeskCounters(decisions=0, to_ship=0, cancels=0, others=0)
    at_desk = select(Order.state, func.count()).where(Order.at_desk).group_by(Order.state)
    by_state = dict(view.session.execute(at_desk).all())
    cancels = view.session.scalar(
        select(func.count()).select_from(Order).where(Order.at_desk, Order.cancel_requested, Order.state.not_in(FINISHED))
    )
    decisions, to_ship = (sum(by_state.get(state, 0) for state in states) for states in (WAITING, TO_SHIP))
    return DeskCounters(
        decisions=decisions, to_ship=to_ship, cancels=cancels or 0, others=sum(by_state.values()) - decisions - to_ship
    )


QUERIES = (desk_queue, desk_counters)
