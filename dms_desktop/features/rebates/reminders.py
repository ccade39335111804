"""Rebates that nobody has claimed: told at once, a month and a week before the days to claim are over."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from dms_desktop.cards import rows_of
from dms_desktop.features.rebates.words import quarter_words
from dms_desktop.reminding.rules import Matter
from dms_desktop.reminding.spec import ReminderSpec
from dms_desktop.widgets.words import by_count
from sync.domain.accounts.calendar import house_today
from sync.domain.contracts.terms import MOST_DAYS
from sync.domain.rebates.queries import RebateRow, rebates_to_settle
from sync.kernel.queries import View

STAGES = (MOST_DAYS, 30, 7)
translate = QCoreApplication.translate


@dataclass(frozen=True)
class Unclaimed:
    """A quarter that can be claimed, and for how many days still."""

    row: RebateRow
    days_left: int


def unclaimed_rebates(view: View) -> Sequence[Unclaimed]:
    today = house_today(view)
    return [Unclaimed(row, (row.claim_until - today).days) for row in rebates_to_settle(view) if row.is_claimable]


def waiting(answer: object) -> Sequence[Matter]:
    return [_matter(one.row, one.days_left) for one in rows_of(answer, Unclaimed)]


def words(matter: Matter) -> str:
    if matter.days_left == 0:
        last = translate("rebate", "The rebate of {name} can be claimed today for the last time.")
        return last.format(name=matter.subject)
    sentence = by_count(
        matter.days_left,
        translate("rebate", "The rebate of {name} can be claimed for {count} more day."),
        translate("rebate", "The rebate of {name} can be claimed for {count} more days."),
    )
    return sentence.format(name=matter.subject, count=matter.days_left)


def _matter(row: RebateRow, days_left: int) -> Matter:
    return Matter(
        key=f"rebate:{row.family_id.hex}:{row.quarter.first.isoformat()}",
        opens="rebates",
        record_id="",
        subject=f"{row.number} {quarter_words(row)}",
        days_left=days_left,
        stages=STAGES,
    )


REMINDERS = (
    ReminderSpec(
        query=unclaimed_rebates,
        matters=waiting,
        words=words,
        opens="rebates",
        tables=("contract", "contract_quarter", "rebate_claim"),
        permissions=("rebates.claim",),
    ),
)
