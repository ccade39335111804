"""Runs of days that sales are looked at for, and the earlier days that they are held against."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sync.domain.contracts.rules import quarter_of

MONTHS_OF_YEAR = 12
MOST_DAYS = 3_660
"""Ten years: who asks for more has slipped."""
EARLIEST, LATEST = date(2000, 1, 1), date(2199, 12, 31)


class Span(StrEnum):
    MONTH = "month"  # this one, so far
    LAST_MONTH = "last_month"
    QUARTER = "quarter"  # this one, so far
    YEAR = "year"  # this one, so far
    FREE = "free"  # from one day to another


class Against(StrEnum):
    BEFORE = "before"  # the same part of the period before
    YEAR_AGO = "year_ago"


BACK = {Span.MONTH: 1, Span.LAST_MONTH: 1, Span.QUARTER: 3, Span.YEAR: MONTHS_OF_YEAR}
"""Months to the period before."""


@dataclass(frozen=True)
class Days:
    """Both included."""

    first: date
    last: date

    @property
    def count(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def is_whole_months(self) -> bool:
        return self.first.day == 1 and _is_month_end(self.last)


def days_of(span: Span, today: date) -> Days:
    """Whoever asks for free days names them: here they are those of this month."""
    month = today.replace(day=1)
    if span is Span.LAST_MONTH:
        ended = month - timedelta(days=1)
        return Days(ended.replace(day=1), ended)
    begun = {Span.QUARTER: quarter_of(today).first, Span.YEAR: date(today.year, 1, 1)}
    return Days(begun.get(span, month), today)


def is_askable(days: Days) -> bool:
    """Whether these are days that a shop can have sold on, the first not after the last, and not more than anybody looks at."""
    return EARLIEST <= days.first <= days.last <= LATEST and days.count <= MOST_DAYS


def compared(span: Span, days: Days, against: Against) -> Days:
    """As many days of the period before, or the same days a year ago. Whole months stay whole."""
    if against is Against.YEAR_AGO:
        return _months_back(days, MONTHS_OF_YEAR)
    if span is not Span.FREE:
        return _months_back(days, BACK[span])
    if days.is_whole_months:
        return _months_back(days, _months_of(days))
    return Days(days.first - timedelta(days=days.count), days.first - timedelta(days=1))


def week_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def month_of(day: date) -> date:
    return day.replace(day=1)


def _months_of(days: Days) -> int:
    return (days.last.year - days.first.year) * MONTHS_OF_YEAR + days.last.month - days.first.month + 1


def _months_back(days: Days, months: int) -> Days:
    first, last = _month_back(days.first, months), _month_back(days.last, months)
    if days.is_whole_months:
        last = last.replace(day=monthrange(last.year, last.month)[1])
    return Days(first, last)


def _month_back(day: date, months: int) -> date:
    """The 31st of a short month is its last day; before the first year there is none."""
    at = max(day.year * MONTHS_OF_YEAR + day.month - 1 - months, MONTHS_OF_YEAR)
    year, month = at // MONTHS_OF_YEAR, at % MONTHS_OF_YEAR + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _is_month_end(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]
