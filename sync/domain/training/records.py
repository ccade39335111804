"""Material of the manufacturer's in versions, who has read which, and how quizzes were answered."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from sync.domain.training.rules import MaterialKind, MaterialState
from sync.kernel.records import DealerRecord, Record, dealer_scope

TRAINING = "training"
"""What is published for every dealer."""
FOLLOWED = "queue:training"
"""What the house alone sees: drafts, and of every dealer who has read what and passed which quiz."""


class Material(Record):
    """One version of an article, a sheet, a course or a notice. A draft until `published_at`; its words never change after that.

    `family_id` is the same for all versions, `version` counts the published ones, 0 for a draft. `product_line` is a category of
    the catalog, `roles` are parted by spaces; what is empty is for everybody. `body` is plain text. `quiz` is a `rules.Quiz` as
    JSON, empty where there is none. `folded` and `initials` are what a search matches.
    """

    __tablename__ = "material"
    __table_args__ = (Index("ix_material_family", "family_id"),)
    scoped_by = ("published_at",)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    family_id: Mapped[UUID]
    version: Mapped[int]
    state: Mapped[MaterialState]
    kind: Mapped[MaterialKind]
    title: Mapped[str]
    body: Mapped[str]
    product_line: Mapped[str]
    product_code: Mapped[str]
    roles: Mapped[str]
    must_read: Mapped[bool]
    valid_from: Mapped[date]
    valid_until: Mapped[date | None]
    quiz: Mapped[str]
    folded: Mapped[str]
    initials: Mapped[str]
    changed_by: Mapped[str]
    changed_at: Mapped[datetime]
    published_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    reason: Mapped[str]

    def scopes(self) -> Mapping[str, bool]:
        """House devices hold what is published like everybody: what is there is not among the drafts as well."""
        is_out = self.published_at is not None
        return {TRAINING: is_out, FOLLOWED: not is_out}


class _FollowedRecord(DealerRecord):
    """A row of a dealer's that the house follows."""

    __abstract__ = True

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(self.dealer_id): True, FOLLOWED: True}


class MaterialReading(_FollowedRecord):
    """Somebody said that they have read a version. The id follows from both (`rules.reading_id`)."""

    __tablename__ = "material_reading"
    __table_args__ = (Index("ix_material_reading_material", "dealer_id", "material_id"),)

    material_id: Mapped[UUID]
    family_id: Mapped[UUID]
    version: Mapped[int]
    user_id: Mapped[UUID]
    by: Mapped[str]
    at: Mapped[datetime]


class QuizAttempt(_FollowedRecord):
    """How somebody answered the quiz of a version. `answers` is `rules.Answers` as JSON.

    `is_outdated`: the version had no place any more when it was answered; then a pass gives no certificate. `is_certified` makes
    it a certificate, until the last day of `certified_until`, None for good.
    """

    __tablename__ = "quiz_attempt"
    __table_args__ = (Index("ix_quiz_attempt_family", "dealer_id", "family_id"),)

    material_id: Mapped[UUID]
    family_id: Mapped[UUID]
    version: Mapped[int]
    user_id: Mapped[UUID]
    by: Mapped[str]
    at: Mapped[datetime]
    on_day: Mapped[date]
    answers: Mapped[str]
    correct: Mapped[int]
    out_of: Mapped[int]
    passed: Mapped[bool]
    is_outdated: Mapped[bool]
    is_certified: Mapped[bool]
    certified_until: Mapped[date | None]
