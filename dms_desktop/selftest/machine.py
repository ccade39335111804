"""Checks of what lies under the app: the database and its cipher, the keyring, the certificates it trusts."""

import secrets
import ssl
from pathlib import Path

import certifi
import sqlcipher3.dbapi2 as sqlite

from dms_desktop.keyrings import SystemSecrets, is_usable
from dms_desktop.selftest.report import Told
from sync.client.store import Store
from sync.kernel.errors import Damaged

OLDEST_SQLITE = (3, 51, 3)
READABLE = b"SQLite format 3"
FEWEST_AUTHORITIES = 50


def database() -> str:
    """A SQLite that is new enough, with a cipher in it."""
    with sqlite.connect(":memory:") as connection:
        (version,) = connection.execute("SELECT sqlite_version()").fetchone()
        (cipher,) = connection.execute("PRAGMA cipher_version").fetchone()
    if tuple(int(part) for part in version.split(".")) < OLDEST_SQLITE:
        raise AssertionError(f"SQLite {version} is too old")
    return f"SQLite {version}, SQLCipher {cipher}"


def encryption(folder: Path) -> str:
    """A fresh replica's file: unreadable as it lies there, and closed to another key."""
    path, key = folder / "trial.db", secrets.token_bytes(32)
    store = Store(path, key)
    with store.write() as connection:
        connection.exec_driver_sql("CREATE TABLE trial (word)")
        connection.exec_driver_sql("INSERT INTO trial VALUES ('canary')")
    store.close()
    lying = b"".join(file.read_bytes() for file in folder.glob("trial.db*"))
    if lying.startswith(READABLE) or b"canary" in lying:
        raise AssertionError("the replica's file can be read without its key")
    try:
        Store(path, bytes(32)).close()
    except Damaged:
        return f"{len(lying)} bytes, none of them readable; another key does not open them"
    raise AssertionError("another key opens the replica")


def keyring() -> str:
    """The system's own, set, read and forgotten."""
    if not is_usable(SystemSecrets()):
        raise Told("no keyring works here: a PC is enrolled by passwords alone, which the app asks about and calls weaker")
    return "keeps and forgets a secret"


def trust() -> str:
    """Certificates that a server's own can be checked against."""
    context = ssl.create_default_context(cafile=certifi.where())
    known = context.cert_store_stats()["x509_ca"]
    if known < FEWEST_AUTHORITIES:
        raise AssertionError(f"only {known} authorities are known")
    return f"{known} authorities, {ssl.OPENSSL_VERSION}"
