"""Files that dealers attach, in pieces, and the evidence of deals that names them."""

import sqlalchemy as sa
from alembic import op

from sync.central.migrations.walls import put_walls, take_walls
from sync.domain.shapes.evidence import TABLES

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

FILES = ("blob", "blob_piece")
RECORDS = ("deal_evidence", "rebate_claim")
"""Claims of rebates came without their wall."""

SORTED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "blob",
        sa.Column("dealer_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("digest", SORTED, nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("received", sa.BigInteger(), nullable=False),
        sa.Column("is_whole", sa.Boolean(), nullable=False),
        sa.Column("touched_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("dealer_id", "digest", name="pk_blob"),
    )
    op.create_table(
        "blob_piece",
        sa.Column("dealer_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("digest", SORTED, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("dealer_id", "digest", "at", name="pk_blob_piece"),
    )
    TABLES.create_all(op.get_bind(), checkfirst=False)
    put_walls(RECORDS)
    put_walls(FILES, shows_house=False)


def downgrade() -> None:
    take_walls((*RECORDS, *FILES))
    TABLES.drop_all(op.get_bind(), checkfirst=False)
    op.drop_table("blob_piece")
    op.drop_table("blob")
