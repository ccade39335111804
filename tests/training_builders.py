"""Short ways to say what a test of training is about: a course with its quiz, and both sides' deeds."""

from typing import Any

from sqlalchemy.orm import Session

from sync.domain.accounts.rules import Role
from sync.domain.training.learning import AcknowledgeMaterial, TakeQuiz
from sync.domain.training.rules import Answers, MaterialKind, Question, Quiz
from sync.domain.training.writing import DraftMaterial, PublishMaterial
from tests.builders import TODAY, a_house_actor, an_actor, an_id
from tests.credit_builders import decide

AUTHOR = a_house_actor(Role.CATALOG_ADMIN, "author")
BOSS = an_actor("boss", Role.MANAGER)
CLERK = an_actor("lin", Role.CLERK)
ONE = Question(text="Which paste goes on a slide pin?", options=("Copper", "Silicone", "None"), right=(1,))
SEVERAL = Question(text="煞車油何時更換？", options=("兩年", "沸點低於標準", "從不"), right=(0, 1))
QUIZ = Quiz(questions=(ONE, SEVERAL), pass_percent=80, retake_days=2, valid_days=365)
RIGHT: Answers = ((1,), (1, 0))
WRONG: Answers = ((1,), (0,))


def a_draft(name: str = "course", **changed: Any) -> DraftMaterial:
    fields: dict[str, Any] = {
        "kind": MaterialKind.COURSE,
        "title": "煞車來令片更換",
        "body": "先放鬆卡鉗。\n\nTorque: 35 Nm.",
        "valid_from": TODAY,
        "quiz": QUIZ,
    }
    return DraftMaterial(material_id=an_id(name), **fields | changed)


def publish(session: Session, name: str = "course", *, days: float = 0, **changed: Any) -> None:
    decide(a_draft(name, **changed), session, AUTHOR, days=days)
    decide(PublishMaterial(material_id=an_id(name)), session, AUTHOR, days=days)


def take(name: str = "course", answers: Answers = RIGHT, *, attempt: str = "try") -> TakeQuiz:
    return TakeQuiz(attempt_id=an_id(attempt), material_id=an_id(name), answers=answers)


def read(name: str = "course") -> AcknowledgeMaterial:
    return AcknowledgeMaterial(material_id=an_id(name))
