"""The journal beside a replica: everything saved is in it before anybody hears that it was saved, and damage is made good."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sync.client.journal import Journal, journal_folder
from sync.client.recovery import rejoin
from sync.client.replica import Replica
from sync.client.segments import Tail, segments
from sync.kernel.errors import Refusal
from sync.kernel.ids import read_number
from sync.protocol.journal import gaps
from tests.shops import StandingClock, a_replica
from tests.unit.client.journaling import SEALED, again, journal_of, journaled, no_space, write


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Replica]:
    replica = a_replica(tmp_path / "home", place_values=dict(SEALED), keeps_journal=True)
    yield replica
    replica.close()


def test_a_receipt_means_that_it_is_in_the_journal_too(shop: Replica, tmp_path: Path) -> None:
    """Invariant 1. Fault 7."""
    saved = write(shop, "call", "visit")
    assert journaled(journal_folder(tmp_path / "home")) == saved


def test_a_refused_command_leaves_no_entry(shop: Replica) -> None:
    saved = write(shop, "call")
    with pytest.raises(Refusal, match="note_empty"):
        write(shop, "")
    assert journaled(journal_of(shop).folder) == saved


def test_killed_between_the_two_writes_it_is_added_at_the_next_start(shop: Replica, tmp_path: Path) -> None:
    """Fault 7: saved, not yet in the journal, and never twice in it."""
    journal_of(shop).follow = lambda: None  # type: ignore[method-assign]
    saved = write(shop, "call")
    assert journaled(journal_of(shop).folder) == []
    for _ in range(2):
        shop = again(shop, tmp_path / "home")
        assert journaled(journal_of(shop).folder) == saved
    shop.close()


def test_a_disk_that_fails_stops_no_work_and_is_caught_up(shop: Replica, monkeypatch: pytest.MonkeyPatch) -> None:
    """Faults 28, 31: the database took it, so it is saved; the status says that the journal did not."""
    write(shop, "call")
    with monkeypatch.context() as broken:
        broken.setattr("sync.client.segments._write", no_space)
        saved = write(shop, "visit")
    assert (len(saved), shop.status().problem) == (1, "journal_failed")
    write(shop, "later")
    assert (len(journaled(journal_of(shop).folder)), shop.status().problem) == (3, None)
    assert list(gaps(list(journal_of(shop).entries()))) == []


def test_a_disk_that_fails_at_the_start_is_told_of_and_caught_up(
    shop: Replica, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Faults 28, 31, 50: what was to be added again then is added with the next save."""
    saved = write(shop, "call", "visit")
    for path in segments(journal_of(shop).folder):
        path.write_bytes(b"")
    with monkeypatch.context() as broken:
        broken.setattr("sync.client.segments._write", no_space)
        shop = again(shop, tmp_path / "home")
        assert shop.status().problem == "journal_failed"
    later = write(shop, "later")
    assert (sorted(journaled(journal_of(shop).folder)), shop.status().problem) == (sorted(saved + later), None)
    shop.close()


@pytest.mark.parametrize("name", ["Copy of {}", "{} - Copy", "{} (2)"])
def test_a_copy_that_somebody_left_beside_it_stops_nothing(
    shop: Replica, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr("sync.client.segments.SEGMENT", 500)
    saved = write(shop, "call")
    [path] = segments(journal_of(shop).folder)
    path.with_stem(name.format(path.stem)).write_bytes(path.read_bytes())
    shop = again(shop, tmp_path / "home")
    saved += write(shop, "visit")
    assert journaled(journal_of(shop).folder) == [saved[0], *saved]
    assert shop.status().problem is None
    shop.close()


@pytest.mark.parametrize("damage", [lambda text: text[:900], lambda text: text[:700] + b"?" + text[701:], lambda text: b""])
def test_what_waits_is_added_again_where_the_journal_is_damaged(
    shop: Replica, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    """Fault 50: tail torn, middle flipped, all gone."""
    saved = write(shop, *"abcdef")
    [path] = segments(journal_of(shop).folder)
    path.write_bytes(damage(path.read_bytes()))
    shop = again(shop, tmp_path / "home")
    assert set(journaled(journal_of(shop).folder)) == set(saved)
    [later] = write(shop, "later")
    assert journaled(journal_of(shop).folder)[-1] == later
    shop.close()


def test_two_programs_on_one_journal_go_on_where_the_other_was(shop: Replica, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 92: one numbering, one chain."""
    other = Journal(journal_of(shop).folder, shop.lanes.parts.store)
    for text in "abc":
        write(shop, text)
        with monkeypatch.context() as turn:
            turn.setattr(journal_of(shop), "follow", other.follow)
            write(shop, text + " again")
    entries = list(other.entries())
    assert [entry.heading.n for entry in entries] == [1, 2, 3, 4, 5, 6]
    assert list(gaps(entries)) == []
    other.close()


def test_a_full_file_is_followed_by_another(shop: Replica, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sync.client.segments.SEGMENT", 2000)
    saved = write(shop, *"abcdefgh")
    assert len(segments(journal_of(shop).folder)) > 1
    assert journaled(journal_of(shop).folder) == saved


def test_a_file_that_was_begun_and_not_used_is_passed_over(shop: Replica, tmp_path: Path) -> None:
    """Fault 33: killed while a file was made."""
    saved = write(shop, "call")
    folder = journal_of(shop).folder
    (folder / "000002.dmsj").write_bytes(bytes(500))
    shop = again(shop, tmp_path / "home")
    later = write(shop, "visit")
    assert journaled(folder) == saved + later
    assert list(gaps(list(journal_of(shop).entries()))) == []
    shop.close()


def test_rubbish_behind_the_last_entry_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "000001.dmsj").write_bytes(b"DMSJ half an entry" + bytes(1000))
    tail = Tail(tmp_path)
    with tail.turn() as found:
        assert list(found) == []
    tail.close()
    assert (tmp_path / "000001.dmsj").read_bytes().startswith(b"DMSJ half")


def test_two_threads_of_one_program_take_turns_at_the_end(tmp_path: Path) -> None:
    """A lane that hands the journal over follows the outbox, and so does the journal's own thread."""
    tail, turned = Tail(tmp_path), threading.Event()

    def other() -> None:
        with tail.turn():
            turned.set()

    thread = threading.Thread(target=other)
    with tail.turn():
        thread.start()
        assert not turned.wait(0.2)
    thread.join()
    assert turned.is_set()
    tail.close()


def test_after_four_hundred_days_what_was_decided_goes_and_what_waits_stays(
    shop: Replica, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Invariant 33."""
    monkeypatch.setattr("sync.client.segments.SEGMENT", 1000)
    write(shop, *"abcd")
    files = len(segments(journal_of(shop).folder))
    clock = shop.lanes.parts.clock
    assert isinstance(clock, StandingClock)
    for days, decided, left in ((399, 4, files), (2, 0, files), (0, 2, files - 2)):
        clock.pass_(days * 86400)
        with shop.lanes.parts.store.write() as connection:
            connection.exec_driver_sql("UPDATE outbox SET outcome = CASE WHEN seq <= ? THEN x'7b7d' END", (decided,))
        rejoin(shop.lanes.parts)
        assert len(segments(journal_of(shop).folder)) == left


def test_a_document_number_is_taken_apart() -> None:
    number = read_number("SO-D-7-AB-26-00041")
    assert number is not None
    assert (number.series, number.letter, number.year, number.count) == ("SO", "AB", 2026, 41)
    assert [read_number(text) for text in ("", "SO-1", "SO-D7-A-xx-1")] == [None] * 3
