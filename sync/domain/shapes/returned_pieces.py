"""How returns to the manufacturer came to name what goes back: lot, serial numbers, and those that arrived sound."""

import sqlalchemy as sa
from alembic import op

NEW = ("lot", "serials", "taken_serials")
"""Behind all other columns of `goods_return`."""


def upgrade() -> None:
    for name in NEW:
        op.add_column("goods_return", sa.Column(name, sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    for name in reversed(NEW):
        op.drop_column("goods_return", name)
