"""Tables of stock in the first version."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKeyConstraint, Index, String, Table, Uuid

from sync.domain.shapes.first.base import TABLES

Table(
    "claim",
    TABLES,
    Column("at_desk", Boolean(), nullable=False),
    Column("receipt_id", Uuid(), nullable=False),
    Column("receipt_number", String(), nullable=False),
    Column("shipment_id", Uuid(), nullable=False),
    Column("shipment_number", String(), nullable=False),
    Column("shipment_line_id", Uuid(), nullable=True),
    Column("product_code", String(), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("quantity", BigInteger(), nullable=False),
    Column("reason", String(), nullable=False),
    Column("raised_at", BigInteger(), nullable=False),
    Column("raised_by", String(), nullable=False),
    Column("resolution", String(32), nullable=False),
    Column("answer", String(), nullable=False),
    Column("settled_by", String(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_claim_at_desk", "at_desk", "raised_at"),
    Index("ix_claim_raised", "dealer_id", "raised_at", "id"),
)

Table(
    "goods_receipt",
    TABLES,
    Column("number", String(), nullable=False),
    Column("shipment_id", Uuid(), nullable=False),
    Column("location_id", Uuid(), nullable=False),
    Column("received_at", BigInteger(), nullable=False),
    Column("received_by", String(), nullable=False),
    Column("note", String(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_goods_receipt_at", "dealer_id", "received_at", "id"),
)

Table(
    "location",
    TABLES,
    Column("code", String(), nullable=False),
    Column("name", String(), nullable=False),
    Column("active", Boolean(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
)

Table(
    "movement",
    TABLES,
    Column("location_id", Uuid(), nullable=False),
    Column("product_code", String(), nullable=False),
    Column("quantity", BigInteger(), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("document_id", Uuid(), nullable=False),
    Column("line_id", Uuid(), nullable=False),
    Column("number", String(), nullable=False),
    Column("reason", String(), nullable=False),
    Column("note", String(), nullable=False),
    Column("lot", String(), nullable=False),
    Column("serial", String(), nullable=False),
    Column("at", BigInteger(), nullable=False),
    Column("actor", String(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_movement_at", "dealer_id", "at", "id"),
    Index("ix_movement_document", "dealer_id", "document_id"),
    Index("ix_movement_product", "dealer_id", "product_code", "at", "id"),
    Index("ix_movement_serial", "dealer_id", "serial"),
)

Table(
    "serial_item",
    TABLES,
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("product_code", String(), primary_key=True),
    Column("serial", String(), primary_key=True),
    Column("state", String(32), nullable=False),
    Column("location_id", Uuid(), nullable=False),
    Column("document_id", Uuid(), nullable=False),
    Index("ix_serial_item_serial", "dealer_id", "serial"),
)

Table(
    "stock_count",
    TABLES,
    Column("number", String(), nullable=False),
    Column("location_id", Uuid(), nullable=False),
    Column("is_blind", Boolean(), nullable=False),
    Column("state", String(32), nullable=False),
    Column("note", String(), nullable=False),
    Column("started_at", BigInteger(), nullable=False),
    Column("started_by", String(), nullable=False),
    Column("posted_at", BigInteger(), nullable=True),
    Column("posted_by", String(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_stock_count_state", "dealer_id", "state", "started_at"),
)

Table(
    "stock_level",
    TABLES,
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("location_id", Uuid(), primary_key=True),
    Column("product_code", String(), primary_key=True),
    Column("on_hand", BigInteger(), nullable=False),
    Index("ix_stock_level_product", "dealer_id", "product_code"),
)

Table(
    "stock_minimum",
    TABLES,
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("product_code", String(), primary_key=True),
    Column("quantity", BigInteger(), nullable=False),
)

Table(
    "count_line",
    TABLES,
    Column("count_id", Uuid(), nullable=False),
    Column("location_id", Uuid(), nullable=False),
    Column("product_code", String(), nullable=False),
    Column("expected", BigInteger(), nullable=False),
    Column("counted", BigInteger(), nullable=True),
    Column("round", BigInteger(), nullable=False),
    Column("first_counted", BigInteger(), nullable=True),
    Column("counted_by", String(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    ForeignKeyConstraint(["dealer_id", "count_id"], ["stock_count.dealer_id", "stock_count.id"]),
    Index("ix_count_line_count", "dealer_id", "count_id", "product_code"),
    Index("ix_count_line_product", "dealer_id", "location_id", "product_code"),
)

Table(
    "goods_receipt_line",
    TABLES,
    Column("receipt_id", Uuid(), nullable=False),
    Column("position", BigInteger(), nullable=False),
    Column("shipment_line_id", Uuid(), nullable=True),
    Column("product_code", String(), nullable=False),
    Column("received", BigInteger(), nullable=False),
    Column("damaged", BigInteger(), nullable=False),
    Column("reason", String(), nullable=False),
    Column("lot", String(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    ForeignKeyConstraint(["dealer_id", "receipt_id"], ["goods_receipt.dealer_id", "goods_receipt.id"]),
    Index("ix_goods_receipt_line_receipt", "dealer_id", "receipt_id"),
)
