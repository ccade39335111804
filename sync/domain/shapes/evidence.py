"""The table of evidence as it came, on both sides. Later versions change it; nothing here is ever edited."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKeyConstraint, Index, MetaData, String, Table, Uuid

from sync.domain.shapes.deals import TABLES as BEFORE
from sync.domain.shapes.first.base import NAMES

TABLES = MetaData(naming_convention=NAMES)

Table(
    "deal_evidence",
    TABLES,
    Column("deal_id", Uuid(), nullable=False),
    Column("digest", String(), nullable=False),
    Column("size", BigInteger(), nullable=False),
    Column("name", String(), nullable=False),
    Column("by", String(), nullable=False),
    Column("at", BigInteger(), nullable=False),
    Column("at_desk", Boolean(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    ForeignKeyConstraint(["dealer_id", "deal_id"], [BEFORE.tables["deal"].c.dealer_id, BEFORE.tables["deal"].c.id]),
    Index("ix_deal_evidence_deal", "dealer_id", "deal_id", "at"),
)
