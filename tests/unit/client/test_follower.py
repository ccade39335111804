"""The journal comes right behind the receipt, and nobody at the counter waits for it."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import pytest

from sync.client.follower import Follower
from sync.client.journal import Journal, journal_folder
from sync.client.replica import Replica
from sync.protocol.journal import public_half
from tests import patience
from tests.shops import a_replica
from tests.toy import LIN, WriteNote

KEY = public_half(bytes(range(32)))
SEALED: dict[str, object] = {"journal_key_id": KEY.key_id, "journal_key": KEY.public_key}


@dataclass
class Disk:
    """Lets the journal write when it is told to; `defects` come first."""

    journal: Journal
    defects: list[Exception] = field(default_factory=list)
    began: threading.Event = field(default_factory=threading.Event)
    gate: threading.Event = field(default_factory=threading.Event)

    def write(self) -> None:
        self.began.set()
        assert self.gate.wait(patience.SECONDS)
        if self.defects:
            raise self.defects.pop()
        Journal.follow(self.journal)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Replica]:
    """A replica with something saved, and no journal of its own yet."""
    replica = a_replica(tmp_path / "home", place_values=SEALED)
    replica.submit(WriteNote(note_id=UUID(int=1), text="brake pads"), actor=LIN).result()
    yield replica
    replica.close()


@pytest.fixture
def disk(shop: Replica, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    disk = Disk(Journal(journal_folder(tmp_path / "home"), shop.lanes.parts.store))
    monkeypatch.setattr(disk.journal, "follow", disk.write)
    return disk


def journaled(disk: Disk) -> list[int]:
    return [entry.heading.seq for entry in disk.journal.entries() if entry.is_command]


def test_what_was_saved_is_in_the_journal_when_the_app_has_closed(disk: Disk) -> None:
    """Invariant 1."""
    disk.gate.set()
    Follower(disk.journal).close()
    assert journaled(disk) == [1]


def test_waking_returns_while_the_disk_still_writes(disk: Disk) -> None:
    """Fault 48: seconds of a slow disk are no seconds at the counter."""
    follower = Follower(disk.journal)
    follower.wake()
    assert disk.began.wait(patience.SECONDS)
    follower.wake()
    assert journaled(disk) == []
    disk.gate.set()
    follower.close()
    assert journaled(disk) == [1]


def test_a_defect_is_told_and_ends_nothing(disk: Disk, error_log: list[str]) -> None:
    disk.defects.append(ValueError("a planted defect"))
    follower = Follower(disk.journal)
    follower.wake()
    assert disk.began.wait(patience.SECONDS)
    disk.gate.set()
    follower.close()
    assert journaled(disk) == [1]
    assert ["journal_not_followed" in message for message in error_log] == [True]
