"""Prebuilt files that are made to do harm, each from a good one."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import mkdtemp

import sqlcipher3.dbapi2 as sqlite

from sync.protocol.prebuilt import PAGE


def edited(*statements: str) -> Callable[[bytes], bytes]:
    """The pages of a file after somebody ran statements on it."""

    def edit(pages: bytes) -> bytes:
        path = Path(mkdtemp()) / "edited.db"
        path.write_bytes(pages)
        file = sqlite.connect(str(path), isolation_level=None)
        for statement in statements:
            file.execute(statement)
        file.close()
        return path.read_bytes()

    return edit


HOSTILE: dict[str, Callable[[bytes], bytes]] = {
    "a view in place of the table": edited(
        "DROP TABLE toy_sign", "CREATE VIEW toy_sign AS SELECT 'S' || value FROM json_each('[1]')"
    ),
    "a trigger": edited("CREATE TRIGGER t AFTER INSERT ON toy_sign BEGIN DELETE FROM toy_sign; END"),
    "another column": edited("ALTER TABLE toy_sign ADD COLUMN more"),
    "one row twice": edited("DROP TABLE toy_sign", "CREATE TABLE toy_sign (code, text)"),
    "a number for a text": edited("UPDATE toy_sign SET text = x'00' WHERE code = 'S00007'"),
    "nothing for a text": edited(
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = replace(sql, 'text VARCHAR NOT NULL', 'text VARCHAR         ') WHERE name = 'toy_sign'",
        "PRAGMA writable_schema = RESET",
        "UPDATE toy_sign SET text = NULL WHERE code = 'S00007'",
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = replace(sql, 'text VARCHAR         ', 'text VARCHAR NOT NULL') WHERE name = 'toy_sign'",
    ),
    "bytes that are no text": edited("UPDATE toy_sign SET text = CAST(x'ff' AS TEXT) WHERE code = 'S00007'"),
    "an index of other rows": edited(
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'ix_search_entry_compact')"
        " WHERE name = 'sqlite_autoindex_search_entry_1'",
    ),
    "a hit without a name": edited("UPDATE search_entry SET name = x'00' WHERE key LIKE '%S00007%'"),
    "a hit that is no text": edited("UPDATE search_entry SET name = CAST(x'ff' AS TEXT) WHERE key LIKE '%S00007%'"),
    "a hit of another table": edited("UPDATE search_entry SET source = 'toy_note' WHERE key LIKE '%S00007%'"),
    "an index that cannot be read": edited("UPDATE search_gram_data SET block = x'ffffffff' WHERE id > 10"),
    "noise": lambda pages: pages[:PAGE] + Random(1).randbytes(len(pages) - PAGE),
    "half": lambda pages: pages[: len(pages) // PAGE // 2 * PAGE],
    "no file at all": lambda pages: bytes(len(pages)),
}
