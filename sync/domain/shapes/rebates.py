"""The table of rebate claims as it came, on both sides. Never edited."""

from sqlalchemy import BigInteger, Column, Date, Index, MetaData, String, Table, Uuid

from sync.domain.shapes.first.base import NAMES

TABLES = MetaData(naming_convention=NAMES)

Table(
    "rebate_claim",
    TABLES,
    Column("family_id", Uuid(), nullable=False),
    Column("first_day", Date(), nullable=False),
    Column("number", String(), nullable=False),
    Column("amount", BigInteger(), nullable=False),
    Column("state", String(32), nullable=False),
    Column("claimed_by", String(), nullable=False),
    Column("claimed_at", BigInteger(), nullable=False),
    Column("answered_by", String(), nullable=False),
    Column("answered_by_id", Uuid(), nullable=True),
    Column("answered_at", BigInteger(), nullable=True),
    Column("reason", String(), nullable=False),
    Column("paid_by", String(), nullable=False),
    Column("paid_at", BigInteger(), nullable=True),
    Column("reference", String(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_rebate_claim_family", "dealer_id", "family_id", "first_day"),
    Index("ix_rebate_claim_state", "state"),
)
