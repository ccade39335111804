"""Whose work came from which device, before central asked whether they had signed in there."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

INFERRED = (
    "INSERT INTO device_person (dealer_id, device_id, user_id, at, is_inferred)"
    " SELECT d.dealer_id, i.device_id, d.actor_id, MIN(d.decided_at), true"
    " FROM decision d JOIN instance i ON i.dealer_id = d.dealer_id AND i.instance_id = d.instance_id"
    " WHERE d.state <> 'quarantined'"
    " AND NOT EXISTS (SELECT 1 FROM device_person p WHERE p.dealer_id = d.dealer_id"
    " AND p.device_id = i.device_id AND p.user_id = d.actor_id)"
    " GROUP BY d.dealer_id, i.device_id, d.actor_id"
)
"""Otherwise what waits on PCs of today would be held back, though its author has signed in there."""


def upgrade() -> None:
    op.add_column("device_person", sa.Column("is_inferred", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute(INFERRED)


def downgrade() -> None:
    op.execute("DELETE FROM device_person WHERE is_inferred")
    op.drop_column("device_person", "is_inferred")
