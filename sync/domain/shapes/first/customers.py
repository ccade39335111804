"""Tables of customers in the first version."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKeyConstraint, Index, String, Table, Uuid

from sync.domain.shapes.first.base import TABLES

Table(
    "customer",
    TABLES,
    Column("number", String(), nullable=False),
    Column("name", String(), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("legal_name", String(), nullable=False),
    Column("tax_id", String(), nullable=False),
    Column("contact", String(), nullable=False),
    Column("phone", String(), nullable=False),
    Column("mobile", String(), nullable=False),
    Column("email", String(), nullable=False),
    Column("region_code", String(), nullable=False),
    Column("address_1", String(), nullable=False),
    Column("address_2", String(), nullable=False),
    Column("postcode", String(), nullable=False),
    Column("tags", String(), nullable=False),
    Column("note", String(), nullable=False),
    Column("active", Boolean(), nullable=False),
    Column("created_at", BigInteger(), nullable=False),
    Column("created_by", String(), nullable=False),
    Column("version", BigInteger(), nullable=False),
    Column("tax_key", String(), nullable=False),
    Column("phone_key", String(), nullable=False),
    Column("mobile_key", String(), nullable=False),
    Column("name_key", String(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_customer_mobile", "dealer_id", "mobile_key"),
    Index("ix_customer_name", "dealer_id", "name", "id"),
    Index("ix_customer_name_key", "dealer_id", "name_key"),
    Index("ix_customer_phone", "dealer_id", "phone_key"),
    Index("ix_customer_tax", "dealer_id", "tax_key"),
)

Table(
    "customer_merge",
    TABLES,
    Column("customer_id", Uuid(), nullable=False),
    Column("part", String(), nullable=False),
    Column("kept", String(), nullable=False),
    Column("lost", String(), nullable=False),
    Column("changed_by", String(), nullable=False),
    Column("changed_at", BigInteger(), nullable=False),
    Column("settled_by", String(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    ForeignKeyConstraint(["dealer_id", "customer_id"], ["customer.dealer_id", "customer.id"]),
    Index("ix_customer_merge_customer", "dealer_id", "customer_id"),
)
