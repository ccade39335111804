"""A shop's own forms, which lay on one PC alone."""

from alembic import op

from sync.domain.shapes.print_forms import TABLES

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None


def upgrade() -> None:
    TABLES.create_all(op.get_bind(), checkfirst=False)


def downgrade() -> None:
    TABLES.drop_all(op.get_bind(), checkfirst=False)
