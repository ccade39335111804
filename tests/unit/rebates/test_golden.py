"""Rebates with their numbers, to the last cent."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sync.domain.contracts.purchases import Bought
from sync.domain.contracts.terms import Basis, Method, Terms, Tier
from sync.domain.rebates.rules import Article, NextStep, earned, next_step, step_reached

BY_AMOUNT = Terms(
    tiers=(
        Tier(reach=100_000_00, basis_points=100),
        Tier(reach=200_000_00, basis_points=200),
        Tier(reach=400_000_00, basis_points=350),
    )
)
IN_PARTS = replace(BY_AMOUNT, method=Method.INCREMENTAL)
BY_UNITS = Terms(basis=Basis.UNITS, tiers=(Tier(reach=100, basis_points=150), Tier(reach=250, basis_points=300)))
UNITS_IN_PARTS = replace(BY_UNITS, method=Method.INCREMENTAL)


def bought(amount: int, units: int = 0) -> Bought:
    return Bought(amount=amount, units=units)


@pytest.mark.parametrize(
    ("terms", "quarter", "step", "rebate"),
    [
        (Terms(), bought(10**12), 0, 0),
        (BY_AMOUNT, bought(99_999_99), 0, 0),
        (BY_AMOUNT, bought(100_000_00), 1, 1_000_00),
        (BY_AMOUNT, bought(199_999_99), 1, 2_000_00),  # 1,999.9999, half away from zero
        (BY_AMOUNT, bought(200_000_00), 2, 4_000_00),  # the whole quarter at 2 %
        (BY_AMOUNT, bought(400_000_00), 3, 14_000_00),
        (replace(BY_AMOUNT, cap=9_000_00), bought(400_000_00), 3, 9_000_00),
        (IN_PARTS, bought(99_999_99), 0, 0),
        (IN_PARTS, bought(150_000_00), 1, 500_00),  # 50,000 at 1 %, nothing below the step
        (IN_PARTS, bought(300_000_00), 2, 3_000_00),  # 100,000 at 1 % and 100,000 at 2 %
        (IN_PARTS, bought(500_000_00), 3, 8_500_00),  # 1,000 + 4,000 + 3,500
        (IN_PARTS, bought(100_000_33), 1, 0),  # a third of a cent is none
        (IN_PARTS, bought(100_000_50), 1, 1),  # half of one is one
        (BY_UNITS, bought(28_500_00, 99), 0, 0),
        (BY_UNITS, bought(28_500_00, 100), 1, 427_50),
        (BY_UNITS, bought(71_250_00, 250), 2, 2_137_50),
        (UNITS_IN_PARTS, bought(85_500_00, 300), 2, 1_068_75),  # 150 units worth 42,750 at 1.5 %, 50 worth 14,250 at 3 %
    ],
)
def test_a_quarter_earns(terms: Terms, quarter: Bought, step: int, rebate: int) -> None:
    assert (step_reached(terms, quarter), earned(terms, quarter)) == (step, rebate)


PAD = Article(price=285_00, pack=12)


@pytest.mark.parametrize(
    ("terms", "quarter", "article", "expected"),
    [
        # 8,000 more are 28.07 pads, 36 in whole packs of 12: 202,260 at 2 % instead of 192,000 at 1 %
        (BY_AMOUNT, bought(192_000_00), PAD, NextStep(step=2, missing=8_000_00, units=36, gain=2_125_20)),
        (BY_AMOUNT, bought(192_000_00), None, NextStep(step=2, missing=8_000_00, units=0, gain=2_080_00)),
        (BY_AMOUNT, bought(400_000_00), PAD, None),
        # two more units: a pack of them, 256 worth 72,960 at 3 % instead of 248 worth 70,680 at 1.5 %
        (BY_UNITS, bought(70_680_00, 248), Article(price=285_00, pack=8), NextStep(step=2, missing=2, units=8, gain=1_128_60)),
        (BY_UNITS, bought(70_680_00, 248), None, NextStep(step=2, missing=2, units=0, gain=1_077_30)),
        (BY_AMOUNT, bought(0), Article(price=0, pack=1), NextStep(step=1, missing=100_000_00, units=0, gain=1_000_00)),
        (replace(BY_AMOUNT, cap=1_000_00), bought(100_000_00), PAD, None),  # nothing is left to gain
    ],
)
def test_what_the_next_step_asks_and_gives(terms: Terms, quarter: Bought, article: Article | None, expected: object) -> None:
    assert next_step(terms, quarter, article) == expected


@given(amount=st.integers(0, 10**11), more=st.integers(0, 10**9), terms=st.sampled_from((BY_AMOUNT, IN_PARTS)))
@settings(max_examples=100)
def test_buying_more_never_earns_less(amount: int, more: int, terms: Terms) -> None:
    assert earned(terms, bought(amount + more)) >= earned(terms, bought(amount))


@given(amount=st.integers(1, 10**9), units=st.integers(100, 10_000))
@settings(max_examples=100)
def test_in_parts_it_is_never_more_than_the_highest_rate_gives(amount: int, units: int) -> None:
    """But for the rounding of each part."""
    highest = replace(BY_UNITS, tiers=(Tier(reach=1, basis_points=300),))
    assert earned(UNITS_IN_PARTS, bought(amount, units)) <= earned(highest, bought(amount, units)) + 1
