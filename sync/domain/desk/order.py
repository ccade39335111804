"""What every deed of the order desk shares: it names a dealer's order, and only the house may."""

from uuid import UUID

from sync.domain.orders.lookup import order_of
from sync.domain.orders.records import Order
from sync.kernel.commands import HOUSE, Command, Context
from sync.kernel.errors import Refusal


class DeskCommand(Command, frozen=True, kw_only=True):
    """A decision of the manufacturer about one order of a dealer."""

    dealer_id: int
    order_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.order_id,)


def desk_order(command: DeskCommand, context: Context) -> Order:
    """Refuses `house_only`, `order_unknown`. The table of rights says the same: this is the second wall."""
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")
    return order_of(context, command.dealer_id, command.order_id)


def check_reason(reason: str) -> None:
    """Refuses `reason_missing`."""
    if not reason.strip():
        raise Refusal("reason_missing")
