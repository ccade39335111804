"""The words of price protection: states, and how an amount came about."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.goods.naming import shown
from dms_desktop.names import Naming
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.formats import money, quantity
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import by_count
from sync.domain.orders.protected import ProtectionState
from sync.domain.protection.queries import ProtectableRow, ProtectionRow

STATES: Mapping[ProtectionState, tuple[object, Tone]] = {
    ProtectionState.CLAIMED: (QT_TRANSLATE_NOOP("protection", "Claimed"), Tone.NOTE),
    ProtectionState.GRANTED: (QT_TRANSLATE_NOOP("protection", "Credited"), Tone.OK),
    ProtectionState.REFUSED: (QT_TRANSLATE_NOOP("protection", "Refused"), Tone.BAD),
}


def state_chip(state: ProtectionState) -> Chip:
    words, tone = STATES.get(state, (state, Tone.NOTE))
    return Chip(QCoreApplication.translate("protection", str(words)), tone)


def fall_words(row: ProtectionRow | ProtectableRow, currency: str) -> str:
    """`285.00 → 250.00`"""
    return f"{money(row.before, currency)} → {money(row.after, currency)}"


def why_words(row: ProtectionRow | ProtectableRow) -> str:
    """What it is, and where the units come from: what was on hand, and how much of it came in the days of the contract."""
    words = by_count(
        row.days,
        QCoreApplication.translate(
            "protection", "{on_hand} on hand when the price fell; {units} of them came in the {days} day before and cost more."
        ),
        QCoreApplication.translate(
            "protection", "{on_hand} on hand when the price fell; {units} of them came in the {days} days before and cost more."
        ),
    )
    said = words.format(on_hand=quantity(row.on_hand), units=quantity(row.units), days=row.days)
    return " · ".join(part for part in (shown(row.names), said) if part)


def said_words(row: ProtectionRow, naming: Naming) -> str:
    """Who answered what, else who claimed it."""
    who = naming.of_house(row.answered_by) if row.answered_by else naming.of_shop(row.claimed_by)
    return " · ".join(part for part in (who, row.answer) if part)
