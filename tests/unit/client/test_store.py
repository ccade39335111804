"""The replica's file: how its journal is moved into it, between jobs and seldom; who reads it with which pages warm."""

from pathlib import Path

import pytest
from sqlalchemy import Connection

from sync.client import store as storing
from sync.client.rows import driver
from sync.client.store import Store

KEY = bytes(range(32))


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setattr(storing, "LONGEST_JOURNAL", 50)
    made = Store(tmp_path / "replica.db", KEY)
    with made.write() as connection:
        driver(connection).execute("CREATE TABLE note (text)")
    return made


def save(store: Store, pages: int) -> int:
    """A job, and the tidying behind it. Pages that are still in the journal alone."""
    with store.write() as connection:
        driver(connection).executemany("INSERT INTO note VALUES (randomblob(4000))", [()] * pages)
    store.tidy()
    return unmoved(store)


def unmoved(store: Store) -> int:
    with store.engine.connect() as connection:
        return counted(connection)


def counted(connection: Connection) -> int:
    _busy, pages, moved = driver(connection).execute("PRAGMA wal_checkpoint(NOOP)").fetchone()
    return int(pages) - int(moved)


def test_a_long_journal_is_moved_into_the_file_and_a_short_one_is_left(store: Store) -> None:
    assert save(store, 5) > 0
    assert save(store, 80) == 0
    store.close()


def test_once_the_journal_was_long_small_saves_are_left_in_it_again(store: Store) -> None:
    """Its file stays as long as it ever was; taken for its content, every save from then on would wait for two syncs more."""
    save(store, 80)
    left = [save(store, 1) for _ in range(5)]
    assert left == sorted(left)
    assert left[0] > 0
    store.close()


def test_whoever_reads_next_has_the_pages_that_were_read_last(store: Store) -> None:
    """Each connection has its own. Taken in turns, all of them would hold the same pages, and each would decipher them first."""
    with store.read() as one, store.read() as another:
        here = {driver(one), driver(another)}
    read = set()
    for _ in range(4):
        with store.read() as connection:
            read.add(driver(connection))
    assert len(here) == 2
    assert len(read) == 1
    assert read < here
    store.close()
