"""The table of nicknames as it came, on both sides. Later versions change it; nothing here is ever edited."""

from sqlalchemy import BigInteger, Column, Index, MetaData, String, Table, Uuid

from sync.domain.shapes.first.base import NAMES

TABLES = MetaData(naming_convention=NAMES)

Table(
    "nickname",
    TABLES,
    Column("customer_id", Uuid(), nullable=True),
    Column("words", String(), nullable=False),
    Column("folded", String(), nullable=False),
    Column("product_code", String(), nullable=False),
    Column("uses", BigInteger(), nullable=False),
    Column("taught_by", String(), nullable=False),
    Column("taught_at", BigInteger(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_nickname_folded", "dealer_id", "folded"),
)
