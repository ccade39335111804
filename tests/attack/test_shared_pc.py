"""Two people share one PC without a line: each has a desk of their own, and what each saved goes out under their own name."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from sync.central.records import Decision
from sync.client import cli_orders
from sync.client.front_door import FrontDoor
from sync.client.replica import Replica
from sync.client.slots import Slots
from sync.kernel.commands import Actor
from sync.kernel.errors import Denied, Refusal
from tests.fault.served import Served
from tests.fault.shop import enrolled, opened
from tests.programs import PASSWORD

ANNA, BEN, STORE = "lin", "chen", "zhang"


class Desk:
    """What somebody does between signing in and signing out."""

    def __init__(self, replica: Replica, actor: Actor) -> None:
        self.replica = replica
        self.actor = actor

    def order(self, code: str) -> Any:
        return cli_orders.order(self.replica, self.actor, Namespace(lines=[f"{code}=1"], order_id=str(uuid4())))

    def drafts(self) -> list[bytes]:
        return [draft.body for draft in self.replica.drafts(self.actor, "order_entry")]

    def type(self, text: bytes) -> None:
        self.replica.save_draft(self.actor, "order_entry", uuid4(), text).result()

    def orders(self) -> dict[UUID, str]:
        return {one.order_id: one.state for one in cli_orders.orders_as_known(self.replica, self.actor)}


@contextmanager
def seated(home: Path, name: str) -> Iterator[Desk]:
    """As the next start of the program finds the PC; everything is closed when they leave."""
    replica, actor = FrontDoor(home, Slots(home, None)).sign_in(name, PASSWORD)
    with closing(replica):
        yield Desk(replica, actor)


@pytest.fixture
def home(central: Served, tmp_path: Path) -> Path:
    """A PC with the shop's goods on it, on which all three have been."""
    place = enrolled(tmp_path / "places" / "home", central, user=ANNA)
    with opened(place) as shop:
        shop.sync()
    for name in (BEN, STORE):
        with seated(place, name):
            pass
    return place


def authors(central: Served) -> dict[UUID, UUID]:
    with central.books.store.read() as session:
        return {row.command_id: row.actor_id for row in session.scalars(select(Decision))}


@pytest.mark.timeout(240)
def test_each_has_their_own_desk_and_what_waits_goes_out_under_its_authors_name(central: Served, home: Path) -> None:
    """Invariants 7, 30. Threats T1, T12. Anna leaves with an order unsent and another half typed; Ben takes her place."""
    code = central.goods(at_least=2)[0]
    central.halt()
    try:
        with seated(home, ANNA) as anna:
            hers = anna.order(code)
            anna.type(b"half an order")
        with seated(home, BEN) as ben:
            assert (ben.actor.name, ben.drafts()) == (BEN, [])
            assert ben.orders()[hers["order_id"]] == "on_this_pc"
            with pytest.raises(Refusal, match="not_yours"):
                ben.replica.withdrawing.withdraw(hers["command_id"], actor=ben.actor).result()
            with pytest.raises(Denied, match="wrong_password"):
                FrontDoor(home, Slots(home, None)).unlock(ben.replica, ANNA, "ben guesses")
            his = ben.order(code)
        with seated(home, STORE) as store, pytest.raises(Refusal, match="not_permitted"):
            store.order(code)
        with seated(home, ANNA) as anna:
            assert anna.drafts() == [b"half an order"]
            users = {anna.actor.user_id, ben.actor.user_id}
    finally:
        central.go_on()
    with opened(home) as shop:
        shop.sync()
        assert shop.waiting == 0
    wrote = authors(central)
    assert {wrote[hers["command_id"]], wrote[his["command_id"]]} == users
    assert (wrote[hers["command_id"]], wrote[his["command_id"]]) == (anna.actor.user_id, ben.actor.user_id)
    assert [central.decided(saved["command_id"]) for saved in (hers, his)] == ["confirmed", "confirmed"]
