"""The tables of price protection as they came, on both sides. Never edited."""

from sqlalchemy import BigInteger, Column, ForeignKeyConstraint, Index, MetaData, String, Table, Uuid

from sync.domain.shapes.first.base import NAMES

TABLES = MetaData(naming_convention=NAMES)

Table(
    "protection_claim",
    TABLES,
    Column("number", String(), nullable=False),
    Column("product_code", String(), nullable=False),
    Column("family_id", Uuid(), nullable=False),
    Column("days", BigInteger(), nullable=False),
    Column("fell_at", BigInteger(), nullable=False),
    Column("before", BigInteger(), nullable=False),
    Column("after", BigInteger(), nullable=False),
    Column("on_hand", BigInteger(), nullable=False),
    Column("units", BigInteger(), nullable=False),
    Column("amount", BigInteger(), nullable=False),
    Column("state", String(32), nullable=False),
    Column("claimed_by", String(), nullable=False),
    Column("claimed_at", BigInteger(), nullable=False),
    Column("answered_by", String(), nullable=False),
    Column("answered_at", BigInteger(), nullable=True),
    Column("answer", String(), nullable=False),
    Column("credited", BigInteger(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_protection_claim_family", "dealer_id", "family_id"),
    Index("ix_protection_claim_state", "state"),
)

Table(
    "protection_line",
    TABLES,
    Column("claim_id", Uuid(), nullable=False),
    Column("shipment_line_id", Uuid(), nullable=False),
    Column("units", BigInteger(), nullable=False),
    Column("each", BigInteger(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    ForeignKeyConstraint(["dealer_id", "claim_id"], ["protection_claim.dealer_id", "protection_claim.id"]),
    Index("ix_protection_line_claim", "dealer_id", "claim_id"),
    Index("ix_protection_line_delivery", "dealer_id", "shipment_line_id"),
)
