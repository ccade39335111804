"""Returns to the manufacturer."""

from alembic import op

from sync.central.migrations.walls import put_walls, take_walls
from sync.domain.shapes.returns import TABLES

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

RECORDS = ("goods_return",)


def upgrade() -> None:
    TABLES.create_all(op.get_bind(), checkfirst=False)
    put_walls(RECORDS)


def downgrade() -> None:
    take_walls(RECORDS)
    TABLES.drop_all(op.get_bind(), checkfirst=False)
