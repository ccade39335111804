"""The words of registrations: fields, states, stages, what central may object to."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import by_count
from sync.domain.deals.outlook import Concern, Objection
from sync.domain.deals.queries import DealRow
from sync.domain.deals.rules import WARN_DAYS, DealState, Stage, Subject

FIELDS: Mapping[str, object] = {
    "subject": QT_TRANSLATE_NOOP("deal", "What is registered"),
    "product_line": QT_TRANSLATE_NOOP("deal", "Product line"),
    "name": QT_TRANSLATE_NOOP("deal", "Customer"),
    "tax_id": QT_TRANSLATE_NOOP("deal", "Tax number"),
    "contact": QT_TRANSLATE_NOOP("deal", "Contact"),
    "phone": QT_TRANSLATE_NOOP("deal", "Phone"),
    "region_code": QT_TRANSLATE_NOOP("deal", "Region code"),
    "address": QT_TRANSLATE_NOOP("deal", "Address"),
    "project": QT_TRANSLATE_NOOP("deal", "Project"),
    "site": QT_TRANSLATE_NOOP("deal", "Site"),
    "expected_amount": QT_TRANSLATE_NOOP("deal", "Expected amount"),
    "expected_on": QT_TRANSLATE_NOOP("deal", "Expected on"),
    "note": QT_TRANSLATE_NOOP("deal", "Note"),
    "number": QT_TRANSLATE_NOOP("deal", "Number"),
    "registered_by": QT_TRANSLATE_NOOP("deal", "Registered by"),
    "heard_at": QT_TRANSLATE_NOOP("deal", "Contact before"),
    "captured_at": QT_TRANSLATE_NOOP("deal", "Captured"),
    "received_at": QT_TRANSLATE_NOOP("deal", "Reached head office"),
}
SUBJECTS: Mapping[Subject, object] = {
    Subject.CUSTOMER: QT_TRANSLATE_NOOP("deal", "Customer"),
    Subject.PROJECT: QT_TRANSLATE_NOOP("deal", "Project"),
}
STAGES: Mapping[Stage, object] = {
    Stage.LEAD: QT_TRANSLATE_NOOP("deal", "Lead"),
    Stage.VISIT: QT_TRANSLATE_NOOP("deal", "Visited"),
    Stage.QUOTE: QT_TRANSLATE_NOOP("deal", "Quoted"),
    Stage.TENDER: QT_TRANSLATE_NOOP("deal", "Tender"),
    Stage.CLOSING: QT_TRANSLATE_NOOP("deal", "Closing"),
}
STATES: Mapping[DealState, tuple[object, Tone]] = {
    DealState.SUBMITTED: (QT_TRANSLATE_NOOP("deal", "On its way"), Tone.IDLE),
    DealState.IN_REVIEW: (QT_TRANSLATE_NOOP("deal", "In review"), Tone.NOTE),
    DealState.MORE_INFO: (QT_TRANSLATE_NOOP("deal", "Question"), Tone.WARN),
    DealState.PROTECTED: (QT_TRANSLATE_NOOP("deal", "Protected"), Tone.OK),
    DealState.DISPUTED: (QT_TRANSLATE_NOOP("deal", "Disputed"), Tone.WARN),
    DealState.DUPLICATE: (QT_TRANSLATE_NOOP("deal", "Taken"), Tone.BAD),
    DealState.REJECTED: (QT_TRANSLATE_NOOP("deal", "Rejected"), Tone.BAD),
    DealState.WON: (QT_TRANSLATE_NOOP("deal", "Won"), Tone.OK),
    DealState.LOST: (QT_TRANSLATE_NOOP("deal", "Lost"), Tone.IDLE),
    DealState.RELEASED: (QT_TRANSLATE_NOOP("deal", "Released"), Tone.IDLE),
    DealState.TRANSFERRED: (QT_TRANSLATE_NOOP("deal", "Passed on"), Tone.IDLE),
    DealState.EXPIRED: (QT_TRANSLATE_NOOP("deal", "Run out"), Tone.IDLE),
}
CONCERNS: Mapping[Objection, object] = {
    Objection.KNOWN: QT_TRANSLATE_NOOP("deal", "You registered this already: {subject}. It would be refused."),
    Objection.ALIKE: QT_TRANSLATE_NOOP("deal", "It looks like your {subject}. The manufacturer will look at both."),
    Objection.OUTSIDE: QT_TRANSLATE_NOOP("deal", "Outside of your territory: it goes as a request for special authorisation."),
    Objection.TAX_ID: QT_TRANSLATE_NOOP("deal", "The tax number cannot be right. With the right one you are found first."),
    Objection.WAITS: QT_TRANSLATE_NOOP("deal", "You had this until lately: you may register it again from {subject}."),
    Objection.NO_KEYS: QT_TRANSLATE_NOOP("deal", "Without tax number or phone only the name tells customers apart."),
}


def field_words(name: str) -> str:
    return _translated(FIELDS[name])


def subject_words(subject: Subject) -> str:
    return _translated(SUBJECTS.get(subject, subject))


def stage_words(stage: Stage) -> str:
    return _translated(STAGES.get(stage, stage))


def state_chip(state: DealState) -> Chip:
    words, tone = STATES.get(state, (state, Tone.NOTE))
    return Chip(_translated(words), tone)


def concern_words(concern: Concern) -> str:
    return _translated(CONCERNS[concern.objection]).format(subject=concern.subject)


def time_left(row: DealRow) -> str:
    """Days of protection that are left; the grace is no time to plan with."""
    if row.days_left is None:
        return ""
    if row.days_left < 0:
        return QCoreApplication.translate("deal", "in grace")
    return by_count(
        row.days_left, QCoreApplication.translate("deal", "{count} day"), QCoreApplication.translate("deal", "{count} days")
    ).format(count=row.days_left)


def time_tone(row: DealRow) -> Tone | None:
    if row.days_left is None or row.days_left > WARN_DAYS:
        return None
    return Tone.BAD if row.days_left < 0 else Tone.WARN


def _translated(words: object) -> str:
    return QCoreApplication.translate("deal", str(words))
