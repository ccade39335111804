"""Customer service."""

from alembic import op

from sync.central.migrations.walls import put_walls, take_walls
from sync.domain.shapes.tickets import TABLES

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

RECORDS = ("ticket", "ticket_entry", "ticket_file")
OF_HOUSE = ("ticket_note",)
"""Not for a dealer's eyes: PostgreSQL itself shows none of it to what runs for a dealer."""


def upgrade() -> None:
    TABLES.create_all(op.get_bind(), checkfirst=False)
    put_walls(RECORDS)
    put_walls(OF_HOUSE, shows_house=False)


def downgrade() -> None:
    take_walls((*RECORDS, *OF_HOUSE))
    TABLES.drop_all(op.get_bind(), checkfirst=False)
