"""The list of customers is filtered within its index."""

from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None

NAME, TABLE = "ix_customer_name", "customer"
ORDER = ["dealer_id", "name", "id"]


def upgrade() -> None:
    op.drop_index(NAME, TABLE)
    op.create_index(NAME, TABLE, [*ORDER, "active", "number", "name_key", "phone_key", "mobile_key"])


def downgrade() -> None:
    op.drop_index(NAME, TABLE)
    op.create_index(NAME, TABLE, ORDER)
