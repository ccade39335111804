"""Central that lets deeds wait for another person, and the people of a house and a shop who make and release them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sync.central.audit import TOLD, Deed
from sync.central.composition import WRAPPERS
from sync.domain import REGISTRY
from sync.domain.accounts.rules import Role
from sync.domain.approvals.records import Approval
from sync.domain.approvals.rules import ApprovalState
from sync.domain.four_eyes.records import HeldDeed
from sync.kernel.commands import HOUSE, Actor, Command, Context, carry_out, wrapped
from tests.builders import (
    NOW,
    SHOP,
    a_category,
    a_dealer,
    a_house_actor,
    a_price,
    a_product,
    a_session,
    a_user,
    an_actor,
    undone,
)
from tests.credit_builders import a_decision, the_approval
from tests.order_builders import DISC, PAD

PING, GAO = a_house_actor(Role.CATALOG_ADMIN, "ping"), a_house_actor(Role.CATALOG_ADMIN, "gao")
CHEN, FANG = a_house_actor(Role.CHANNEL_MANAGER, "chen"), a_house_actor(Role.FINANCE, "fang")
OPS = a_house_actor(Role.OPERATOR, "ops")
HEAD, HANDS = an_actor("lin", Role.MANAGER), an_actor("wu", Role.WAREHOUSE)


@contextmanager
def a_house() -> Iterator[Session]:
    """A catalog with two products and prices, five people of the house, and a shop with a manager and a warehouse."""
    people = (a_user(one.name, Role(one.role), dealer_id=HOUSE) for one in (PING, GAO, CHEN, FANG, OPS))
    staff = (a_user(one.name, Role(one.role)) for one in (HEAD, HANDS))
    goods = (a_category(), a_product(PAD), a_price(PAD), a_product(DISC), a_price(DISC))
    with a_session(a_dealer(HOUSE), a_dealer(SHOP), *goods, *people, *staff) as session:
        yield session


def central(command: Command, session: Session, actor: Actor, *, days: float = 0) -> None:
    """What central does with a command of a device, so many days from `NOW`."""
    verb = REGISTRY.verbs[type(command).__name__]
    context = Context(session=session, actor=actor, now=NOW + timedelta(days=days))
    deed = wrapped(verb.handler, WRAPPERS.get(verb.command))
    carry_out(verb, command, context, deed, partial(undone, session))
    session.flush()


def say_yes(session: Session, actor: Actor, dealer_id: int = HOUSE, *, granted: bool = True, days: float = 0) -> None:
    central(a_decision(the_approval(session, dealer_id), granted=granted), session, actor, days=days)


def waiting(session: Session, dealer_id: int = HOUSE) -> list[str]:
    """Kinds of what waits."""
    mine = select(Approval.kind).where(Approval.dealer_id == dealer_id, Approval.state == ApprovalState.OPEN)
    return sorted(session.scalars(mine))


def held(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(HeldDeed)) or 0


def told(session: Session) -> list[Deed]:
    """What the audit trail would be told."""
    return list(session.info.get(TOLD, ()))
