"""A piece of a code is found by three of its letters at a time: two of them are in a million codes."""

from alembic import op

from sync.client.migrations.finding import begin_files_again, index_anew, is_anew

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None

SEARCH_GRAM = (
    "CREATE VIRTUAL TABLE search_gram USING fts5(terms, content='', contentless_delete=1, detail=none,"
    " tokenize='unicode61 remove_diacritics 0', prefix='2')"
)


def upgrade() -> None:
    if not is_anew(op.get_bind()):
        index_anew(op.get_bind(), SEARCH_GRAM)
    begin_files_again(op.get_bind())


def downgrade() -> None:
    """Terms that nobody asks for hold nobody up."""
    begin_files_again(op.get_bind())
