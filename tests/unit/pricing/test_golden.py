"""Every case of the golden table comes out exactly as it was worked out by hand."""

import pytest

from tests.unit.pricing.golden import CASES, Golden, worked_out


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_price_is_exactly_what_was_worked_out_by_hand(case: Golden) -> None:
    nets, units = worked_out(case)
    assert tuple(nets) == case.nets
    assert not case.units or tuple(units) == case.units


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 60
