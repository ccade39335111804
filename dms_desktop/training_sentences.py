"""What the business says about material and quizzes: one sentence for each code of a handler."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

TRAINING: Mapping[str, object] = {
    "attempt_exists": QT_TRANSLATE_NOOP("refusal", "These answers are saved already."),
    "body_missing": QT_TRANSLATE_NOOP("refusal", "There is no text in it yet."),
    "dealers_only": QT_TRANSLATE_NOOP("refusal", "This is for the people of dealers; head office sees what they did."),
    "material_begins_later": QT_TRANSLATE_NOOP(
        "refusal", "{title} takes the place of the version before it at once: let it begin today or earlier."
    ),
    "material_not_yet": QT_TRANSLATE_NOOP("refusal", "It counts from {day}: read it then."),
    "material_over": QT_TRANSLATE_NOOP("refusal", "The last day of {title} is past: give it a later one."),
    "material_published": QT_TRANSLATE_NOOP("refusal", "{title} is published: begin a new version of it."),
    "material_superseded": QT_TRANSLATE_NOOP("refusal", "A newer version has the place of {title} already."),
    "material_unknown": QT_TRANSLATE_NOOP("refusal", "This material is not known here."),
    "material_withdrawn": QT_TRANSLATE_NOOP("refusal", "{title} was withdrawn."),
    "quiz_invalid": QT_TRANSLATE_NOOP(
        "refusal", "Question {number} cannot be answered: it needs words, two options or more, and one of them right."
    ),
    "quiz_missing": QT_TRANSLATE_NOOP("refusal", "{title} has no quiz."),
    "quiz_not_here": QT_TRANSLATE_NOOP("refusal", "Only a course has a quiz."),
    "quiz_outdated": QT_TRANSLATE_NOOP(
        "refusal",
        "These answers were to a version of {subject} that had lost its place by then: they are kept, and give no "
        "certificate. Read the new version and take its quiz.",
    ),
    "quiz_terms": QT_TRANSLATE_NOOP(
        "refusal", "A quiz has 1 to {most} questions, passes at 1 to 100 %, and counts in whole days of ten years at most."
    ),
    "quiz_too_soon": QT_TRANSLATE_NOOP("refusal", "You may take this quiz again from {day}."),
    "quiz_unanswered": QT_TRANSLATE_NOOP("refusal", "Question {number} has no answer yet."),
    "role_unknown": QT_TRANSLATE_NOOP("refusal", "Material is for people of dealers: choose their roles."),
    "title_missing": QT_TRANSLATE_NOOP("refusal", "It needs a title."),
}
