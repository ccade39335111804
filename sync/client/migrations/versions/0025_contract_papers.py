"""Papers, signatures and templates of contracts."""

from alembic import op

from sync.domain.shapes.contract_papers import TABLES

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    TABLES.create_all(op.get_bind(), checkfirst=False)


def downgrade() -> None:
    TABLES.drop_all(op.get_bind(), checkfirst=False)
