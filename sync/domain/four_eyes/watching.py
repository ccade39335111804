"""How a deed waits for another person: what is watched about it, and what is written down instead of doing it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID, uuid5

import msgspec
from sqlalchemy.orm import Session

from sync.domain.approvals.asking import Asked, Chain, ask, chain_for, has_rules, times_asked
from sync.domain.four_eyes.records import HeldDeed
from sync.kernel.commands import HOUSE, Command, Context
from sync.kernel.errors import Refusal


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that a deed changes. Money in minor units, days as ISO text; None where there was or will be nothing."""

    field: str
    before: int | str | None = None
    after: int | str | None = None


READ_FACTS = msgspec.json.Decoder(tuple[Fact, ...]).decode


@dataclass(frozen=True, kw_only=True)
class Sight:
    """What there is to see of one deed. `about` are the document and what of it; `amount` in minor units is what rules look at.

    `maker` is who wrote the document that the deed lets out; empty where the deed itself is all there is.
    """

    about: UUID
    subject: str
    facts: Sequence[Fact]
    dealer_id: int = HOUSE
    amount: int = 0
    reason: str = ""
    maker: str = ""


@dataclass(frozen=True)
class Watch:
    """One kind of deed under four eyes. `otherwise` are those who say yes at the house while it has no rule of this kind at all:
    None where nobody is asked then, as in every shop. `see` gives None for what only makes less of something."""

    kind: str
    see: Callable[[Any, Context], Sight | None]
    otherwise: Chain | None = None

    def __call__(self, version: int, command: Command, context: Context) -> Callable[[], None] | None:
        """What writes down that it waits; None where nobody has to be asked. Refuses `not_your_draft`, `sign_in_here_first`."""
        sight = self.see(command, context)
        if sight is None:
            return None
        chain = self.chain(context.session, context.dealer_id, sight.amount)
        if chain is None:
            return None
        if not context.is_proven:
            raise Refusal("sign_in_here_first", name=context.actor.name)
        if sight.maker not in ("", context.actor.name):
            raise Refusal("not_your_draft", name=sight.maker)
        return partial(self._hold, version, command, context, sight, chain)

    def chain(self, session: Session, dealer_id: int, amount: int) -> Chain | None:
        """Who says yes to so much; None where nobody has to."""
        if not has_rules(session, dealer_id, self.kind):
            return self.otherwise if dealer_id == HOUSE else None
        return chain_for(session, dealer_id, self.kind, amount)

    def _hold(self, version: int, command: Command, context: Context, sight: Sight, chain: Chain) -> None:
        """Asking about the same again takes the place of what was asked before."""
        asked = Asked(
            kind=self.kind,
            subject_dealer=sight.dealer_id,
            subject_id=sight.about,
            subject=sight.subject,
            version=1 + times_asked(context.session, context.dealer_id, self.kind, sight.about),
            amount=sight.amount,
            reason=sight.reason,
        )
        approval = ask(asked, context, by=context.dealer_id, otherwise=chain)
        assert approval is not None
        held = HeldDeed(
            dealer_id=context.dealer_id,
            id=approval.id,
            name=type(command).__name__,
            body=msgspec.json.encode(command).decode(),
            version=version,
            facts=msgspec.json.encode(sight.facts).decode(),
        )
        context.session.add(held)


def part_of(document: UUID, what: str) -> UUID:
    """One thing about a document that has many."""
    return uuid5(document, what)
