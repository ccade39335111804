"""Approvals that wait for this person, told once each."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from dms_desktop.cards import rows_of
from dms_desktop.reminding.rules import Matter
from sync.domain.approvals.queries import ApprovalRow

translate = QCoreApplication.translate


def waiting(answer: object) -> Sequence[Matter]:
    """Each step is asked anew."""
    return [_matter(row) for row in rows_of(answer, ApprovalRow) if row.mine is not None]


def words(matter: Matter) -> str:
    return translate("approval", "{name} waits for your approval.").format(name=matter.subject)


def _matter(row: ApprovalRow) -> Matter:
    step = row.mine.hex if row.mine is not None else ""
    about = f"{row.subject} {row.dealer_name}".strip()
    return Matter(key=f"approval:{step}", opens="approval", record_id=str(row.approval_id), subject=about)
