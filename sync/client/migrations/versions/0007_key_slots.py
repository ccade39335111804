"""Passwords are proven by key slots beside the file, and wrong ones counted there: nothing of them is kept inside."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column in ("password_hash", "failures", "failed_at"):
        op.drop_column("person", column)


def downgrade() -> None:
    op.add_column("person", sa.Column("password_hash", sa.String(), nullable=False, server_default=""))
    op.add_column("person", sa.Column("failures", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("person", sa.Column("failed_at", sa.BigInteger(), nullable=True))
