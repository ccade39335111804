"""Lots and serial numbers of what goes back to the manufacturer: also in the confirmed images behind what still waits."""

from alembic import op

from sync.client.migrations.images import Image, rewrite
from sync.domain.shapes import returned_pieces

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    returned_pieces.upgrade()
    rewrite(op.get_bind(), "goods_return", _naming_nothing)


def downgrade() -> None:
    raise NotImplementedError("an older program cannot keep what this one knows")


def _naming_nothing(row: Image) -> Image:
    return [*row, *("" for _ in returned_pieces.NEW)]
