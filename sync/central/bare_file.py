"""What devices get of a scope's file: rows in the order of their keys, and the search box's index; no keys of any table."""

from collections.abc import Collection

import sqlcipher3.dbapi2 as sqlite

from sync.kernel.registry import Registry
from sync.kernel.search import OwnText
from sync.protocol.rows import SEND_ENTRIES, SEND_GRAMS, SENT, bare, send_pointers, send_rows


def write_bare(own: sqlite.Connection, registry: Registry, tables: Collection[str]) -> None:
    """Into the empty file that is attached as `sent`. Rows are numbered from 1 on: a device takes them a lot at a time."""
    own.execute("BEGIN")
    for statement in bare((registry.records[table] for table in tables), f"{SENT}.").values():
        own.execute(statement)
    for table in tables:
        own.execute(send_rows(registry.records[table]))
        if isinstance(registry.searchable.get(table), OwnText):
            own.execute(send_pointers(registry.records[table]), (table,))
        else:
            own.execute(SEND_ENTRIES, (table,))
    for statement in SEND_GRAMS:
        own.execute(statement)
    own.execute("COMMIT")
