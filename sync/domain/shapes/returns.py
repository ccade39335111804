"""The table of returns to the manufacturer as it came, on both sides. Never edited."""

from sqlalchemy import BigInteger, Column, Index, MetaData, String, Table, Uuid

from sync.domain.shapes.first.base import NAMES

TABLES = MetaData(naming_convention=NAMES)

Table(
    "goods_return",
    TABLES,
    Column("number", String(), nullable=False),
    Column("shipment_line_id", Uuid(), nullable=False),
    Column("product_code", String(), nullable=False),
    Column("quantity", BigInteger(), nullable=False),
    Column("amount", BigInteger(), nullable=False),
    Column("family_id", Uuid(), nullable=True),
    Column("quota", BigInteger(), nullable=False),
    Column("used", BigInteger(), nullable=False),
    Column("reason", String(), nullable=False),
    Column("state", String(32), nullable=False),
    Column("asked_by", String(), nullable=False),
    Column("asked_at", BigInteger(), nullable=False),
    Column("answered_by", String(), nullable=False),
    Column("answer", String(), nullable=False),
    Column("taken", BigInteger(), nullable=False),
    Column("credited", BigInteger(), nullable=False),
    Column("taken_by", String(), nullable=False),
    Column("taken_at", BigInteger(), nullable=True),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_goods_return_line", "dealer_id", "shipment_line_id"),
    Index("ix_goods_return_family", "dealer_id", "family_id"),
    Index("ix_goods_return_state", "state"),
)
