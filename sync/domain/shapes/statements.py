"""The tables of accounts and statements as they came, on both sides. Never edited."""

from sqlalchemy import BigInteger, Column, Date, Index, MetaData, String, Table, Uuid

from sync.domain.shapes.first.base import NAMES

TABLES = MetaData(naming_convention=NAMES)

Table(
    "account_entry",
    TABLES,
    Column("kind", String(32), nullable=False),
    Column("number", String(), nullable=False),
    Column("order_id", Uuid(), nullable=True),
    Column("amount", BigInteger(), nullable=False),
    Column("received_on", Date(), nullable=False),
    Column("payer", String(), nullable=False),
    Column("reference", String(), nullable=False),
    Column("booked_by", String(), nullable=False),
    Column("booked_at", BigInteger(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_account_entry_booked", "dealer_id", "booked_at"),
)

Table(
    "statement",
    TABLES,
    Column("number", String(), nullable=False),
    Column("version", BigInteger(), nullable=False),
    Column("first_day", Date(), nullable=False),
    Column("last_day", Date(), nullable=False),
    Column("currency", String(), nullable=False),
    Column("opening", BigInteger(), nullable=False),
    Column("closing", BigInteger(), nullable=False),
    Column("line_count", BigInteger(), nullable=False),
    Column("digest", String(), nullable=False),
    Column("state", String(32), nullable=False),
    Column("issued_by", String(), nullable=False),
    Column("issued_at", BigInteger(), nullable=False),
    Column("confirmed_by", String(), nullable=False),
    Column("confirmed_at", BigInteger(), nullable=True),
    Column("agreed", BigInteger(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_statement_last_day", "dealer_id", "last_day", "version"),
)

Table(
    "statement_line",
    TABLES,
    Column("statement_id", Uuid(), nullable=False),
    Column("position", BigInteger(), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("document_id", Uuid(), nullable=False),
    Column("opens_id", Uuid(), nullable=True),
    Column("number", String(), nullable=False),
    Column("reference", String(), nullable=False),
    Column("day", Date(), nullable=False),
    Column("amount", BigInteger(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_statement_line_statement", "dealer_id", "statement_id", "position"),
)

Table(
    "statement_match",
    TABLES,
    Column("statement_id", Uuid(), nullable=False),
    Column("rule", String(32), nullable=False),
    Column("lines", String(), nullable=False),
    Column("own", String(), nullable=False),
    Column("difference", BigInteger(), nullable=False),
    Column("accepted_by", String(), nullable=False),
    Column("accepted_at", BigInteger(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_statement_match_statement", "dealer_id", "statement_id"),
)

Table(
    "dispute",
    TABLES,
    Column("statement_id", Uuid(), nullable=False),
    Column("line_id", Uuid(), nullable=True),
    Column("document_number", String(), nullable=False),
    Column("number", String(), nullable=False),
    Column("stated", BigInteger(), nullable=False),
    Column("expected", BigInteger(), nullable=False),
    Column("reason", String(32), nullable=False),
    Column("owner", String(), nullable=False),
    Column("note", String(), nullable=False),
    Column("state", String(32), nullable=False),
    Column("raised_by", String(), nullable=False),
    Column("raised_at", BigInteger(), nullable=False),
    Column("proposed", BigInteger(), nullable=False),
    Column("answer", String(), nullable=False),
    Column("answered_by", String(), nullable=False),
    Column("answered_at", BigInteger(), nullable=True),
    Column("settled_by", String(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_dispute_state", "state", "raised_at"),
    Index("ix_dispute_statement", "dealer_id", "statement_id"),
)

Table(
    "own_entry",
    TABLES,
    Column("number", String(), nullable=False),
    Column("day", Date(), nullable=False),
    Column("amount", BigInteger(), nullable=False),
    Column("text", String(), nullable=False),
    Column("entered_by", String(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_own_entry_day", "dealer_id", "day"),
)
