"""What settled claims are worth."""

from sync.domain.shapes import claim_amounts

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    claim_amounts.upgrade()


def downgrade() -> None:
    claim_amounts.downgrade()
