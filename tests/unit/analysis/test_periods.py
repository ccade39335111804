"""Which days a period has, and which earlier ones it is held against."""

from datetime import date

import pytest

from sync.domain.analysis.periods import Against, Days, Span, compared, days_of, is_askable
from sync.domain.analysis.rules import By, buckets, row_days

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        (Span.MONTH, date(2026, 11, 1), TODAY),
        (Span.LAST_MONTH, date(2026, 10, 1), date(2026, 10, 31)),
        (Span.QUARTER, date(2026, 10, 1), TODAY),
        (Span.YEAR, date(2026, 1, 1), TODAY),
    ],
)
def test_a_period_has_its_days_so_far(span: Span, first: date, last: date) -> None:
    assert days_of(span, TODAY) == Days(first, last)


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        (Span.MONTH, date(2026, 10, 1), date(2026, 10, 23)),
        (Span.LAST_MONTH, date(2026, 9, 1), date(2026, 9, 30)),
        (Span.QUARTER, date(2026, 7, 1), date(2026, 8, 23)),
        (Span.YEAR, date(2025, 1, 1), date(2025, 11, 23)),
    ],
)
def test_half_a_period_is_held_against_the_same_half_of_the_one_before(span: Span, first: date, last: date) -> None:
    assert compared(span, days_of(span, TODAY), Against.BEFORE) == Days(first, last)


def test_the_year_before_has_the_same_days_and_whole_months_stay_whole() -> None:
    assert compared(Span.MONTH, days_of(Span.MONTH, TODAY), Against.YEAR_AGO) == Days(date(2025, 11, 1), date(2025, 11, 23))
    february = Days(date(2025, 2, 1), date(2025, 2, 28))
    assert compared(Span.FREE, february, Against.YEAR_AGO) == Days(date(2024, 2, 1), date(2024, 2, 29))
    leap_day = Days(date(2024, 2, 29), date(2024, 2, 29))
    assert compared(Span.FREE, leap_day, Against.YEAR_AGO) == Days(date(2023, 2, 28), date(2023, 2, 28))


def test_free_days_are_held_against_as_many_before_them() -> None:
    ten = Days(date(2026, 11, 11), date(2026, 11, 20))
    assert compared(Span.FREE, ten, Against.BEFORE) == Days(date(2026, 11, 1), date(2026, 11, 10))
    quarter = Days(date(2026, 7, 1), date(2026, 9, 30))
    assert compared(Span.FREE, quarter, Against.BEFORE) == Days(date(2026, 4, 1), date(2026, 6, 30))


def test_weeks_begin_on_monday_and_every_one_of_them_is_told() -> None:
    assert buckets(By.WEEK, Days(date(2026, 11, 1), date(2026, 11, 10))) == [
        date(2026, 10, 26),
        date(2026, 11, 2),
        date(2026, 11, 9),
    ]
    assert buckets(By.MONTH, Days(date(2026, 10, 31), date(2026, 11, 1))) == [date(2026, 10, 1), date(2026, 11, 1)]


def test_the_first_month_of_all_has_none_before_it() -> None:
    assert compared(Span.FREE, Days(date(1, 1, 1), date(1, 1, 31)), Against.YEAR_AGO).first == date(1, 1, 1)


def test_days_that_no_shop_can_have_sold_on_are_not_asked_for() -> None:
    assert is_askable(Days(date(2026, 11, 1), date(2026, 11, 1)))
    assert is_askable(Days(date(2017, 1, 1), date(2026, 12, 31)))
    assert not is_askable(Days(date(2026, 11, 2), date(2026, 11, 1)))
    assert not is_askable(Days(date(1, 1, 1), date(1, 2, 1)))
    assert not is_askable(Days(date(9999, 1, 1), date(9999, 12, 31)))
    assert not is_askable(Days(date(2010, 1, 1), date(2026, 12, 31)))


def test_a_row_has_the_days_of_its_week_or_month_that_lie_in_the_period() -> None:
    days = Days(date(2026, 11, 1), date(2026, 11, 23))
    assert row_days(By.WEEK, date(2026, 10, 26), days) == Days(date(2026, 11, 1), date(2026, 11, 1))
    assert row_days(By.MONTH, date(2026, 11, 1), days) == days
    assert row_days(By.DAY, TODAY, days) == Days(TODAY, TODAY)
