"""What the business says about registrations when it refuses or adjusts: one sentence for each code of a handler."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

DEALS: Mapping[str, object] = {
    "deal_disputed": QT_TRANSLATE_NOOP(
        "refusal", "Another dealer claims the same, and nobody can tell who was first. The manufacturer decides."
    ),
    "deal_exists": QT_TRANSLATE_NOOP("refusal", "Registration {number} has been saved already."),
    "deal_expired": QT_TRANSLATE_NOOP("refusal", "The protection of {number} has run out. Register it anew."),
    "deal_free": QT_TRANSLATE_NOOP("refusal", "Nobody has {number} any more: register it anew."),
    "deal_known": QT_TRANSLATE_NOOP("refusal", "You have registered this already: {number}."),
    "deal_known_there": QT_TRANSLATE_NOOP("refusal", "That dealer has registered the same already: {number}."),
    "deal_outside": QT_TRANSLATE_NOOP(
        "refusal", "This lies outside of your territory: it was sent as a request for special authorisation."
    ),
    "deal_outside_there": QT_TRANSLATE_NOOP(
        "refusal", "That dealer may not sell this line there. Tick the special authorisation if it shall."
    ),
    "deal_unprotected": QT_TRANSLATE_NOOP(
        "refusal", "{number} is not protected: it can be won once the manufacturer has decided that it is yours."
    ),
    "deal_state_wrong": QT_TRANSLATE_NOOP("refusal", "{number} is past that: somebody decided meanwhile."),
    "deal_taken": QT_TRANSLATE_NOOP("refusal", "This customer or project is registered to another dealer."),
    "deal_transferred": QT_TRANSLATE_NOOP(
        "refusal", "The manufacturer has passed {number} on to another dealer. Nothing you wrote is lost: call the manufacturer."
    ),
    "deal_unknown": QT_TRANSLATE_NOOP("refusal", "This registration is not known here."),
    "deal_waits": QT_TRANSLATE_NOOP("refusal", "You had this as {number} until lately: you may register it again from {day}."),
    "pool_gone": QT_TRANSLATE_NOOP("refusal", "This is in the pool no longer: somebody has it, or its time is over."),
    "reason_names_dealer": QT_TRANSLATE_NOOP(
        "refusal", "The dealer who gives it up reads the reason: leave out who has it next."
    ),
}
"""By code. Parameters of the refusal fill the braces."""
