"""Up to where each scope has forgotten what left it."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

SORTED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.add_column("scope_counter", sa.Column("floor", sa.BigInteger(), nullable=False, server_default="0"))
    op.create_table(
        "scope_mark",
        sa.Column("scope", SORTED, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("n", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "at", name="pk_scope_mark"),
    )


def downgrade() -> None:
    op.drop_table("scope_mark")
    op.drop_column("scope_counter", "floor")
