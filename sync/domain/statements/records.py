"""Statements of account and what the dealer makes of them: lines, matches, differences, and the dealer's own list."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from sync.domain.accounts.records import NETWORK
from sync.domain.statements.rules import DifferenceReason, DisputeState, LineKind, MatchRule, StatementState
from sync.kernel.records import DealerRecord, dealer_scope


class _SharedRecord(DealerRecord):
    """Seen by the dealer and by the house."""

    __abstract__ = True

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(self.dealer_id): True, NETWORK: True}


class Statement(_SharedRecord):
    """What the house says a dealer owes at the end of a period, frozen: `closing` is `opening` and the sum of its lines, in minor
    units of `currency`; `digest` is of every word of it.

    Another version of a period is another row with the same `number`. `agreed` is what was not disputed when it was confirmed.
    """

    __tablename__ = "statement"
    __table_args__ = (Index("ix_statement_last_day", "dealer_id", "last_day", "version"),)

    number: Mapped[str]
    version: Mapped[int]
    first_day: Mapped[date]
    last_day: Mapped[date]
    currency: Mapped[str]
    opening: Mapped[int]
    closing: Mapped[int]
    line_count: Mapped[int]
    digest: Mapped[str]
    state: Mapped[StatementState]
    issued_by: Mapped[str]
    issued_at: Mapped[datetime]
    confirmed_by: Mapped[str]
    confirmed_at: Mapped[datetime | None]
    agreed: Mapped[int]


class StatementLine(_SharedRecord):
    """One document. `amount` is what it adds to what the dealer owes; `opens_id` is of the page that shows it."""

    __tablename__ = "statement_line"
    __table_args__ = (Index("ix_statement_line_statement", "dealer_id", "statement_id", "position"),)

    statement_id: Mapped[UUID]
    position: Mapped[int]
    kind: Mapped[LineKind]
    document_id: Mapped[UUID]
    opens_id: Mapped[UUID | None]
    number: Mapped[str]
    reference: Mapped[str]
    day: Mapped[date]
    amount: Mapped[int]


class StatementMatch(_SharedRecord):
    """The dealer says that these lines are these documents of its own (ids as JSON). The house sees that, and how, but not the
    dealer's own list."""

    __tablename__ = "statement_match"
    __table_args__ = (Index("ix_statement_match_statement", "dealer_id", "statement_id"),)

    statement_id: Mapped[UUID]
    rule: Mapped[MatchRule]
    lines: Mapped[str]
    own: Mapped[str]
    difference: Mapped[int]
    accepted_by: Mapped[str]
    accepted_at: Mapped[datetime]


class Dispute(DealerRecord):
    """A difference between the two sides: the dealer's own note until it is raised, then both sides' until it is settled.

    `line_id` is None where the statement lacks what the dealer has. `stated` is what the statement says, `expected` what the
    dealer's books say, `proposed` what the house offers to credit, in minor units. `owner` is who of the dealer's sees to it.
    """

    __tablename__ = "dispute"
    __table_args__ = (
        Index("ix_dispute_statement", "dealer_id", "statement_id"),
        Index("ix_dispute_state", "state", "raised_at"),
    )

    statement_id: Mapped[UUID]
    line_id: Mapped[UUID | None]
    document_number: Mapped[str]
    number: Mapped[str]
    stated: Mapped[int]
    expected: Mapped[int]
    reason: Mapped[DifferenceReason]
    owner: Mapped[str]
    note: Mapped[str]
    state: Mapped[DisputeState]
    raised_by: Mapped[str]
    raised_at: Mapped[datetime]
    proposed: Mapped[int]
    answer: Mapped[str]
    answered_by: Mapped[str]
    answered_at: Mapped[datetime | None]
    settled_by: Mapped[str]

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(self.dealer_id): True, NETWORK: self.state is not DisputeState.NOTED}

    @property
    def asked(self) -> int:
        """What the dealer wants credited."""
        return self.stated - self.expected


class OwnEntry(DealerRecord):
    """A line of the dealer's own books, typed or out of a file: the house never sees it. `amount` above zero is what the dealer
    owes more, a payment is below zero."""

    __tablename__ = "own_entry"
    __table_args__ = (Index("ix_own_entry_day", "dealer_id", "day"),)

    number: Mapped[str]
    day: Mapped[date]
    amount: Mapped[int]
    text: Mapped[str]
    entered_by: Mapped[str]
