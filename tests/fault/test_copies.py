"""Copies of a replica and of central, used as if they were the one: both go on, nothing is lost, nothing happens twice."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from sync.central import opening
from sync.client.local import place
from sync.domain.orders.queries import order_summaries
from tests.fault.served import Served, serving
from tests.fault.shop import Shop, enrolled, opened


@pytest.fixture(scope="module")
def code(central: Served) -> str:
    return central.goods(at_least=100)[0]


@pytest.fixture
def home(central: Served, tmp_path: Path) -> Path:
    """A PC of its own that has already ordered once."""
    home = enrolled(tmp_path / "home", central)
    with opened(home) as shop:
        shop.sync()
        shop.order({central.goods(at_least=100)[0]: 1})
        shop.sync()
    return home


@pytest.fixture
def own(prepared: Path, tmp_path: Path) -> Iterator[Served]:
    """A central that this test may set back in time."""
    with serving(Path(shutil.copytree(prepared, tmp_path / "own"))) as served:
        yield served


def copied(folder: Path, name: str) -> Path:
    return Path(shutil.copytree(folder, folder.parent / name))


def instance_and_letter(shop: Shop) -> tuple[UUID, str]:
    with shop.replica.lanes.parts.store.read() as connection:
        row = connection.execute(select(place.c.instance_id, place.c.letter)).one()
    return row.instance_id, row.letter


def visible_numbers(shop: Shop) -> set[str]:
    """Orders that the shop's screens show, whatever the sync centre says."""
    return {order.number for order in shop.replica.read(shop.actor, order_summaries)}


@contextmanager
def set_back(central: Served, backup: Path, *, is_told: bool = True) -> Iterator[None]:
    """The block is what the backup does not know. Afterwards central serves the backup, and says so if the operator did."""
    yield
    central.stop()
    central.forget_books()
    shutil.rmtree(central.data)
    shutil.copytree(backup, central.data)
    if is_told:
        opening.new_epoch(central.books, central.data)
    central.start()


def backed_up(central: Served, folder: Path) -> Path:
    """A copy made while nothing is written, as an operator would with the service stopped."""
    central.stop()
    central.forget_books()
    backup = Path(shutil.copytree(central.data, folder))
    central.start()
    return backup


def test_both_copies_of_a_cloned_home_go_on_under_names_of_their_own(central: Served, home: Path, code: str) -> None:
    """Invariants 2, 15, 26, 28: they gave one number to two orders before either was heard of, and that is said."""
    twin = copied(home, "twin")
    with opened(home) as first, opened(twin) as second:
        mine, theirs = first.order({code: 2}), second.order({code: 3})
        assert mine["number"] == theirs["number"]
        for shop in (first, second, first, second):
            shop.sync()
        assert reported(first, mine) | reported(second, theirs) == {"number_twice"}
        assert [central.numbers(one["order_id"]) for one in (mine, theirs)] == [[mine["number"]], [theirs["number"]]]
        assert instance_and_letter(first)[0] != instance_and_letter(second)[0]
        assert instance_and_letter(first)[1] != instance_and_letter(second)[1]
        assert first.dump() == second.dump() == central.dump()
        assert first.order({code: 1})["number"] != second.order({code: 1})["number"]


def reported(shop: Shop, saved: Mapping[str, Any]) -> set[str]:
    """What the attention list of this PC says of an order."""
    outcomes = [one.outcome for one in shop.replica.sent(only_attention=True, about=UUID(str(saved["order_id"])))]
    return {change.code for outcome in outcomes if outcome for change in outcome.adjustments}


def test_a_clone_made_while_an_order_waited_sends_it_once(central: Served, home: Path, code: str) -> None:
    """Invariants 2, 28."""
    with opened(home) as shop:
        waiting = shop.order({code: 4})
    twin = copied(home, "twin")
    with opened(home) as first, opened(twin) as second:
        later = second.order({code: 5})
        own = first.order({code: 6})
        for shop in (second, first, second, first):
            shop.sync()
        for saved in (waiting, later, own):
            assert len(central.numbers(saved["order_id"])) == 1
        assert first.dump() == second.dump() == central.dump()


def test_a_home_restored_from_an_older_copy_goes_on(central: Served, home: Path, code: str) -> None:
    """Invariant 28. Faults 40: what the copy does not know comes back as rows, and no command takes the number of another."""
    older = copied(home, "older")
    with opened(home) as shop:
        forgotten = [shop.order({code: 1}) for _ in range(3)]
        shop.sync()
    shutil.rmtree(home)
    older.rename(home)
    with opened(home) as shop:
        fresh = shop.order({code: 2})
        shop.sync()
        assert shop.dump() == central.dump()
        assert [len(central.numbers(one["order_id"])) for one in (*forgotten, fresh)] == [1] * 4


@pytest.mark.parametrize("is_told", [True, False], ids=["announced", "unannounced"])
def test_orders_that_a_restored_central_forgot_are_offered_again(own: Served, tmp_path: Path, code: str, is_told: bool) -> None:
    """Invariant 29. Faults 81: without a click, and though nothing waited."""
    home = enrolled(tmp_path / "home", own)
    with opened(home) as shop:
        shop.sync()
        kept = shop.order({code: 1})
        shop.sync()
        with set_back(own, backed_up(own, tmp_path / "backup"), is_told=is_told):
            forgotten = [shop.order({code: 2}), shop.order({code: 3})]
            shop.sync()
        assert own.numbers(forgotten[0]["order_id"]) == []
        shop.sync()
        assert [own.numbers(one["order_id"]) for one in (kept, *forgotten)] == [[one["number"]] for one in (kept, *forgotten)]
        assert (shop.dump(), shop.waiting) == (own.dump(), 0)


def test_an_order_that_central_forgot_stays_on_the_screen_meanwhile(own: Served, tmp_path: Path, code: str) -> None:
    """Invariant 20. Faults 81."""
    home = enrolled(tmp_path / "home", own)
    with opened(home) as shop:
        shop.sync()
        with set_back(own, backed_up(own, tmp_path / "backup")):
            forgotten = shop.order({code: 2})
            shop.sync()
        shop.replica.lanes.exchange().run(push=False)
        assert shop.waiting == 1
        assert forgotten["number"] in visible_numbers(shop)
        assert shop.orders()[forgotten["order_id"]].state == "sent"


def test_what_was_numbered_before_a_split_is_offered_again_too(own: Served, tmp_path: Path, code: str) -> None:
    """Invariants 28, 29: a copy of the home was used, then central lost what came before and after."""
    home = enrolled(tmp_path / "home", own)
    with opened(home) as shop:
        shop.sync()
    twin = copied(home, "twin")
    backup = backed_up(own, tmp_path / "backup")
    with opened(home) as first, opened(twin) as second:
        with set_back(own, backup):
            before = [first.order({code: 1}), second.order({code: 2})]
            first.sync()
            second.sync()
            before += [first.order({code: 3}), second.order({code: 4})]
            first.sync()
            second.sync()
        for shop in (first, second, first, second):
            shop.sync()
        assert [len(own.numbers(one["order_id"])) for one in before] == [1] * 4
        assert first.dump() == second.dump() == own.dump()
