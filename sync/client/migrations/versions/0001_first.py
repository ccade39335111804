"""The first shape."""

from alembic import op

from sync.client.migrations.first import SEARCH_GRAM, TABLES
from sync.domain.shapes import first

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    for tables in (first.TABLES, TABLES):
        tables.create_all(op.get_bind(), checkfirst=False)
    op.execute(SEARCH_GRAM)


def downgrade() -> None:
    op.execute("DROP TABLE search_gram")
    for tables in (TABLES, first.TABLES):
        tables.drop_all(op.get_bind(), checkfirst=False)
