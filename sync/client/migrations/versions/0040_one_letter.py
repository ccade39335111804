"""One letter or digit is found as soon as a word: it is a term of the index by itself."""

from alembic import op

from sync.client.migrations.finding import begin_files_again, index_anew
from sync.client.migrations.first import SEARCH_GRAM as BEFORE

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None

SEARCH_GRAM = (
    "CREATE VIRTUAL TABLE search_gram USING fts5(terms, content='', contentless_delete=1, detail=none,"
    " tokenize='unicode61 remove_diacritics 0', prefix='2')"
)


def upgrade() -> None:
    index_anew(op.get_bind(), SEARCH_GRAM)
    begin_files_again(op.get_bind())


def downgrade() -> None:
    index_anew(op.get_bind(), BEFORE)
    begin_files_again(op.get_bind())
