"""The table of a shop's own forms as it came, on both sides. Never edited."""

from sqlalchemy import BigInteger, Column, MetaData, String, Table, Uuid

from sync.domain.shapes.first.base import NAMES

TABLES = MetaData(naming_convention=NAMES)

Table(
    "print_form",
    TABLES,
    Column("kind", String(), nullable=False),
    Column("form", String(), nullable=False),
    Column("letterhead", String(), nullable=False),
    Column("logo", String(), nullable=False),
    Column("footer", String(), nullable=False),
    Column("letters", BigInteger(), nullable=False),
    Column("details", String(), nullable=False),
    Column("columns", String(), nullable=False),
    Column("version", BigInteger(), nullable=False),
    Column("changed_by", String(), nullable=False),
    Column("changed_at", BigInteger(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
)
