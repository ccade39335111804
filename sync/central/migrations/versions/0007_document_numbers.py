"""Numbers that documents bear, to see when one occurs twice."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

GIVEN = (
    "INSERT INTO document_number SELECT DISTINCT dealer_id, number FROM customer WHERE number <> '' ON CONFLICT DO NOTHING",
    "INSERT INTO document_number SELECT DISTINCT dealer_id, number FROM deal WHERE number <> '' ON CONFLICT DO NOTHING",
    "INSERT INTO document_number SELECT DISTINCT dealer_id, number FROM goods_receipt WHERE number <> '' ON CONFLICT DO NOTHING",
    "INSERT INTO document_number SELECT DISTINCT dealer_id, number FROM movement WHERE number <> '' ON CONFLICT DO NOTHING",
    "INSERT INTO document_number SELECT DISTINCT dealer_id, number FROM \"order\" WHERE number <> '' ON CONFLICT DO NOTHING",
    "INSERT INTO document_number SELECT DISTINCT dealer_id, number FROM quote WHERE number <> '' ON CONFLICT DO NOTHING",
    "INSERT INTO document_number SELECT DISTINCT dealer_id, number FROM sale WHERE number <> '' ON CONFLICT DO NOTHING",
    "INSERT INTO document_number SELECT DISTINCT dealer_id, number FROM sale_return WHERE number <> '' ON CONFLICT DO NOTHING",
    "INSERT INTO document_number SELECT DISTINCT dealer_id, number FROM stock_count WHERE number <> '' ON CONFLICT DO NOTHING",
    "INSERT INTO document_number SELECT DISTINCT 0, number FROM shipment WHERE number <> '' ON CONFLICT DO NOTHING",
)
"""A shipment's number is the house's own, whoever it goes to."""


def upgrade() -> None:
    text = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    op.create_table(
        "document_number",
        sa.Column("dealer_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("number", text, primary_key=True),
    )
    for statement in GIVEN:
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("document_number")
