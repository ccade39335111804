"""What is true of material and of quizzes, without a database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID, uuid5

import msgspec

from sync.domain.accounts.rules import DEALER_ROLES, Role

LONGEST_TITLE, LONGEST_BODY, LONGEST_REASON = 120, 20_000, 300
MOST_QUESTIONS, MOST_OPTIONS, LONGEST_PART = 30, 8, 300
MOST_DAYS = 3_650
WARNING_DAYS = 30
"""So long before its last day a certificate is reminded of."""
PERCENT = 100


class MaterialKind(StrEnum):
    ARTICLE = "article"
    PRODUCT_SHEET = "product_sheet"
    SALES_MATERIAL = "sales_material"
    COURSE = "course"  # the one kind that has a quiz
    NOTICE = "notice"


class MaterialState(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"
    SUPERSEDED = "superseded"  # a later version has its place; it is still there to be read
    WITHDRAWN = "withdrawn"


class Standing(StrEnum):
    """A version as it stands on a day."""

    DRAFT = "draft"
    ANNOUNCED = "announced"
    IN_FORCE = "in_force"
    ENDED = "ended"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """`right` are the places of the right options, from 0: one or several of them."""

    text: str
    options: tuple[str, ...]
    right: tuple[int, ...]


class Quiz(msgspec.Struct, frozen=True, kw_only=True):
    """`pass_percent` of the questions have to be right. Who failed tries again after `retake_days`; a certificate counts for
    `valid_days`, 0 for good."""

    questions: tuple[Question, ...]
    pass_percent: int = 80
    retake_days: int = 0
    valid_days: int = 0


Answers = tuple[tuple[int, ...], ...]
"""Of each question the places of the options that were chosen."""


@dataclass(frozen=True)
class Grade:
    right: int
    out_of: int
    passed: bool


def grade(quiz: Quiz, answers: Answers) -> Grade:
    """A question is right where all of its right options were chosen, and no other. Both sides grade with this."""
    pairs = zip(quiz.questions, answers, strict=True)
    right = sum(set(question.right) == set(chosen) for question, chosen in pairs)
    out_of = len(quiz.questions)
    return Grade(right, out_of, right * PERCENT >= quiz.pass_percent * out_of)


def unanswered(quiz: Quiz, answers: Answers) -> int | None:
    """The first question, from 1, that these are no answer to."""
    if len(answers) != len(quiz.questions):
        return min(len(answers), len(quiz.questions)) + 1
    for number, (question, chosen) in enumerate(zip(quiz.questions, answers, strict=True), 1):
        if not chosen or not all(0 <= one < len(question.options) for one in chosen):
            return number
    return None


def next_try(quiz: Quiz, failed_on: date | None) -> date | None:
    """The first day on which somebody who failed then may try again; None where nothing stands in the way."""
    return None if failed_on is None or not quiz.retake_days else failed_on + timedelta(days=quiz.retake_days)


def certified_until(quiz: Quiz, passed_on: date) -> date | None:
    """The last day of a certificate; None where it counts for good."""
    return passed_on + timedelta(days=quiz.valid_days) if quiz.valid_days else None


def wrong_question(quiz: Quiz) -> int | None:
    """The first question, from 1, that nobody could answer; 0 for the terms of the quiz or the number of questions."""
    terms = 1 <= quiz.pass_percent <= PERCENT and 0 <= quiz.retake_days <= MOST_DAYS and 0 <= quiz.valid_days <= MOST_DAYS
    if not terms or not 1 <= len(quiz.questions) <= MOST_QUESTIONS:
        return 0
    return next((number for number, one in enumerate(quiz.questions, 1) if not _is_answerable(one)), None)


def _is_answerable(question: Question) -> bool:
    parts = (question.text, *question.options)
    is_worded = all(part.strip() and len(part) <= LONGEST_PART for part in parts)
    are_right = bool(question.right) and all(0 <= one < len(question.options) for one in question.right)
    return is_worded and are_right and 2 <= len(question.options) <= MOST_OPTIONS


def standing(state: MaterialState, valid_from: date, valid_until: date | None, today: date) -> Standing:
    """Superseded, withdrawn and drafts are that whatever the day."""
    if state is not MaterialState.PUBLISHED:
        return Standing(state.value)
    if today < valid_from:
        return Standing.ANNOUNCED
    return Standing.ENDED if valid_until is not None and valid_until < today else Standing.IN_FORCE


def is_for(roles: Sequence[str], role: str) -> bool:
    """No roles are everybody's. Who runs a shop answers for all of it, and gets whatever its people get."""
    return not roles or role in roles or role == Role.MANAGER


def are_roles(roles: Sequence[str]) -> bool:
    """Whether these are roles of a dealer's people."""
    return all(role in DEALER_ROLES for role in roles)


def reading_id(material_id: UUID, user_id: UUID) -> UUID:
    """Of the word that somebody has read a version: there is one, however often it is given."""
    return uuid5(material_id, user_id.hex)
