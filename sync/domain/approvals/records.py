"""Who has to say yes to what: the rules, what is asked, each step of its chain, and who stands in for whom."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped, relationship

from sync.domain.approvals.rules import ApprovalState
from sync.kernel.records import DealerRecord


class ApprovalRule(DealerRecord):
    """From `from_amount` on (minor units) a deed of this kind needs these roles, in order or at once; of several the highest
    counts.

    `chain` holds the steps, parted by spaces; a step is a role, or several parted by `|`, any of which will do. A step that waits
    longer than `escalate_days` may be decided by `escalate_to` as well (0: never).
    """

    __tablename__ = "approval_rule"

    kind: Mapped[str]
    from_amount: Mapped[int]
    chain: Mapped[str]
    parallel: Mapped[bool]
    escalate_days: Mapped[int]
    escalate_to: Mapped[str]
    active: Mapped[bool]
    changed_by: Mapped[str]


class ApprovalStep(DealerRecord):
    """One yes or no of a chain. `role` as in the rule; `stands_for` is whose place was taken, empty for the own right."""

    __tablename__ = "approval_step"
    __table_args__ = (
        ForeignKeyConstraint(["dealer_id", "approval_id"], ["approval.dealer_id", "approval.id"]),
        Index("ix_approval_step_approval", "dealer_id", "approval_id", "position"),
    )

    approval_id: Mapped[UUID]
    position: Mapped[int]
    role: Mapped[str]
    state: Mapped[ApprovalState]
    decided_by: Mapped[str]
    decided_by_id: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
    stands_for: Mapped[str]
    reason: Mapped[str]


class Approval(DealerRecord):
    """A deed that waits for others. `dealer_id` is who asks and decides, a dealer or the house; `subject_dealer` whose document
    it is.

    `kind` and `subject_id` say what it is about, `subject` is its number, `amount` in minor units. `version` is the one of the
    document that was asked about: a decision on another version is refused.
    """

    __tablename__ = "approval"
    __table_args__ = (
        Index("ix_approval_state", "dealer_id", "state", "asked_at"),
        Index("ix_approval_subject", "dealer_id", "subject_id"),
    )

    kind: Mapped[str]
    subject_dealer: Mapped[int]
    subject_id: Mapped[UUID]
    subject: Mapped[str]
    version: Mapped[int]
    amount: Mapped[int]
    valid_until: Mapped[date | None]
    reason: Mapped[str]
    asked_by: Mapped[str]
    asked_by_id: Mapped[UUID]
    asked_at: Mapped[datetime]
    parallel: Mapped[bool]
    escalate_days: Mapped[int]
    escalate_to: Mapped[str]
    state: Mapped[ApprovalState]
    closed_at: Mapped[datetime | None]
    steps: Mapped[list[ApprovalStep]] = relationship(order_by=ApprovalStep.position)


class Delegation(DealerRecord):
    """For a time, first and last day included, `taker` may decide what `giver` may."""

    __tablename__ = "delegation"

    giver_id: Mapped[UUID]
    giver: Mapped[str]
    giver_role: Mapped[str]
    taker_id: Mapped[UUID]
    taker: Mapped[str]
    valid_from: Mapped[date]
    valid_until: Mapped[date]
