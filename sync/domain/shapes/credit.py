"""Tables of approvals and credit as they came, on both sides. Later versions change them; nothing here is ever edited."""

from sqlalchemy import BigInteger, Boolean, Column, Date, ForeignKeyConstraint, Index, MetaData, String, Table, Uuid

from sync.domain.shapes.first.base import NAMES

TABLES = MetaData(naming_convention=NAMES)

Table(
    "approval_rule",
    TABLES,
    Column("kind", String(), nullable=False),
    Column("from_amount", BigInteger(), nullable=False),
    Column("chain", String(), nullable=False),
    Column("parallel", Boolean(), nullable=False),
    Column("escalate_days", BigInteger(), nullable=False),
    Column("escalate_to", String(), nullable=False),
    Column("active", Boolean(), nullable=False),
    Column("changed_by", String(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
)

Table(
    "approval",
    TABLES,
    Column("kind", String(), nullable=False),
    Column("subject_dealer", BigInteger(), nullable=False),
    Column("subject_id", Uuid(), nullable=False),
    Column("subject", String(), nullable=False),
    Column("version", BigInteger(), nullable=False),
    Column("amount", BigInteger(), nullable=False),
    Column("valid_until", Date(), nullable=True),
    Column("reason", String(), nullable=False),
    Column("asked_by", String(), nullable=False),
    Column("asked_by_id", Uuid(), nullable=False),
    Column("asked_at", BigInteger(), nullable=False),
    Column("parallel", Boolean(), nullable=False),
    Column("escalate_days", BigInteger(), nullable=False),
    Column("escalate_to", String(), nullable=False),
    Column("state", String(32), nullable=False),
    Column("closed_at", BigInteger(), nullable=True),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_approval_state", "dealer_id", "state", "asked_at"),
    Index("ix_approval_subject", "dealer_id", "subject_id"),
)

Table(
    "approval_step",
    TABLES,
    Column("approval_id", Uuid(), nullable=False),
    Column("position", BigInteger(), nullable=False),
    Column("role", String(), nullable=False),
    Column("state", String(32), nullable=False),
    Column("decided_by", String(), nullable=False),
    Column("decided_by_id", Uuid(), nullable=True),
    Column("decided_at", BigInteger(), nullable=True),
    Column("stands_for", String(), nullable=False),
    Column("reason", String(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    ForeignKeyConstraint(["dealer_id", "approval_id"], ["approval.dealer_id", "approval.id"]),
    Index("ix_approval_step_approval", "dealer_id", "approval_id", "position"),
)

Table(
    "delegation",
    TABLES,
    Column("giver_id", Uuid(), nullable=False),
    Column("giver", String(), nullable=False),
    Column("giver_role", String(), nullable=False),
    Column("taker_id", Uuid(), nullable=False),
    Column("taker", String(), nullable=False),
    Column("valid_from", Date(), nullable=False),
    Column("valid_until", Date(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
)

Table(
    "credit_limit",
    TABLES,
    Column("kind", String(32), nullable=False),
    Column("product_line", String(), nullable=False),
    Column("amount", BigInteger(), nullable=False),
    Column("deposit", BigInteger(), nullable=False),
    Column("valid_from", Date(), nullable=True),
    Column("valid_until", Date(), nullable=True),
    Column("season_from", BigInteger(), nullable=False),
    Column("season_until", BigInteger(), nullable=False),
    Column("state", String(32), nullable=False),
    Column("reason", String(), nullable=False),
    Column("proposed_by", String(), nullable=False),
    Column("proposed_at", BigInteger(), nullable=False),
    Column("ended_by", String(), nullable=False),
    Column("ended_at", BigInteger(), nullable=True),
    Column("ended_because", String(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_credit_limit_state", "dealer_id", "state"),
)

Table(
    "credit_terms",
    TABLES,
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("payment_days", BigInteger(), nullable=False),
    Column("grace_days", BigInteger(), nullable=False),
    Column("changed_by", String(), nullable=False),
)

Table(
    "credit_release",
    TABLES,
    Column("order_id", Uuid(), nullable=False),
    Column("number", String(), nullable=False),
    Column("amount", BigInteger(), nullable=False),
    Column("valid_until", Date(), nullable=True),
    Column("reason", String(), nullable=False),
    Column("released_by", String(), nullable=False),
    Column("released_at", BigInteger(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_credit_release_order", "dealer_id", "order_id"),
)
