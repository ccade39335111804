"""What settled claims are worth: also in the confirmed images behind what still waits."""

from collections.abc import Callable

from alembic import op

from sync.client.migrations.images import Image, rewrite
from sync.domain.shapes import claim_amounts

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    claim_amounts.upgrade()
    for table, place in (("order", claim_amounts.CLAIMED), ("claim", claim_amounts.AMOUNT)):
        rewrite(op.get_bind(), table, _with_nothing_at(place))


def downgrade() -> None:
    raise NotImplementedError("an older program cannot keep what this one knows")


def _with_nothing_at(place: int) -> Callable[[Image], Image]:
    return lambda row: [*row[:place], 0, *row[place:]]
