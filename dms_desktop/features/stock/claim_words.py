"""The words of claims: how the manufacturer settled one, and who said what."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.names import Naming
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.tokens import Tone
from sync.domain.stock.paper_queries import ClaimRow
from sync.domain.stock.rules import Resolution

STATES: Mapping[Resolution, tuple[object, Tone]] = {
    Resolution.OPEN: (QT_TRANSLATE_NOOP("claim", "Waits"), Tone.NOTE),
    Resolution.CREDIT: (QT_TRANSLATE_NOOP("claim", "Credited"), Tone.OK),
    Resolution.REPLACE: (QT_TRANSLATE_NOOP("claim", "To be replaced"), Tone.OK),
    Resolution.TAKE_BACK: (QT_TRANSLATE_NOOP("claim", "To go back"), Tone.OK),
    Resolution.ACCEPT: (QT_TRANSLATE_NOOP("claim", "Kept and charged"), Tone.OK),
    Resolution.REJECT: (QT_TRANSLATE_NOOP("claim", "Refused"), Tone.BAD),
}
DEEDS: Mapping[Resolution, object] = {
    Resolution.CREDIT: QT_TRANSLATE_NOOP("claim", "Credit what was charged"),
    Resolution.REPLACE: QT_TRANSLATE_NOOP("claim", "Send it again"),
    Resolution.TAKE_BACK: QT_TRANSLATE_NOOP("claim", "Take the goods back"),
    Resolution.ACCEPT: QT_TRANSLATE_NOOP("claim", "The dealer keeps and pays it"),
    Resolution.REJECT: QT_TRANSLATE_NOOP("claim", "Refuse"),
}


def claim_chip(row: ClaimRow) -> Chip:
    words, tone = STATES.get(row.resolution, (row.resolution, Tone.NOTE))
    return Chip(_translated(words), tone)


def deed_words(resolution: Resolution) -> str:
    return _translated(DEEDS[resolution])


def said_words(row: ClaimRow, naming: Naming) -> str:
    """Who settled it how, else who claimed why."""
    if row.resolution is Resolution.OPEN:
        return _joined(naming.of_shop(row.raised_by), row.reason)
    return _joined(naming.of_house(row.settled_by), row.answer or row.reason)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _translated(words: object) -> str:
    return QCoreApplication.translate("claim", str(words))
