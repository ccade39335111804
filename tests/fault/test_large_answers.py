"""News that are many, over a line that never lasts for all of them: they come in parts, each part once."""

import shutil
from collections import Counter
from collections.abc import Iterator
from math import ceil
from pathlib import Path

import pytest
from sqlalchemy import select

from sync.client.answers import LITTLE
from sync.client.exchange import Exchange
from sync.domain.catalog.records import Product
from sync.kernel.errors import Unreachable
from tests.fault import plans, small_answers
from tests.fault.proxy import Proxy
from tests.fault.served import Served, make_world, serving
from tests.fault.shop import Shop, enrolled, opened

LASTS = 2 * LITTLE + 100
"""Bytes of an answer before the line breaks: enough for what central says, too few for what it sends."""
PRODUCTS = 1_500
TRIES = 30


@pytest.fixture(scope="module")
def central(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Rows as many as one answer may have, and apart wherever there are a few."""
    data = make_world(tmp_path_factory.mktemp("answers") / "central", products=PRODUCTS)
    with serving(data, small_answers.__name__) as served:
        yield served


@pytest.fixture
def bad_line(central: Served) -> Iterator[Proxy]:
    with Proxy(central.port, always=plans.cut_answer(LASTS)) as line:
        yield line


@pytest.fixture
def shop(central: Served, bad_line: Proxy, tmp_path: Path) -> Iterator[Shop]:
    """Enrolled, and nothing has come yet. One order waits that was taken before the first news."""
    with opened(enrolled(tmp_path / "home", central), url=bad_line.url) as shop:
        bad_line.seen.clear()
        yield shop


def pieces(line: Proxy) -> Counter[str]:
    """How often each was asked for."""
    return Counter(seen.path for seen in line.seen if "/chunks/" in seen.path)


def run_until_it_came(exchange: Exchange) -> int:
    """How often the line broke."""
    for tries in range(TRIES):
        try:
            exchange.run()
        except Unreachable:
            continue
        return tries
    raise AssertionError(f"nothing came in {TRIES} tries")


def test_they_go_on_where_the_line_broke(shop: Shop, central: Served, bad_line: Proxy) -> None:
    """Invariants 12, 24. Fault 16: as one piece these rows would never have come."""
    broke = run_until_it_came(shop.replica.lanes.exchange())
    [(path, asked)] = pieces(bad_line).items()
    rows = central.data / "apart" / str(central.dealer_id("D1")) / path.rpartition("/")[2]
    assert (broke > 1, asked) == (True, broke + 1)
    assert asked == ceil(rows.stat().st_size / (2 * LITTLE))
    shop.sync()
    assert shop.is_sound()
    assert shop.dump() == central.dump()


def test_what_was_saved_is_decided_once_however_often_the_answer_broke(shop: Shop, central: Served, bad_line: Proxy) -> None:
    """Invariants 1, 2. Fault 10: central had it the first time, and says the same each time."""
    exchange = shop.replica.lanes.exchange()
    run_until_it_came(exchange)
    saved = shop.order({central.goods(at_least=5)[0]: 1})
    with central.books.store.transaction(central.books.source.clock.now()) as session:
        for product in session.scalars(select(Product)):
            product.name_en = f"{product.name_en} {product.code[::-1]}"
    with pytest.raises(Unreachable):
        exchange.run()
    assert central.decided(saved["command_id"])
    assert (shop.waiting, shop.outcome(saved)) == (1, None)
    run_until_it_came(exchange)
    shop.sync()
    assert shop.outcome(saved) is not None
    assert len(central.numbers(saved["order_id"])) == 1
    assert shop.dump() == central.dump()


def test_central_ends_in_the_middle_and_another_of_its_processes_goes_on(shop: Shop, central: Served, bad_line: Proxy) -> None:
    """Invariant 24. Faults 16, 81: the folder it comes back with knows nothing of what it said before."""
    exchange = shop.replica.lanes.exchange()
    for _ in range(2):
        with pytest.raises(Unreachable):
            exchange.run()
    central.kill()
    shutil.rmtree(central.data / "apart")
    central.start()
    run_until_it_came(exchange)
    assert len(pieces(bad_line)) == 1
    shop.sync()
    assert shop.dump() == central.dump()
