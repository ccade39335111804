"""Central's signed word on how long a person may work here without it takes the place of a number of days."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("lease", sa.String(), nullable=False, server_default=""))
    op.drop_column("person", "offline_days")


def downgrade() -> None:
    op.add_column("person", sa.Column("offline_days", sa.Integer(), nullable=False, server_default="14"))
    op.drop_column("person", "lease")
