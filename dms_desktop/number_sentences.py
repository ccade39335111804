"""What the business says about official numbers: one sentence for each code of a handler."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

NUMBERS: Mapping[str, object] = {
    "block_exists": QT_TRANSLATE_NOOP("refusal", "These numbers have been saved already."),
    "block_unknown": QT_TRANSLATE_NOOP("refusal", "These numbers are not known here."),
    "block_waits": QT_TRANSLATE_NOOP("refusal", "Head office has not said yet that nobody else has these numbers."),
    "letter_unknown": QT_TRANSLATE_NOOP(
        "refusal", "No PC of this shop has the letter {letter}: it stands in the numbers of its papers."
    ),
    "number_alone": QT_TRANSLATE_NOOP("refusal", "{subject} stands on a paper whose sale does not count: void it with a reason."),
    "number_out": QT_TRANSLATE_NOOP("refusal", "{number} is not one of these numbers."),
    "number_taken": QT_TRANSLATE_NOOP("refusal", "{number} is used already: take the next one, and void this paper."),
    "number_void": QT_TRANSLATE_NOOP("refusal", "{number} is void already."),
    "numbers_invalid": QT_TRANSLATE_NOOP("refusal", "A prefix, a first and a last number, at most {most} of them, for one PC."),
    "numbers_over": QT_TRANSLATE_NOOP("refusal", "These numbers do not count on that day; their last is {until}."),
    "numbers_overlap": QT_TRANSLATE_NOOP("refusal", "PC {letter} has some of these already: from {first} to {last}."),
    "sale_numbered": QT_TRANSLATE_NOOP("refusal", "This sale bears {number} already: void that first."),
}
