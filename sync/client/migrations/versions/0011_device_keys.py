"""The device's own key, and tokens that run out; the token from before renews them."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("place", sa.Column("device_key", sa.LargeBinary(), nullable=True))
    op.add_column("place", sa.Column("access", sa.String(), nullable=False, server_default=""))
    op.add_column("place", sa.Column("renewals", sa.BigInteger(), nullable=False, server_default="0"))


def downgrade() -> None:
    for column in ("renewals", "access", "device_key"):
        op.drop_column("place", column)
