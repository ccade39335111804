"""The clock of a protection, likeness, and who was first."""

from datetime import date, timedelta

import pytest

from sync.domain.customers.keys import name_key, tax_key
from sync.domain.deals.rules import (
    DEFAULTS,
    Band,
    Claim,
    Clock,
    DealState,
    Keys,
    came_later,
    covers,
    days_left,
    likelier_first,
    likeness,
    standing,
)
from tests.builders import NOW

TODAY = date(2026, 11, 28)
HOUR = timedelta(hours=1)


def a_clock(*, until: int, active: int = 0, state: DealState = DealState.PROTECTED) -> Clock:
    return Clock(state=state, protected_until=TODAY + timedelta(until), active_on=TODAY + timedelta(active))


def keys(name: str = "", *, tax: str = "", phone: str = "", site: str = "") -> Keys:
    return Keys(tax=tax_key(tax), phone=phone, name=name_key(name), site=name_key(site))


@pytest.mark.parametrize(("until", "state"), [(0, "protected"), (-7, "protected"), (-8, "expired")])
def test_protection_ends_after_its_last_day_and_the_grace(until: int, state: str) -> None:
    assert standing(a_clock(until=until), DEFAULTS, TODAY) == state


@pytest.mark.parametrize(("active", "state"), [(-45, "protected"), (-52, "protected"), (-53, "expired")])
def test_protection_without_activity_ends_as_well(active: int, state: str) -> None:
    assert standing(a_clock(until=300, active=active), DEFAULTS, TODAY) == state


def test_what_is_not_protected_does_not_run_out() -> None:
    assert standing(a_clock(until=-300, state=DealState.WON), DEFAULTS, TODAY) is DealState.WON


def test_the_days_left_are_those_until_the_nearer_end() -> None:
    assert days_left(a_clock(until=10), DEFAULTS, TODAY) == 10
    assert days_left(a_clock(until=300, active=-40), DEFAULTS, TODAY) == 5


@pytest.mark.parametrize(
    ("one", "other", "band"),
    [
        (keys("甲", tax="91350100M000100Y43"), keys("乙", tax="9135 0100 m000 100y 43"), Band.BLOCK),
        (keys("廣州大華汽車有限公司"), keys("广州市大华汽车公司"), Band.BLOCK),
        (keys("ＡＢＣ Motors Co., Ltd."), keys("abc motors"), Band.BLOCK),
        (keys("廣州大華汽車", tax="91350100M000100Y43"), keys("廣州大華汽車", tax="91110000600007217A"), Band.REVIEW),
        (keys("甲", phone="2081234567"), keys("乙", phone="2081234567"), Band.BLOCK),
        (keys("廣州大華汽車修理廠"), keys("廣州大華汽車修配廠"), Band.REVIEW),
        (keys("王明"), keys("王明"), Band.REVIEW),
        (keys("王明"), keys("王平"), Band.NONE),
        (keys("廣州大華汽車", site="天河區體育西路1號"), keys("廣州大華汽車", site="越秀區中山路9號"), Band.NONE),
        (keys("廣州大華汽車", site="天河區體育西路1號"), keys("廣州大華汽車", site="天河区体育西路1号"), Band.BLOCK),
        (keys("廣州大華汽車", site="天河區體育西路1號"), keys("廣州大華汽車", site="天河區體育西路1號院"), Band.REVIEW),
        (keys("廣州大華汽車", site="天河區體育西路1號"), keys("廣州大華汽車"), Band.BLOCK),
    ],
)
def test_two_registrations_are_one_by_number_phone_or_name_in_either_script(one: Keys, other: Keys, band: Band) -> None:
    assert (likeness(one, other), likeness(other, one)) == (band, band)


def a_claim(captured: int, *, heard: int | None, received: int, papers: int = 3) -> Claim:
    heard_at = None if heard is None else NOW + heard * HOUR
    return Claim(captured_at=NOW + captured * HOUR, heard_at=heard_at, received_at=NOW + received * HOUR, completeness=papers)


def test_who_was_in_touch_after_the_other_had_arrived_came_later() -> None:
    early = a_claim(1, heard=0, received=2)
    assert came_later(a_claim(4, heard=3, received=5), early)
    assert not came_later(a_claim(4, heard=1, received=5), early)
    assert not came_later(a_claim(4, heard=None, received=5), early)


def test_the_evidence_favours_the_earlier_capture_then_the_fuller_papers_in_any_order() -> None:
    nine, ten = a_claim(9, heard=8, received=30), a_claim(10, heard=8, received=20)
    thin, full = a_claim(9, heard=8, received=20), a_claim(9, heard=8, received=30, papers=7)
    assert (likelier_first([nine, ten]), likelier_first([ten, nine])) == (0, 1)
    assert (likelier_first([thin, full]), likelier_first([full, thin])) == (1, 0)


def test_an_area_is_the_beginning_of_a_division_code() -> None:
    assert covers("", "440106")
    assert covers("44", "440106")
    assert not covers("4401", "440306")
