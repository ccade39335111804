"""Lots and serial numbers of what goes back to the manufacturer."""

from sync.domain.shapes import returned_pieces

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    returned_pieces.upgrade()


def downgrade() -> None:
    returned_pieces.downgrade()
