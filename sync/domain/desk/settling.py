"""Set a credit note off against the orders of a dealer: what it pays of them counts as paid, and the note for so much less."""

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import select

from sync.domain.credit.records import CreditNote
from sync.domain.credit.rules import set_off
from sync.domain.orders.exposure import OWES
from sync.domain.orders.records import Order
from sync.domain.orders.rules import shipped_value
from sync.domain.orders.settle import settle
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal

MOST = 500
NEVER = datetime.max.replace(tzinfo=UTC)


class SetOffCredit(Command, frozen=True, kw_only=True):
    """As much of a note as the dealer's accepted orders owe: for goods that left, the first before the others, then the rest."""

    dealer_id: int
    note_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.note_id,)


def set_off_credit(command: SetOffCredit, context: Context) -> None:
    """What the dealer owes stays the same to the last cent. Refuses `house_only`, `note_unknown`, `note_used`, `nothing_owed`."""
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")
    note = context.session.get(CreditNote, (command.dealer_id, command.note_id), with_for_update=True)
    if note is None:
        raise Refusal("note_unknown")
    if note.left <= 0:
        raise Refusal("note_used", number=note.number)
    owing = owing_orders_of(command.dealer_id, context)
    if not owing:
        raise Refusal("nothing_owed", number=note.number)
    _pay(note, owing)
    for order in owing:
        settle(order)


def owing_orders_of(dealer_id: int, context: Context) -> Sequence[Order]:
    """As late payments are counted: those that left first before the others."""
    mine = select(Order).where(OWES).order_by(Order.placed_at, Order.id)
    orders = context.session.scalars(mine.limit(MOST), {"dealer_id": dealer_id}).all()
    return sorted(orders, key=lambda order: min((one.shipped_at for one in order.shipments), default=NEVER))


def pay_what_left(note: CreditNote, owing: Sequence[Order]) -> None:
    """What goods that left still owe, as far as the note goes; nothing is paid ahead."""
    _pay_debts(note, owing, [_left_house(order) for order in owing])
    for order in owing:
        settle(order)


def _pay(note: CreditNote, owing: Sequence[Order]) -> None:
    """Nothing that is late becomes later: what left is paid before what is to come."""
    for owed in ([_left_house(order) for order in owing], [order.due for order in owing]):
        _pay_debts(note, owing, owed)


def _pay_debts(note: CreditNote, owing: Sequence[Order], owed: Sequence[int]) -> None:
    debts = [max(amount - order.paid, 0) for order, amount in zip(owing, owed, strict=True)]
    for order, part in zip(owing, set_off(note.left, debts), strict=True):
        note.used += part
        order.paid += part


def _left_house(order: Order) -> int:
    return min(shipped_value(order.lines) + order.claimed, order.due)


VERBS = (Verb(SetOffCredit, set_off_credit, "desk.pay"),)
