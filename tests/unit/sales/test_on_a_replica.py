"""A shop's day on a real replica with the line down: numbers, predictions, search, and what is refused on the spot."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from sync.client.replica import Replica
from sync.client.store import Store
from sync.domain import REGISTRY
from sync.domain.accounts.rules import Role
from sync.domain.customers.commands import CreateCustomer
from sync.domain.customers.queries import customers
from sync.domain.sales.queries import sales, selling_price, takings
from sync.domain.stock.queries import levels
from sync.kernel.errors import Refusal
from tests import patience
from tests.builders import TODAY, a_dealer, a_price, a_product, an_actor, an_id
from tests.counter import a_sale, cash, sold
from tests.shelves import PAD
from tests.shops import KEY, a_replica

LIN = an_actor("lin", Role.MANAGER)
CHEN = an_id("chen")


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Replica]:
    a_replica(tmp_path, registry=REGISTRY, people=(LIN,)).close()
    store = Store(tmp_path / "replica.db", KEY)
    with store.write() as connection, Session(connection) as session:
        session.add_all([a_dealer(), a_product(), a_price()])
        session.flush()
    store.close()
    replica = a_replica(tmp_path, registry=REGISTRY, people=(LIN,))
    yield replica
    replica.close()


def test_a_customer_noted_offline_can_buy_at_once_and_be_found(shop: Replica) -> None:
    """Invariant 20."""
    receipt = shop.submit(CreateCustomer(customer_id=CHEN, name="陳大文", mobile="0912345678"), actor=LIN).result(
        patience.SECONDS
    )
    assert receipt.number == "CU-D7-A-26-00001"
    sale = shop.submit(a_sale(sold(price=250_00), customer_id=CHEN, number=""), actor=LIN).result(patience.SECONDS)
    assert sale.number == "SA-D7-A-26-00001"
    [row] = shop.read(LIN, sales, customer_id=CHEN)
    assert (row.customer_name, row.number) == ("陳大文", sale.number)
    assert [hit.kind for hit in shop.search("陈大")] == ["customer", "sale"]
    assert [hit.kind for hit in shop.search("cdw")] == ["customer"]
    assert [found.customer_id for found in shop.read(LIN, customers, text="0912")] == [CHEN]


def test_a_piece_in_the_queue_is_not_sold_again(shop: Replica) -> None:
    """Spec C17: within the local queue."""
    shop.submit(a_sale(sold(quantity=1, serials=("S1",)), name="first"), actor=LIN).result(patience.SECONDS)
    with pytest.raises(Refusal, match="serial_sold"):
        shop.submit(a_sale(sold(quantity=1, serials=("S1",)), name="again"), actor=LIN).result(patience.SECONDS)
    assert [hit.code for hit in shop.search("S1")] == ["S1"]
    [level] = shop.read(LIN, levels)
    assert level.on_hand == -1


def test_what_was_refused_leaves_neither_goods_nor_money(shop: Replica) -> None:
    """Invariant 6."""
    with pytest.raises(Refusal, match="payment_mismatch"):
        shop.submit(a_sale(payments=cash(1)), actor=LIN).result(patience.SECONDS)
    assert shop.read(LIN, levels) == []
    assert {row.taken for row in shop.read(LIN, takings, day=TODAY)} == {0}
    price = shop.read(LIN, selling_price, product_code=PAD)
    assert price is not None
    assert price.unit_price == 285_00
