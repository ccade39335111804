"""Devices prove themselves by a key, and show tokens that run out; the token from before renews them."""

import sqlalchemy as sa
from alembic import op

from sync.central.migrations.first import SORTED

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_device_token_hash", "device")
    op.add_column("device", sa.Column("public_key", sa.LargeBinary(), nullable=True))
    op.add_column("device", sa.Column("former_hash", SORTED, nullable=False, server_default=""))
    op.add_column("device", sa.Column("renewals", sa.BigInteger(), nullable=False, server_default="0"))
    op.create_table(
        "access_token",
        sa.Column("dealer_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("token_hash", SORTED, primary_key=True),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("access_token")
    for column in ("renewals", "former_hash", "public_key"):
        op.drop_column("device", column)
    op.create_index("ix_device_token_hash", "device", ["dealer_id", "token_hash"], unique=True)
