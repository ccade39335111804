"""Slices of credit and stock that are kept for PCs."""

from alembic import op

from sync.domain.shapes.allowances import TABLES

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    TABLES.create_all(op.get_bind(), checkfirst=False)


def downgrade() -> None:
    TABLES.drop_all(op.get_bind(), checkfirst=False)
