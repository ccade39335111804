"""What the service must be told about the business: it knows no feature, no dealer and no user by itself."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from sync.kernel.commands import HOUSE, Command, Wrapper
from sync.kernel.registry import Registry
from sync.protocol.leases import LeaseEnd
from sync.protocol.messages import UserCard


def keep_no_end(_session: Session, _end: LeaseEnd, _word: str) -> None:
    """Where the business keeps no people."""


@dataclass(frozen=True, kw_only=True)
class DealerCard:
    """A dealer as the engine needs it. `price_list` decides which prices its devices hold. The house is dealer 0."""

    dealer_id: int
    code: str
    name: str
    price_list: str


@dataclass(frozen=True, kw_only=True)
class Business:
    """The features, what central adds to their verbs, and how to find who and whose. `UserCard`s are of active users only."""

    registry: Registry
    wrappers: Mapping[type[Command], Wrapper]
    dealer_card: Callable[[Session, int], DealerCard | None]
    dealer_coded: Callable[[Session, str], DealerCard | None]
    dealer_codes: Callable[[Session], Sequence[str]]
    price_lists: Callable[[Session], Sequence[str]]
    find_user: Callable[[Session, int, UUID], UserCard | None]
    user_named: Callable[[Session, int, str], UserCard | None]
    may_invite: Callable[[str], bool]
    """Whether somebody of this role may let colleagues in."""
    keep_end: Callable[[Session, LeaseEnd, str], None] = keep_no_end
    """Lets the shop's devices hear that somebody's leases are over: the end as central has signed it."""
    personal: frozenset[type[Command]] = frozenset()
    """Commands that are taken only from a device on which their actor has signed in: whose word counts as another's."""
    across: frozenset[type[Command]] = frozenset()
    """Commands of one dealer whose rules look at rows of others: they are decided without the second wall."""

    def names_around(self, session: Session, user: UserCard) -> Sequence[str]:
        """Of the person, their shop and the manufacturer: what a stranger would try first as a password."""
        cards = [self.dealer_card(session, dealer_id) for dealer_id in (user.dealer_id, HOUSE)]
        return (user.name, user.display_name, *(name for card in cards if card for name in (card.code, card.name)))
