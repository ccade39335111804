"""Special prices and promotions, and on each order line what they take off and why."""

from sync.domain.shapes import pricing

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pricing.upgrade()


def downgrade() -> None:
    raise NotImplementedError("an older program cannot keep what this one knows")
