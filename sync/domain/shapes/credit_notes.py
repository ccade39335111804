"""The table of credit notes as it came, on both sides. Never edited."""

from sqlalchemy import BigInteger, Column, Index, MetaData, String, Table, Uuid

from sync.domain.shapes.first.base import NAMES

TABLES = MetaData(naming_convention=NAMES)

Table(
    "credit_note",
    TABLES,
    Column("kind", String(32), nullable=False),
    Column("number", String(), nullable=False),
    Column("reference", String(), nullable=False),
    Column("amount", BigInteger(), nullable=False),
    Column("used", BigInteger(), nullable=False),
    Column("booked_by", String(), nullable=False),
    Column("booked_at", BigInteger(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_credit_note_booked", "dealer_id", "booked_at"),
)
