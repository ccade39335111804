"""How the records came to what claims are worth: on the claim, and summed up on its order. Earlier answers moved no money."""

import sqlalchemy as sa
from alembic import op

CLAIMED, AMOUNT = 23, 17
"""Places of the new columns in the rows of `order` and `claim`."""


def upgrade() -> None:
    op.add_column("order", sa.Column("claimed", sa.BigInteger(), nullable=False, server_default="0"))
    op.add_column("claim", sa.Column("amount", sa.BigInteger(), nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("claim", "amount")
    op.drop_column("order", "claimed")
