"""Short ways to say what a test of registrations is about: two shops, their devices' contacts, and central that decides."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from sync.domain import REGISTRY
from sync.domain.accounts.rules import Role
from sync.domain.deals.central import WRAPPERS
from sync.domain.deals.records import Deal
from sync.domain.deals.registering import RegisterDeal
from sync.domain.deals.rules import DealState
from sync.kernel.commands import HOUSE, Adjustment, Command, Context
from tests.builders import NOW, OTHER_SHOP, SHOP, a_dealer, a_house_actor, a_session, an_actor, an_id

LINE = "brakes"
DEAL, RIVAL = an_id("deal"), an_id("rival deal")
TAX = "91350100M000100Y43"
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def shops() -> list[Any]:
    """The house and two dealers, for `a_session`."""
    return [a_dealer(HOUSE), a_dealer(SHOP), a_dealer(OTHER_SHOP)]


def a_deal(deal_id: UUID = DEAL, **changed: Any) -> RegisterDeal:
    fields: dict[str, Any] = {"number": "RG-D7-A-26-00001", "product_line": LINE, "name": "廣州大華汽車有限公司", "tax_id": TAX}
    return RegisterDeal(deal_id=deal_id, **fields | changed)


def a_rival(**changed: Any) -> RegisterDeal:
    return a_deal(RIVAL, **{"number": "RG-D8-A-26-00001", "name": "广州市大华汽车公司"} | changed)


@dataclass(frozen=True, kw_only=True)
class Contact:
    """A device's claim and the two contacts around it, as hours from `NOW`; `heard` None: never before."""

    received: float = 0
    claimed: float | None = None
    heard: float | None = None

    def context(self, session: Session, dealer_id: int) -> Context:
        return Context(
            session=session,
            actor=an_actor(dealer_id=dealer_id),
            now=NOW + self.received * HOUR,
            claimed_at=self._at(self.claimed),
            heard_at=self._at(self.heard),
        )

    def _at(self, hours: float | None) -> datetime | None:
        return None if hours is None else NOW + hours * HOUR


def decide(command: Command, context: Context) -> Sequence[Adjustment]:
    """What central does with a command; what it granted otherwise."""
    handler = REGISTRY.verbs[type(command).__name__].handler
    wrapper = WRAPPERS.get(type(command))
    if wrapper is None:
        handler(command, context)
    else:
        wrapper(command, context, handler)
    context.session.flush()
    return context.adjustments


def from_shop(command: Command, session: Session, contact: Contact = Contact(), *, dealer_id: int = SHOP) -> list[str]:
    return [one.code for one in decide(command, contact.context(session, dealer_id))]


def from_house(command: Command, session: Session, *, days: float = 0) -> list[str]:
    actor = a_house_actor(Role.CHANNEL_MANAGER)
    return [one.code for one in decide(command, Context(session=session, actor=actor, now=NOW + days * DAY))]


def the_deal(session: Session, deal_id: UUID = DEAL) -> Deal:
    return session.get_one(Deal, (SHOP if deal_id == DEAL else OTHER_SHOP, deal_id))


def states(session: Session) -> tuple[DealState, DealState]:
    """Of the shop's deal and of its rival's."""
    return the_deal(session).state, the_deal(session, RIVAL).state


def a_decided_deal(**changed: Any) -> Deal:
    """The shop's deal as central would send it, in whatever state."""
    with a_session(*shops()) as session:
        from_shop(a_deal(), session)
        deal = the_deal(session)
        for name, value in changed.items():
            setattr(deal, name, value)
        session.flush()
        session.expunge(deal)
    return deal
