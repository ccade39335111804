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
    "one row twice": edited("UPDATE toy_sign SET code = 'S00008' WHERE code = 'S00007'"),
    "a row too few": edited("DELETE FROM toy_sign WHERE code = 'S00007'"),
    "a number for a text": edited("UPDATE toy_sign SET text = x'00' WHERE code = 'S00007'"),
    "nothing for a text": edited("UPDATE toy_sign SET text = NULL WHERE code = 'S00007'"),
    "bytes that are no text": edited("UPDATE toy_sign SET text = CAST(x'ff' AS TEXT) WHERE code = 'S00007'"),
    "half a letter, and the other half in the next text": edited(
        "UPDATE toy_sign SET code = code || CAST(x'e4bd' AS TEXT), text = CAST(x'a0' AS TEXT) WHERE code = 'S00007'"
    ),
    "a table in the place of another": edited(
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'search_entry')"
        " WHERE name = 'toy_sign'",
    ),
    "an index over it": edited("CREATE INDEX more ON toy_sign (text)"),
    "a hit twice": edited("UPDATE search_entry SET key = (SELECT max(key) FROM search_entry) WHERE key LIKE '%S00007%'"),
    "a hit that points elsewhere": edited("INSERT INTO search_pointer VALUES ('toy_sign', 1, 100000, '')"),
    "a hit without a name": edited("UPDATE search_entry SET name = x'00' WHERE key LIKE '%S00007%'"),
    "a hit that is no text": edited("UPDATE search_entry SET name = CAST(x'ff' AS TEXT) WHERE key LIKE '%S00007%'"),
    "a hit of another table": edited("UPDATE search_entry SET source = 'toy_note' WHERE key LIKE '%S00007%'"),
    "an index that cannot be read": edited("UPDATE search_gram_data SET block = x'ffffffff' WHERE id > 10"),
    "noise": lambda pages: pages[:PAGE] + Random(1).randbytes(len(pages) - PAGE),
    "half": lambda pages: pages[: len(pages) // PAGE // 2 * PAGE],
    "no file at all": lambda pages: bytes(len(pages)),
}
