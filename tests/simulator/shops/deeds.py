"""How people of the shops and the house choose: mostly what follows from what their own PC shows, and now and then not."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import get_args, get_type_hints

from sync.domain import REGISTRY
from sync.domain.accounts.rules import allows
from sync.kernel.commands import HOUSE, Actor, Command
from tests.simulator.deeds import Deeds
from tests.simulator.pc import Pc
from tests.simulator.shops.business import STAFF
from tests.simulator.shops.seat import Seat

FOLLOWS = 0.7
Choice = Callable[[Seat], Command | None]
"""Nothing where there is no reason for it. What it says that it returns is what the mix is known to play."""


@dataclass(frozen=True, kw_only=True)
class Mix:
    """What comes to mind at a shop and at the house, and what follows from the screen; twice there is twice as often."""

    shop_fresh: Sequence[Choice]
    shop_following: Sequence[Choice]
    house_fresh: Sequence[Choice]
    house_following: Sequence[Choice]

    @property
    def commands(self) -> frozenset[str]:
        """The names of all that may be chosen: mypy holds each choice to what it says."""
        choices = {*self.shop_fresh, *self.shop_following, *self.house_fresh, *self.house_following}
        said = (get_type_hints(choice)["return"] for choice in choices)
        return frozenset(one.__name__ for hint in said for one in (get_args(hint) or (hint,)) if issubclass(one, Command))


class ShopDeeds(Deeds):
    """Whoever may do a thing does it."""

    def __init__(self, random: Random, *, mix: Mix) -> None:
        super().__init__(random)
        self._mix = mix

    def choose(self, pc: Pc) -> tuple[Command, Actor]:
        mix, seat = self._mix, Seat(pc, self._random)
        fresh, following = (
            (mix.house_fresh, mix.house_following) if pc.dealer_id == HOUSE else (mix.shop_fresh, mix.shop_following)
        )
        command = self._next(seat, following) if self._random.random() < FOLLOWS else None
        while command is None:
            command = self._random.choice(fresh)(seat)
        permission = REGISTRY.verbs[type(command).__name__].permission
        return command, self._random.choice([one for one in STAFF[pc.dealer_id] if allows(one.role, permission)])

    def _next(self, seat: Seat, following: Sequence[Choice]) -> Command | None:
        """The first of these, in any order, for which there is something on the screen."""
        found = (choice(seat) for choice in self._random.sample(following, len(following)))
        return next((command for command in found if command is not None), None)
