"""What only central does about rebates: what is credited makes room, and orders that wait for it go on."""

from collections.abc import Mapping

from sync.domain.orders.rechecking import recheck
from sync.domain.orders.reckoning import lock_orders
from sync.domain.rebates.commands import PayRebate
from sync.kernel.commands import Command, Context, Handler, Wrapper


def on_pay(command: PayRebate, context: Context, handler: Handler) -> None:
    """Refuses `dealer_unknown`, and as the handler does."""
    dealer = lock_orders(context, command.dealer_id)
    handler(command, context)
    recheck(dealer, context)


WRAPPERS: Mapping[type[Command], Wrapper] = {PayRebate: on_pay}
