"""Tables of allowances as they came, on both sides. Later versions change them; nothing here is ever edited."""

from sqlalchemy import BigInteger, Column, Index, MetaData, String, Table, Uuid

from sync.domain.shapes.first.base import NAMES

TABLES = MetaData(naming_convention=NAMES)

Table(
    "allowance",
    TABLES,
    Column("kind", String(32), nullable=False),
    Column("product_code", String(), nullable=False),
    Column("letter", String(), nullable=False),
    Column("amount", BigInteger(), nullable=False),
    Column("used", BigInteger(), nullable=False),
    Column("returned", BigInteger(), nullable=False),
    Column("valid_until", BigInteger(), nullable=False),
    Column("keep_until", BigInteger(), nullable=False),
    Column("granted_by", String(), nullable=False),
    Column("granted_at", BigInteger(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_allowance_letter", "dealer_id", "letter", "kind"),
)

Table(
    "allowance_use",
    TABLES,
    Column("slice_id", Uuid(), nullable=False),
    Column("order_id", Uuid(), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("product_code", String(), nullable=False),
    Column("amount", BigInteger(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_allowance_use_order", "dealer_id", "order_id"),
)
