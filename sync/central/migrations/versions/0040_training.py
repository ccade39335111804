"""Material, who has read it, and quizzes."""

from alembic import op

from sync.central.migrations.walls import put_walls, take_walls
from sync.domain.shapes.training import TABLES

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None

RECORDS = ("material_reading", "quiz_attempt")


def upgrade() -> None:
    TABLES.create_all(op.get_bind(), checkfirst=False)
    put_walls(RECORDS)


def downgrade() -> None:
    take_walls(RECORDS)
    TABLES.drop_all(op.get_bind(), checkfirst=False)
