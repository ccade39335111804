"""The words of customer service: kinds, severities, states, who is next, and how a promise stands."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.formats import day
from dms_desktop.widgets.tokens import Tone
from sync.domain.tickets.queries import EntryRow, TicketRow
from sync.domain.tickets.rules import About, EntryKind, Promise, Severity, Side, TicketKind, TicketState, next_side
from sync.kernel.commands import HOUSE

KINDS: Mapping[TicketKind, object] = {
    TicketKind.TECHNICAL: QT_TRANSLATE_NOOP("ticket", "Technical support"),
    TicketKind.ADVICE: QT_TRANSLATE_NOOP("ticket", "Advice"),
    TicketKind.COMPLAINT: QT_TRANSLATE_NOOP("ticket", "Complaint"),
    TicketKind.ORDERING: QT_TRANSLATE_NOOP("ticket", "Ordering"),
    TicketKind.DELIVERY: QT_TRANSLATE_NOOP("ticket", "Delivery"),
    TicketKind.ACCOUNT: QT_TRANSLATE_NOOP("ticket", "Account and payment"),
    TicketKind.OTHER: QT_TRANSLATE_NOOP("ticket", "Something else"),
}
SEVERITIES: Mapping[Severity, object] = {
    Severity.LOW: QT_TRANSLATE_NOOP("ticket", "Can wait"),
    Severity.NORMAL: QT_TRANSLATE_NOOP("ticket", "Normal"),
    Severity.HIGH: QT_TRANSLATE_NOOP("ticket", "Urgent"),
    Severity.CRITICAL: QT_TRANSLATE_NOOP("ticket", "Work stands still"),
}
STATES: Mapping[TicketState, tuple[object, Tone]] = {
    TicketState.NEW: (QT_TRANSLATE_NOOP("ticket", "New"), Tone.NOTE),
    TicketState.ASSIGNED: (QT_TRANSLATE_NOOP("ticket", "Assigned"), Tone.NOTE),
    TicketState.WAITING_DEALER: (QT_TRANSLATE_NOOP("ticket", "Waits for the dealer"), Tone.WARN),
    TicketState.WAITING_HOUSE: (QT_TRANSLATE_NOOP("ticket", "Waits for head office"), Tone.NOTE),
    TicketState.SOLVED: (QT_TRANSLATE_NOOP("ticket", "Solved"), Tone.OK),
    TicketState.CLOSED: (QT_TRANSLATE_NOOP("ticket", "Closed"), Tone.IDLE),
    TicketState.REOPENED: (QT_TRANSLATE_NOOP("ticket", "Open again"), Tone.WARN),
}
ENTRIES: Mapping[EntryKind, object] = {
    EntryKind.OPENED: QT_TRANSLATE_NOOP("ticket", "opened the ticket"),
    EntryKind.REPLIED: QT_TRANSLATE_NOOP("ticket", "wrote"),
    EntryKind.ANSWERED: QT_TRANSLATE_NOOP("ticket", "answered"),
    EntryKind.ASKED: QT_TRANSLATE_NOOP("ticket", "asked back"),
    EntryKind.ASSIGNED: QT_TRANSLATE_NOOP("ticket", "assigned it to {whom}"),
    EntryKind.SOLVED: QT_TRANSLATE_NOOP("ticket", "solved it"),
    EntryKind.CONFIRMED: QT_TRANSLATE_NOOP("ticket", "confirmed that it is solved"),
    EntryKind.GIVEN_UP: QT_TRANSLATE_NOOP("ticket", "needs no answer any more"),
    EntryKind.REOPENED: QT_TRANSLATE_NOOP("ticket", "opened it again"),
}
ABOUTS: Mapping[About, object] = {
    About.ORDER: QT_TRANSLATE_NOOP("ticket", "Order"),
    About.SHIPMENT: QT_TRANSLATE_NOOP("ticket", "Delivery"),
    About.CLAIM: QT_TRANSLATE_NOOP("ticket", "Claim"),
    About.RETURN: QT_TRANSLATE_NOOP("ticket", "Return"),
    About.DEAL: QT_TRANSLATE_NOOP("ticket", "Registration"),
    About.CONTRACT: QT_TRANSLATE_NOOP("ticket", "Contract"),
    About.PRODUCT: QT_TRANSLATE_NOOP("ticket", "Product"),
    About.SALE: QT_TRANSLATE_NOOP("ticket", "Sale"),
}
translate = QCoreApplication.translate


def kind_words(kind: TicketKind) -> str:
    return translate("ticket", str(KINDS.get(kind, kind)))


def severity_words(severity: Severity) -> str:
    return translate("ticket", str(SEVERITIES.get(severity, severity)))


def severity_chip(severity: Severity) -> Chip | None:
    """What can be done in turn needs no colour."""
    if severity is Severity.CRITICAL:
        return Chip(severity_words(severity), Tone.BAD)
    return Chip(severity_words(severity), Tone.WARN) if severity is Severity.HIGH else Chip(severity_words(severity), Tone.IDLE)


def state_chip(state: TicketState) -> Chip:
    words, tone = STATES.get(state, (state, Tone.NOTE))
    return Chip(translate("ticket", str(words)), tone)


def entry_words(entry: EntryRow) -> str:
    if entry.kind is None:
        return translate("ticket", "noted, for head office alone")
    return translate("ticket", str(ENTRIES.get(entry.kind, entry.kind)))


def about_words(kind: str, number: str) -> str:
    """A kind that only a later program knows is its number."""
    known = next((words for about, words in ABOUTS.items() if about == kind), "")
    return " ".join(part for part in (translate("ticket", str(known)) if known else "", number) if part)


def next_words(row: TicketRow, dealer_id: int) -> str:
    """Who has to do something now, as seen from one side."""
    match next_side(row.state):
        case Side.HOUSE:
            return translate("ticket", "Head office") if dealer_id != HOUSE else translate("ticket", "Us")
        case Side.DEALER:
            return translate("ticket", "Us") if dealer_id != HOUSE else translate("ticket", "The dealer")
    return ""


def promise_words(row: TicketRow) -> str:
    """Never more than is so: the day of the house by whose end somebody answers, or how it went."""
    match row.promise:
        case Promise.OPEN:
            return translate("ticket", "Answer promised by {day}").format(day=day(row.promised_on))
        case Promise.LATE:
            return translate("ticket", "Late: an answer was promised by {day}").format(day=day(row.promised_on))
        case Promise.KEPT:
            return translate("ticket", "Answered {day}, as promised").format(day=day(row.answered_on))
        case Promise.BROKEN:
            words = translate("ticket", "Answered {day}, promised by {promised}")
            return words.format(day=day(row.answered_on), promised=day(row.promised_on))
    return ""


def promise_short(row: TicketRow) -> str:
    """For a column."""
    match row.promise:
        case Promise.OPEN:
            return day(row.promised_on)
        case Promise.LATE:
            return translate("ticket", "Late: {day}").format(day=day(row.promised_on))
        case Promise.KEPT:
            return translate("ticket", "In time")
        case Promise.BROKEN:
            return translate("ticket", "Answered late")
    return ""


def promise_tone(row: TicketRow) -> Tone | None:
    return Tone.BAD if row.promise is Promise.LATE else None
