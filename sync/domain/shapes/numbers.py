"""The tables of official numbers as they came, on both sides. Never edited."""

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, MetaData, String, Table, Uuid

from sync.domain.shapes.first.base import NAMES

TABLES = MetaData(naming_convention=NAMES)

Table(
    "number_block",
    TABLES,
    Column("prefix", String(), nullable=False),
    Column("digits", BigInteger(), nullable=False),
    Column("first", BigInteger(), nullable=False),
    Column("last", BigInteger(), nullable=False),
    Column("next", BigInteger(), nullable=False),
    Column("letter", String(), nullable=False),
    Column("valid_from", Date(), nullable=False),
    Column("valid_until", Date(), nullable=False),
    Column("is_sure", Boolean(), nullable=False),
    Column("entered_by", String(), nullable=False),
    Column("entered_at", BigInteger(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_number_block_prefix", "dealer_id", "prefix", "first"),
)

Table(
    "official_number",
    TABLES,
    Column("block_id", Uuid(), nullable=False),
    Column("value", BigInteger(), nullable=False),
    Column("text", String(), nullable=False),
    Column("sale_id", Uuid(), nullable=True),
    Column("paper", String(), nullable=False),
    Column("total", BigInteger(), nullable=False),
    Column("day", Date(), nullable=False),
    Column("issued_by", String(), nullable=False),
    Column("issued_at", BigInteger(), nullable=False),
    Column("void_reason", String(), nullable=False),
    Column("voided_by", String(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_official_number_block", "dealer_id", "block_id", "value"),
    Index("ix_official_number_sale", "dealer_id", "sale_id"),
)
