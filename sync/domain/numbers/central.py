"""What central alone knows of official numbers: that a block is this PC's, and nobody else has any of it."""

from collections.abc import Mapping

from sync.domain.accounts.records import Dealer
from sync.domain.numbers.commands import EnterNumbers
from sync.domain.numbers.records import NumberBlock
from sync.kernel.commands import Command, Context, Handler, Wrapper


def on_enter(command: EnterNumbers, context: Context, handler: Handler) -> None:
    """One after another, so that two PCs never enter the same numbers."""
    context.session.get(Dealer, context.dealer_id, with_for_update=True)
    handler(command, context)
    context.session.get_one(NumberBlock, (context.dealer_id, command.block_id)).is_sure = True


WRAPPERS: Mapping[type[Command], Wrapper] = {EnterNumbers: on_enter}
