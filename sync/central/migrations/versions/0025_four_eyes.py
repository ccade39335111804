"""Deeds that wait for another person."""

from alembic import op

from sync.central.migrations.walls import put_walls, take_walls
from sync.domain.shapes.four_eyes import TABLES

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

RECORDS = ("held_deed",)


def upgrade() -> None:
    TABLES.create_all(op.get_bind(), checkfirst=False)
    put_walls(RECORDS)


def downgrade() -> None:
    take_walls(RECORDS)
    TABLES.drop_all(op.get_bind(), checkfirst=False)
