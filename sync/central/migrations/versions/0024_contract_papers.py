"""Papers, signatures and templates of contracts."""

from alembic import op

from sync.central.migrations.walls import put_walls, take_walls
from sync.domain.shapes.contract_papers import TABLES

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

RECORDS = ("contract_paper", "contract_signature")


def upgrade() -> None:
    TABLES.create_all(op.get_bind(), checkfirst=False)
    put_walls(RECORDS)


def downgrade() -> None:
    take_walls(RECORDS)
    TABLES.drop_all(op.get_bind(), checkfirst=False)
