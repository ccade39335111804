"""What only central does about price protection: one claim after another, and a credit makes room."""

from collections.abc import Mapping

from sync.domain.accounts.calendar import price_day
from sync.domain.contracts.booking import reckon
from sync.domain.orders.rechecking import recheck
from sync.domain.orders.reckoning import lock_orders
from sync.domain.protection.commands import AnswerProtection, ClaimProtection
from sync.kernel.commands import Command, Context, Handler, Wrapper


def on_claim(command: ClaimProtection, context: Context, handler: Handler) -> None:
    """Refuses `dealer_unknown`, and as the handler does."""
    lock_orders(context, context.dealer_id)
    handler(command, context)


def on_answer(command: AnswerProtection, context: Context, handler: Handler) -> None:
    """What was bought this quarter cost less, and what waits for credit goes on. Refuses `dealer_unknown`, and as the handler."""
    dealer = lock_orders(context, command.dealer_id)
    handler(command, context)
    today = price_day(context.session, context.now)
    reckon(context, command.dealer_id, today, today)
    recheck(dealer, context)


WRAPPERS: Mapping[type[Command], Wrapper] = {ClaimProtection: on_claim, AnswerProtection: on_answer}
