"""Writes dealers and the manufacturer's stock."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import func, select

from sync.central.imports.facts import DealerFact, StockFact
from sync.central.imports.report import Faults
from sync.central.imports.writing import Target, check_known, check_unique
from sync.domain.accounts.records import Dealer
from sync.domain.accounts.rules import BackorderPolicy, DealerStatus
from sync.domain.availability.records import Availability, Supply
from sync.domain.availability.supply import counted
from sync.domain.catalog.records import Product
from sync.domain.catalog.rules import STANDARD
from sync.kernel.commands import HOUSE
from sync.kernel.records import Record, Row, attribute_names, image, plain

SAID = ("name", "price_list", "region", "contact", "phone", "email", "address", "tax_id", "credit_limit")
TERMS = ("price_honour_days", "price_honour_basis_points", "backorder_policy")


def put_dealers(facts: Sequence[DealerFact], target: Target, faults: Faults, *, currency: str) -> int:
    """Dealers by code; new ones get the next numbers in the order of their codes."""
    check_unique(facts, lambda fact: fact.code, "dealer", faults)
    there = target.known(Dealer, Dealer.code, (fact.code for fact in facts))
    highest = target.session.scalar(select(func.max(Dealer.dealer_id))) or HOUSE
    rows: list[Row] = []
    for fact in sorted(facts, key=lambda fact: fact.code):
        known = there.get(fact.code)
        if known is None:
            highest += 1
        values = (
            {name: getattr(known, name) for name in attribute_names(Dealer)}
            if known
            else new_dealer(highest, fact.code, currency)
        )
        said = {name: value for name in (*SAID, *TERMS) if (value := getattr(fact, name)) is not None}
        rows.append(plain(Dealer, values | said))
    return target.put(Dealer, rows)


def new_dealer(dealer_id: int, code: str, currency: str) -> dict[str, object]:
    """The terms of a dealer of whom nothing else is known."""
    return {
        "dealer_id": dealer_id,
        "code": code,
        "name": code,
        "status": DealerStatus.ACTIVE,
        "block_reason": "",
        "price_list": STANDARD,
        "currency": currency,
        "region": "",
        "contact": "",
        "phone": "",
        "email": "",
        "address": "",
        "tax_id": "",
        "credit_limit": 100_000_00,
        "price_honour_days": 14,
        "price_honour_basis_points": 500,
        "backorder_policy": BackorderPolicy.SHIP_PARTIAL,
    }


def put_stock(facts: Sequence[StockFact], target: Target, faults: Faults) -> Mapping[type[Record], int]:
    """A count of the warehouse: what is promised and shipped stays so, and what is free is published with the count's age."""
    check_unique(facts, lambda fact: (fact.product, fact.site), "stock", faults)
    codes = {fact.product for fact in facts}
    check_known(facts, lambda fact: fact.product, target.known(Product, Product.code, codes), "product", faults)
    there = {(row.product_code, row.site): row for row in target.rows(Supply, Supply.product_code, codes)}
    told = {(row.product_code, row.site): row for row in target.rows(Availability, Availability.product_code, codes)}
    supplies = [_counted(fact, there.get((fact.product, fact.site)), target.now) for fact in facts]
    published = list(_published(supplies, told))  # read before the first rows are written: writing forgets what was loaded
    return {
        Supply: target.put(Supply, [image(row) for row in supplies]),
        Availability: target.put(Availability, published),
    }


def _counted(fact: StockFact, there: Supply | None, now: datetime) -> Supply:
    """A file without a date says `now`; where it finds what is known it says nothing new."""
    at = fact.counted_at
    if at is None:
        at = there.counted_at if there is not None and there.on_hand == fact.on_hand else now
    return counted(there, code=fact.product, site=fact.site, on_hand=fact.on_hand, at=at)


def _published(supplies: Iterable[Supply], told: dict[tuple[str, str], Availability]) -> Iterable[Row]:
    for row in supplies:
        before = told.get((row.product_code, row.site))
        as_of = row.counted_at if before is None else max(before.as_of, row.counted_at)
        where = {"product_code": row.product_code, "site": row.site}
        yield plain(Availability, {**where, "quantity": max(row.free, 0), "as_of": as_of})
