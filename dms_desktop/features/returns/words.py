"""The words of returns: states, and how a quota was used when a return was asked for."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.formats import money
from dms_desktop.widgets.tokens import Tone
from sync.domain.contracts.quota import ReturnQuota
from sync.domain.orders.sent_back import ReturnState
from sync.domain.returns.queries import ReturnRow

STATES: Mapping[ReturnState, tuple[object, Tone]] = {
    ReturnState.ASKED: (QT_TRANSLATE_NOOP("return", "Asked"), Tone.NOTE),
    ReturnState.HELD: (QT_TRANSLATE_NOOP("return", "Past the quota"), Tone.WARN),
    ReturnState.GRANTED: (QT_TRANSLATE_NOOP("return", "Granted"), Tone.OK),
    ReturnState.REFUSED: (QT_TRANSLATE_NOOP("return", "Refused"), Tone.BAD),
    ReturnState.WITHDRAWN: (QT_TRANSLATE_NOOP("return", "Taken back"), Tone.IDLE),
    ReturnState.SENT: (QT_TRANSLATE_NOOP("return", "On its way"), Tone.NOTE),
    ReturnState.TAKEN: (QT_TRANSLATE_NOOP("return", "Credited"), Tone.OK),
}


def state_words(state: ReturnState) -> str:
    return state_chip(state).text


def state_chip(state: ReturnState) -> Chip:
    words, tone = STATES.get(state, (state, Tone.NOTE))
    return Chip(QCoreApplication.translate("return", str(words)), tone)


def row_words(row: ReturnRow, currency: str, of_house: Callable[[str], str]) -> str:
    """What somebody said last, or why a return is held: quota, used and asked."""
    if row.state is ReturnState.HELD:
        return held_words(ReturnQuota(whole=row.quota, used=row.used), row.amount, currency, has_contract=row.has_contract)
    return " · ".join(part for part in (of_house(row.answered_by), row.answer or row.reason) if part)


def held_words(quota: ReturnQuota, asked: int, currency: str, *, has_contract: bool) -> str:
    translate = QCoreApplication.translate
    if not has_contract:
        return translate("return", "No contract in force speaks of this product: a person decides.")
    words = translate("return", "Quota {quota}, used {used}, asked {asked}: a person decides.")
    return words.format(quota=money(quota.whole, currency), used=money(quota.used, currency), asked=money(asked, currency))


def quota_words(quota: ReturnQuota, asked: int, currency: str) -> str:
    """Before it is asked for: whether it is within the quota."""
    if not quota.covers(asked):
        return held_words(quota, asked, currency, has_contract=quota.whole > 0)
    words = QCoreApplication.translate("return", "Within the quota of the contract: {left} are left of {quota}.")
    return words.format(left=money(quota.left, currency), quota=money(quota.whole, currency))
