"""Contracts with dealers, and what was bought under them."""

from alembic import op

from sync.domain.shapes.contracts import TABLES

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    TABLES.create_all(op.get_bind(), checkfirst=False)


def downgrade() -> None:
    TABLES.drop_all(op.get_bind(), checkfirst=False)
