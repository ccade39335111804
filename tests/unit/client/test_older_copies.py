"""An older copy of a database beside the journal of today: it goes on as another, and what it does not know goes to central."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from sync.client.outbox import split
from sync.client.replica import Replica
from sync.client.segments import segments
from sync.protocol.journal import gaps
from tests.shops import a_replica
from tests.toy import LIN, WriteNote
from tests.unit.client.journaling import SEALED, again, copy_of, instance_of, journal_of, journaled, no_space, put_back, write


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Replica]:
    replica = a_replica(tmp_path / "home", place_values=dict(SEALED), keeps_journal=True)
    yield replica
    replica.close()


def test_an_older_copy_of_the_database_is_noticed(shop: Replica, tmp_path: Path) -> None:
    """Faults 35, 40. Invariant 28: another instance, and what the copy does not know goes to central."""
    write(shop, "call")
    shop.close()
    home = tmp_path / "home"
    older = copy_of(home)
    shop = again(shop, home)
    write(shop, "visit")
    instance = instance_of(shop)
    shop.close()
    put_back(home, older)
    shop = again(shop, home)
    assert instance_of(shop) != instance
    assert journal_of(shop).deliveries.paths()
    assert shop.status().problem == "journal_waits"
    known = instance_of(shop)
    shop = again(shop, home)
    assert instance_of(shop) == known, "noticed once"
    shop.close()


def test_an_older_copy_is_noticed_below_a_beginning_too(shop: Replica, tmp_path: Path) -> None:
    """Faults 35, 40: the replica was made anew, nothing was saved since, and then the copy from before came back."""
    shop.close()
    home = tmp_path / "home"
    older = copy_of(home)
    shop = again(shop, home)
    saved = write(shop, "call", "visit")
    with shop.lanes.parts.store.write() as connection:
        split(connection, UUID(int=77))
    journal_of(shop).begin()
    shop.close()
    put_back(home, older)
    shop = again(shop, home)
    assert journal_of(shop).deliveries.paths()
    assert journaled(journal_of(shop).folder) == saved
    later = write(shop, "later")
    assert journaled(journal_of(shop).folder) == saved + later
    shop.close()


def test_a_database_that_is_up_to_date_is_left_alone(shop: Replica, tmp_path: Path) -> None:
    write(shop, "call")
    instance = instance_of(shop)
    shop = again(shop, tmp_path / "home")
    assert (instance_of(shop), list(journal_of(shop).deliveries.paths())) == (instance, [])
    shop.close()


def test_an_older_copy_on_a_disk_that_fails_is_another_instance_all_the_same(
    shop: Replica, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Faults 31, 35, 40: its commands are numbered below those that stand in the journal, and are added as well."""
    shop.close()
    home = tmp_path / "home"
    older = copy_of(home)
    shop = again(shop, home)
    saved = write(shop, "call", "visit")
    shop.close()
    put_back(home, older)
    with monkeypatch.context() as broken:
        broken.setattr("sync.client.segments._write", no_space)
        shop = again(shop, home)
    later = write(shop, "later") + write(shop, "soon")
    assert journaled(journal_of(shop).folder) == saved + later
    assert list(gaps(list(journal_of(shop).entries()))) == []
    shop.close()


def test_an_older_copy_whose_journal_takes_nothing_hands_it_in_once_it_does(
    shop: Replica, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Invariants 1, 26. Faults 31, 35, 40: the list of what goes to central cannot be written at the start."""
    shop.close()
    home = tmp_path / "home"
    older = copy_of(home)
    shop = again(shop, home)
    numbers = {shop.submit(WriteNote(note_id=UUID(int=1), text="call"), actor=LIN).result().number}
    instance = instance_of(shop)
    shop.close()
    put_back(home, older)
    with monkeypatch.context() as broken:
        broken.setattr("sync.client.deliveries.write_durably", no_space)
        shop = again(shop, home)
        numbers.add(shop.submit(WriteNote(note_id=UUID(int=2), text="visit"), actor=LIN).result().number)
        assert shop.status().problem == "journal_failed"
    assert (len(numbers), instance_of(shop) == instance) == (2, False)
    write(shop, "later")
    assert (journal_of(shop).deliveries.paths(), shop.status().problem) == (segments(journal_of(shop).folder), "journal_waits")
    assert len(journaled(journal_of(shop).folder)) == 3
    shop.close()
