"""The loop that keeps a replica in touch: what waits goes by itself, news comes by itself, and it ends when it is told."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.client.loop import HOLD_SECONDS
from tests.fault import plans
from tests.fault.proxy import Proxy
from tests.fault.served import Served
from tests.fault.shop import Shop, until
from tests.programs import CentralProgram


@pytest.fixture(scope="module")
def code(central: Served) -> str:
    return central.goods(at_least=100)[0]


@pytest.fixture
def till(counter_home: Path, line: Proxy) -> Iterator[Shop]:
    """The PC as the app runs it: a writer's thread, and the loop once it is started."""
    line.always = plans.PASS
    shop = Shop(counter_home, url=line.url, threaded=True)
    yield shop
    shop.close()
    line.always = plans.PASS


def price_of(shop: Shop, code: str) -> int:
    with shop.replica.lanes.parts.store.read() as connection:
        wanted = "SELECT price FROM list_price WHERE product_code = ? AND valid_from <= date('now') ORDER BY valid_from DESC"
        return int(connection.exec_driver_sql(wanted, (code,)).scalars().first())


def is_silent(line: Proxy, seconds: float) -> bool:
    """Nobody asked anything in that time."""
    before = len(line.seen)
    time.sleep(seconds)
    return len(line.seen) == before


def test_what_was_saved_offline_goes_by_itself_when_central_is_back(till: Shop, line: Proxy, central: Served, code: str) -> None:
    """Invariant 34. Faults 61. Nobody clicks."""
    line.always, before = plans.refuse_connection(), len(line.seen)
    till.replica.start_sync()
    saved = till.order({code: 1})
    until(lambda: len(line.seen) > before)
    assert till.waiting
    assert not till.replica.status().reachable
    line.always = plans.PASS
    until(lambda: not till.waiting, 40)
    assert central.numbers(saved["order_id"]) == [saved["number"]]


def test_an_order_reaches_central_in_a_moment(till: Shop, central: Served, code: str) -> None:
    till.replica.start_sync()
    until(lambda: till.replica.status().reachable)
    began = time.monotonic()
    till.order({code: 1})
    until(lambda: not till.waiting)
    assert time.monotonic() - began < HOLD_SECONDS / 2


def test_a_price_changed_by_another_program_arrives_by_itself(till: Shop, central: Served, code: str) -> None:
    """The held lane hears of it though another process wrote it."""
    till.replica.start_sync()
    until(lambda: till.replica.status().reachable)
    amount = price_of(till, code) + 100
    CentralProgram(central.data)("price", code, f"{amount / 100:.2f}")
    until(lambda: price_of(till, code) == amount)


def test_central_restarted_in_the_middle_is_found_again(till: Shop, line: Proxy, central: Served, code: str) -> None:
    """Faults 10, 63."""
    till.replica.start_sync()
    until(lambda: till.replica.status().reachable)
    central.kill()
    saved = till.order({code: 1})
    until(lambda: not till.replica.status().reachable)
    central.start()
    until(lambda: not till.waiting, 40)
    assert central.numbers(saved["order_id"]) == [saved["number"]]


@pytest.mark.parametrize("plan", [plans.PASS, plans.black_hole(), plans.refuse_connection(), plans.slow(5)])
def test_closing_is_quick_whatever_the_line_does(till: Shop, line: Proxy, code: str, plan: plans.Plan) -> None:
    """Faults 56, 94: a held request does not keep the program from ending."""
    line.always = plan
    before = len(line.seen)
    till.replica.start_sync()
    till.order({code: 1})
    until(lambda: len(line.seen) > before or till.replica.status().reachable)
    began = time.monotonic()
    till.replica.close()
    assert time.monotonic() - began < HOLD_SECONDS / 2


def test_an_offline_hour_is_no_storm(till: Shop, line: Proxy, code: str) -> None:
    """Invariant 37: pauses grow, though somebody works on; a Retry-After of nothing is no invitation."""
    line.always = plans.status(503, retry_after=0)
    till.replica.start_sync()
    before = len(line.seen)
    for _ in range(20):
        till.order({code: 1})
        time.sleep(0.2)
    until(lambda: len(line.seen) > before)
    assert len(line.seen) - before <= 16


def test_an_idle_replica_holds_one_request(till: Shop, line: Proxy, code: str) -> None:
    """Invariant 37."""
    till.replica.start_sync()
    until(lambda: till.replica.status().reachable and not till.waiting)
    until(lambda: is_silent(line, 1))
    before = len(line.seen)
    time.sleep(3)
    assert len(line.seen) - before <= 1


def test_a_flapping_line_makes_progress(till: Shop, line: Proxy, central: Served, code: str) -> None:
    """Fault 63."""
    line.next(*[plan for _ in range(2) for plan in (plans.drop_answer(), plans.PASS, plans.status(502))])
    till.replica.start_sync()
    saved = [till.order({code: 1}) for _ in range(10)]
    until(lambda: not till.waiting, 60)
    assert [central.numbers(one["order_id"]) for one in saved] == [[one["number"]] for one in saved]
