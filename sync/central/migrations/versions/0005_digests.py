"""Digests of rows in the change index."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("change", sa.Column("digest", sa.BigInteger(), nullable=True))
    op.add_column("central", sa.Column("shape", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=True))


def downgrade() -> None:
    op.drop_column("central", "shape")
    op.drop_column("change", "digest")
