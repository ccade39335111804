"""A shop with 100,000 sales and 10,000 orders of two years: what each of its reports takes."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from random import Random
from uuid import UUID

from sqlalchemy import Connection, insert, text

from sync.domain.accounts.rules import BackorderPolicy, Role
from sync.domain.analysis.advising import advice
from sync.domain.analysis.papers import papers_behind
from sync.domain.analysis.periods import Against, compared, days_of
from sync.domain.analysis.periods import Span as Period
from sync.domain.analysis.queries import sales_report
from sync.domain.analysis.rules import By
from sync.domain.customers.records import Customer
from sync.domain.orders.records import Order, OrderLine, Shipment, ShipmentLine
from sync.domain.orders.rules import LineState, OrderState
from sync.domain.sales.records import Sale, SaleLine
from sync.domain.sales.rules import SaleState
from sync.domain.stock.records import Movement, StockLevel
from sync.domain.stock.rules import MovementKind
from sync.kernel.records import Record, table_of
from tests.analysis_builders import TAIPEI
from tests.bench.duplicates import _company
from tests.bench.goods import goods
from tests.bench.measure import Figure, p95, timed
from tests.bench.shop import FILL, Shop, a_shop, batches
from tests.builders import SHOP, an_actor
from tests.shelves import MAIN

SALES, LINES = 100_000, 2
ORDERS, ORDER_LINES = 10_000, 10
GOODS, CUSTOMERS, DAYS, TIMES = 5_000, 3_000, 730, 5
TRACE = '{"engine":1,"on":"2026-11-01","list_price":18000,"step":"list","rule":"","price":18000,"floor":9000,"cuts":[]}'
HEAD = an_actor("wang", Role.MANAGER)


def run(folder: Path) -> Iterator[Figure]:
    with a_shop(folder, products=GOODS) as shop:
        store, today = shop.replica.lanes.parts.store, shop.replica.read(HEAD, _today)
        with store.write() as connection:
            for record, rows in _world(today):
                _lay(connection, record, rows)
        bare = [timed(partial(_count, shop)) for _ in range(TIMES)]
        tell = partial(shop.replica.read, HEAD, advice)
        tell()
        yield _figure("analysis-advice", "advice of every kind", [timed(tell) for _ in range(TIMES)], bare)
        year = days_of(Period.YEAR, today)
        behind = partial(shop.replica.read, HEAD, papers_behind, by=By.CUSTOMER, key="", days=year)
        yield _figure(
            "analysis-papers", "200 papers behind the walk-ins of this year", [timed(behind) for _ in range(TIMES)], bare
        )
        for span in (Period.MONTH, Period.YEAR):
            days = days_of(span, today)
            before = compared(span, days, Against.BEFORE)
            for by in (By.DAY, By.PRODUCT, By.CUSTOMER):
                ask = partial(shop.replica.read, HEAD, sales_report, by=by, days=days, before=before)
                ask()
                yield _figure(f"analysis-{span}-{by}", f"report of this {span} by {by}", [timed(ask) for _ in range(TIMES)], bare)


def _figure(name: str, what: str, ours: list[float], bare: list[float]) -> Figure:
    return Figure(
        name=name,
        what=f"{what}, beside the {SALES:,} sales and {ORDERS:,} orders of two years",
        floor="counting the lines of all sales",
        ours=p95(ours) * 1000,
        bare=p95(bare) * 1000,
        unit="ms",
        samples=TIMES,
    )


def _today(view: object) -> date:
    return view.now.astimezone(TAIPEI).date()  # type: ignore[attr-defined]


def _count(shop: Shop) -> None:
    with shop.replica.lanes.parts.store.read() as connection:
        connection.execute(text("SELECT count(*), sum(gross) FROM sale_line")).all()


def _lay(connection: Connection, record: type[Record], rows: Iterator[dict[str, object]]) -> None:
    for some in batches(rows, FILL):  # type: ignore[type-var]
        connection.execute(insert(table_of(record)), some)


def _world(today: date) -> Iterator[tuple[type[Record], Iterator[dict[str, object]]]]:
    codes = [str(row[0]) for row in goods(GOODS)]
    chance = Random("sales")
    yield StockLevel, ({"dealer_id": SHOP, "location_id": MAIN, "product_code": code, "on_hand": 40} for code in codes)
    yield Customer, (_company(at, chance) for at in range(CUSTOMERS))
    yield Sale, _sales(today)
    yield SaleLine, _sale_lines(today, codes, chance)
    yield Movement, _movements(today, codes, Random("sales"))
    yield Order, _orders(today)
    yield OrderLine, _order_lines(codes)
    yield Shipment, _shipments(today)
    yield ShipmentLine, _shipment_lines(codes)


def _day(today: date, at: int, of: int) -> date:
    return today - timedelta(days=DAYS - 1 - at * DAYS // of)


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), TAIPEI)


def _customer(at: int) -> UUID | None:
    return UUID(int=at % CUSTOMERS + 1) if at % 2 else None


def _sales(today: date) -> Iterator[dict[str, object]]:
    for at in range(SALES):
        day = _day(today, at, SALES)
        yield {
            "dealer_id": SHOP, "id": UUID(int=at), "number": f"SA-D7-A-26-{at:05d}", "customer_id": _customer(at),
            "customer_name": "台北宏達汽車材料行" if at % 2 else "", "currency": "CNY", "tax_included": True, "tax": 40_00,
            "total": 840_00, "note": "", "state": SaleState.SOLD, "location_id": MAIN, "quote_id": None, "day": day,
            "sold_at": _noon(day), "sold_by": f"clerk{at % 6}", "void_reason": "", "voided_by": "",
        }  # fmt: skip


def _sale_lines(today: date, codes: list[str], chance: Random) -> Iterator[dict[str, object]]:
    for at in range(SALES * LINES):
        sale, price = at // LINES, chance.randrange(100_00, 400_00)
        yield {
            "dealer_id": SHOP, "id": UUID(int=at), "sale_id": UUID(int=sale), "position": at % LINES, "quantity": 2,
            "product_code": codes[int(GOODS * chance.random() ** 2)], "unit_price": price, "discount_basis_points": 0,
            "tax_basis_points": 500, "amount": price * 2, "tax": price * 2 // 21, "gross": price * 2, "trace": TRACE, "lot": "",
            "customer_id": _customer(sale), "sold_at": _noon(_day(today, sale, SALES)), "returned": 0, "serials": "",
            "is_disputed": False,
        }  # fmt: skip


def _movements(today: date, codes: list[str], chance: Random) -> Iterator[dict[str, object]]:
    """Of every line that was sold."""
    for line in _sale_lines(today, codes, chance):
        yield {
            "dealer_id": SHOP, "id": line["id"], "location_id": MAIN, "product_code": line["product_code"], "quantity": -2,
            "kind": MovementKind.SALE, "document_id": line["sale_id"], "line_id": line["id"], "number": "", "reason": "",
            "note": "", "lot": "", "serial": "", "at": line["sold_at"], "actor": "lin",
        }  # fmt: skip


def _orders(today: date) -> Iterator[dict[str, object]]:
    for at in range(ORDERS):
        placed = _noon(_day(today, at, ORDERS))
        yield {
            "dealer_id": SHOP, "id": UUID(int=at), "at_desk": False, "number": f"SO-D7-A-26-{at:05d}", "placed_by": "lin",
            "placed_at": placed, "reference": "", "note": "", "requested_on": None, "currency": "CNY", "price_list": "standard",
            "valid_on": placed.date(), "backorder_policy": BackorderPolicy.SHIP_PARTIAL, "version": 1, "accepted_at": placed,
            "credit_hold": False, "credit_released": False, "price_hold": False, "stock_hold": False, "cancel_requested": False,
            "reason": "", "amount": 9_000_00, "billed": 0, "paid": 0, "claimed": 0, "state": OrderState.RECEIVED, "voucher": "",
            "deal_id": None,
        }  # fmt: skip


def _order_lines(codes: list[str]) -> Iterator[dict[str, object]]:
    for at in range(ORDERS * ORDER_LINES):
        yield {
            "dealer_id": SHOP, "id": UUID(int=at), "at_desk": False, "order_id": UUID(int=at // ORDER_LINES), "quantity": 5,
            "position": at % ORDER_LINES, "product_code": codes[at % GOODS], "accepted": 5, "allocated": 0, "shipped": 5,
            "received": 5, "closed": 0, "from_stock": True, "quoted_price": 180_00, "list_price": 180_00, "price_from": None,
            "unit_price": 180_00, "expected_on": None, "reason": "", "state": LineState.RECEIVED, "discount": 0, "trace": "",
        }  # fmt: skip


def _shipments(today: date) -> Iterator[dict[str, object]]:
    for at in range(ORDERS):
        came = _noon(_day(today, at, ORDERS))
        yield {
            "dealer_id": SHOP, "id": UUID(int=at), "at_desk": False, "order_id": UUID(int=at), "number": f"SH-{at}",
            "shipped_at": came, "shipped_by": "mei", "carrier": "", "tracking": "", "note": "", "received_at": came,
            "received_by": "su",
        }  # fmt: skip


def _shipment_lines(codes: list[str]) -> Iterator[dict[str, object]]:
    for at in range(ORDERS * ORDER_LINES):
        yield {
            "dealer_id": SHOP, "id": UUID(int=at), "at_desk": False, "shipment_id": UUID(int=at // ORDER_LINES),
            "order_line_id": UUID(int=at), "position": at % ORDER_LINES, "product_code": codes[at % GOODS], "quantity": 5,
            "lot": "", "serial": "", "received": 5, "damaged": 0, "settled": True, "reason": "",
        }  # fmt: skip
