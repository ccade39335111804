"""Official numbers."""

from alembic import op

from sync.central.migrations.walls import put_walls, take_walls
from sync.domain.shapes.numbers import TABLES

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

RECORDS = ("number_block", "official_number")


def upgrade() -> None:
    TABLES.create_all(op.get_bind(), checkfirst=False)
    put_walls(RECORDS)


def downgrade() -> None:
    take_walls(RECORDS)
    TABLES.drop_all(op.get_bind(), checkfirst=False)
