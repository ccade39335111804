"""Prices that lie below what the rules give: how much that is, who has to say yes to it, and who did.

Where the house has a rule for so much, its chain is asked as soon as central has judged the order; the order waits meanwhile.
"""

from collections.abc import Sequence

import msgspec
from sqlalchemy.orm import Session

from sync.domain.approvals.asking import Asked, ask, drop, open_approval
from sync.domain.approvals.records import Approval
from sync.domain.orders.records import Order, OrderLine
from sync.domain.orders.rules import outstanding
from sync.domain.pricing.rules import Step
from sync.domain.pricing.trace import ENGINE, JSON, Trace, read_trace
from sync.kernel.commands import HOUSE, Context
from sync.kernel.errors import Refusal

RELEASE_APPROVAL = "credit_release"
"""Kind of approval: to let an order pass over the limit, only where the house has a rule for it."""
PRICE_APPROVAL = "price_exception"
"""Kind of approval: only where the house has a rule for it; else whoever accepts the order says yes."""


def price_gap(line: OrderLine) -> int:
    """What a line still to come costs less than rules, list and floor would have it, in minor units; 0 where it does not."""
    trace = read_trace(line.trace)
    if not outstanding(line):
        return 0
    if trace is None:
        given = (line.list_price or 0) * line.quantity
    else:
        given = max((trace.price or 0) * line.quantity - sum(cut.amount for cut in trace.cuts), trace.floor * line.quantity)
    return max(given - (line.unit_price * line.quantity - line.discount), 0)


def exceptional(order: Order) -> Sequence[OrderLine]:
    return [line for line in order.lines if price_gap(line)]


def ask_for_prices(order: Order, context: Context, *, reason: str = "") -> Approval | None:
    """Open the house's chain for what the order costs less; None where nobody else has to be asked.

    What was asked about an earlier version of the order is overtaken, or withdrawn where nothing is left to ask.
    """
    lines = exceptional(order) if order.price_hold else ()
    if not lines:
        if order.version > 1:  # of one that is new nothing was asked
            drop(context, HOUSE, PRICE_APPROVAL, order.id)
        return None
    said = reason.strip() or next((line.reason for line in lines if line.reason), "")
    asked = Asked(
        kind=PRICE_APPROVAL,
        subject_dealer=order.dealer_id,
        subject_id=order.id,
        subject=order.number,
        version=order.version,
        amount=sum(map(price_gap, lines)),
        reason=said,
    )
    return ask(asked, context, by=HOUSE)


def drop_asked(order: Order, context: Context) -> None:
    """There is nothing to say yes to any more, neither to its prices nor to its credit."""
    drop(context, HOUSE, PRICE_APPROVAL, order.id)
    drop_release(order, context)


def drop_release(order: Order, context: Context) -> None:
    """Its credit passes without anybody's yes, or it is another order by now: what was asked was about the one before."""
    drop(context, HOUSE, RELEASE_APPROVAL, order.id)


def _open(order: Order, session: Session) -> Approval | None:
    return open_approval(session, HOUSE, PRICE_APPROVAL, order.id)


def accept_prices(order: Order, context: Context, *, reason: str) -> bool:
    """Whoever works at the desk says yes; False where the house's rules ask others first: the order waits on.

    Refuses `approval_waits` where they are asked already.
    """
    if not order.price_hold:
        return True
    was_asked = _open(order, context.session) is not None
    if ask_for_prices(order, context, reason=reason) is not None:
        if was_asked:
            raise Refusal("approval_waits", number=order.number)
        return False
    approve_prices(order, [context.actor.name])
    return True


def approve_prices(order: Order, names: Sequence[str]) -> None:
    """The prices count as asked, and each line that costs less says for good who said yes."""
    for line in exceptional(order):
        trace = read_trace(line.trace) or Trace(
            engine=ENGINE,
            on=order.valid_on,
            list_price=line.list_price,
            step=Step.LIST,
            rule="",
            price=line.list_price,
            floor=0,
            cuts=(),
        )
        line.trace = JSON.encode(msgspec.structs.replace(trace, approved_by=", ".join(names))).decode()
    order.price_hold = False
