"""The words of sales analysis: periods, what rows are, and the definition of each figure as people are told it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.goods.naming import shown
from dms_desktop.page import Desk
from dms_desktop.widgets.formats import DASH, day, money
from sync.domain.analysis.periods import Against, Days, Span
from sync.domain.analysis.queries import Report, ReportRow
from sync.domain.analysis.rules import By


class Figure(StrEnum):
    SOLD = "sold"
    MARGIN = "margin"
    BOUGHT = "bought"
    TURNS = "turns"
    FILL = "fill"
    TARGET = "target"
    REBATE = "rebate"


SPANS: Mapping[Span, object] = {
    Span.MONTH: QT_TRANSLATE_NOOP("analysis", "This month"),
    Span.LAST_MONTH: QT_TRANSLATE_NOOP("analysis", "Last month"),
    Span.QUARTER: QT_TRANSLATE_NOOP("analysis", "This quarter"),
    Span.YEAR: QT_TRANSLATE_NOOP("analysis", "This year"),
    Span.FREE: QT_TRANSLATE_NOOP("analysis", "From … to …"),
}
AGAINST: Mapping[Against, object] = {
    Against.BEFORE: QT_TRANSLATE_NOOP("analysis", "against the period before"),
    Against.YEAR_AGO: QT_TRANSLATE_NOOP("analysis", "against a year ago"),
}
BYS: Mapping[By, object] = {
    By.DAY: QT_TRANSLATE_NOOP("analysis", "By day"),
    By.WEEK: QT_TRANSLATE_NOOP("analysis", "By week"),
    By.MONTH: QT_TRANSLATE_NOOP("analysis", "By month"),
    By.PRODUCT: QT_TRANSLATE_NOOP("analysis", "By product"),
    By.BRANCH: QT_TRANSLATE_NOOP("analysis", "By branch of goods"),
    By.CUSTOMER: QT_TRANSLATE_NOOP("analysis", "By customer"),
    By.PERSON: QT_TRANSLATE_NOOP("analysis", "By clerk"),
}
HEADS: Mapping[By, object] = {
    By.DAY: QT_TRANSLATE_NOOP("analysis", "Day"),
    By.WEEK: QT_TRANSLATE_NOOP("analysis", "Week from"),
    By.MONTH: QT_TRANSLATE_NOOP("analysis", "Month"),
    By.PRODUCT: QT_TRANSLATE_NOOP("analysis", "Product"),
    By.BRANCH: QT_TRANSLATE_NOOP("analysis", "Branch"),
    By.CUSTOMER: QT_TRANSLATE_NOOP("analysis", "Customer"),
    By.PERSON: QT_TRANSLATE_NOOP("analysis", "Clerk"),
}
FIGURES: Mapping[Figure, object] = {
    Figure.SOLD: QT_TRANSLATE_NOOP("analysis", "Sell-out"),
    Figure.MARGIN: QT_TRANSLATE_NOOP("analysis", "Margin"),
    Figure.BOUGHT: QT_TRANSLATE_NOOP("analysis", "Sell-in"),
    Figure.TURNS: QT_TRANSLATE_NOOP("analysis", "Stock turns"),
    Figure.FILL: QT_TRANSLATE_NOOP("analysis", "Fill rate"),
    Figure.TARGET: QT_TRANSLATE_NOOP("analysis", "Quarter target"),
    Figure.REBATE: QT_TRANSLATE_NOOP("analysis", "Quarter rebate"),
}
MEANINGS: Mapping[Figure, object] = {
    Figure.SOLD: QT_TRANSLATE_NOOP(
        "analysis",
        "Sell-out: what was sold at the counter, without tax and after discounts, less what came back on these days. "
        "Voided sales do not count.",
    ),
    Figure.MARGIN: QT_TRANSLATE_NOOP(
        "analysis",
        "Margin: sell-out less what these goods cost the shop: the average of the deliveries of a year up to the last day, after "
        "discounts, before rebates; the list price where none came. Goods without either are left out.",
    ),
    Figure.BOUGHT: QT_TRANSLATE_NOOP(
        "analysis",
        "Sell-in: what arrived sound from the manufacturer, at the prices of the orders after discounts, less returns taken back "
        "and price protection. Days are the manufacturer's.",
    ),
    Figure.TURNS: QT_TRANSLATE_NOOP(
        "analysis",
        "Stock turns: how often a year the stock is sold at the pace of these days: what was sold, at cost, brought up to a "
        "year, divided by what today's stock costs.",
    ),
    Figure.FILL: QT_TRANSLATE_NOOP(
        "analysis",
        "Fill rate: of the units in orders of these days that the manufacturer accepted, those that have left it by now. "
        "Cancelled orders do not count.",
    ),
    Figure.TARGET: QT_TRANSLATE_NOOP(
        "analysis",
        "Target: what was bought this quarter under the contracts in force, of the targets agreed in them.",
    ),
    Figure.REBATE: QT_TRANSLATE_NOOP(
        "analysis",
        "Rebate: what the steps of the contracts give for this quarter's purchases so far.",
    ),
}


def said(words: object) -> str:
    """Words of this module in the language of now."""
    return QCoreApplication.translate("analysis", str(words))


def row_name(desk: Desk, by: By, row: ReportRow) -> str:
    """What a row is of, in words."""
    if isinstance(row.key, date):
        return row.key.strftime("%Y-%m") if by is By.MONTH else day(row.key)
    if by is By.CUSTOMER:
        return row.named.name or said(QT_TRANSLATE_NOOP("analysis", "Walk-in customers"))
    if by is By.PERSON:
        return desk.person(str(row.key))
    return shown(row.named.names) or str(row.key or said(QT_TRANSLATE_NOOP("analysis", "Without a branch")))


def short_name(desk: Desk, by: By, row: ReportRow) -> str:
    """Below a bar there is little room."""
    if isinstance(row.key, date):
        return row.key.strftime("%Y-%m" if by is By.MONTH else "%m-%d")
    return str(row.key) if by is By.PRODUCT else row_name(desk, by, row)


def bar_words(desk: Desk, report: Report, row: ReportRow) -> str:
    """The figures of a row, and of what it is held against, in one line."""
    now, before = money(row.sold.amount, report.currency), money(row.sold_before.amount, report.currency)
    if isinstance(row.former, date):
        beside = row_name(desk, report.by, replace(row, key=row.former))
    else:
        beside = said(QT_TRANSLATE_NOOP("analysis", "Before"))
    return f"{row_name(desk, report.by, row)}: {now}   ·   {beside}: {before}"


def days_words(days: Days) -> str:
    return day(days.first) if days.first == days.last else f"{day(days.first)} – {day(days.last)}"


def percent(value: object) -> str:
    return f"{value:,} %" if isinstance(value, int) else DASH


def change_words(value: object) -> str:
    """With its sign: more or less is not told by a colour."""
    if not isinstance(value, int):
        return DASH
    return f"{value:+,} %" if value else "0 %"


def times(hundredths: int | None) -> str:
    return DASH if hundredths is None else f"{hundredths / 100:,.1f}×"
