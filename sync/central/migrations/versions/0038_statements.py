"""Accounts, statements, what dealers match and dispute, and their own lists."""

from alembic import op

from sync.central.migrations.walls import put_walls, take_walls
from sync.domain.shapes.statements import TABLES

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None

RECORDS = ("account_entry", "statement", "statement_line", "statement_match", "dispute", "own_entry")


def upgrade() -> None:
    TABLES.create_all(op.get_bind(), checkfirst=False)
    put_walls(RECORDS)


def downgrade() -> None:
    take_walls(RECORDS)
    TABLES.drop_all(op.get_bind(), checkfirst=False)
