"""The search box's index of a prebuilt file: looked at, then taken into the replica beside what could be found before."""

from collections.abc import Collection

import sqlcipher3.dbapi2 as sqlite

from sync.client.lots import Unfit, is_text
from sync.kernel.registry import Registry
from sync.kernel.search import OwnText, SearchText
from sync.protocol.prebuilt import ADD_ENTRY, ADD_TERMS, SEARCH_GRAM, entry, terms
from sync.protocol.rows import COPY_ENTRIES, COPY_GRAMS, EMPTY_GRAMS, ENTRIES, FILE, GRAMS, POINTERS, POINTERS_OF, copy_pointers

CHECK_GRAMS = "INSERT INTO main.search_gram (search_gram, rank) VALUES ('integrity-check', 0)"
"""An error where the index cannot be read by everybody who will search in it."""
KEPT = "SELECT source, key, kind, code, name, folded, initials, weight FROM main.search_entry"


def refuse_unsound_search(own: sqlite.Connection, registry: Registry, tables: Collection[str]) -> None:
    """Raises Unfit unless these tables and no others can be found, and by texts. Pages that are damaged are an error."""
    for name in ("search_entry", "search_pointer", *GRAMS):
        if own.execute(f"PRAGMA {FILE}.integrity_check({name})").fetchall() != [("ok",)]:
            raise Unfit("what can be found does not agree with itself")
    own_texts = {name for name in tables if isinstance(registry.searchable.get(name), OwnText)}
    others = (tables & registry.searchable.keys()) - own_texts
    for statement, sources in ((ENTRIES, others), (POINTERS, own_texts)):
        for source, texts, is_wrong in own.execute(statement):
            if is_wrong or not is_text(texts) or source.decode() not in sources:
                raise Unfit("what can be found is no text, or of another table")


def copy_search(own: sqlite.Connection, registry: Registry, tables: Collection[str]) -> None:
    """The index as it comes, then what could be found here before: the shop's own few documents."""
    kept = own.execute(KEPT).fetchall()
    own.execute("DELETE FROM main.search_entry")
    own.execute(COPY_ENTRIES)
    for table in sorted(tables):
        text_of = registry.searchable.get(table)
        if isinstance(text_of, OwnText):
            copied = own.execute(copy_pointers(registry.records[table], text_of), (text_of.kind, table))
            if (copied.rowcount,) != own.execute(POINTERS_OF, (table,)).fetchone():
                raise Unfit("what can be found is not there")
    own.execute("DROP TABLE main.search_gram")  # a new one has read nothing yet that would be wrong behind its back
    for statement in (SEARCH_GRAM, *EMPTY_GRAMS, *COPY_GRAMS):
        own.execute(statement)
    own.execute(CHECK_GRAMS)
    for source, key, kind, code, name, folded, initials, weight in kept:
        text = SearchText(kind=kind, code=code, name=name, folded=folded, initials=initials, weight=weight)
        added = own.execute(ADD_ENTRY, entry(source, key, text))
        own.execute(ADD_TERMS, (added.lastrowid, terms(text)))
