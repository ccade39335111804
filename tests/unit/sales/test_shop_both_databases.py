"""The same day of a shop on SQLite and on PostgreSQL: equal rows, equal reads (customers, stock and sales)."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import create_engine, select

from sync.domain import REGISTRY, customers, sales, stock
from sync.domain.customers.commands import ChangeCustomer, CreateCustomer
from sync.domain.customers.rules import FieldChange
from sync.domain.sales.selling import VoidSale
from sync.domain.stock.counting import EnterCount, PostCount, Seen, StartCount
from sync.domain.stock.places import AddLocation, SetMinimum
from sync.domain.stock.queries import Which
from sync.domain.stock.receiving import ReceivedLine, ReceiveShipment
from sync.kernel.commands import Context
from sync.kernel.records import Record, Row, image
from tests.builders import NOW, TODAY, an_id, run
from tests.counter import QUOTE, SALE, a_conversion, a_quote, a_return, a_sale, back, sold
from tests.postgres import Cluster, postgres
from tests.shelves import MAIN, OIL, PAD, SHIPMENT, VAN, a_shop, paper, put, ship, view_of
from tests.tables import make_tables

__all__ = ["postgres"]

CHEN, COUNT = an_id("chen"), an_id("count")
READS: dict[str, dict[str, Any]] = {
    "customers": {"text": "chen", "after_name": "A", "after_id": an_id("a")},
    "customer_card": {"customer_id": CHEN},
    "customer_merges": {},
    "customer_regions": {"text": "4"},
    "likely_duplicates": {"name": "Chen Trading", "phone": "0912345678", "tax_id": "1"},
    "locations": {"with_inactive": True},
    "levels": {"which": Which.BELOW_MINIMUM, "text": "o", "category": "brakes"},
    "level_card": {"product_code": PAD},
    "spread": {"codes": (PAD, OIL)},
    "movements": {"before_at": NOW, "before_id": an_id("a")},
    "serial_cards": {"serial": "S1"},
    "shipment_to_receive": {"shipment_id": SHIPMENT},
    "goods_receipts": {},
    "claims": {},
    "counts": {"only_open": False},
    "count_sheet": {"count_id": COUNT},
    "count_review": {"count_id": COUNT},
    "sales": {"text": "sa", "customer_id": CHEN, "day": TODAY},
    "takings": {"day": TODAY},
    "last_price": {"customer_id": CHEN, "product_code": PAD},
    "selling_price": {"product_code": PAD, "customer_id": CHEN},
    "sold_serials": {"serial": "S1"},
    "sale_card": {"sale_id": SALE},
    "quotes": {"only_open": False},
    "quote_card": {"quote_id": QUOTE},
}


def live(shop: Context) -> None:
    came = ReceivedLine(line_id=an_id("came"), shipment_line_id=paper(PAD), received=3, damaged=1)
    sale = a_sale(sold(), sold(quantity=1, serials=("S1",)), customer_id=CHEN)
    ship(shop, PAD=5)
    for command in (
        CreateCustomer(customer_id=CHEN, name="Chen Trading Co., Ltd.", phone="0912345678", tax_id="1", region_code="407"),
        *(a_change(name) for name in ("Chen", "Chan")),
        AddLocation(location_id=VAN, code="VAN"),
        SetMinimum(product_code=OIL, quantity=2),
        ReceiveShipment(receipt_id=an_id("gr"), shipment_id=SHIPMENT, location_id=MAIN, lines=(came,)),
        sale,
        a_sale(name="undone"),
        VoidSale(sale_id=an_id("undone"), reason="mistake"),
        a_return(back(sale.lines[0].line_id), refund=100_00),
        a_quote(),
        a_conversion(200_00, name="quoted"),
        StartCount(count_id=COUNT, location_id=MAIN, category_codes=("brakes",)),
        EnterCount(count_id=COUNT, entries=(Seen(product_code=PAD, quantity=4),)),
    ):
        run(command, shop)
    put(shop, OIL, 1, at=VAN)
    run(PostCount(count_id=COUNT), shop)


def a_change(name: str) -> ChangeCustomer:
    change = FieldChange(old="Chen Trading Co., Ltd.", new=name)
    return ChangeCustomer(customer_id=CHEN, change_id=an_id(name), changes={"name": change})


def rows(shop: Context) -> dict[str, set[Row]]:
    return {name: {image(row) for row in shop.session.scalars(select(record))} for name, record in REGISTRY.records.items()}


def reads(shop: Context) -> dict[str, Any]:
    view = view_of(shop)
    return {name: REGISTRY.queries[name](view, **arguments) for name, arguments in READS.items()}


@pytest.fixture
def elsewhere(postgres: Cluster) -> Iterator[Context]:
    with postgres.place() as url:
        engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
        make_tables(engine, Record.metadata)
        with a_shop(engine) as shop:
            yield shop
        engine.dispose()


@pytest.mark.postgres
def test_a_day_in_the_shop_is_the_same_on_both_databases(elsewhere: Context) -> None:
    """Invariant 40."""
    with a_shop() as here:
        for shop in (here, elsewhere):
            live(shop)
        assert rows(here) == rows(elsewhere)
        assert reads(here) == reads(elsewhere)


def test_the_day_reads_every_query_of_the_shop_and_none_comes_back_empty() -> None:
    features = (customers.FEATURE, stock.FEATURE, sales.FEATURE)
    assert set(READS) == {query.__name__ for feature in features for query in feature.queries}
    with a_shop() as shop:
        live(shop)
        assert [name for name, found in reads(shop).items() if not found] == []
