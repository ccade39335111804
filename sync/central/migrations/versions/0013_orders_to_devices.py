"""A signed order that waits for a device which was shut out."""

import sqlalchemy as sa
from alembic import op

from sync.central.migrations.first import SORTED

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("device", sa.Column("erase_order", SORTED, nullable=False, server_default=""))


def downgrade() -> None:
    op.drop_column("device", "erase_order")
