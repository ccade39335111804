"""Tickets between a dealer and the manufacturer, their threads and files, the notes of the house, and what it tells everybody."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from sync.domain.tickets.rules import EntryKind, Severity, TicketKind, TicketState
from sync.kernel.records import DealerRecord, Record, dealer_scope

TICKETS = "tickets"
"""What every dealer may know of customer service: the rules of its answers, and known problems."""
DESK = "queue:tickets"
"""All dealers' tickets, for the house."""


class _SharedRecord(DealerRecord):
    """A row that a dealer and the house both have."""

    __abstract__ = True

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(self.dealer_id): True, DESK: True}


class Ticket(_SharedRecord):
    """Something that a dealer wants to know, to have mended or put right.

    `about_kind`, `about_id` and `about_number` name the document or product it is about, empty where there is none; no side
    relies on it being there. `promised_on` is the manufacturer's day by whose end the first answer is promised, counted from the
    day on which central received it; `answered_on` is that of the first answer since it was opened, or opened again. `closes_on`
    is the last day on which the dealer is waited for once it is solved. `score` is the dealer's, 0 where none was given.
    """

    __tablename__ = "ticket"
    __table_args__ = (
        Index("ix_ticket_opened", "dealer_id", "opened_at", "id"),
        Index("ix_ticket_state", "state", "promised_on"),
    )

    number: Mapped[str]
    kind: Mapped[TicketKind]
    severity: Mapped[Severity]
    subject: Mapped[str]
    text: Mapped[str]
    about_kind: Mapped[str]
    about_id: Mapped[UUID | None]
    about_number: Mapped[str]
    state: Mapped[TicketState]
    opened_by: Mapped[str]
    opened_at: Mapped[datetime]
    assigned_to: Mapped[str]
    promised_on: Mapped[date]
    answered_on: Mapped[date | None]
    closes_on: Mapped[date | None]
    score: Mapped[int]


class TicketEntry(_SharedRecord):
    """One thing that somebody wrote or did, for both sides to read. Never changed."""

    __tablename__ = "ticket_entry"
    __table_args__ = (
        ForeignKeyConstraint(["dealer_id", "ticket_id"], ["ticket.dealer_id", "ticket.id"]),
        Index("ix_ticket_entry_ticket", "dealer_id", "ticket_id", "at"),
    )

    ticket_id: Mapped[UUID]
    kind: Mapped[EntryKind]
    by: Mapped[str]
    at: Mapped[datetime]
    text: Mapped[str]


class TicketFile(_SharedRecord):
    """A file beside a ticket: `digest` is the SHA-256 of its content, `name` what it was called where it came from."""

    __tablename__ = "ticket_file"
    __table_args__ = (
        ForeignKeyConstraint(["dealer_id", "ticket_id"], ["ticket.dealer_id", "ticket.id"]),
        Index("ix_ticket_file_ticket", "dealer_id", "ticket_id", "at"),
    )

    ticket_id: Mapped[UUID]
    digest: Mapped[str]
    size: Mapped[int]
    name: Mapped[str]
    by: Mapped[str]
    by_house: Mapped[bool]
    at: Mapped[datetime]


class TicketNote(DealerRecord):
    """What the manufacturer's people tell each other about a ticket. It is a row of the house's own, in no scope but the house's:
    nothing of it reaches a dealer, nor does the ticket say that there is one."""

    __tablename__ = "ticket_note"
    __table_args__ = (Index("ix_ticket_note_ticket", "about_dealer", "ticket_id", "at"),)

    about_dealer: Mapped[int]
    ticket_id: Mapped[UUID]
    by: Mapped[str]
    at: Mapped[datetime]
    text: Mapped[str]


class TicketTerms(Record):
    """The manufacturer's promises (`rules.AnswerTerms`) for a kind of ticket; the empty kind is for all that have none."""

    __tablename__ = "ticket_terms"

    kind: Mapped[str] = mapped_column(primary_key=True)
    low: Mapped[int]
    normal: Mapped[int]
    high: Mapped[int]
    critical: Mapped[int]
    silence: Mapped[int]
    changed_by: Mapped[str]

    def scopes(self) -> Mapping[str, bool]:
        return {TICKETS: True}


class HouseDay(Record):
    """A day on which the manufacturer works or does not, otherwise than its weekday says."""

    __tablename__ = "house_day"

    day: Mapped[date] = mapped_column(primary_key=True)
    works: Mapped[bool]
    note: Mapped[str]
    changed_by: Mapped[str]

    def scopes(self) -> Mapping[str, bool]:
        return {TICKETS: True}


class KnownProblem(Record):
    """What the manufacturer tells all dealers, from a day to another of its calendar, or until it is ended. `version` counts what
    was published under this id: whoever has put one away sees the next."""

    __tablename__ = "known_problem"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    severity: Mapped[Severity]
    title: Mapped[str]
    text: Mapped[str]
    begins_on: Mapped[date]
    ends_on: Mapped[date | None]
    by: Mapped[str]
    at: Mapped[datetime]
    version: Mapped[int]
    ended_at: Mapped[datetime | None]

    def scopes(self) -> Mapping[str, bool]:
        return {TICKETS: True}
