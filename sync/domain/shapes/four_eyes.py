"""The table of deeds that wait for another person as it came, on both sides. Never edited."""

from sqlalchemy import BigInteger, Column, MetaData, String, Table, Uuid

from sync.domain.shapes.first.base import NAMES

TABLES = MetaData(naming_convention=NAMES)

Table(
    "held_deed",
    TABLES,
    Column("name", String(), nullable=False),
    Column("body", String(), nullable=False),
    Column("version", BigInteger(), nullable=False),
    Column("facts", String(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
)
