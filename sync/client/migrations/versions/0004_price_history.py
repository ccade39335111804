"""Every revision of a list price, and the house's time zone: also in the confirmed images behind what still waits."""

from alembic import op

from sync.client.migrations.images import rewrite
from sync.domain.shapes import price_history

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

LONGER = (
    "UPDATE shadow SET key = substr(key, 1, length(key) - 1) || ',1]' WHERE source = 'list_price'",
    "UPDATE touch SET key = substr(key, 1, length(key) - 1) || ',1]' WHERE source = 'list_price'",
    "UPDATE stale SET key = substr(key, 1, length(key) - 1) || ',1]' WHERE source = 'list_price'",
)
"""The revision is the last part of a price's key."""


def upgrade() -> None:
    price_history.upgrade()
    for statement in LONGER:
        op.execute(statement)
    rewrite(op.get_bind(), "list_price", lambda row: [*row[:3], price_history.FIRST_REVISION, *row[3:], price_history.EVER])


def downgrade() -> None:
    raise NotImplementedError("an older program cannot keep what this one knows")
