"""An order of 100 lines at 200 rules in force: reading and working out its prices, against the bare reading of the same rows."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from random import Random

from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from sync.domain.catalog.records import ListPrice, Product
from sync.domain.orders.quoting import quotes
from sync.domain.pricing.promotions import Kind, Offer
from sync.domain.pricing.records import PriceRule, PromotionRule
from sync.domain.pricing.rules import Step
from sync.kernel.records import Record
from tests.bench.measure import Figure, p95, side_by_side
from tests.builders import SHOP, TODAY, a_category, a_dealer, a_price, a_product, a_view
from tests.price_builders import a_promotion, a_special, publish
from tests.tables import make_tables

LINES, PRICES, PROMOTIONS, ROUNDS = 100, 150, 50, 40
CODES = [f"P-{at:03}" for at in range(LINES)]


def run(folder: Path) -> Iterator[Figure]:
    engine = create_engine(f"sqlite:///{folder / 'prices.db'}")
    make_tables(engine, Record.metadata)
    with Session(engine) as session:
        _fill(session)
        session.commit()
        quantities = {code: 1 + at % 12 for at, code in enumerate(CODES)}
        ours = [partial(_price, session, quantities)] * ROUNDS
        mine, theirs = side_by_side(ours, [partial(_bare, session)] * ROUNDS)
    engine.dispose()
    yield Figure(
        name="pricing",
        what=f"p95 (wanted: 20 ms) of pricing an order of {LINES} lines with {PRICES} special prices and {PROMOTIONS} promotions",
        floor="p95 of reading the same rows of products, prices and rules without pricing anything",
        ours=p95(mine) * 1000,
        bare=p95(theirs) * 1000,
        unit="ms",
        limit=3.0,
        samples=ROUNDS,
    )


def _fill(session: Session) -> None:
    chance = Random("prices")
    session.add_all([a_dealer(SHOP), a_category("brakes")])
    for code in CODES:
        session.add_all([a_product(code), a_price(code, chance.randrange(1_00, 900_00), since=date(2026, 1, 1))])
    session.flush()
    steps = (Step.CONTRACT, Step.DEALER, Step.LEVEL)
    for at in range(PRICES):
        own = SHOP if at % 3 < 2 else 0
        ground = {"product_code": CODES[at % LINES], "from_quantity": 1 + at // LINES}
        publish(a_special(chance.randrange(1_00, 900_00), name=f"S{at}", step=steps[at % 3], dealer_id=own, **ground), session)
    kinds = (
        (Kind.PERCENT, {"basis_points": 300}),
        (Kind.BUY_GET, {"buy": 5, "get": 1}),
        (Kind.MIX, {"buy": 4, "amount": 900}),
    )
    for at in range(PROMOTIONS):
        kind, terms = kinds[at % 3]
        offer = Offer(products=tuple(CODES[at * 2 : at * 2 + 9]), **terms)  # type: ignore[arg-type]
        publish(a_promotion(kind, name=f"P{at}", offer=offer, priority=at), session)


def _price(session: Session, quantities: dict[str, int]) -> None:
    session.expunge_all()
    assert len(quotes(a_view(session), quantities=quantities, on=TODAY)) == LINES


def _bare(session: Session) -> None:
    session.expunge_all()
    for record in (Product, ListPrice, PriceRule, PromotionRule):
        assert session.scalars(select(record)).all()
