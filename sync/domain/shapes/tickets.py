"""The tables of customer service as they came, on both sides. Never edited."""

from sqlalchemy import BigInteger, Boolean, Column, Date, ForeignKeyConstraint, Index, MetaData, String, Table, Uuid

from sync.domain.shapes.first.base import NAMES

TABLES = MetaData(naming_convention=NAMES)


def _key() -> tuple[Column[int], Column[object]]:
    return Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False), Column("id", Uuid(), primary_key=True)


def _of_ticket(table: str) -> tuple[ForeignKeyConstraint, Index]:
    return (
        ForeignKeyConstraint(["dealer_id", "ticket_id"], ["ticket.dealer_id", "ticket.id"]),
        Index(f"ix_{table}_ticket", "dealer_id", "ticket_id", "at"),
    )


Table(
    "ticket",
    TABLES,
    Column("number", String(), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("severity", String(32), nullable=False),
    Column("subject", String(), nullable=False),
    Column("text", String(), nullable=False),
    Column("about_kind", String(), nullable=False),
    Column("about_id", Uuid(), nullable=True),
    Column("about_number", String(), nullable=False),
    Column("state", String(32), nullable=False),
    Column("opened_by", String(), nullable=False),
    Column("opened_at", BigInteger(), nullable=False),
    Column("assigned_to", String(), nullable=False),
    Column("promised_on", Date(), nullable=False),
    Column("answered_on", Date(), nullable=True),
    Column("closes_on", Date(), nullable=True),
    Column("score", BigInteger(), nullable=False),
    *_key(),
    Index("ix_ticket_opened", "dealer_id", "opened_at", "id"),
    Index("ix_ticket_state", "state", "promised_on"),
)

Table(
    "ticket_entry",
    TABLES,
    Column("ticket_id", Uuid(), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("by", String(), nullable=False),
    Column("at", BigInteger(), nullable=False),
    Column("text", String(), nullable=False),
    *_key(),
    *_of_ticket("ticket_entry"),
)

Table(
    "ticket_file",
    TABLES,
    Column("ticket_id", Uuid(), nullable=False),
    Column("digest", String(), nullable=False),
    Column("size", BigInteger(), nullable=False),
    Column("name", String(), nullable=False),
    Column("by", String(), nullable=False),
    Column("by_house", Boolean(), nullable=False),
    Column("at", BigInteger(), nullable=False),
    *_key(),
    *_of_ticket("ticket_file"),
)

Table(
    "ticket_note",
    TABLES,
    Column("about_dealer", BigInteger(), nullable=False),
    Column("ticket_id", Uuid(), nullable=False),
    Column("by", String(), nullable=False),
    Column("at", BigInteger(), nullable=False),
    Column("text", String(), nullable=False),
    *_key(),
    Index("ix_ticket_note_ticket", "about_dealer", "ticket_id", "at"),
)

Table(
    "ticket_terms",
    TABLES,
    Column("kind", String(), primary_key=True),
    Column("low", BigInteger(), nullable=False),
    Column("normal", BigInteger(), nullable=False),
    Column("high", BigInteger(), nullable=False),
    Column("critical", BigInteger(), nullable=False),
    Column("silence", BigInteger(), nullable=False),
    Column("changed_by", String(), nullable=False),
)

Table(
    "house_day",
    TABLES,
    Column("day", Date(), primary_key=True),
    Column("works", Boolean(), nullable=False),
    Column("note", String(), nullable=False),
    Column("changed_by", String(), nullable=False),
)

Table(
    "known_problem",
    TABLES,
    Column("id", Uuid(), primary_key=True),
    Column("severity", String(32), nullable=False),
    Column("title", String(), nullable=False),
    Column("text", String(), nullable=False),
    Column("begins_on", Date(), nullable=False),
    Column("ends_on", Date(), nullable=True),
    Column("by", String(), nullable=False),
    Column("at", BigInteger(), nullable=False),
    Column("version", BigInteger(), nullable=False),
    Column("ended_at", BigInteger(), nullable=True),
)
