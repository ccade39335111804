"""Tables of catalog in the first version."""

from sqlalchemy import BigInteger, Column, Date, Index, String, Table

from sync.domain.shapes.first.base import TABLES

Table(
    "barcode",
    TABLES,
    Column("barcode", String(), primary_key=True),
    Column("product_code", String(), nullable=False),
    Column("quantity", BigInteger(), nullable=False),
    Index("ix_barcode_product_code", "product_code"),
)

Table(
    "category",
    TABLES,
    Column("code", String(), primary_key=True),
    Column("parent_code", String(), nullable=True),
    Column("name_en", String(), nullable=False),
    Column("name_zh_hant", String(), nullable=False),
    Column("name_zh_hans", String(), nullable=False),
    Column("position", BigInteger(), nullable=False),
)

Table(
    "list_price",
    TABLES,
    Column("price_list", String(), primary_key=True),
    Column("product_code", String(), primary_key=True),
    Column("valid_from", Date(), primary_key=True),
    Column("price", BigInteger(), nullable=False),
)

Table(
    "product",
    TABLES,
    Column("code", String(), primary_key=True),
    Column("category_code", String(), nullable=False),
    Column("name_en", String(), nullable=False),
    Column("name_zh_hant", String(), nullable=False),
    Column("name_zh_hans", String(), nullable=False),
    Column("folded", String(), nullable=False),
    Column("initials", String(), nullable=False),
    Column("unit", String(), nullable=False),
    Column("pack_size", BigInteger(), nullable=False),
    Column("min_quantity", BigInteger(), nullable=False),
    Column("status", String(32), nullable=False),
    Column("successor_code", String(), nullable=True),
    Column("weight", BigInteger(), nullable=False),
    Column("tax_basis_points", BigInteger(), nullable=False),
    Column("picture", String(), nullable=True),
    Index("ix_product_category_code", "category_code", "code"),
)
