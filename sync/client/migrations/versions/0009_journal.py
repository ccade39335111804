"""The key to which the journal is sealed."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("journal_key_id", "journal_key"):
        op.add_column("place", sa.Column(name, sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    for name in ("journal_key_id", "journal_key"):
        op.drop_column("place", name)
