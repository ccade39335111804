"""How old the figures are, what counts in them already, and what is missing: one line below every report."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from dms_desktop.widgets.formats import age, money, quantity
from dms_desktop.widgets.words import by_count, together
from sync.client.replica import Status
from sync.client.sent import Sent
from sync.domain.analysis.queries import Report

translate = QCoreApplication.translate

MOST_TOLD = 500
"""So many of the commands that wait are told at most."""
COUNTED = ("MakeSale", "ConvertQuote", "VoidSale", "ReturnGoods", "ReceiveShipment")
"""Commands whose effects are in the figures while they wait."""


@dataclass(frozen=True)
class Waiting:
    """Papers that these figures count and central has not decided; `is_all` False where more are waiting than were looked at."""

    count: int = 0
    is_all: bool = True


def waiting_of(sent: Sequence[Sent]) -> Waiting:
    """Of commands that wait, the newest of which are told."""
    return Waiting(sum(one.outcome is None and one.name in COUNTED for one in sent), len(sent) < MOST_TOLD)


def honest_words(report: Report, status: Status | None, waiting: Waiting, now: datetime) -> str:
    """In the order in which it matters: how old, what waits, what is missing."""
    return together((age_words(status, now), _waiting(waiting), _foreign(report), _unpriced(report), _cut(report)))


def age_words(status: Status | None, now: datetime) -> str:
    """Nothing before the first answer."""
    if status is None:
        return ""
    if status.filling is not None:
        return translate("analysis", "The shop's rows are still on their way to this PC: the figures are not whole yet.")
    if status.last_sync is None:
        return translate("analysis", "Nothing has come from the manufacturer yet: these are this PC's papers alone.")
    words = translate("analysis", "As of {age}: what other PCs of the shop have not sent by then is missing.")
    return words.format(age=age(now - status.last_sync))


def _waiting(waiting: Waiting) -> str:
    count = waiting.count
    if not count:
        return ""
    if not waiting.is_all:
        words = translate("analysis", "At least {count} papers saved here count already and wait for the manufacturer's answer.")
        return words.format(count=quantity(count))
    words = by_count(
        count,
        translate("analysis", "{count} paper saved here counts already and waits for the manufacturer's answer."),
        translate("analysis", "{count} papers saved here count already and wait for the manufacturer's answer."),
    )
    return words.format(count=quantity(count))


def _foreign(report: Report) -> str:
    if not report.foreign:
        return ""
    words = by_count(
        report.foreign,
        translate("analysis", "{count} sale in another currency is left out."),
        translate("analysis", "{count} sales in other currencies are left out."),
    )
    return words.format(count=quantity(report.foreign))


def _unpriced(report: Report) -> str:
    if not report.shows_cost or not report.now.sold.unpriced:
        return ""
    words = translate("analysis", "Goods for {amount} have no known cost and are not in the margin.")
    return words.format(amount=money(report.now.sold.unpriced, report.currency))


def _cut(report: Report) -> str:
    words = translate("analysis", "The first {shown} rows by sales are shown; the filter finds the others.")
    return words.format(shown=quantity(len(report.rows))) if report.left_out else ""
