"""Tables of special prices and promotions as they came, on both sides. Never edited."""

from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, Date, Index, MetaData, String, Table, Uuid

from sync.domain.shapes.first.base import NAMES

LINE = (0, "")
"""Discount and trace of every line of before."""
HEAD = ("", None)
"""Voucher and project of every order of before."""
TABLES = MetaData(naming_convention=NAMES)


def _addressed() -> list[Column[object]]:
    return [
        Column("id", Uuid(), primary_key=True),
        Column("code", String(), nullable=False),
        Column("version", BigInteger(), nullable=False),
        Column("dealer_id", BigInteger(), nullable=False),
        Column("price_list", String(), nullable=False),
        Column("region", String(), nullable=False),
        Column("valid_from", Date(), nullable=False),
        Column("valid_until", Date(), nullable=True),
        Column("note", String(), nullable=False),
        Column("changed_by", String(), nullable=False),
        Column("published_at", BigInteger(), nullable=True),
    ]


Table(
    "price_rule",
    TABLES,
    *_addressed(),
    Column("step", String(32), nullable=False),
    Column("product_code", String(), nullable=False),
    Column("category", String(), nullable=False),
    Column("deal_id", Uuid(), nullable=True),
    Column("from_quantity", BigInteger(), nullable=False),
    Column("price", BigInteger(), nullable=True),
    Column("basis_points", BigInteger(), nullable=False),
    Column("tax_included", Boolean(), nullable=False),
    Index("ix_price_rule_product", "product_code"),
    Index("ix_price_rule_dealer", "dealer_id"),
)

Table(
    "promotion",
    TABLES,
    *_addressed(),
    Column("kind", String(32), nullable=False),
    Column("offer", String(), nullable=False),
    Column("priority", BigInteger(), nullable=False),
    Column("stack", String(), nullable=False),
    Column("exclusive", Boolean(), nullable=False),
    Column("voucher", String(), nullable=False),
    Column("quota", BigInteger(), nullable=True),
    Column("dealer_quota", BigInteger(), nullable=True),
    Column("used", BigInteger(), nullable=False),
    Index("ix_promotion_dealer", "dealer_id"),
)

Table(
    "promotion_use",
    TABLES,
    Column("order_id", Uuid(), nullable=False),
    Column("promotion_id", Uuid(), nullable=False),
    Column("times", BigInteger(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_promotion_use_promotion", "dealer_id", "promotion_id"),
)


def upgrade() -> None:
    TABLES.create_all(op.get_bind(), checkfirst=False)
    op.add_column("order_line", Column("discount", BigInteger(), nullable=False, server_default="0"))
    op.add_column("order_line", Column("trace", String(), nullable=False, server_default=""))
    op.add_column("order", Column("voucher", String(), nullable=False, server_default=""))
    op.add_column("order", Column("deal_id", Uuid(), nullable=True))
