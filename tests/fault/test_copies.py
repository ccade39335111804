"""Copies of a replica and of central, used as if they were the one: both go on, nothing is lost, nothing happens twice."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from sync.central import opening
from sync.client.front_door import FrontDoor
from sync.client.local import place
from sync.client.opening import Keeping, enrol
from sync.client.places import Enrolling
from sync.client.slots import Slots
from sync.domain.orders.queries import order_summaries
from sync.kernel.errors import Denied, Refusal
from tests.fault.served import Served, serving
from tests.fault.shop import Shop, enrolled, enrolled_again, opened, repaired
from tests.programs import PASSWORD


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


def test_a_pc_that_was_made_anew_meanwhile_offers_again_what_central_forgot(own: Served, tmp_path: Path, code: str) -> None:
    """Invariants 1, 29. Faults 81: its new file has no rows yet, but it knows which central had its orders."""
    home = enrolled(tmp_path / "home", own)
    with set_back(own, backed_up(own, tmp_path / "backup")), opened(home) as shop:
        shop.sync()
        forgotten = shop.order({code: 2})
        shop.sync()
    repaired(home)
    with opened(home) as shop:
        shop.sync()
        shop.sync()
        assert own.numbers(forgotten["order_id"]) == [forgotten["number"]]
        assert (shop.dump(), shop.waiting) == (own.dump(), 0)


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


@pytest.mark.parametrize("is_told", [True, False], ids=["announced", "unannounced"])
def test_a_pc_that_a_restored_central_does_not_know_is_enrolled_again_over_its_home(
    own: Served, tmp_path: Path, code: str, is_told: bool
) -> None:
    """Invariants 1, 2, 26, 29. Fault 66: what was sent and forgotten, and what never was sent, all of it once."""
    with set_back(own, backed_up(own, tmp_path / "backup"), is_told=is_told):
        home = enrolled(tmp_path / "home", own)
        with opened(home) as shop:
            shop.sync()
            saved = [shop.order({code: 1}), shop.order({code: 2})]
            shop.sync()
    with opened(home) as shop:
        saved.append(shop.order({code: 3}))
        with pytest.raises(Denied, match="proof_wrong"):
            shop.sync()
    enrolled_again(home, own)
    with opened(home) as shop:
        assert shop.waiting == 1
        saved.append(shop.order({code: 4}))
        shop.sync()
        assert [own.numbers(one["order_id"]) for one in saved] == [[one["number"]] for one in saved]
        assert len({one["number"] for one in saved}) == 4
        assert (shop.dump(), shop.waiting, shop.is_sound()) == (own.dump(), 0, True)


def test_a_pc_that_was_shut_out_and_is_let_in_again_sends_what_waited(central: Served, home: Path, code: str) -> None:
    """Invariants 1, 2."""
    with opened(home) as shop:
        saved = shop.order({code: 2})
        with shop.replica.lanes.parts.store.read() as connection:
            device = connection.execute(select(place.c.device_id)).scalar_one()
        central.books.devices.revoke(central.dealer_id("D1"), device)
        with pytest.raises(Denied, match="device_revoked"):
            shop.sync()
    enrolled_again(home, central)
    with opened(home) as shop:
        shop.sync()
        assert central.numbers(saved["order_id"]) == [saved["number"]]
        assert shop.dump() == central.dump()


def test_a_home_stays_with_its_central_and_its_dealer(central: Served, home: Path) -> None:
    """Promise 7: another shop's code changes nothing here, and is not used up."""
    foreign = Enrolling(central=central.url, code=central.code("D2", "lin"), user="lin", password=PASSWORD)
    door = FrontDoor(home, Slots(home, None))
    with pytest.raises(Denied, match="code_of_other_dealer"):
        door.enrol_again(foreign)
    with pytest.raises(Refusal, match="already_enrolled"):
        door.enrol_again(replace(foreign, central="http://127.0.0.1:9"))
    with opened(home) as shop:
        shop.sync()
    enrol(home.parent / "other", foreign)


def test_a_pc_enrolled_again_opens_by_password_and_for_a_new_colleague(own: Served, tmp_path: Path, code: str) -> None:
    """Without a key for scripts: whoever has a slot brings the key, and the share of the new device lets in who has none."""
    with set_back(own, backed_up(own, tmp_path / "backup")):
        wanted = Enrolling(central=own.url, code=own.code("D1", "lin"), user="lin", password=PASSWORD)
        home = tmp_path / "home"
        enrol(home, wanted, keeping=Keeping(for_scripts=False))
    door = FrontDoor(home, Slots(home, None))
    with pytest.raises(Denied, match="sign_in_with_colleague"):
        door.enrol_again(replace(wanted, code=own.code("D1", "wang"), user="wang"))
    door.enrol_again(replace(wanted, code=own.code("D1", "lin")))
    for name in ("lin", "wang"):
        replica, actor = door.sign_in(name, PASSWORD)
        replica.close()
        assert actor.name == name
