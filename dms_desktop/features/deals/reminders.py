"""Protections that run out: told two weeks, one week and a day before. At the manufacturer, of what more is expected by now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from dms_desktop.cards import rows_of
from dms_desktop.features.deals.cards import watched_deals
from dms_desktop.reminding.rules import Matter
from dms_desktop.reminding.spec import ReminderSpec
from dms_desktop.widgets.words import by_count
from sync.domain.accounts.calendar import house_today
from sync.domain.deals.house_queries import RaisedRow, raised_deals
from sync.domain.deals.queries import DealRow
from sync.domain.deals.rules import DealState
from sync.kernel.queries import View

STAGES = (14, 7, 1)
translate = QCoreApplication.translate


@dataclass(frozen=True)
class Ending:
    """A protection and its last day."""

    row: DealRow
    ends_on: date


def ending_deals(view: View) -> Sequence[Ending]:
    today, rows = house_today(view), watched_deals(view)
    return [
        Ending(row, today + timedelta(days=row.days_left))
        for row in rows
        if row.state is DealState.PROTECTED and row.days_left is not None
    ]


def ending(answer: object) -> Sequence[Matter]:
    """A longer protection has another last day, and with it every stage again."""
    return [_matter(one.row, one.ends_on) for one in rows_of(answer, Ending)]


def words(matter: Matter) -> str:
    """Whoever was away reads it in the days of grace as well."""
    if matter.days_left is not None and matter.days_left <= 0:
        over = translate("deal", "The protection of {name} has ended: only the days of grace are left.")
        last = translate("deal", "The protection of {name} ends today.")
        return (over if matter.days_left < 0 else last).format(name=matter.subject)
    sentence = by_count(
        matter.days_left,
        translate("deal", "The protection of {name} ends in {count} day."),
        translate("deal", "The protection of {name} ends in {count} days."),
    )
    return sentence.format(name=matter.subject, count=matter.days_left)


def raised(answer: object) -> Sequence[Matter]:
    """Each raise once."""
    return [
        Matter(
            key=f"raised:{row.event_id.hex}",
            opens="deal_desk",
            record_id=str(row.deal_id),
            subject=f"{row.number} {row.name}",
        )
        for row in rows_of(answer, RaisedRow)
    ]


def raised_words(matter: Matter) -> str:
    words = translate("deal", "Of {name} more is expected by now than passes without a review. It stays protected.")
    return words.format(name=matter.subject)


def _matter(row: DealRow, ends_on: date) -> Matter:
    return Matter(
        key=f"deal:{row.deal_id.hex}:{ends_on.isoformat()}",
        opens="deal",
        record_id=str(row.deal_id),
        subject=f"{row.number} {row.name}",
        days_left=row.days_left,
        stages=STAGES,
    )


REMINDERS = (
    ReminderSpec(
        query=ending_deals,
        matters=ending,
        words=words,
        opens="deals",
        tables=("deal", "deal_terms"),
        permissions=("deals.register",),
    ),
    ReminderSpec(
        query=raised_deals,
        matters=raised,
        words=raised_words,
        opens="deal_desk",
        tables=("deal_event",),
        permissions=("deals.review",),
    ),
)
