"""A shop's own forms, which lay on one PC alone."""

from alembic import op

from sync.central.migrations.walls import put_walls, take_walls
from sync.domain.shapes.print_forms import TABLES

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None

RECORDS = ("print_form",)


def upgrade() -> None:
    TABLES.create_all(op.get_bind(), checkfirst=False)
    put_walls(RECORDS)


def downgrade() -> None:
    take_walls(RECORDS)
    TABLES.drop_all(op.get_bind(), checkfirst=False)
