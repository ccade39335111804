"""Accounts, statements, what the dealer matches and disputes, and its own list."""

from alembic import op

from sync.domain.shapes.statements import TABLES

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None


def upgrade() -> None:
    TABLES.create_all(op.get_bind(), checkfirst=False)


def downgrade() -> None:
    TABLES.drop_all(op.get_bind(), checkfirst=False)
