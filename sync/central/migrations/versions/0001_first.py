"""The first shape."""

from alembic import op

from sync.central.migrations.first import TABLES
from sync.domain.shapes import first

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    for tables in (first.TABLES, TABLES):
        tables.create_all(op.get_bind(), checkfirst=False)


def downgrade() -> None:
    for tables in (TABLES, first.TABLES):
        tables.drop_all(op.get_bind(), checkfirst=False)
