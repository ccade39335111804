"""What a dealer's people do with material: say that they have read it, and answer its quiz."""

from datetime import date
from uuid import UUID

import msgspec
from sqlalchemy import select

from sync.domain.accounts.calendar import price_day
from sync.domain.training.records import Material, MaterialReading, QuizAttempt
from sync.domain.training.rules import (
    Answers,
    Quiz,
    Standing,
    certified_until,
    grade,
    next_try,
    reading_id,
    standing,
    unanswered,
)
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal

READ_QUIZ = msgspec.json.Decoder(Quiz).decode


class AcknowledgeMaterial(Command, frozen=True, kw_only=True):
    """The actor has read this version."""

    material_id: UUID

    def refers(self) -> tuple[UUID, ...]:
        return (self.material_id,)


def acknowledge_material(command: AcknowledgeMaterial, context: Context) -> None:
    """Said twice, also on another PC, it is what it was the first time; and of a version that has lost its place meanwhile it is
    still true. Refuses `dealers_only`, `material_unknown`, `material_not_yet`."""
    material = _published(command.material_id, context)
    key = (context.dealer_id, reading_id(material.id, context.actor.user_id))
    if context.session.get(MaterialReading, key, with_for_update=True) is not None:
        return
    context.session.add(
        MaterialReading(
            dealer_id=key[0],
            id=key[1],
            material_id=material.id,
            family_id=material.family_id,
            version=material.version,
            user_id=context.actor.user_id,
            by=context.actor.name,
            at=context.decided_at,
        )
    )


class TakeQuiz(Command, frozen=True, kw_only=True):
    """The actor's answers to the quiz of a version: the places of the options chosen, of each question."""

    attempt_id: UUID
    material_id: UUID
    answers: Answers

    def subjects(self) -> tuple[UUID, ...]:
        return (self.attempt_id,)

    def refers(self) -> tuple[UUID, ...]:
        return (self.material_id,)


def take_quiz(command: TakeQuiz, context: Context) -> None:
    """Graded here and by central with the same rule. At a version that had lost its place by then it is kept and said so
    (`quiz_outdated` with the version that was answered), and gives no certificate.

    Refuses `dealers_only`, `material_unknown`, `material_not_yet`, `attempt_exists`, `quiz_missing`, `quiz_unanswered` with the
    question, `quiz_too_soon` with the first day.
    """
    material = _published(command.material_id, context)
    if context.session.get(QuizAttempt, (context.dealer_id, command.attempt_id)) is not None:
        raise Refusal("attempt_exists")
    if not material.quiz:
        raise Refusal("quiz_missing", title=material.title)
    quiz, today = READ_QUIZ(material.quiz), price_day(context.session, context.decided_at)
    missing = unanswered(quiz, command.answers)
    if missing is not None:
        raise Refusal("quiz_unanswered", field="answers", number=missing)
    again = next_try(quiz, _failed_on(material, context))
    if again is not None and today < again:
        raise Refusal("quiz_too_soon", day=again)
    attempt = _graded(command, material, quiz, today, context)
    if attempt.is_outdated:
        context.adjust("quiz_outdated", asked=material.version, subject=material.title)
    context.session.add(attempt)


def _graded(command: TakeQuiz, material: Material, quiz: Quiz, today: date, context: Context) -> QuizAttempt:
    result = grade(quiz, command.answers)
    is_outdated = material.ended_at is not None and material.ended_at <= context.decided_at
    is_certified = result.passed and not is_outdated
    return QuizAttempt(
        dealer_id=context.dealer_id,
        id=command.attempt_id,
        material_id=material.id,
        family_id=material.family_id,
        version=material.version,
        user_id=context.actor.user_id,
        by=context.actor.name,
        at=context.decided_at,
        on_day=today,
        answers=msgspec.json.encode(command.answers).decode(),
        correct=result.right,
        out_of=result.out_of,
        passed=result.passed,
        is_outdated=is_outdated,
        is_certified=is_certified,
        certified_until=certified_until(quiz, today) if is_certified else None,
    )


def _failed_on(material: Material, context: Context) -> date | None:
    """Of the actor's last attempt at this version, where they did not pass."""
    mine = (QuizAttempt.dealer_id == context.dealer_id, QuizAttempt.user_id == context.actor.user_id)
    tries = select(QuizAttempt).where(*mine, QuizAttempt.material_id == material.id)
    last = context.session.scalars(tries.order_by(QuizAttempt.at.desc(), QuizAttempt.id).limit(1)).one_or_none()
    return None if last is None or last.passed else last.on_day


def _published(material_id: UUID, context: Context) -> Material:
    """Refuses `dealers_only`, `material_unknown`, `material_not_yet`."""
    if context.dealer_id == HOUSE:
        raise Refusal("dealers_only")
    material = context.session.get(Material, material_id)
    if material is None or material.published_at is None:
        raise Refusal("material_unknown")
    today = price_day(context.session, context.decided_at)
    if standing(material.state, material.valid_from, material.valid_until, today) is Standing.ANNOUNCED:
        raise Refusal("material_not_yet", day=material.valid_from)
    return material


VERBS = (
    Verb(AcknowledgeMaterial, acknowledge_material, "training.read"),
    Verb(TakeQuiz, take_quiz, "training.read"),
)
