"""Files lost, damaged, emptied, taken back in time, keys gone: after a repair every order is at central exactly once."""

import shutil
from argparse import Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from dms_desktop.session import OpenDoors
from dms_desktop.settings import MEMORY
from sync.client import cli_orders
from sync.client.anew import enrol_anew
from sync.client.front_door import FrontDoor
from sync.client.journal import journal_folder
from sync.client.keys import DATABASE, unattended
from sync.client.opening import Keeping
from sync.client.place_copy import FILE
from sync.client.places import CARD, Enrolling, card_of
from sync.client.segments import segments
from sync.client.slots import Slots
from sync.client.store import Store
from sync.kernel.clock import SystemClock
from sync.kernel.errors import Damaged, Refusal
from tests.fault.deaths import die_at
from tests.fault.served import Served
from tests.fault.shop import Shop, enrolled, opened, repaired
from tests.keyrings import Keyring
from tests.programs import PASSWORD, ReplicaProgram

Harm = Callable[[Path], object]


def delete(home: Path) -> None:
    (home / DATABASE).unlink()


def empty(home: Path) -> None:
    (home / DATABASE).write_bytes(b"")


def zero(home: Path) -> None:
    (home / DATABASE).write_bytes(bytes((home / DATABASE).stat().st_size))


def cut(home: Path) -> None:
    content = (home / DATABASE).read_bytes()
    (home / DATABASE).write_bytes(content[: len(content) // 3])


def flip_first_page(home: Path) -> None:
    content = bytearray((home / DATABASE).read_bytes())
    content[200] ^= 1
    (home / DATABASE).write_bytes(content)


def flip_every_third_page(home: Path) -> None:
    content = bytearray((home / DATABASE).read_bytes())
    for start in range(4096 * 2, len(content), 4096 * 3):
        content[start + 77] ^= 1
    (home / DATABASE).write_bytes(content)


def lose_place(home: Path) -> None:
    """As where the pages of these two tables cannot be read, and those of the people can."""
    store = Store(home / DATABASE, unattended(home, card_of(home).device).data_key())
    with store.write() as connection:
        connection.exec_driver_sql("DROP TABLE place")
        connection.exec_driver_sql("DROP TABLE outbox")
    store.close()


def lose_counters(home: Path) -> None:
    """As where the page of the counters cannot be read, and the journal was not written yet when the program died."""
    shutil.rmtree(journal_folder(home))
    store = Store(home / DATABASE, unattended(home, card_of(home).device).data_key())
    with store.write() as connection:
        connection.exec_driver_sql("DROP TABLE counter")
    store.close()


@pytest.fixture(scope="module")
def codes(central: Served) -> list[str]:
    return central.goods(at_least=100)[:3]


@pytest.fixture
def home(central: Served, tmp_path: Path, codes: list[str]) -> Path:
    """A PC with one order that central accepted, and two that wait."""
    home = enrolled(tmp_path / "home", central)
    with opened(home) as shop:
        shop.sync()
        shop.order({codes[0]: 1})
        shop.sync()
    return home


def saved_offline(home: Path, codes: list[str]) -> list[dict[str, Any]]:
    with opened(home, url="http://127.0.0.1:9") as shop:
        return [shop.order({code: 2}) for code in codes[:2]]


def each_once(central: Served, saved: list[dict[str, Any]]) -> bool:
    return [central.numbers(UUID(str(one["order_id"]))) for one in saved] == [[one["number"]] for one in saved]


def synced(home: Path) -> Shop:
    shop = Shop(home)
    shop.sync()
    delivery = shop.replica.lanes.delivery()
    assert delivery is not None
    delivery.run(stopped=lambda: False)
    shop.sync()
    return shop


@pytest.mark.parametrize("harm", [delete, empty, zero, cut, flip_first_page, flip_every_third_page, lose_place, lose_counters])
def test_after_a_repair_every_order_is_there_once(central: Served, home: Path, codes: list[str], harm: Harm) -> None:
    """Invariants 1, 2, 3. Faults 37, 38, 39, 41: what was saved offline survives the file."""
    saved = saved_offline(home, codes)
    harm(home)
    assert Path(repaired(home).put_aside).exists()
    shop = synced(home)
    assert each_once(central, saved)
    assert (shop.waiting, shop.is_sound(), shop.dump()) == (0, True, central.dump())
    fresh = shop.order({codes[2]: 1})
    shop.sync()
    assert fresh["number"] not in [one["number"] for one in saved]
    assert each_once(central, [*saved, fresh])
    assert [shop.outcome(one) is not None for one in saved] == [True, True], "and the sync centre shows what became of them"
    shop.close()


def test_a_missing_file_with_its_journal_says_so_until_it_is_repaired(home: Path) -> None:
    """Fault 41."""
    delete(home)
    with pytest.raises(Damaged, match="gone"):
        opened(home).__enter__()
    assert ReplicaProgram(home)("repair")["to_deliver"] == 1
    opened(home).__enter__().close()


def test_with_its_key_lost_the_pc_is_enrolled_anew_and_hands_in_its_journal(
    central: Served, home: Path, codes: list[str]
) -> None:
    """Faults 97, 108. Invariant 28: another device, other numbers, nothing lost."""
    saved = saved_offline(home, codes)
    former = card_of(home).device
    unattended(home, former).path.unlink()
    shutil.rmtree(home / "slots")
    program = ReplicaProgram(home)
    assert program.fails("repair") == "code_needed"
    done = program("repair", "--code", central.code("D1", "lin"), "--user", "lin")
    assert done["to_deliver"] == 1
    assert card_of(home).device != former
    shop = synced(home)
    assert each_once(central, saved)
    assert shop.dump() == central.dump()
    fresh = shop.order({codes[0]: 1})
    assert fresh["number"] not in {one["number"] for one in saved}
    shop.close()


def test_the_app_makes_a_pc_whose_key_is_lost_a_new_device(central: Served, home: Path, codes: list[str]) -> None:
    """Faults 97, 108: what was saved is at central once; what the desk remembers stays where it was."""
    saved = saved_offline(home, codes)
    unattended(home, card_of(home).device).path.unlink()
    shutil.rmtree(home / "slots")
    (home / MEMORY).mkdir()
    doors = OpenDoors(home.parent, home=home, keyring=Keyring())
    wanted = Enrolling(central=central.url, code=central.code("D1", "lin"), user="lin", password=PASSWORD)
    place = doors.enrol_anew(card_of(home), wanted)
    replica = doors.sign_in(place, "lin", PASSWORD).replica
    delivery = replica.lanes.delivery()
    assert delivery is not None
    delivery.run(stopped=lambda: False)
    replica.close()
    assert each_once(central, saved)
    assert (home / MEMORY).exists()


def test_with_every_key_slot_lost_the_work_of_all_who_sat_there_is_handed_in(
    central: Served, home: Path, codes: list[str]
) -> None:
    """Faults 96, 97. Invariant 28: the database is whole and closed for good; central takes the word of the PC that signed its
    journal, also for a colleague who never signs in on the new device."""
    replica, colleague = FrontDoor(home, Slots(home, None)).sign_in("wang", PASSWORD)
    theirs: Any = cli_orders.order(replica, colleague, Namespace(lines=[f"{codes[1]}=1"], order_id=str(uuid4())))
    replica.close()
    saved = [*saved_offline(home, codes), theirs]
    unattended(home, card_of(home).device).path.unlink()
    shutil.rmtree(home / "slots")
    door = FrontDoor(home, Slots(home, None))
    wanted = Enrolling(central=central.url, code=central.code("D1", "lin"), user="lin", password=PASSWORD)
    for trying in (
        partial(door.sign_in, "lin", PASSWORD),
        partial(door.repair, "lin", PASSWORD),
        partial(door.enrol_again, wanted),
    ):
        with pytest.raises(Refusal, match="code_needed"):
            trying()
    enrol_anew(home, wanted, keeping=Keeping(), clock=SystemClock())
    shop = synced(home)
    assert each_once(central, saved)
    shop.close()


def test_a_reinstalled_pc_finds_the_journal_in_its_old_place(central: Served, home: Path, codes: list[str]) -> None:
    """Fault 108: folder gone, same place enrolled again."""
    saved = saved_offline(home, codes)
    shutil.rmtree(home)
    enrolled(home, central)
    shop = synced(home)
    assert each_once(central, saved)
    shop.close()


def test_a_journal_carried_on_a_stick_is_imported_at_another_pc(
    central: Served, home: Path, codes: list[str], tmp_path: Path
) -> None:
    """Faults 88, 108: by hand, twice, and nothing is doubled."""
    saved = saved_offline(home, codes)
    stick = Path(shutil.copytree(journal_folder(home), tmp_path / "stick"))
    shutil.rmtree(home)
    shutil.rmtree(journal_folder(home))
    other = enrolled(tmp_path / "other" / "home", central)
    program = ReplicaProgram(other)
    first, again = program("journal", "import", stick), program("journal", "import", stick)
    assert (first["entries"], first["known"], first["decided"]) == (3, 1, {"confirmed": 2})
    assert (again["known"], again["decided"]) == (3, {})
    program("sync", "--until-idle")
    assert each_once(central, saved)
    assert program("status")["waiting"] == 0
    assert program("journal", "status")["to_deliver"] == []


def test_an_older_copy_of_the_home_gives_no_number_twice(central: Served, home: Path, codes: list[str]) -> None:
    """Faults 35, 40. Invariant 26: what the copy does not know comes out of the journal, though it was never sent."""
    older = Path(shutil.copytree(home, home.parent / "older"))
    saved = saved_offline(home, codes)
    shutil.rmtree(home)
    older.rename(home)
    with opened(home, url="http://127.0.0.1:9") as shop:
        fresh = shop.order({codes[2]: 1})
    assert fresh["number"] not in {one["number"] for one in saved}
    shop = synced(home)
    assert each_once(central, [*saved, fresh])
    assert shop.dump() == central.dump()
    shop.close()


def test_a_healthy_replica_may_be_made_anew_on_purpose(central: Served, home: Path, codes: list[str]) -> None:
    saved = saved_offline(home, codes)
    done = ReplicaProgram(home)("repair")
    assert (done["is_whole"], done["waiting"], done["kept"], done["to_deliver"]) == (True, 2, 3, 0)
    shop = synced(home)
    assert each_once(central, saved)
    assert shop.dump() == central.dump()
    shop.close()


@pytest.mark.parametrize("step", [1, 4, 9, 16, 30, 60])
def test_killed_while_saving_with_the_file_lost_afterwards(central: Served, home: Path, codes: list[str], step: int) -> None:
    """Fault 7. Invariants 1, 2: killed on either side of the two writes, then the database goes as well."""
    _killed, said = die_at(step, home, lambda shop: shop.order({codes[0]: 3}))
    delete(home)
    for path in home.glob(f"{DATABASE}-*"):
        path.unlink()
    repaired(home)
    shop = synced(home)
    assert said is None or each_once(central, [said])
    assert shop.dump() == central.dump()
    shop.close()


def test_without_its_copy_of_the_place_a_code_is_asked_for(home: Path) -> None:
    delete(home)
    (home / FILE).unlink()
    assert ReplicaProgram(home).fails("repair") == "code_needed"
    assert (home / CARD).exists()
    assert segments(journal_folder(home))


def test_what_is_not_enrolled_is_not_repaired(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="not_enrolled"):
        card_of(tmp_path)
    assert ReplicaProgram(tmp_path).fails("repair") == "not_enrolled"
