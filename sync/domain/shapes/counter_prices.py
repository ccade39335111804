"""The table of a shop's own prices as it came, on both sides, and what lines of the counter kept of them. Never edited."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, Index, MetaData, String, Table, Uuid

from sync.domain.shapes.first.base import NAMES

TABLES = MetaData(naming_convention=NAMES)
LINES = ("quote_line", "sale_line")

Table(
    "counter_price",
    TABLES,
    Column("number", String(), nullable=False),
    Column("product_code", String(), nullable=False),
    Column("category", String(), nullable=False),
    Column("customer_id", Uuid(), nullable=True),
    Column("from_quantity", BigInteger(), nullable=False),
    Column("price", BigInteger(), nullable=True),
    Column("basis_points", BigInteger(), nullable=False),
    Column("is_floor", Boolean(), nullable=False),
    Column("valid_from", sa.Date(), nullable=False),
    Column("valid_until", sa.Date(), nullable=True),
    Column("note", String(), nullable=False),
    Column("set_by", String(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_counter_price_product", "dealer_id", "product_code"),
)


def upgrade() -> None:
    TABLES.create_all(op.get_bind(), checkfirst=False)
    for table in LINES:
        op.add_column(table, sa.Column("trace", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    for table in LINES:
        op.drop_column(table, "trace")
    TABLES.drop_all(op.get_bind(), checkfirst=False)
