"""Scopes that were taken away keep their rows until what was saved on them is decided."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("cursor", sa.Column("leaving", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    op.drop_column("cursor", "leaving")
