"""The audit trail: a chain of entries for each dealer, which the database itself lets nobody change or remove."""

import sqlalchemy as sa
from alembic import op

from sync.central.migrations.first import SORTED

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

ON_SQLITE = (
    "CREATE TRIGGER audit_entry_keeps_update BEFORE UPDATE ON audit_entry"
    " BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END",
    "CREATE TRIGGER audit_entry_keeps_delete BEFORE DELETE ON audit_entry"
    " BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END",
)
ON_POSTGRESQL = (
    "CREATE FUNCTION audit_entry_keeps() RETURNS trigger LANGUAGE plpgsql AS"
    " $$ BEGIN RAISE EXCEPTION 'the audit trail is only added to'; END $$",
    "CREATE TRIGGER audit_entry_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry"
    " FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_keeps()",
)


def upgrade() -> None:
    op.create_table(
        "audit_head",
        sa.Column("dealer_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("n", sa.BigInteger(), nullable=False),
        sa.Column("hash", SORTED, nullable=False),
        sa.PrimaryKeyConstraint("dealer_id", name="pk_audit_head"),
    )
    texts = ("actor", "deed", "subject", "facts", "former", "hash")
    op.create_table(
        "audit_entry",
        sa.Column("dealer_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("n", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        *(sa.Column(name, SORTED, nullable=False) for name in texts),
        sa.PrimaryKeyConstraint("dealer_id", "n", name="pk_audit_entry"),
    )
    for statement in ON_SQLITE if op.get_bind().dialect.name == "sqlite" else ON_POSTGRESQL:
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("audit_entry")
    op.drop_table("audit_head")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION audit_entry_keeps")
