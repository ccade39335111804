"""Shops that keep a journal, and what can be read of it."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from sync.client.journal import Journal
from sync.client.local import place
from sync.client.recovery import rejoin
from sync.client.replica import Replica
from sync.client.segments import read_file, segments
from sync.protocol.journal import public_half, unseal
from tests.shops import StandingClock, a_replica
from tests.toy import LIN, WriteNote

PRIVATE = bytes(range(32))
KEY = public_half(PRIVATE)
SEALED = {"journal_key_id": KEY.key_id, "journal_key": KEY.public_key}


def again(replica: Replica, folder: Path) -> Replica:
    """The program ends and starts: what `open_replica` does."""
    replica.close()
    opened = a_replica(folder, keeps_journal=True, clock=StandingClock(replica.lanes.parts.clock.now() + timedelta(hours=1)))
    rejoin(opened.lanes.parts)
    return opened


def write(shop: Replica, *texts: str) -> list[UUID]:
    notes = [WriteNote(note_id=UUID(int=hash(text) % 2**64), text=text) for text in texts]
    return [shop.submit(note, actor=LIN).result().command_id for note in notes]


def journaled(folder: Path) -> list[UUID]:
    entries = [entry for path in segments(folder) for entry in read_file(path).entries if entry.is_command]
    assert [unseal(entry, PRIVATE).envelope.command_id for entry in entries] == [entry.heading.command_id for entry in entries]
    return [entry.heading.command_id for entry in entries]


def journal_of(shop: Replica) -> Journal:
    journal = shop.lanes.parts.journal
    assert journal is not None
    return journal


def instance_of(shop: Replica) -> UUID:
    with shop.lanes.parts.store.read() as connection:
        found: UUID = connection.execute(select(place.c.instance_id)).scalar_one()
    return found


def no_space(*_: object) -> None:
    raise OSError(28, "No space left on device")


def copy_of(home: Path) -> Mapping[str, bytes]:
    """Its files, as a backup keeps them."""
    return {path.name: path.read_bytes() for path in home.iterdir()}


def put_back(home: Path, older: Mapping[str, bytes]) -> None:
    for name, content in older.items():
        (home / name).write_bytes(content)
