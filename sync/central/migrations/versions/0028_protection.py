"""Price protection."""

from alembic import op

from sync.central.migrations.walls import put_walls, take_walls
from sync.domain.shapes.protection import TABLES

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

RECORDS = ("protection_claim", "protection_line")


def upgrade() -> None:
    TABLES.create_all(op.get_bind(), checkfirst=False)
    put_walls(RECORDS)


def downgrade() -> None:
    take_walls(RECORDS)
    TABLES.drop_all(op.get_bind(), checkfirst=False)
