"""Pictures of the shop's own prices."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from uuid import UUID

from dms_desktop.samples import LONG_NAME, LONG_PERSON, MANY
from dms_desktop.scenes import Answers, Scene, bounded, in_every_state, press
from sync.domain.catalog.names import Names
from sync.domain.counter_prices.queries import CounterPriceRow, counter_prices
from sync.domain.pricing.rules import Standing

BRAKES = CounterPriceRow(
    price_id=UUID(int=1),
    number="PR-D7-A-26-00004",
    product_code="BP-2231-F",
    names=Names(en="Brake pads, front (pair)", zh_hant="煞車來令片 前輪(左右一組)", zh_hans="刹车片 前轮(左右一组)"),
    category="",
    customer_name="",
    from_quantity=4,
    price=2_680_00,
    basis_points=0,
    is_floor=False,
    valid_from=date(2026, 11, 1),
    valid_until=None,
    note="",
    set_by="陳怡君",
    standing=Standing.IN_FORCE,
)
GARAGE = replace(
    BRAKES, price_id=UUID(int=2), number="PR-D7-A-26-00003", customer_name="大華汽車保養廠", from_quantity=1, price=2_550_00
)
AUTUMN = replace(
    BRAKES, price_id=UUID(int=3), number="PR-D7-A-26-00002", product_code="", names=Names(), category="oil", from_quantity=1,
    price=None, basis_points=1_000, valid_until=date(2026, 12, 31),
)  # fmt: skip
FLOOR = replace(AUTUMN, price_id=UUID(int=4), number="PR-D7-A-26-00001", basis_points=2_500, is_floor=True, valid_until=None)
LATER = replace(GARAGE, price_id=UUID(int=5), number="PR-D7-A-26-00005", valid_from=date(2027, 1, 1), standing=Standing.ANNOUNCED)
ROWS = [LATER, BRAKES, GARAGE, AUTUMN, FLOOR]
PRICES = Scene(name="counter-prices", kind="counter_prices", answers={counter_prices: lambda **_: ROWS})


@cache
def many_rows() -> Sequence[CounterPriceRow]:
    huge = replace(BRAKES, customer_name=LONG_NAME, price=98_765_432_10, from_quantity=9_999_999, set_by=LONG_PERSON)
    return tuple(replace(huge, price_id=UUID(int=at)) for at in range(MANY))


NONE: Answers = {counter_prices: lambda **_: []}
HUGE: Answers = {counter_prices: bounded(many_rows)}
SCENES = (
    *in_every_state("counter-prices", PRICES, empty=replace(PRICES, answers=NONE), huge=replace(PRICES, answers=HUGE)),
    replace(PRICES, name="counter-prices-new-typical", prepare=press("F2")),
)
