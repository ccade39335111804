"""Contracts that run out: told two months, one month, a week and a day before."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from dms_desktop.cards import rows_of
from dms_desktop.reminding.rules import Matter
from dms_desktop.reminding.spec import ReminderSpec
from dms_desktop.widgets.words import by_count
from sync.domain.contracts.queries import ContractRow, contracts_to_watch
from sync.domain.contracts.rules import Standing

STAGES = (60, 30, 7, 1)
TABLES = ("contract", "contract_quarter", "dealer", "credit_terms")
translate = QCoreApplication.translate


def ending(answer: object) -> Sequence[Matter]:
    """A new version is another contract, with stages of its own."""
    return [_matter(row) for row in rows_of(answer, ContractRow) if row.standing is Standing.EXPIRING]


def words(matter: Matter) -> str:
    if matter.days_left == 0:
        return translate("contract", "Contract {name} ends today.").format(name=matter.subject)
    return by_count(
        matter.days_left,
        translate("contract", "Contract {name} ends in {count} day."),
        translate("contract", "Contract {name} ends in {count} days."),
    ).format(name=matter.subject, count=matter.days_left)


def _matter(row: ContractRow) -> Matter:
    return Matter(
        key=f"contract:{row.contract_id.hex}:{row.last_day.isoformat()}",
        opens="contract",
        record_id=str(row.contract_id),
        subject=f"{row.number} {row.dealer_name}".strip(),
        days_left=row.days_left,
        stages=STAGES,
    )


def _spec(opens: str, permission: str) -> ReminderSpec:
    return ReminderSpec(
        query=contracts_to_watch, matters=ending, words=words, opens=opens, tables=TABLES, permissions=(permission,)
    )


REMINDERS = (_spec("contracts", "contracts.read"), _spec("contract_desk", "contracts.draft"))
