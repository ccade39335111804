"""SIGKILL at a sweep of moments: what was called saved is there, what was not is not there in part, and no order is doubled."""

import random
import signal
import threading
import time
from contextlib import suppress
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from sync.kernel.errors import Unreachable
from tests.fault.deaths import die_at
from tests.fault.served import Served
from tests.fault.shop import Shop, enrolled, opened, until
from tests.programs import ReplicaProgram

SAVING = range(1, 90, 4)
"""Statements of one save, and beyond its end: the last ones are killed after the commit."""
SYNCING = range(1, 140, 9)


@pytest.fixture(scope="module")
def codes(central: Served) -> list[str]:
    return central.goods(at_least=100)[:3]


@pytest.mark.parametrize("step", SAVING)
def test_killed_while_saving_the_order_is_whole_or_not_there(counter_home: Path, codes: list[str], step: int) -> None:
    """Invariant 1. Faults 2-6."""
    order_id = uuid4()
    _killed, said = die_at(step, counter_home, lambda shop: shop.order(dict.fromkeys(codes, 2), order_id=order_id))
    with opened(counter_home) as shop:
        assert shop.is_sound()
        found = [order for order in shop.orders().values() if order.order_id == order_id]
        assert said is None or [order.number for order in found] == [said["number"]]
        assert [len(order.lines) for order in found] in ([], [len(codes)])
        assert len(shop.replica.sent(about=order_id)) == len(found)
        again = shop.order(dict.fromkeys(codes, 2), order_id=order_id)
        assert [again["number"]] == [shop.orders()[order_id].number]


def test_the_sweep_reaches_both_sides_of_the_commit(counter_home: Path, codes: list[str]) -> None:
    """What the sweep above is worth: at its beginning nothing was said, at its end the order was."""
    ends = [die_at(step, counter_home, lambda shop: shop.order({codes[0]: 1})) for step in (SAVING[0], 10_000)]
    assert [said is None for _, said in ends] == [True, False]
    assert [killed for killed, _ in ends] == [True, False]


@pytest.mark.parametrize("step", SYNCING)
def test_killed_while_syncing_it_goes_on_where_it_was(central: Served, counter_home: Path, codes: list[str], step: int) -> None:
    """Invariants 2, 15. Faults 8, 11, 13, 14, 18."""
    with opened(counter_home) as shop:
        saved = [shop.order({code: 1}) for code in codes]
    die_at(step, counter_home, lambda shop: shop.sync())
    with opened(counter_home) as shop:
        assert shop.is_sound()
        shop.sync()
        assert shop.dump() == central.dump()
        assert [central.numbers(one["order_id"]) for one in saved] == [[one["number"]] for one in saved]


def test_killed_again_and_again_it_still_arrives(central: Served, counter_home: Path, codes: list[str]) -> None:
    """Fault 27."""
    with opened(counter_home) as shop:
        saved = shop.order({codes[0]: 3})
    for step in (3, 5, 8, 13, 21, 34, 55, 89):
        die_at(step, counter_home, lambda shop: shop.sync())
    with opened(counter_home) as shop:
        shop.sync()
        assert (shop.dump(), central.numbers(saved["order_id"])) == (central.dump(), [saved["number"]])


@pytest.mark.parametrize("words", ["order", "sync"])
def test_a_program_killed_at_any_time_is_just_started_again(
    central: Served, counter_home: Path, codes: list[str], words: str
) -> None:
    """Faults 6, 8: the same with the command line itself, killed by the clock."""
    program, order_id = ReplicaProgram(counter_home), uuid4()
    deed = ("sync", "--until-idle") if words == "sync" else ("order", f"{codes[0]}=1", "--order-id", order_id)
    for seconds in (0.7, 1.1):
        process = program.start(*deed)
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=30)
    with opened(counter_home) as shop:
        shop.order({codes[0]: 1}, order_id=order_id)
        shop.sync()
        assert (shop.dump(), len(central.numbers(order_id))) == (central.dump(), 1)


def test_central_killed_under_load_and_restarted_doubles_nothing(central: Served, tmp_path: Path, codes: list[str]) -> None:
    """Invariants 1, 2, 15, 34. Faults 10, 12, 27."""
    homes = [enrolled(tmp_path / name, central) for name in ("left", "right")]
    shops = [Shop(home) for home in homes]
    for shop in shops:
        shop.sync()
    saved: list[dict[str, object]] = []
    is_over = threading.Event()
    workers = [threading.Thread(target=_work, args=(shop, codes, saved, is_over)) for shop in shops]
    for worker in workers:
        worker.start()
    for _ in range(2):
        _until_more(saved)
        time.sleep(random.random())
        central.kill()
        central.start()
    is_over.set()
    for worker in workers:
        worker.join()
    for shop in shops * 2:
        shop.sync()
    assert len(saved) > len(shops)
    assert [central.numbers(_id(one)) for one in saved] == [[one["number"]] for one in saved]
    assert [shop.dump() == central.dump() for shop in shops] == [True, True]
    for shop in shops:
        shop.close()


def _until_more(saved: list[dict[str, object]]) -> None:
    before = len(saved)
    until(lambda: len(saved) > before)


def _work(shop: Shop, codes: list[str], saved: list[dict[str, object]], is_over: threading.Event) -> None:
    """Somebody orders, and tries to sync, whatever central does."""
    while not is_over.is_set():
        saved.append(shop.order({random.choice(codes): 1}))
        with suppress(Unreachable):
            shop.sync()
        is_over.wait(0.1)


def _id(saved: dict[str, object]) -> UUID:
    return UUID(str(saved["order_id"]))
