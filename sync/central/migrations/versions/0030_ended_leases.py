"""Leases that central took back, and when it last gave one."""

import sqlalchemy as sa
from alembic import op

from sync.central.migrations.walls import put_walls, take_walls
from sync.domain.shapes.ended_leases import TABLES

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

RECORDS = ("ended_lease",)


def upgrade() -> None:
    TABLES.create_all(op.get_bind(), checkfirst=False)
    put_walls(RECORDS)
    op.add_column("device_person", sa.Column("leased_at", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    op.drop_column("device_person", "leased_at")
    take_walls(RECORDS)
    TABLES.drop_all(op.get_bind(), checkfirst=False)
