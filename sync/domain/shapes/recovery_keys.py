"""The table of shops' recovery keys as it came, on both sides. Never edited."""

from sqlalchemy import BigInteger, Column, MetaData, String, Table, Uuid

from sync.domain.shapes.first.base import NAMES

TABLES = MetaData(naming_convention=NAMES)

Table(
    "recovery_key",
    TABLES,
    Column("public_key", String(), nullable=False),
    Column("made_by", String(), nullable=False),
    Column("made_at", BigInteger(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
)
