"""Tries what a replica lies on, on this PC: a database that is new enough, and a cipher that leaves nothing readable."""

import secrets
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from sync.client.store import OLDEST_SQLITE, Store
from sync.kernel.errors import Damaged

READABLE = b"SQLite format 3"
CANARY = "canary"


def database() -> str:
    """Names the versions. AssertionError where SQLite is too old, or has no cipher in it."""
    connection = sqlite.connect(":memory:")
    cipher = connection.execute("PRAGMA cipher_version").fetchone()
    connection.close()
    if sqlite.sqlite_version_info < OLDEST_SQLITE:
        raise AssertionError(f"SQLite {sqlite.sqlite_version} is too old")
    if not cipher:
        raise AssertionError(f"SQLite {sqlite.sqlite_version} has no cipher")
    return f"SQLite {sqlite.sqlite_version}, SQLCipher {cipher[0]}"


def encryption(folder: Path) -> str:
    """A fresh replica's file. AssertionError where it can be read as it lies there, or another key opens it."""
    path = folder / "trial.db"
    store = Store(path, secrets.token_bytes(32))
    with store.write() as connection:
        connection.exec_driver_sql("CREATE TABLE trial (word)")
        connection.exec_driver_sql("INSERT INTO trial VALUES (?)", (CANARY,))
    store.close()
    lying = b"".join(file.read_bytes() for file in folder.glob("trial.db*"))
    if lying.startswith(READABLE) or CANARY.encode() in lying:
        raise AssertionError("the replica's file can be read without its key")
    try:
        Store(path, bytes(32)).close()
    except Damaged:
        return f"{len(lying)} bytes, none of them readable; another key does not open them"
    raise AssertionError("another key opens the replica")
