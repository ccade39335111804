"""What the business says about statements, payments and disputes: one sentence for each code of a handler."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

STATEMENTS: Mapping[str, object] = {
    "bill_paid_meanwhile": QT_TRANSLATE_NOOP(
        "refusal", "This order owes less by now: what is left of the payment is an advance."
    ),
    "bills_too_much": QT_TRANSLATE_NOOP("refusal", "The bills take more than was paid, or one of them stands there twice."),
    "dispute_not_answered": QT_TRANSLATE_NOOP("refusal", "{number} is not waiting for your answer."),
    "dispute_not_known": QT_TRANSLATE_NOOP("refusal", "This difference is not known here."),
    "dispute_over": QT_TRANSLATE_NOOP("refusal", "{number} is settled, or was taken back."),
    "dispute_raised": QT_TRANSLATE_NOOP("refusal", "Head office has been shown {number} already."),
    "entry_exists": QT_TRANSLATE_NOOP("refusal", "This line of your own list is saved already."),
    "entry_unknown": QT_TRANSLATE_NOOP("refusal", "This line of your own list is not here any more."),
    "line_disputed": QT_TRANSLATE_NOOP("refusal", "{number} is about the same document: go on with that one."),
    "match_unknown": QT_TRANSLATE_NOOP("refusal", "This match was taken back already."),
    "matched_already": QT_TRANSLATE_NOOP("refusal", "One of these is matched already: look at them again."),
    "matches_too_many": QT_TRANSLATE_NOOP("refusal", "At most {most} at once."),
    "nothing_differs": QT_TRANSLATE_NOOP("refusal", "The amount is the same on both sides: there is nothing to dispute."),
    "nothing_to_match": QT_TRANSLATE_NOOP("refusal", "Choose something on both sides."),
    "payment_exists": QT_TRANSLATE_NOOP("refusal", "{number} is saved already."),
    "payment_not_yet": QT_TRANSLATE_NOOP("refusal", "Money that comes on {day} has not come yet."),
    "statement_changed": QT_TRANSLATE_NOOP(
        "refusal", "{number} says something else than what you saw: let it arrive whole, and look at it again."
    ),
    "statement_confirmed": QT_TRANSLATE_NOOP("refusal", "{number} was confirmed by {by}."),
    "statement_exists": QT_TRANSLATE_NOOP("refusal", "{number} is saved already."),
    "statement_gap": QT_TRANSLATE_NOOP(
        "refusal", "The last statement ends on {day}: the next begins on the day after, or is that one once more."
    ),
    "statement_moved_on": QT_TRANSLATE_NOOP(
        "refusal", "A newer version had come: this was taken over to it, as far as it says the same."
    ),
    "statement_not_over": QT_TRANSLATE_NOOP("refusal", "Only days that are over are stated: choose an earlier last day."),
    "statement_not_ready": QT_TRANSLATE_NOOP("refusal", "{number} is not drawn up yet."),
    "statement_superseded": QT_TRANSLATE_NOOP("refusal", "Of {number} there is version {version} by now: open that one."),
    "statement_too_long": QT_TRANSLATE_NOOP("refusal", "A statement has at most {most} lines: choose fewer days."),
    "statement_unknown": QT_TRANSLATE_NOOP("refusal", "This statement is not known here."),
}
