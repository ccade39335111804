"""Tables of availability in the first version."""

from sqlalchemy import BigInteger, Column, String, Table

from sync.domain.shapes.first.base import TABLES

Table(
    "availability",
    TABLES,
    Column("product_code", String(), primary_key=True),
    Column("site", String(), primary_key=True),
    Column("quantity", BigInteger(), nullable=False),
    Column("as_of", BigInteger(), nullable=False),
)

Table(
    "supply",
    TABLES,
    Column("product_code", String(), primary_key=True),
    Column("site", String(), primary_key=True),
    Column("physical", BigInteger(), nullable=False),
    Column("allocated", BigInteger(), nullable=False),
    Column("shipped", BigInteger(), nullable=False),
    Column("counted_at", BigInteger(), nullable=False),
)
