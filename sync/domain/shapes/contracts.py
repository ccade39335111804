"""Tables of contracts as they came, on both sides. Never edited."""

from sqlalchemy import BigInteger, Column, Date, Index, MetaData, String, Table, Uuid

from sync.domain.shapes.first.base import NAMES

TABLES = MetaData(naming_convention=NAMES)

Table(
    "contract",
    TABLES,
    Column("family_id", Uuid(), nullable=False),
    Column("number", String(), nullable=False),
    Column("version", BigInteger(), nullable=False),
    Column("change", String(32), nullable=False),
    Column("state", String(32), nullable=False),
    Column("valid_from", Date(), nullable=False),
    Column("valid_until", Date(), nullable=False),
    Column("terms", String(), nullable=False),
    Column("wording", String(), nullable=False),
    Column("drafted_by", String(), nullable=False),
    Column("drafted_at", BigInteger(), nullable=False),
    Column("decided_because", String(), nullable=False),
    Column("signed_by", String(), nullable=False),
    Column("signed_at", BigInteger(), nullable=True),
    Column("signed_hash", String(), nullable=False),
    Column("ended_on", Date(), nullable=True),
    Column("ended_by", String(), nullable=False),
    Column("ended_because", String(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_contract_family", "dealer_id", "family_id", "version"),
    Index("ix_contract_state", "dealer_id", "state"),
)

Table(
    "contract_quarter",
    TABLES,
    Column("family_id", Uuid(), nullable=False),
    Column("first_day", Date(), nullable=False),
    Column("amount", BigInteger(), nullable=False),
    Column("units", BigInteger(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_contract_quarter_family", "dealer_id", "family_id", "first_day"),
)
