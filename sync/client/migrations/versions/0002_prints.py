"""Papers for the printers of this PC."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

OPEN = sa.column("state").in_(["waiting", "handed", "failed"])


def upgrade() -> None:
    op.create_table(
        "print_job",
        sa.Column("job_id", sa.Uuid, primary_key=True),
        sa.Column("user_id", sa.Uuid, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("document_id", sa.Uuid, nullable=False),
        sa.Column("number", sa.String, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("form", sa.String, nullable=False),
        sa.Column("printer", sa.String, nullable=False),
        sa.Column("is_file", sa.Boolean, nullable=False),
        sa.Column("copies", sa.Integer, nullable=False),
        sa.Column("first_copy", sa.Integer, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("queued_at", sa.BigInteger, nullable=False),
        sa.Column("changed_at", sa.BigInteger, nullable=False),
    )
    op.create_index("ix_print_job_document_id", "print_job", ["document_id"])
    op.create_index("ix_print_job_open", "print_job", ["queued_at"], sqlite_where=OPEN)
    op.create_table(
        "print_fit",
        sa.Column("printer", sa.String, primary_key=True),
        sa.Column("form", sa.String, primary_key=True),
        sa.Column("offset_x", sa.Integer, nullable=False),
        sa.Column("offset_y", sa.Integer, nullable=False),
        sa.Column("scale_x", sa.Integer, nullable=False),
        sa.Column("scale_y", sa.Integer, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("print_fit")
    op.drop_table("print_job")
