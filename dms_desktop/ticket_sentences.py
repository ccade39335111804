"""What the business says about customer service when it refuses or adjusts: one sentence for each code of a handler."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

TICKETS: Mapping[str, object] = {
    "about_unknown": QT_TRANSLATE_NOOP("refusal", "A ticket cannot name a document of this kind. Write its number instead."),
    "dealer_only": QT_TRANSLATE_NOOP("refusal", "Only a dealer opens tickets: ask the dealer to, and answer there."),
    "entry_known": QT_TRANSLATE_NOOP("refusal", "This has been saved already."),
    "period_invalid": QT_TRANSLATE_NOOP("refusal", "The last day lies before the first. Choose a later one, or none."),
    "person_unfit": QT_TRANSLATE_NOOP("refusal", "{name} is nobody who answers tickets. Choose somebody from the list."),
    "problem_ended": QT_TRANSLATE_NOOP("refusal", "“{title}” has been ended already."),
    "problem_unknown": QT_TRANSLATE_NOOP("refusal", "This known problem is not here."),
    "score_invalid": QT_TRANSLATE_NOOP("refusal", "Choose from 1 to 5."),
    "ticket_assigned": QT_TRANSLATE_NOOP("refusal", "{name} sees to {number} already."),
    "ticket_exists": QT_TRANSLATE_NOOP("refusal", "Ticket {number} has been saved already."),
    "ticket_kind_unknown": QT_TRANSLATE_NOOP("refusal", "This kind of ticket is not known."),
    "ticket_state_wrong": QT_TRANSLATE_NOOP(
        "refusal",
        "{number} is past that: the other side acted meanwhile. Look at the thread; what is closed can be opened again.",
    ),
    "ticket_unknown": QT_TRANSLATE_NOOP("refusal", "This ticket is not known here."),
    "ticket_was_solved": QT_TRANSLATE_NOOP(
        "refusal", "The manufacturer had called it solved meanwhile: with what you wrote it is open again."
    ),
}
"""By code. Parameters of the refusal fill the braces."""
