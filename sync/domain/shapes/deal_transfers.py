"""The table of deals that were passed on, as it came, on both sides. Never edited."""

from sqlalchemy import BigInteger, Column, MetaData, String, Table, Uuid

from sync.domain.shapes.first.base import NAMES

TABLES = MetaData(naming_convention=NAMES)

Table(
    "deal_transfer",
    TABLES,
    Column("id", Uuid(), primary_key=True),
    Column("from_dealer", BigInteger(), nullable=False),
    Column("from_deal", Uuid(), nullable=False),
    Column("from_number", String(), nullable=False),
    Column("to_dealer", BigInteger(), nullable=False),
    Column("reason", String(), nullable=False),
    Column("by", String(), nullable=False),
    Column("at", BigInteger(), nullable=False),
)
