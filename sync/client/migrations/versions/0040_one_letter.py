"""One letter or digit is found as soon as a word, and each kind behind any number of others: they are terms of the index."""

from alembic import op
from sqlalchemy import text

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


SEARCH_WORD = "CREATE VIRTUAL TABLE search_word USING fts5vocab(search_gram, instance)"
TABLE, BY_CODE, BY_AGE = "search_entry", "ix_search_entry_compact", "ix_search_entry_weight"


def upgrade() -> None:
    _indexes_begin_with("kind")
    index_anew(op.get_bind(), SEARCH_GRAM)
    op.execute(SEARCH_WORD)
    begin_files_again(op.get_bind())


def downgrade() -> None:
    op.execute("DROP TABLE search_word")
    _indexes_begin_with()
    index_anew(op.get_bind(), BEFORE)
    begin_files_again(op.get_bind())


def _indexes_begin_with(*first: str) -> None:
    op.drop_index(BY_AGE, TABLE)
    op.drop_index(BY_CODE, TABLE)
    op.create_index(BY_CODE, TABLE, [*first, "compact", "weight"])
    op.create_index(BY_AGE, TABLE, [*first, "weight", "compact"], sqlite_where=text("weight < 0"))
