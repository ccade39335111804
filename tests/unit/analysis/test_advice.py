"""Advice in the shop's words: when to order again, what lies, what fell, and what went below its floor."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import msgspec
import pytest
from sqlalchemy.orm import Session

from sync.domain.accounts.rules import Role
from sync.domain.analysis.advice import BelowFloor, Fall, Reorder, Slow, Supply, fallen, lead_days, pace_days, reorder
from sync.domain.analysis.advising import advice
from sync.domain.analysis.periods import Days
from sync.domain.analysis.rules import Sold
from sync.domain.catalog.rules import ProductStatus
from sync.domain.pricing.rules import Step
from sync.domain.pricing.trace import Trace
from sync.domain.stock.records import Movement, StockLevel
from sync.domain.stock.rules import MovementKind
from tests.analysis_builders import a_delivery, a_sold, noon
from tests.builders import SHOP, TODAY, a_dealer, a_price, a_product, a_session, a_view, an_actor, an_id
from tests.shelves import MAIN, OIL, PAD

SHELF = Supply(on_hand=5, coming=0, minimum=0, pack_size=4, min_quantity=1)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def told(session: Session, role: Role = Role.MANAGER) -> Sequence[Any]:
    return advice(a_view(session, an_actor("wang", role)))


def of_kind(found: Sequence[Any], kind: type) -> list[Any]:
    return [one for one in found if isinstance(one, kind)]


def on_shelf(code: str, units: int) -> StockLevel:
    return StockLevel(dealer_id=SHOP, location_id=MAIN, product_code=code, on_hand=units)


def moved(code: str, day: date, quantity: int, kind: MovementKind = MovementKind.RECEIPT) -> Movement:
    return Movement(
        dealer_id=SHOP, id=an_id(f"{code}/{day}/{quantity}"), location_id=MAIN, product_code=code, quantity=quantity, kind=kind,
        document_id=MAIN, line_id=MAIN, number="", reason="", note="", lot="", serial="", at=noon(day), actor="lin",
    )  # fmt: skip


def test_what_a_delivery_takes_and_two_weeks_more_should_be_here() -> None:
    """72 in twelve weeks are 6 a week: for 9 + 14 days 20 are needed, 5 are here, so 15 are missing: four packs of 4."""
    found = reorder("PAD", Sold(units=72, sales=30), SHELF, lead=9)
    assert found is not None
    assert (found.lasts, found.needed, found.quantity) == (5, 20, 16)


def test_what_is_on_its_way_counts_as_here() -> None:
    on_its_way = Supply(on_hand=5, coming=15, minimum=0, pack_size=4, min_quantity=1)
    assert reorder("PAD", Sold(units=72, sales=30), on_its_way, lead=9) is None


def test_books_below_zero_ask_for_more_and_the_minimum_of_the_shop_counts() -> None:
    behind = Supply(on_hand=-3, coming=0, minimum=40, pack_size=1, min_quantity=1)
    found = reorder("PAD", Sold(units=72, sales=30), behind, lead=9)
    assert found is not None
    assert (found.lasts, found.needed, found.quantity) == (0, 40, 43)


@pytest.mark.parametrize("sold", [Sold(units=72, sales=1), Sold(units=0, sales=4), Sold(units=-2, sales=2)])
def test_one_sale_is_no_pace_and_nothing_is_ordered_for_what_came_back(sold: Sold) -> None:
    assert reorder("PAD", sold, SHELF, lead=9) is None


def test_a_delivery_takes_what_it_usually_took() -> None:
    hours = [timedelta(hours=one) for one in (20, 49, 200)]
    assert (lead_days(hours), lead_days([]), lead_days([timedelta()])) == (3, 7, 1)


def test_less_than_half_is_a_fall_and_the_greatest_loss_stands_first() -> None:
    before = {"A": Sold(amount=100, sales=3), "B": Sold(amount=900, sales=3), "C": Sold(amount=100, sales=2)}
    now = {"A": Sold(amount=50), "B": Sold(amount=400), "C": Sold()}
    assert list(fallen(now, before)) == ["B"]
    assert list(fallen({}, before)) == ["B", "A"]


def test_a_shop_is_told_what_runs_out_with_what_is_there() -> None:
    rows = [a_dealer(), a_product(PAD, pack_size=5), a_product(OIL, status=ProductStatus.OBSOLETE), on_shelf(PAD, 3)]
    sales = [a_sold(f"{code} {day}", ago(day), 12, code=code) for code in (PAD, OIL) for day in (10, 20, 30)]
    sales.append(a_sold("first", ago(300), code=OIL))
    deliveries = [a_delivery("slow", ago(200), 1, placed_on=ago(210)), a_delivery("quick", ago(190), 1, placed_on=ago(194))]
    with a_session(*rows, *sales, *deliveries) as session:
        [found] = of_kind(told(session), Reorder)
        assert (found.code, found.sold, found.lead, found.needed, found.quantity) == (PAD, 36, 10, 11, 10)
        assert found.names.en == "Brake pad"
        assert of_kind(told(session, Role.CLERK), Reorder) == [found]


def test_goods_that_nobody_bought_for_ninety_days_lie() -> None:
    rows = [a_dealer(), a_product(PAD), a_product(OIL), a_price(OIL, 100_00), on_shelf(PAD, 4), on_shelf(OIL, 7)]
    moves = [moved(OIL, ago(120), 9), moved(OIL, ago(100), -2, MovementKind.SALE), moved(PAD, ago(20), 4)]
    with a_session(*rows, *moves) as session:
        assert of_kind(told(session), Slow) == [
            Slow(code=OIL, names=told(session)[0].names, on_hand=7, last_sold=ago(100), worth=700_00)
        ]
        [clerk] = of_kind(told(session, Role.CLERK), Slow)
        assert clerk.worth is None


def test_a_customer_who_stays_away_is_named() -> None:
    chen = an_id("chen")
    sales = [a_sold(f"chen {day}", ago(day), customer_id=chen, customer_name="陳大文", code=PAD) for day in (30, 40, 50)]
    with a_session(a_dealer(), a_product(PAD), *sales) as session:
        product, customer = of_kind(told(session), Fall)
        assert (product.code, product.before, product.now) == (PAD, 2_400_00, 0)
        assert (customer.customer_id, customer.customer_name, customer.before) == (chen, "陳大文", 2_400_00)


def test_a_price_below_its_floor_is_told_to_who_may_see_cost() -> None:
    trace = Trace(
        engine=1, on=TODAY, list_price=None, step=Step.LIST, rule="", price=None, floor=350_00, cuts=(), approved_by="wang"
    )
    text = msgspec.json.encode(trace).decode()
    sales = [
        a_sold("low", price=300_00, trace=text), a_sold("high", price=350_00, trace=text), a_sold("odd", price=1, trace="{}")
    ]  # fmt: skip
    with a_session(a_dealer(), a_product(PAD), *sales) as session:
        [found] = of_kind(told(session), BelowFloor)
        assert (found.number, found.amount, found.floor, found.approved_by) == ("SA-low", 600_00, 350_00, "wang")
        assert of_kind(told(session, Role.CLERK), BelowFloor) == []


def test_a_new_shop_is_told_nothing() -> None:
    with a_session(a_dealer()) as session:
        assert told(session) == []


def test_a_young_shop_sells_at_the_pace_of_its_own_days() -> None:
    """12 in three weeks are 4 a week, not 1."""
    assert pace_days(TODAY, ago(20)) == Days(ago(20), TODAY)
    assert pace_days(TODAY, ago(400)).count == 84
    assert pace_days(TODAY, TODAY).count == pace_days(TODAY, ago(3)).count == 14
    sales = [a_sold(f"{day}", ago(day), 6) for day in (5, 20)]
    with a_session(a_dealer(), a_product(PAD), *sales) as session:
        [found] = of_kind(told(session), Reorder)
        assert (found.days, found.lead, found.needed) == (21, 7, 12)
