"""The table of ended leases as it came, on both sides. Never edited."""

from sqlalchemy import BigInteger, Column, MetaData, String, Table, Uuid

from sync.domain.shapes.first.base import NAMES

TABLES = MetaData(naming_convention=NAMES)

Table(
    "ended_lease",
    TABLES,
    Column("user_id", Uuid(), nullable=False),
    Column("device_id", Uuid(), nullable=False),
    Column("word", String(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
)
