"""Who has signed in on which device with their own password."""

import sqlalchemy as sa
from alembic import op

from sync.central.migrations.walls import put_walls, take_walls

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

KNOWN = (
    "INSERT INTO device_person (dealer_id, device_id, user_id, at)"
    " SELECT dealer_id, device_id, enrolled_by, created_at FROM device"
)
"""Of those who signed in before there was this table, who enrolled the device is known."""


def upgrade() -> None:
    op.create_table(
        "device_person",
        sa.Column("dealer_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("dealer_id", "device_id", "user_id", name="pk_device_person"),
    )
    op.execute(KNOWN)
    put_walls(("device_person",), shows_house=False)


def downgrade() -> None:
    take_walls(("device_person",))
    op.drop_table("device_person")
