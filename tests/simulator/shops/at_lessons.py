"""What people write, read and answer: the house drafts, publishes, withdraws; whoever is at a dealer reads and takes quizzes."""

from uuid import UUID

from sync.domain.training.learning import READ_QUIZ, AcknowledgeMaterial, TakeQuiz
from sync.domain.training.rules import MaterialKind
from sync.domain.training.writing import DraftMaterial, PublishMaterial, WithdrawMaterial
from tests.simulator.shops.seat import Seat
from tests.training_builders import QUIZ

IS_DRAFT, IS_OUT = "state = 'draft'", "published_at IS NOT NULL"


def draft(seat: Seat) -> DraftMaterial:
    """Something new, the next version of what is out, or a draft that is written anew, as another PC of the house may do too."""
    known = seat.one(f"SELECT id, family_id FROM material WHERE {IS_DRAFT}") if seat.chance(0.3) else None
    out = seat.one(f"SELECT family_id FROM material WHERE {IS_OUT}") if seat.chance(0.7) else None
    is_course = seat.chance(0.6)
    return DraftMaterial(
        material_id=UUID(known[0]) if known else seat.new(),
        family_id=UUID(out[0]) if out and not known else None,
        kind=MaterialKind.COURSE if is_course else MaterialKind.ARTICLE,
        title="煞車保養",
        body="先頂起車輛。",
        valid_from=seat.day(seat.random.randrange(-1, 2)),
        valid_until=seat.day(4) if seat.chance(0.2) else None,
        roles=("clerk", "manager") if seat.chance(0.5) else (),
        must_read=seat.chance(0.8),
        quiz=QUIZ if is_course else None,
    )


def publish(seat: Seat) -> PublishMaterial | None:
    row = seat.one(f"SELECT id FROM material WHERE {IS_DRAFT}")
    return row and PublishMaterial(material_id=UUID(row[0]))


def withdraw(seat: Seat) -> WithdrawMaterial | None:
    row = seat.one("SELECT id FROM material WHERE state IN ('draft', 'published')")
    return row and WithdrawMaterial(material_id=UUID(row[0]), reason="a figure was wrong")


def acknowledge(seat: Seat) -> AcknowledgeMaterial | None:
    """Whatever this PC shows, read before or not, in use or not."""
    row = seat.one(f"SELECT id FROM material WHERE {IS_OUT}")
    return row and AcknowledgeMaterial(material_id=UUID(row[0]))


def take_quiz(seat: Seat) -> TakeQuiz | None:
    """Of any version that is here, mostly with the right answers."""
    row = seat.one(f"SELECT id, quiz FROM material WHERE {IS_OUT} AND quiz <> ''")
    if not row:
        return None
    right = [question.right for question in READ_QUIZ(row[1]).questions]
    answers = right if seat.chance(0.7) else [(0,) for _ in right]
    return TakeQuiz(attempt_id=seat.mine(), material_id=UUID(row[0]), answers=tuple(answers))
