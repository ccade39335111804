"""Tables of accounts in the first version."""

from sqlalchemy import BigInteger, Boolean, Column, Index, String, Table, Uuid

from sync.domain.shapes.first.base import TABLES

Table(
    "dealer",
    TABLES,
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("code", String(), nullable=False),
    Column("name", String(), nullable=False),
    Column("status", String(32), nullable=False),
    Column("block_reason", String(), nullable=False),
    Column("price_list", String(), nullable=False),
    Column("currency", String(), nullable=False),
    Column("region", String(), nullable=False),
    Column("contact", String(), nullable=False),
    Column("phone", String(), nullable=False),
    Column("email", String(), nullable=False),
    Column("address", String(), nullable=False),
    Column("tax_id", String(), nullable=False),
    Column("credit_limit", BigInteger(), nullable=False),
    Column("price_honour_days", BigInteger(), nullable=False),
    Column("price_honour_basis_points", BigInteger(), nullable=False),
    Column("backorder_policy", String(32), nullable=False),
    Index("ix_dealer_code", "code"),
)

Table(
    "user",
    TABLES,
    Column("name", String(), nullable=False),
    Column("display_name", String(), nullable=False),
    Column("role", String(32), nullable=False),
    Column("active", Boolean(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
)
