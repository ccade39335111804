"""Credit notes."""

from alembic import op

from sync.central.migrations.walls import put_walls, take_walls
from sync.domain.shapes.credit_notes import TABLES

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

RECORDS = ("credit_note",)


def upgrade() -> None:
    TABLES.create_all(op.get_bind(), checkfirst=False)
    put_walls(RECORDS)


def downgrade() -> None:
    take_walls(RECORDS)
    TABLES.drop_all(op.get_bind(), checkfirst=False)
