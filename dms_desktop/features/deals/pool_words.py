"""The words of the pool: what a dealer may do with an entry, and what became of it."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.formats import day
from dms_desktop.widgets.tokens import Tone
from sync.domain.deals.pool_queries import PoolRow
from sync.domain.deals.rules import PoolState

STATES: Mapping[PoolState, tuple[object, Tone]] = {
    PoolState.OPEN: (QT_TRANSLATE_NOOP("pool", "In the pool"), Tone.NOTE),
    PoolState.TAKEN: (QT_TRANSLATE_NOOP("pool", "Taken up"), Tone.OK),
    PoolState.RESUMED: (QT_TRANSLATE_NOOP("pool", "Went on"), Tone.OK),
    PoolState.WITHDRAWN: (QT_TRANSLATE_NOOP("pool", "Withdrawn"), Tone.IDLE),
    PoolState.OVER: (QT_TRANSLATE_NOOP("pool", "Nobody wanted it"), Tone.IDLE),
}


def trail_chip(state: PoolState) -> Chip:
    words, tone = STATES.get(state, (state, Tone.NOTE))
    return Chip(QCoreApplication.translate("pool", str(words)), tone)


def entry_chip(row: PoolRow) -> Chip:
    """As far as this PC knows: who else takes it up now is known to central alone."""
    if row.own_number:
        return Chip(QCoreApplication.translate("pool", "Registered"), Tone.NOTE)
    if row.waits_until is not None:
        return Chip(QCoreApplication.translate("pool", "From {day}").format(day=day(row.waits_until)), Tone.WARN)
    return Chip(QCoreApplication.translate("pool", "Free"), Tone.OK)


def entry_words(row: PoolRow) -> str:
    """What will probably become of it if it is taken up now."""
    if row.own_number:
        words = QCoreApplication.translate("pool", "You registered this already: {number}.")
        return words.format(number=row.own_number)
    if row.waits_until is not None:
        words = QCoreApplication.translate("pool", "You had this until lately: you may register it again from {day}.")
        return words.format(day=day(row.waits_until))
    return QCoreApplication.translate(
        "pool", "Free as far as this PC knows. If somebody else takes it up as well, proven contacts say who was first."
    )
