"""Whether an order was entered twice: one that comes late beside another with the same lines, saved elsewhere meanwhile."""

from collections import Counter, defaultdict
from datetime import timedelta
from uuid import UUID

from sqlalchemy import bindparam, select

from sync.domain.orders.commands import PlaceOrder
from sync.domain.orders.records import Order, OrderLine
from sync.domain.orders.rules import OrderState
from sync.kernel.commands import Context

LATE = timedelta(minutes=10)
"""Who does not see an order for so long may have entered it again."""
LONGEST = timedelta(days=31)
MOST = 2_000

MEANWHILE = (
    select(Order.id, Order.number, OrderLine.product_code, OrderLine.quantity)
    .join(OrderLine, (OrderLine.dealer_id == Order.dealer_id) & (OrderLine.order_id == Order.id))
    .where(Order.dealer_id == bindparam("dealer"), Order.placed_at >= bindparam("since"), Order.id != bindparam("order"))
    .where(Order.state != OrderState.CANCELLED)
    .order_by(Order.placed_at, Order.id, OrderLine.position)
    .limit(MOST)
)


def entered_again(command: PlaceOrder, context: Context) -> str:
    """The number of an order with the same lines that another PC sent after this one was saved; empty where there is none."""
    since = max(context.claimed_at or context.now, context.now - LONGEST)
    if context.now - since < LATE:
        return ""
    lines: dict[UUID, Counter[str]] = defaultdict(Counter)
    numbers: dict[UUID, str] = {}
    asked = {"dealer": context.dealer_id, "since": since, "order": command.order_id}
    for row in context.session.execute(MEANWHILE, asked):
        numbers[row.id] = row.number
        lines[row.id][row.product_code] += row.quantity
    wanted: Counter[str] = Counter()
    for line in command.lines:
        wanted[line.product_code] += line.quantity
    alike = (numbers[order_id] for order_id, its in lines.items() if its == wanted)
    return next((number for number in alike if _pc_of(number) != _pc_of(command.number)), "")


def _pc_of(number: str) -> str:
    """All of a number but the count: one PC knows what it has entered itself."""
    return number.rpartition("-")[0]
