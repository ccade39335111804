"""The contact of a device before its last one: what a command that comes now was decided after."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("device", sa.Column("heard_at", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    op.drop_column("device", "heard_at")
