"""A share for each device: central's half of the way into its replica."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("device", sa.Column("share", sa.LargeBinary(), nullable=True))


def downgrade() -> None:
    op.drop_column("device", "share")
