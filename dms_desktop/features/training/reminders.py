"""Certificates that end: told a month, a week and a day before."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from dms_desktop.cards import rows_of
from dms_desktop.reminding.rules import Matter
from dms_desktop.reminding.spec import ReminderSpec
from dms_desktop.widgets.words import by_count
from sync.domain.training.following import EndingCertificate, ending_certificates

STAGES = (30, 7, 1)
translate = QCoreApplication.translate


def ending(answer: object) -> Sequence[Matter]:
    """Those that have ended are on the pages: nobody is reminded of the past."""
    return [_matter(row) for row in rows_of(answer, EndingCertificate) if row.days_left >= 0]


def words(matter: Matter) -> str:
    if matter.days_left == 0:
        return translate("training", "The certificate ends today: {name}.").format(name=matter.subject)
    return by_count(
        matter.days_left,
        translate("training", "The certificate ends in {count} day: {name}."),
        translate("training", "The certificate ends in {count} days: {name}."),
    ).format(name=matter.subject, count=matter.days_left)


def _matter(row: EndingCertificate) -> Matter:
    return Matter(
        key=f"certificate:{row.family_id.hex}:{row.person}:{row.until.isoformat()}",
        opens="material",
        record_id=str(row.material_id),
        subject=f"{row.person} · {row.title}",
        days_left=row.days_left,
        stages=STAGES,
    )


REMINDERS = (
    ReminderSpec(
        query=ending_certificates,
        matters=ending,
        words=words,
        opens="training",
        tables=("material", "quiz_attempt"),
        permissions=("training.read",),
    ),
)
