"""The file of a replica, opened with its key: of this program's shape, or a copy of it where it may only be read."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import inspect, select
from sqlalchemy.exc import DatabaseError

from sync.client.durable import why_closed
from sync.client.keys import DATABASE, Keys
from sync.client.local import place
from sync.client.migrations import upgrade
from sync.client.store import Store, as_ours
from sync.kernel.errors import Damaged, NotSaved


def store_or_copy(home: Path, keys: Keys) -> Store:
    """Raises what `opened_store` does; a folder that takes nothing is no reason not to read."""
    try:
        return opened_store(home, keys, is_enrolled=True)
    except NotSaved as no:
        if no.code != "read_only":
            raise
    reason = why_closed(home)
    if reason is None:  # it was for a moment
        return opened_store(home, keys, is_enrolled=True)
    # SQLite cannot read a file with a journal where it may not write; a copy, as unreadable for others as the file, can be read
    copy = TemporaryDirectory(prefix="dms-read-only-")
    for path in home.glob(f"{DATABASE}*"):
        shutil.copy(path, copy.name)
    store = opened_store(Path(copy.name), keys, is_enrolled=True)
    store.be_copy(copy, reason)
    return store


def opened_store(home: Path, keys: Keys, *, is_enrolled: bool) -> Store:
    """Open and of this program's shape. Raises Damaged, Incompatible or NotSaved, and then nothing is held open."""
    try:
        store = Store(home / DATABASE, keys.data_key())
        try:
            if is_enrolled:
                _assert_enrolled(store)
            upgrade(store)
        except BaseException:
            store.close()
            raise
    except (DatabaseError, sqlite.DatabaseError) as error:
        raise as_ours(error) from error
    return store


def _assert_enrolled(store: Store) -> None:
    """A file that was emptied opens like a new one: it must not be taken for a PC on which nothing happened yet."""
    with store.read() as connection:
        if not inspect(connection).has_table(place.name) or connection.execute(select(place.c.device_id)).first() is None:
            raise Damaged("the replica's file is empty; it once was not")
