"""Special prices and promotions, and on each order line what they take off and why."""

from alembic import op

from sync.client.migrations.images import rewrite
from sync.domain.shapes import pricing

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pricing.upgrade()
    rewrite(op.get_bind(), "order_line", lambda row: [*row[:-1], *pricing.LINE, row[-1]])
    rewrite(op.get_bind(), "order", lambda row: [*row[:-1], *pricing.HEAD, row[-1]])


def downgrade() -> None:
    raise NotImplementedError("an older program cannot keep what this one knows")
