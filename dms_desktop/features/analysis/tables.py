"""The columns of the table of sales analysis. What tells a cost is made for those alone who may see it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.analysis.words import HEADS, change_words, percent, row_name, said
from dms_desktop.page import Desk
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import Text
from sync.domain.analysis.queries import ReportRow
from sync.domain.analysis.rules import By, change_percent, days_of_stock, margin_percent

translate = QCoreApplication.translate

Choice = Callable[[], By]
OF_COST = ("margin", "rate", "bought", "bought_before")
OF_PRODUCT = ("on_hand", "lasts", "last_sold")
FALLEN = -50
"""Per cent: so much less needs a second look. A day on which the shop is closed does not."""


def report_columns(desk: Desk, by: Choice, days: Callable[[], int]) -> Sequence[Column[ReportRow]]:
    """`by` and `days` tell what is shown at the moment of asking."""
    every = (
        Column[ReportRow](
            key="code", title=lambda: translate("analysis", "Code"), value=lambda one: one.key, kind=Kind.CODE, width=110
        ),
        Column[ReportRow](key="name", title=lambda: said(HEADS[by()]), value=lambda one: row_name(desk, by(), one), stretch=True),
        _units("sales", lambda: translate("analysis", "Sales"), lambda one: one.sold.sales),
        _units("units", lambda: translate("analysis", "Units"), lambda one: one.sold.units),
        _money(desk, "sold", lambda: translate("analysis", "Sell-out"), lambda one: one.sold.amount, strong=True),
        _money(desk, "sold_before", lambda: translate("analysis", "Before"), lambda one: one.sold_before.amount),
        _change(by),
        _money(desk, "margin", lambda: translate("analysis", "Margin"), _margin),
        _share("rate", lambda: translate("analysis", "Margin %"), lambda one: margin_percent(one.sold)),
        _money(desk, "bought", lambda: translate("analysis", "Sell-in"), lambda one: one.bought.amount),
        _money(desk, "bought_before", lambda: translate("analysis", "Sell-in before"), lambda one: one.bought_before.amount),
        _units("on_hand", lambda: translate("analysis", "On hand"), lambda one: one.on_hand),
        Column[ReportRow](
            key="last_sold",
            title=lambda: translate("analysis", "Last sold"),
            value=lambda one: one.last_sold,
            kind=Kind.DATE,
            width=90,
        ),
        _units("lasts", lambda: translate("analysis", "Lasts, days"), lambda one: _lasts(one, days())),
    )
    return [one for one in every if one.key not in OF_COST or desk.may("analysis.cost")]


def shown_columns(desk: Desk, by: By) -> dict[str, bool]:
    """Columns that would say nothing give their room to the others."""
    shown = {"code": by is By.PRODUCT} | dict.fromkeys(OF_PRODUCT, by is By.PRODUCT)
    return shown | (dict.fromkeys(("bought", "bought_before"), by.is_bought) if desk.may("analysis.cost") else {})


def _margin(row: ReportRow) -> int | None:
    return row.sold.margin if row.sold.priced else None


def _lasts(row: ReportRow, days: int) -> int | None:
    return days_of_stock(row.on_hand or 0, row.sold.units, days)


def _change(by: Choice) -> Column[ReportRow]:
    return Column(
        key="change",
        title=lambda: translate("analysis", "Change %"),
        value=_changed,
        kind=Kind.QUANTITY,
        format=change_words,
        width=80,
        tone=lambda one: Tone.BAD if not by().is_time and (_changed(one) or 0) <= FALLEN else None,
    )


def _changed(row: ReportRow) -> int | None:
    return change_percent(row.sold.amount, row.sold_before.amount) if row.is_comparable else None


def _share(key: str, title: Text, value: Callable[[ReportRow], int | None]) -> Column[ReportRow]:
    return Column(key=key, title=title, value=value, kind=Kind.QUANTITY, format=percent, width=70)


def _units(key: str, title: Text, value: Callable[[ReportRow], int | None]) -> Column[ReportRow]:
    return Column(key=key, title=title, value=value, kind=Kind.QUANTITY, width=60)


def _money(
    desk: Desk, key: str, title: Text, value: Callable[[ReportRow], int | None], *, strong: bool = False
) -> Column[ReportRow]:
    return Column(key=key, title=title, value=value, kind=Kind.MONEY, currency=desk.currency, width=100, strong=strong)
