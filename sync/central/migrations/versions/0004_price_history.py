"""Every revision of a list price, and the house's time zone. A central from before keeps UTC until somebody names its zone."""

from alembic import op

from sync.domain.shapes import price_history

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

LONGER = "UPDATE change SET key = substr(key, 1, length(key) - 1) || ',1]' WHERE record = 'list_price'"
"""The revision is the last part of a price's key."""


def upgrade() -> None:
    price_history.upgrade()
    op.execute(LONGER)


def downgrade() -> None:
    raise NotImplementedError("an older program cannot keep what this one knows: restore the backup from before")
