"""What central alone knows of official numbers: that a block is a PC's of this shop, and nobody else has any of it."""

from collections.abc import Callable

from sqlalchemy.orm import Session

from sync.domain.accounts.records import Dealer
from sync.domain.numbers.commands import EnterNumbers
from sync.domain.numbers.records import NumberBlock
from sync.domain.numbers.rules import printed
from sync.kernel.commands import Context, Handler, Wrapper
from sync.kernel.errors import Refusal

HasLetter = Callable[[Session, int, str], bool]
"""Whether a PC of this dealer has this letter, or had it."""


def entering(has_letter: HasLetter) -> Wrapper:
    """One after another, so that two PCs never enter the same numbers. Refuses `letter_unknown`: numbers for a PC that is not
    there could be used by nobody, nor entered again for another."""

    def on_enter(command: EnterNumbers, context: Context, handler: Handler) -> None:
        letter = printed(command.letter)
        if not has_letter(context.session, context.dealer_id, letter):
            raise Refusal("letter_unknown", field="letter", letter=letter)
        context.session.get(Dealer, context.dealer_id, with_for_update=True)
        handler(command, context)
        context.session.get_one(NumberBlock, (context.dealer_id, command.block_id)).is_sure = True

    return on_enter
