"""How the way of a command is shown: its state as a chip, central's reasons as sentences, asked and got side by side."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from dms_desktop.refusals import sentence
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.formats import moment, money
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import together
from sync.client.sent import Sent
from sync.kernel.bodies import told
from sync.kernel.commands import Adjustment, OutcomeState

AMOUNTS = frozenset(
    {
        "price_changed",
        "price_unknown",
        "price_asked",
        "below_floor",
        "sold_below_floor",
        "discount_changed",
        "credit_hold",
        "credit_line_hold",
        "credit_overdue",
        "rebate_reckoned",
        "protection_reckoned",
        "return_over_quota",
    }
)
"""Adjustments whose values are money."""
MOMENTS = frozenset({"clock_ahead"})
"""Adjustments whose values are times."""
ID_DIGITS = 32


def way_chip(sent: Sent) -> Chip:
    """Where a command is: never more than is true. Being sent: it may have reached central, and goes on trying."""
    if sent.outcome is None:
        if sent.doubt:
            return Chip(QCoreApplication.translate("outcome", "In doubt"), Tone.WARN)
        if sent.tries:
            return Chip(QCoreApplication.translate("outcome", "Being sent"), Tone.NOTE)
        return Chip(QCoreApplication.translate("outcome", "On this PC"), Tone.IDLE)
    return state_chip(sent.outcome.state)


def state_chip(state: OutcomeState) -> Chip:
    match state:
        case OutcomeState.CONFIRMED:
            return Chip(QCoreApplication.translate("outcome", "Accepted"), Tone.OK)
        case OutcomeState.ADJUSTED:
            return Chip(QCoreApplication.translate("outcome", "Adjusted"), Tone.WARN)
        case OutcomeState.REFUSED:
            return Chip(QCoreApplication.translate("outcome", "Refused"), Tone.BAD)
        case OutcomeState.PARKED:
            return Chip(QCoreApplication.translate("outcome", "Parked"), Tone.BAD)
        case OutcomeState.QUARANTINED:
            return Chip(QCoreApplication.translate("outcome", "Waits for the head of the shop"), Tone.BAD)


def is_held_back(sent: Sent | None) -> bool:
    """Central keeps it for somebody else to answer for, and nobody has yet."""
    if sent is None or sent.outcome is None:
        return False
    return sent.outcome.state is OutcomeState.QUARANTINED and sent.needs_attention


def reason(sent: Sent) -> str:
    """What central (or this PC, in doubt) says about a command, in one sentence; empty if nothing."""
    if sent.outcome is None:
        return sentence(sent.doubt, {}) if sent.doubt else ""
    if sent.outcome.code:
        return sentence(sent.outcome.code, sent.outcome.params)
    return together(dict.fromkeys(map(change_words, sent.outcome.adjustments)))


def change_words(change: Adjustment) -> str:
    """What was granted otherwise, as a sentence."""
    return sentence(change.code, {"subject": change.subject, "code": change.subject, "successor": change.got})


def about(change: Adjustment) -> str:
    """A product or a number; an id says nothing to people, so then what happened."""
    is_id = len(change.subject) == ID_DIGITS and " " not in change.subject
    return sentence(change.code, {}) if is_id or not change.subject else change.subject


def worth(change: Adjustment, value: str, currency: str) -> str:
    """A value that was asked or got: amounts come in minor units, times in those of London."""
    if change.code in MOMENTS:
        return _moment(value)
    return money(int(value), currency) if change.code in AMOUNTS and value.lstrip("-").isdigit() else value


def _moment(value: str) -> str:
    try:
        return moment(datetime.fromisoformat(value))
    except ValueError:
        return value


def cause(sent: Sent) -> tuple[str, str]:
    """What makes two entries the same case: one deed settles them all."""
    outcome = sent.outcome
    if outcome is None:
        return sent.name, sent.doubt or ""
    return sent.name, outcome.code or ",".join(sorted({change.code for change in outcome.adjustments}))


def number_of(sent: Sent) -> str:
    """The document's number, where the command carries one or the document is known here."""
    number = told(sent.body).get("number")
    return number if number and isinstance(number, str) else sent.number
