"""Images of rows between two waiting commands, and predictions that are put off."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("touch", sa.Column("before", sa.String(), nullable=True))
    op.add_column("outbox", sa.Column("anew", sa.Boolean(), nullable=False, server_default="0"))
    op.execute("CREATE INDEX ix_outbox_doubt ON outbox (seq) WHERE outcome IS NULL AND doubt IS NOT NULL")
    op.execute("CREATE INDEX ix_outbox_anew ON outbox (seq) WHERE anew AND outcome IS NULL")


def downgrade() -> None:
    op.execute("DROP INDEX ix_outbox_anew")
    op.execute("DROP INDEX ix_outbox_doubt")
    op.drop_column("outbox", "anew")
    op.drop_column("touch", "before")
