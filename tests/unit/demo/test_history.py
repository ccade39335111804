"""The demo shops have a past: the same one for the same seed, in which nothing is made or lost."""

from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import func, select

from sync.central import opening
from sync.central.demo import run
from sync.central.demo.history import write_history
from sync.central.service import Service
from sync.domain.availability.records import Supply
from sync.domain.orders.records import Order, OrderLine
from sync.domain.orders.rules import OrderState
from sync.domain.sales.records import Sale
from sync.domain.stock.records import Movement, StockLevel
from sync.kernel.dump import Dump, canonical
from sync.kernel.records import image
from tests.builders import NOW


@pytest.fixture
def lived(tmp_path: Path) -> Service:
    return a_world(tmp_path / "one")


def a_world(folder: Path, *, products: int = 300, dealers: int = 1) -> Service:
    service = opening.create(folder, database="", name="House", currency="CNY")
    world = run(service.store, service.passwords, now=NOW, password="open sesame", products=products, dealers=dealers, seed=7)
    write_history(service, world)
    return service


def rows(service: Service) -> Dump:
    with service.store.read() as session:
        found = [row for record in service.business.registry.records.values() for row in session.scalars(select(record))]
        return canonical(("all", type(row), image(row)) for row in found)


def test_the_same_seed_and_clock_give_the_same_history(lived: Service, tmp_path: Path) -> None:
    assert rows(a_world(tmp_path / "two")) == rows(lived)


def test_there_are_orders_at_every_stage_and_sales_to_look_at(lived: Service) -> None:
    with lived.store.read() as session:
        states = Counter(session.scalars(select(Order.state)))
        sales = session.scalar(select(func.count()).select_from(Sale))
    assert {"received", "shipped", "accepted"} <= {state.value for state in states}
    assert sales == 20


def test_the_goods_of_the_house_do_not_last_for_every_shop_of_a_large_world(tmp_path: Path) -> None:
    """The last shops' orders wait at the order desk, as they would."""
    service = a_world(tmp_path / "large", products=40, dealers=24)
    with service.store.read() as session:
        waiting = session.scalar(select(func.count()).select_from(Order).where(Order.state == OrderState.STOCK_EXCEPTION))
    assert waiting


def test_stock_is_the_sum_of_its_movements_and_what_was_shipped_left_the_house(lived: Service) -> None:
    """Invariant 25."""
    with lived.store.read() as session:
        moved = select(Movement.product_code, func.sum(Movement.quantity)).group_by(Movement.product_code)
        levels = select(StockLevel.product_code, func.sum(StockLevel.on_hand)).group_by(StockLevel.product_code)
        assert {*session.execute(moved)} == {*session.execute(levels)}
        assert session.scalar(select(func.sum(Supply.shipped))) == session.scalar(select(func.sum(OrderLine.shipped)))
