"""Central's own tables in the first version."""

from sqlalchemy import BigInteger, Boolean, Column, Index, LargeBinary, MetaData, Table, Text, Uuid

from sync.domain.shapes.first.base import NAMES

SORTED = Text().with_variant(Text(collation="C"), "postgresql")
TABLES = MetaData(naming_convention=NAMES)

Table(
    "central",
    TABLES,
    Column("id", BigInteger(), primary_key=True, autoincrement=False),
    Column("epoch", SORTED, nullable=False),
    Column("name", SORTED, nullable=False),
    Column("currency", SORTED, nullable=False),
    Column("created_at", BigInteger(), nullable=False),
)

Table(
    "change",
    TABLES,
    Column("scope", SORTED, primary_key=True),
    Column("record", SORTED, primary_key=True),
    Column("key", SORTED, primary_key=True),
    Column("n", BigInteger(), nullable=False),
    Column("gone", Boolean(), nullable=False),
    Index("ix_change_scope_n", "scope", "n"),
)

Table(
    "credential",
    TABLES,
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("user_id", Uuid(), primary_key=True),
    Column("password_hash", SORTED, nullable=False),
    Column("changed_at", BigInteger(), nullable=False),
)

Table(
    "decision",
    TABLES,
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("command_id", Uuid(), primary_key=True),
    Column("body_hash", SORTED, nullable=False),
    Column("instance_id", Uuid(), nullable=False),
    Column("seq", BigInteger(), nullable=False),
    Column("name", SORTED, nullable=False),
    Column("actor_id", Uuid(), nullable=False),
    Column("state", SORTED, nullable=False),
    Column("outcome", LargeBinary(), nullable=False),
    Column("claimed_at", BigInteger(), nullable=False),
    Column("decided_at", BigInteger(), nullable=False),
    Index("ix_decision_instance", "dealer_id", "instance_id", "seq"),
)

Table(
    "device",
    TABLES,
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("device_id", Uuid(), primary_key=True),
    Column("name", SORTED, nullable=False),
    Column("token_hash", SORTED, nullable=False),
    Column("enrolled_by", Uuid(), nullable=False),
    Column("created_at", BigInteger(), nullable=False),
    Column("last_seen_at", BigInteger(), nullable=False),
    Column("revoked_at", BigInteger(), nullable=True),
    Index("ix_device_token_hash", "dealer_id", "token_hash", unique=True),
)

Table(
    "enrol_code",
    TABLES,
    Column("code_hash", SORTED, primary_key=True),
    Column("dealer_id", BigInteger(), nullable=False),
    Column("user_id", Uuid(), nullable=False),
    Column("expires_at", BigInteger(), nullable=False),
    Column("used_by", Uuid(), nullable=True),
    Column("device_id", Uuid(), nullable=True),
)

Table(
    "instance",
    TABLES,
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("instance_id", Uuid(), primary_key=True),
    Column("device_id", Uuid(), nullable=False),
    Column("letter", SORTED, nullable=False),
    Column("last_seq", BigInteger(), nullable=False),
    Column("last_hash", SORTED, nullable=False),
    Column("created_at", BigInteger(), nullable=False),
)

Table(
    "letter_count",
    TABLES,
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("given", BigInteger(), nullable=False),
)

Table(
    "scope_counter",
    TABLES,
    Column("scope", SORTED, primary_key=True),
    Column("n", BigInteger(), nullable=False),
    Column("changed_at", BigInteger(), nullable=False),
)

Table(
    "sign_in_failure",
    TABLES,
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("source", SORTED, primary_key=True),
    Column("user", SORTED, primary_key=True),
    Column("count", BigInteger(), nullable=False),
    Column("last_at", BigInteger(), nullable=False),
)
