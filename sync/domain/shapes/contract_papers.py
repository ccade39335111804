"""The tables of contracts' papers, signatures and templates as they came, on both sides. Never edited."""

from sqlalchemy import BigInteger, Boolean, Column, Index, MetaData, String, Table, Uuid

from sync.domain.shapes.first.base import NAMES

TABLES = MetaData(naming_convention=NAMES)

Table(
    "contract_paper",
    TABLES,
    Column("digest", String(), nullable=False),
    Column("size", BigInteger(), nullable=False),
    Column("made_by", String(), nullable=False),
    Column("made_at", BigInteger(), nullable=False),
    Column("is_offered", Boolean(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
)

Table(
    "contract_signature",
    TABLES,
    Column("contract_id", Uuid(), nullable=False),
    Column("party", String(32), nullable=False),
    Column("signer", String(), nullable=False),
    Column("actor", String(), nullable=False),
    Column("signed_at", BigInteger(), nullable=False),
    Column("text_hash", String(), nullable=False),
    Column("digest", String(), nullable=False),
    Column("ink", String(), nullable=False),
    Column("dealer_id", BigInteger(), primary_key=True, autoincrement=False),
    Column("id", Uuid(), primary_key=True),
    Index("ix_contract_signature_contract", "dealer_id", "contract_id"),
)

Table(
    "contract_template",
    TABLES,
    Column("name", String(), primary_key=True),
    Column("version", BigInteger(), primary_key=True, autoincrement=False),
    Column("text", String(), nullable=False),
    Column("is_retired", Boolean(), nullable=False),
    Column("written_by", String(), nullable=False),
    Column("written_at", BigInteger(), nullable=False),
)
