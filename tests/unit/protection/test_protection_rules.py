"""What a fall of a price is worth: which goods, how much of their cost, and never a cent of it twice."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.catalog.rules import Spell
from sync.domain.protection.rules import Band, Covered, Delivered, Fall, covered, falls, uncovered
from tests.builders import NOW, an_id

BANDS = st.builds(Band, st.integers(0, 40), st.integers(0, 40))
FALL = Fall(at=NOW, before=100, after=80)


def delivered(name: str, units: int, cost: int = 100, *taken: Band) -> Delivered:
    return Delivered(line_id=an_id(name), number=name, units=units, cost=cost, taken=taken)


def of(*lines: Covered) -> list[tuple[str, int, int]]:
    return [(line.number, line.units, line.each) for line in lines]


def test_what_came_last_is_what_is_left() -> None:
    """Fifteen on hand: all of the newest ten, and five of those before."""
    assert of(*covered([delivered("new", 10), delivered("old", 10)], 15, FALL)) == [("new", 10, 20), ("old", 5, 20)]


def test_what_goes_back_is_among_what_was_there() -> None:
    """Ten came and four of them go back, twelve are on hand: six stay of the newest, and two of those before."""
    newest = replace(delivered("new", 6), going=4)
    assert of(*covered([newest, delivered("old", 10)], 12, FALL)) == [("new", 6, 20), ("old", 2, 20)]
    assert of(*covered([newest, delivered("old", 10)], 3, FALL)) == []


def test_nobody_gets_more_than_brings_the_cost_down_to_the_new_price() -> None:
    """Bought below the list, a unit lost less; bought below the new price, nothing."""
    lines = covered([delivered("dear", 1, 130), delivered("cheap", 1, 95), delivered("cheaper", 1, 70)], 9, FALL)
    assert of(*lines) == [("dear", 1, 20), ("cheap", 1, 15)]


def test_goods_that_lost_nothing_are_on_hand_all_the_same() -> None:
    assert of(*covered([delivered("cheap", 10, 70), delivered("old", 10)], 12, FALL)) == [("old", 2, 20)]


@pytest.mark.parametrize(
    ("taken", "left"),
    [([], 20), ([Band(80, 100)], 0), ([Band(90, 100)], 10), ([Band(60, 85), Band(95, 120)], 10), ([Band(100, 120)], 20)],
)
def test_a_cent_that_was_made_good_is_not_made_good_again(taken: list[Band], left: int) -> None:
    """Invariant 25."""
    assert uncovered(Band(80, 100), taken) == left


@given(BANDS, st.lists(BANDS, max_size=6))
def test_what_is_uncovered_is_counted_cent_by_cent(band: Band, taken: list[Band]) -> None:
    mine = set(range(band.low, band.high))
    theirs = {cent for one in taken for cent in range(one.low, one.high)}
    assert uncovered(band, taken) == len(mine - theirs)


@given(st.permutations([Band(70, 80), Band(80, 100), Band(80, 100), Band(75, 90)]))
def test_in_any_order_the_whole_is_the_same(bands: list[Band]) -> None:
    assert sum(uncovered(band, bands[:at]) for at, band in enumerate(bands)) == 30


def test_a_fall_is_where_the_list_says_less_than_before() -> None:
    def spell(price: int, days: int) -> Spell:
        return Spell(price, datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=days), None)

    found = list(falls([spell(70, 3), spell(90, 2), spell(80, 1), spell(100, 0)]))
    assert [(fall.before, fall.after) for fall in found] == [(90, 70), (100, 80)]
