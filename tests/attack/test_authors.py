"""A clerk with a PC that says whatever they like: work in the name of a colleague who never sat there, sent and by a journal."""

from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from sync.client.front_door import FrontDoor
from sync.client.slots import Slots
from sync.domain.accounts.records import User
from sync.domain.customers.commands import CreateCustomer
from sync.kernel.commands import Actor, OutcomeState
from tests.fault.served import Served
from tests.fault.shop import Shop, enrolled, opened
from tests.programs import PASSWORD

EVE, HEAD = "lin", "wang"


def person(central: Served, name: str) -> Actor:
    with central.books.store.read() as session:
        mine = select(User).where(User.dealer_id == central.dealer_id("D1"), User.name == name)
        user = session.scalars(mine).one()
    return Actor(user_id=user.id, name=user.name, role=user.role, dealer_id=user.dealer_id)


def saved(shop: Shop, actor: Actor, name: str) -> UUID:
    """A customer, durable on this PC in that name."""
    return shop.replica.submit(CreateCustomer(customer_id=uuid4(), name=name), actor=actor).result().command_id


def became(shop: Shop, command_id: UUID) -> tuple[OutcomeState, str] | None:
    [sent] = [one for one in shop.replica.sent() if one.command_id == command_id]
    return sent.outcome and (sent.outcome.state, sent.outcome.code)


def signs_in(home: Path, name: str) -> None:
    replica, _ = FrontDoor(home, Slots(home, None)).sign_in(name, PASSWORD)
    replica.close()


@pytest.fixture
def home(central: Served, tmp_path: Path) -> Path:
    return enrolled(tmp_path / "places" / "home", central, user=EVE)


def test_work_in_the_name_of_who_never_signed_in_there_is_held_back_and_not_lost(central: Served, home: Path) -> None:
    """Invariants 1, 7, 30. Threat T5. Her own goes through; the named one signs in there, takes it over, and it is theirs."""
    head = person(central, HEAD)
    with opened(home) as shop:
        own, forged = saved(shop, shop.actor, "Own"), saved(shop, head, "Forged")
        shop.sync()
        assert became(shop, own) == (OutcomeState.CONFIRMED, "")
        assert became(shop, forged) == (OutcomeState.QUARANTINED, "author_not_signed_in")
    signs_in(home, HEAD)
    with opened(home) as shop:
        assert shop.replica.taking_over.take_over(forged, actor=head).result() == 1
        shop.sync()
        assert central.decided(shop.replica.sent()[0].command_id) == "confirmed"


def test_whoever_signed_in_there_once_may_work_on_without_a_line(central: Served, home: Path) -> None:
    """Invariant 1. The attack above is able to succeed; offline hours are nobody's loss."""
    signs_in(home, HEAD)
    with opened(home) as shop:
        kept = saved(shop, person(central, HEAD), "Saved on the road")
        shop.sync()
        assert became(shop, kept) == (OutcomeState.CONFIRMED, "")
