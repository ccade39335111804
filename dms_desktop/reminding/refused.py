"""What central refused, as something to be reminded of: once for each command, until somebody has dealt with it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from dms_desktop.outcomes import number_of, reason
from dms_desktop.reminding.rules import Matter
from dms_desktop.verbs import spoken
from sync.client.sent import Sent
from sync.kernel.commands import OutcomeState


def matters_of(rows: Sequence[Sent]) -> Sequence[Matter]:
    return [_matter(one) for one in rows if one.outcome is not None and one.outcome.state is OutcomeState.REFUSED]


def refused_words(matter: Matter) -> str:
    return QCoreApplication.translate("reminding", "Refused: {what}").format(what=matter.subject)


def _matter(one: Sent) -> Matter:
    about = f"{spoken(one.name)} {number_of(one)}".strip()
    words = QCoreApplication.translate("reminding", "{what}. {why}")
    key = f"refused:{one.command_id.hex}"
    return Matter(key=key, opens="attention", record_id="", subject=words.format(what=about, why=reason(one)))
