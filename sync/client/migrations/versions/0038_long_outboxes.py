"""Of a row with many writers the oldest, and of a long outbox what is to be predicted anew, are found by an index."""

from alembic import op
from sqlalchemy import text

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None

TOUCH, BY_ROW = "touch", "ix_touch_row"
OUTBOX, ANEW = "outbox", "ix_outbox_anew"


def upgrade() -> None:
    op.drop_index(BY_ROW, TOUCH)
    op.create_index(BY_ROW, TOUCH, ["source", "key", "wrote", "seq"])
    op.drop_index(ANEW, OUTBOX)
    op.create_index(ANEW, OUTBOX, ["seq"], sqlite_where=text("anew = 1 AND outcome IS NULL"))


def downgrade() -> None:
    op.drop_index(ANEW, OUTBOX)
    op.create_index(ANEW, OUTBOX, ["seq"], sqlite_where=text("anew AND outcome IS NULL"))
    op.drop_index(BY_ROW, TOUCH)
    op.create_index(BY_ROW, TOUCH, ["source", "key"])
