"""What a shop itself asks of its customers, and why its quotes and sales cost what they cost."""

from sync.central.migrations.walls import put_walls, take_walls
from sync.domain.shapes import counter_prices

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

RECORDS = ("counter_price",)


def upgrade() -> None:
    counter_prices.upgrade()
    put_walls(RECORDS)


def downgrade() -> None:
    take_walls(RECORDS)
    counter_prices.downgrade()
