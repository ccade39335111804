"""A disk that is full, fails or is held: not saved is said at once, nothing of it is there, and the next save works."""

import json
import os
import resource
import signal
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import select
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from sync.client.replica import Replica
from sync.client.store import as_ours
from sync.kernel.errors import NotSaved
from tests.shops import KEY, a_replica, texts
from tests.toy import LIN, Sign, WriteNote

LONG = "x" * 60
FULL = "database or disk is full"


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Replica]:
    replica = a_replica(tmp_path)
    yield replica
    replica.close()


def write(shop: Replica, number: int, tags: int = 0) -> None:
    note = WriteNote(note_id=UUID(int=number), text=LONG, tags=tuple(str(tag) for tag in range(tags)))
    shop.submit(note, actor=LIN).result()


def limit_pages(shop: Replica, more: int) -> None:
    """The file may grow by so many pages, as on a disk with little room."""
    with shop.lanes.parts.store.write() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + more if more >= 0 else 1 << 30}")


def fill_up(shop: Replica) -> None:
    for number in range(2, 60):
        write(shop, number, tags=40)


def ask_after_writing(shop: Replica) -> None:
    """On a disk that is full."""
    with shop.lanes.parts.store.write() as connection, Session(connection) as session:
        connection.exec_driver_sql(f"CREATE TRIGGER full BEFORE INSERT ON toy_sign BEGIN SELECT RAISE(ABORT, '{FULL}'); END")
        session.add(Sign(code="hello", text=""))
        session.scalar(select(Sign))


@pytest.mark.parametrize("more", range(4))
def test_a_full_disk_refuses_the_save_and_keeps_the_rest(shop: Replica, more: int) -> None:
    """Fault 28: at whichever write it strikes, all of the command is missing or nothing."""
    write(shop, 1)
    limit_pages(shop, more)
    with pytest.raises(NotSaved, match="disk_full"):
        fill_up(shop)
    saved = len(shop.sent())
    assert texts(shop) == [LONG] * saved
    limit_pages(shop, -1)
    write(shop, 100)
    assert len(shop.sent()) == saved + 1


@pytest.mark.parametrize("more", range(4))
def test_of_what_is_saved_together_a_full_disk_takes_all_or_nothing(shop: Replica, more: int) -> None:
    """Fault 28: at whichever write it strikes."""
    write(shop, 1)
    limit_pages(shop, more)
    notes = [WriteNote(note_id=UUID(int=at), text=LONG, tags=tuple(str(tag) for tag in range(40))) for at in range(2, 60)]
    with pytest.raises(NotSaved, match="disk_full"):
        shop.submit_many(notes, actor=LIN).result()
    assert (len(shop.sent()), texts(shop)) == (1, [LONG])
    limit_pages(shop, -1)
    shop.submit_many(notes, actor=LIN).result()
    assert len(shop.sent()) == 59


def test_a_full_disk_is_known_also_where_a_question_brought_the_write(shop: Replica) -> None:
    """Fault 28. A handler that asks after it wrote makes SQLAlchemy write first, and say so ahead of SQLite's own words."""
    with pytest.raises(DatabaseError, match="autoflush") as told:
        ask_after_writing(shop)
    ours = as_ours(told.value)
    assert isinstance(ours, NotSaved)
    assert ours.code == "disk_full"


def test_a_failing_disk_refuses_the_save_and_what_was_saved_is_there(tmp_path: Path) -> None:
    """Faults 28, 31: the operating system itself refuses to write on; told by a program of its own."""
    ear, mouth = os.pipe()
    child = os.fork()
    if child == 0:
        _save_until_it_fails(tmp_path, mouth)
    os.close(mouth)
    with os.fdopen(ear, "rb") as said:
        saved, code = json.loads(said.read())
    os.waitpid(child, 0)
    shop = a_replica(tmp_path, device=2)  # whose ids are others than those of the copy
    assert (len(texts(shop)), len(shop.sent()), code) == (saved, saved, "disk_failed")
    write(shop, 10_000)
    shop.close()


def _save_until_it_fails(folder: Path, mouth: int) -> None:
    """In a copy of this program, which never returns."""
    try:
        shop = a_replica(folder)
        write(shop, 1)
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        largest = max(path.stat().st_size for path in folder.iterdir()) + 50_000
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY))
        saved, code = 1, ""
        while not code:
            try:
                write(shop, saved + 1)
                saved += 1
            except NotSaved as error:
                code = error.code
        os.write(mouth, json.dumps([saved, code]).encode())
    finally:
        os.kill(os.getpid(), signal.SIGKILL)


def test_a_file_held_by_another_program_is_busy_and_nothing_is_half_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 43: the wait is bounded, and the same command is taken afterwards."""
    monkeypatch.setattr("sync.client.store.BUSY_SECONDS", 0.1)
    shop = a_replica(tmp_path)
    other = sqlite.connect(str(shop.lanes.parts.store.path), isolation_level=None)
    other.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotSaved, match="file_busy"):
        write(shop, 1)
    assert (texts(shop), shop.sent()) == ([], [])
    other.execute("ROLLBACK")
    other.close()
    write(shop, 1)
    assert texts(shop) == [LONG]
    shop.close()
