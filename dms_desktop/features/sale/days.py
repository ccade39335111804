"""The days whose sales a list shows: today, this month, the month before."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

TODAY, MONTH, BEFORE = "today", "month", "before"
SPANS = (TODAY, MONTH, BEFORE)
ALL, QUOTES, OPEN_QUOTES = "all", "quotes", "open_quotes"
SALES = {
    TODAY: QT_TRANSLATE_NOOP("SalesPage", "Sales of today"),
    MONTH: QT_TRANSLATE_NOOP("SalesPage", "Sales of this month"),
    BEFORE: QT_TRANSLATE_NOOP("SalesPage", "Sales of last month"),
}
TAKINGS = {
    TODAY: QT_TRANSLATE_NOOP("SalesPage", "Takings of today"),
    MONTH: QT_TRANSLATE_NOOP("SalesPage", "Takings of this month"),
    BEFORE: QT_TRANSLATE_NOOP("SalesPage", "Takings of last month"),
}


@dataclass(frozen=True)
class Days:
    """Both included."""

    first: date
    last: date


def days_of(span: str, today: date) -> Days:
    """Today for whatever is no month."""
    begun = today.replace(day=1)
    if span == MONTH:
        return Days(begun, today)
    if span == BEFORE:
        ended = begun - timedelta(days=1)
        return Days(ended.replace(day=1), ended)
    return Days(today, today)


def sales_words(span: str) -> str:
    return QCoreApplication.translate("SalesPage", str(SALES[span]))


def takings_words(span: str) -> str:
    return QCoreApplication.translate("SalesPage", str(TAKINGS.get(span, TAKINGS[TODAY])))
