"""The tables of material, of who has read it, and of quizzes as they came, on both sides. Never edited."""

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, MetaData, String, Table, Uuid

from sync.domain.shapes.first.base import NAMES

TABLES = MetaData(naming_convention=NAMES)

Table(
    "material",
    TABLES,
    Column("id", Uuid(), primary_key=True),
    Column("family_id", Uuid(), nullable=False),
    Column("version", BigInteger(), nullable=False),
    Column("state", String(32), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("title", String(), nullable=False),
    Column("body", String(), nullable=False),
    Column("product_line", String(), nullable=False),
    Column("product_code", String(), nullable=False),
    Column("roles", String(), nullable=False),
    Column("must_read", Boolean(), nullable=False),
    Column("valid_from", Date(), nullable=False),
    Column("valid_until", Date(), nullable=True),
    Column("quiz", String(), nullable=False),
    Column("folded", String(), nullable=False),
    Column("initials", String(), nullable=False),
    Column("changed_by", String(), nullable=False),
    Column("changed_at", BigInteger(), nullable=False),
    Column("published_at", BigInteger(), nullable=True),
    Column("ended_at", BigInteger(), nullable=True),
    Column("reason", String(), nullable=False),
    Index("ix_material_family", "family_id"),
)

Table(
    "material_reading",
    TABLES,
    Column("material_id", Uuid(), nullable=False),
    Column("family_id", Uuid(), nullable=False),
    Column("version", BigInteger(), nullable=False),
    Column("user_id", Uuid(), nullable=False),
    Column("by", String(), nullable=False),
    Column("at", BigInteger(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_material_reading_material", "dealer_id", "material_id"),
)

Table(
    "quiz_attempt",
    TABLES,
    Column("material_id", Uuid(), nullable=False),
    Column("family_id", Uuid(), nullable=False),
    Column("version", BigInteger(), nullable=False),
    Column("user_id", Uuid(), nullable=False),
    Column("by", String(), nullable=False),
    Column("at", BigInteger(), nullable=False),
    Column("on_day", Date(), nullable=False),
    Column("answers", String(), nullable=False),
    Column("correct", BigInteger(), nullable=False),
    Column("out_of", BigInteger(), nullable=False),
    Column("passed", Boolean(), nullable=False),
    Column("is_outdated", Boolean(), nullable=False),
    Column("is_certified", Boolean(), nullable=False),
    Column("certified_until", Date(), nullable=True),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_quiz_attempt_family", "dealer_id", "family_id"),
)
