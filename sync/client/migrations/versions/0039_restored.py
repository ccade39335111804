"""What a central decided that came from a backup."""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("place", "outbox"):
        op.add_column(table, sa.Column("restored", sa.Boolean(), nullable=False, server_default="0"))


def downgrade() -> None:
    for table in ("outbox", "place"):
        op.drop_column(table, "restored")
