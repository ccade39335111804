"""Who is reminded of what, when: once at each stage, never at night, later again where asked."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dms_desktop.reminding.rules import Matter, Quiet, Remembered, due

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ANY_HOUR = Quiet(0, 0)
NIGHT = Quiet(21, 8)


def a_protection(days_left: int, key: str = "deal:1") -> Matter:
    return Matter(key=key, opens="deal", record_id="1", subject="x", days_left=days_left, stages=(14, 7, 1))


def told(*matters: Matter, on: datetime = NOON) -> Remembered:
    return Remembered().putting_away(matters, on)


NOTHING = Remembered()


def signs(*matters: Matter, remembered: Remembered = NOTHING, now: datetime = NOON, quiet: Quiet = ANY_HOUR) -> list[str]:
    return [one.sign for one in due(matters, remembered, now=now, quiet=quiet)]


@pytest.mark.parametrize(
    ("days_left", "stage"), [(20, ""), (14, "14"), (8, "14"), (7, "7"), (2, "7"), (1, "1"), (0, "1"), (-3, "1")]
)
def test_a_protection_is_told_at_14_7_and_1_days(days_left: int, stage: str) -> None:
    """Behaviour 2.8.4."""
    assert signs(a_protection(days_left)) == ([f"deal:1:{stage}"] if stage else [])


def test_what_somebody_saw_to_comes_again_at_the_next_stage_only() -> None:
    remembered = told(a_protection(10))
    assert signs(a_protection(9), remembered=remembered) == []
    assert signs(a_protection(7), remembered=remembered) == ["deal:1:7"]


def test_who_was_away_for_two_weeks_is_told_the_nearest_stage_alone() -> None:
    assert signs(a_protection(1)) == ["deal:1:1"]


def test_what_was_put_off_comes_after_an_hour_and_not_before() -> None:
    remembered = Remembered().putting_off([a_protection(7)], NOON)
    assert signs(a_protection(7), remembered=remembered, now=NOON + timedelta(minutes=59)) == []
    assert signs(a_protection(7), remembered=remembered, now=NOON + timedelta(minutes=60)) == ["deal:1:7"]


@pytest.mark.parametrize(
    ("hour", "is_quiet"), [(20, False), (21, True), (23, True), (0, True), (7, True), (8, False), (12, False)]
)
def test_nobody_is_reminded_in_quiet_hours(hour: int, is_quiet: bool) -> None:
    found = signs(a_protection(1), now=NOON.replace(hour=hour), quiet=NIGHT)
    assert found == ([] if is_quiet else ["deal:1:1"])


def test_a_day_shift_may_be_quiet_as_well() -> None:
    assert [hour for hour in range(24) if Quiet(12, 14).holds(hour)] == [12, 13]
    assert not any(map(ANY_HOUR.holds, range(24)))


def test_what_waits_without_a_deadline_is_told_at_once_and_once() -> None:
    waits = Matter(key="approval:1", opens="approvals", record_id="", subject="x")
    assert signs(waits) == ["approval:1"]
    assert signs(waits, remembered=told(waits)) == []


def test_what_went_away_and_came_back_is_not_told_again() -> None:
    """Issue 5: no repeats after reconnect."""
    remembered = told(a_protection(7))
    assert signs(remembered=remembered, now=NOON + timedelta(days=1)) == []
    assert signs(a_protection(6), remembered=remembered, now=NOON + timedelta(days=1)) == []


def test_what_was_told_long_ago_is_forgotten() -> None:
    later = NOON + timedelta(days=401)
    remembered = told(a_protection(7)).putting_away([a_protection(1, "deal:2")], later)
    remembered = remembered.putting_away([a_protection(1, "deal:3")], later + timedelta(days=1))
    assert set(remembered.told) == {"deal:2:1", "deal:3:1"}


def test_what_was_put_off_by_a_clock_that_was_ahead_comes_once_that_is_right() -> None:
    """Complaint C25."""
    remembered = Remembered().putting_off([a_protection(7)], NOON + timedelta(days=2_000))
    assert signs(a_protection(7), remembered=remembered) == ["deal:1:7"]
    again = remembered.putting_off([a_protection(7)], NOON)
    assert signs(a_protection(7), remembered=again, now=NOON + timedelta(minutes=59)) == []


def test_a_clock_that_is_years_ahead_for_a_day_forgets_nothing() -> None:
    """Complaint C25. No repeats."""
    ahead = told(a_protection(7)).putting_away([a_protection(7, "deal:2")], NOON + timedelta(days=2_000))
    right = ahead.putting_away([a_protection(7, "deal:3")], NOON)
    assert signs(a_protection(7), a_protection(7, "deal:2"), a_protection(7, "deal:3"), remembered=right) == []


@given(st.lists(st.integers(-5, 40), max_size=30))
def test_however_days_go_by_no_stage_is_told_twice(days: list[int]) -> None:
    """Issue 5: no repeats."""
    remembered, seen = Remembered(), []
    for days_left in days:
        found = due([a_protection(days_left)], remembered, now=NOON, quiet=ANY_HOUR)
        seen += [one.sign for one in found]
        remembered = remembered.putting_away(found, NOON)
    assert len(seen) == len(set(seen))
