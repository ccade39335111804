"""When rows were compared with central's, and which were mended."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("place", sa.Column("compared_at", sa.BigInteger(), nullable=True))
    op.create_table(
        "mend",
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("bucket", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("alarm", sa.Boolean(), nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("scope", "source", "bucket", name="pk_mend"),
    )


def downgrade() -> None:
    op.drop_table("mend")
    op.drop_column("place", "compared_at")
