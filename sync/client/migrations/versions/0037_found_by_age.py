"""Documents are found by their age."""

from alembic import op
from sqlalchemy import text

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None

TABLE, BY_CODE, BY_AGE = "search_entry", "ix_search_entry_compact", "ix_search_entry_weight"


def upgrade() -> None:
    op.drop_index(BY_CODE, TABLE)
    op.create_index(BY_CODE, TABLE, ["compact", "weight"])
    op.create_index(BY_AGE, TABLE, ["weight", "compact"], sqlite_where=text("weight < 0"))


def downgrade() -> None:
    op.drop_index(BY_AGE, TABLE)
    op.drop_index(BY_CODE, TABLE)
    op.create_index(BY_CODE, TABLE, ["compact"])
