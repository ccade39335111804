"""The tables of the pool of registrations as they came, on both sides. Never edited."""

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, MetaData, String, Table, Uuid

from sync.domain.shapes.first.base import NAMES

TABLES = MetaData(naming_convention=NAMES)

Table(
    "deal_pool",
    TABLES,
    Column("id", Uuid(), primary_key=True),
    Column("subject", String(32), nullable=False),
    Column("product_line", String(), nullable=False),
    Column("region_code", String(), nullable=False),
    Column("name", String(), nullable=False),
    Column("project", String(), nullable=False),
    Column("site", String(), nullable=False),
    Column("name_key", String(), nullable=False),
    Column("site_key", String(), nullable=False),
    Column("opened_on", Date(), nullable=False),
    Column("open_until", Date(), nullable=False),
    Column("is_open", Boolean(), nullable=False),
)

Table(
    "deal_pool_trail",
    TABLES,
    Column("id", Uuid(), primary_key=True),
    Column("product_line", String(), nullable=False),
    Column("region_code", String(), nullable=False),
    Column("name", String(), nullable=False),
    Column("project", String(), nullable=False),
    Column("from_dealer", BigInteger(), nullable=False),
    Column("from_deal", Uuid(), nullable=False),
    Column("from_number", String(), nullable=False),
    Column("from_version", BigInteger(), nullable=False),
    Column("opened_at", BigInteger(), nullable=False),
    Column("state", String(32), nullable=False),
    Column("closed_at", BigInteger(), nullable=True),
    Column("closed_by", String(), nullable=False),
    Column("reason", String(), nullable=False),
    Column("to_dealer", BigInteger(), nullable=True),
    Column("to_number", String(), nullable=False),
    Index("ix_deal_pool_trail_from", "from_deal", "from_version"),
)

Table(
    "deal_pool_terms",
    TABLES,
    Column("product_line", String(), primary_key=True),
    Column("waiting_days", BigInteger(), nullable=False),
    Column("stay_days", BigInteger(), nullable=False),
    Column("changed_by", String(), nullable=False),
)
