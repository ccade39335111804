"""Packs, prices on a day, codes and barcodes."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.catalog.rules import (
    ProductStatus,
    barcode_spellings,
    check_digit,
    is_code,
    next_price,
    order_problem,
    price_in_force,
    quantity_problem,
    spells,
    whole_packs,
)

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Dated:
    valid_from: date
    price: int
    revision: int = 1
    set_at: datetime = LONG_AGO


SPRING, SUMMER = Dated(date(2026, 3, 1), 100), Dated(date(2026, 6, 1), 120)


@pytest.mark.parametrize(
    ("day", "now", "then"),
    [
        (date(2026, 2, 28), None, SPRING),
        (date(2026, 3, 1), SPRING, SUMMER),
        (date(2026, 5, 31), SPRING, SUMMER),
        (date(2026, 6, 1), SUMMER, None),
    ],
)
def test_a_price_holds_from_its_first_day_until_the_next_one(day: date, now: Dated | None, then: Dated | None) -> None:
    assert (price_in_force([SUMMER, SPRING], day), next_price([SUMMER, SPRING], day)) == (now, then)


@given(st.integers(-50, 5000), st.integers(1, 60), st.integers(1, 200))
def test_rounding_up_gives_the_smallest_quantity_that_can_be_ordered(asked: int, pack: int, minimum: int) -> None:
    rounded = whole_packs(asked, pack_size=pack, min_quantity=minimum)
    assert rounded >= asked
    assert quantity_problem(rounded, pack_size=pack, min_quantity=minimum) is None
    smaller = rounded - pack
    assert smaller < asked or quantity_problem(smaller, pack_size=pack, min_quantity=minimum) is not None


@given(st.lists(st.dates(date(2020, 1, 1), date(2030, 1, 1)), unique=True), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_what_is_in_force_and_what_follows_never_overlap(days: list[date], on: date) -> None:
    prices = [Dated(day, 1) for day in days]
    current, following = price_in_force(prices, on), next_price(prices, on)
    assert current is None or current.valid_from <= on
    assert following is None or following.valid_from > on
    assert len(prices) == 0 or current is not None or following is not None
    assert price_in_force(prices, on - timedelta(days=4000)) is None


@pytest.mark.parametrize(
    ("quantity", "problem"),
    [(0, "quantity_not_positive"), (-6, "quantity_not_positive"), (6, "below_minimum"), (15, "not_whole_packs"), (18, None)],
)
def test_a_quantity_is_refused_with_the_reason_that_matters_first(quantity: int, problem: str | None) -> None:
    assert quantity_problem(quantity, pack_size=6, min_quantity=12) == problem


def test_only_orderable_products_can_be_ordered() -> None:
    assert [order_problem(status) for status in ProductStatus] == ["product_planned", None, "product_obsolete"]


@pytest.mark.parametrize(
    ("code", "good"),
    [
        ("BK-M68B-42", True),
        ("0012", True),
        ("7", True),
        ("", False),
        ("=1+1", False),
        ("A ", False),
        ("A\n", False),
        ("x" * 65, False),
    ],
)
def test_a_code_is_something_no_spreadsheet_computes(code: str, good: bool) -> None:
    assert is_code(code) is good


def test_upc_and_ean_are_one_number() -> None:
    """Bare, or in a GS1 code."""
    assert barcode_spellings(" 036000291452\r") == ("036000291452", "0036000291452")
    assert barcode_spellings("0036000291452") == ("0036000291452", "036000291452")
    assert barcode_spellings("0100036000291452") == ("00036000291452", "0036000291452", "036000291452")
    assert barcode_spellings("(01)09506000134352(10)LOT") == ("09506000134352", "9506000134352")
    assert check_digit("629104150021") == "3"  # the worked example of the GS1 General Specifications


def test_a_list_tells_what_it_said_and_when_to_the_minute() -> None:
    """Three prices of one day, the middle one for two hours; and one that was replaced before its day came."""
    taipei = ZoneInfo("Asia/Taipei")
    noon, two = datetime(2026, 6, 1, 4, tzinfo=UTC), datetime(2026, 6, 1, 6, tzinfo=UTC)
    summer = [replace(SUMMER, revision=2, price=130, set_at=noon), replace(SUMMER, revision=3, set_at=two)]
    never, autumn = Dated(date(2026, 9, 1), 150), Dated(date(2026, 9, 1), 140, revision=2)
    found = [(one.price, one.begin, one.end) for one in spells([autumn, SPRING, *summer, SUMMER, never], taipei)]
    first_of_june = datetime(2026, 6, 1, tzinfo=taipei)
    assert found == [
        (140, datetime(2026, 9, 1, tzinfo=taipei), None),
        (120, two, datetime(2026, 9, 1, tzinfo=taipei)),
        (130, noon, two),
        (120, first_of_june, noon),
        (100, datetime(2026, 3, 1, tzinfo=taipei), first_of_june),
    ]
