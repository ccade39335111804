"""The sealed journal of one replica: what is saved here is also kept outside its database, readable for central alone."""

import logging
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import Connection, select

from sync.client.deliveries import BROUGHT, Deliveries
from sync.client.local import outbox
from sync.client.rows import driver
from sync.client.segments import Tail, read_file, segments
from sync.client.store import Store
from sync.kernel.commands import Envelope
from sync.protocol.journal import BEFORE_THE_FIRST, Entry, Heading, beginning, entry_of
from sync.protocol.messages import JournalKey

AT_ONCE = 200
FAILED = "journal_failed"

WAITING = (
    "SELECT seq, command_id, name, body, version, actor_id, saved_at, after FROM outbox"
    " WHERE outcome IS NULL AND seq > ? ORDER BY seq LIMIT ?"
)
ONE = "SELECT seq, command_id, name, body, version, actor_id, saved_at, after FROM outbox WHERE command_id = ?"
HERE = "SELECT dealer_id, device_id, instance_id, next_seq, journal_key_id, journal_key, device_key FROM place"

log = logging.getLogger(__name__)


class _Here(NamedTuple):
    """Whose journal it is now. Ids as the file has them."""

    dealer_id: int
    device_id: str
    instance_id: str
    next_seq: int
    key_id: str
    public_key: str
    device_key: bytes | None


def journal_folder(home: Path) -> Path:
    """Beside the replicas, not in one: what happens to a home does not happen to its journal."""
    return home.absolute().parent / "journal" / home.absolute().name


class Journal:
    """Follows the outbox of one store. Belongs to the writer: after its commits, in its thread.

    The outbox is written first: an entry is of a command that was saved, and whoever is told that something was saved
    finds it in both.
    """

    def __init__(self, folder: Path, store: Store) -> None:
        self.folder = folder
        self.deliveries = Deliveries(folder)
        self.problem: str | None = None
        """`FAILED` while its disk does not take it."""
        self.last: Entry | None = None
        self._store = store
        self._is_to_begin = self._hands_in = False
        self._seq = 0
        self._tail = Tail(folder)
        with self._tail.turn() as found:
            self._note(found)

    def follow(self) -> None:
        """Bring it up to the outbox, durably. A disk that fails does not stop work: what is missing is added the next time."""
        try:
            with self._tail.turn() as others, self._store.read() as connection:
                self._note(others)
                self._go_on(connection)
                while self._append(connection, driver(connection).execute(WAITING, (self._seq, AT_ONCE)).fetchall()) == AT_ONCE:
                    pass
            self.problem = None
        except OSError as error:
            self.fail(error)

    def fail(self, error: OSError) -> None:
        """Its disk did not take it: the status says so until it does."""
        if self.problem is None:
            log.warning("journal_not_written why=%s", error)
        self.problem = FAILED

    def mend(self) -> None:
        """Add again what waits in the outbox and cannot be read here any more."""
        with self._tail.turn() as others, self._store.read() as connection:
            self._note(others)
            self._mend(connection)

    def begin(self, *, hands_in: bool = False) -> None:
        """From here on another life of the replica: its database does not know what stands above, and `hands_in` that to central.
        Raises OSError; then it does so before the next entry."""
        self._is_to_begin, self._hands_in = True, hands_in
        with self._tail.turn() as others, self._store.read() as connection:
            self._note(others)
            self._begin(connection)

    def forget(self, before: int) -> None:
        """Let whole files go, oldest first, all of whose commands were saved before then (microseconds) and wait for nothing."""
        with self._tail.turn() as others, self._store.read() as connection:
            self._note(others)
            waiting = set(connection.execute(select(outbox.c.command_id).where(outbox.c.outcome.is_(None))).scalars())
            kept = {path.resolve() for path in self.deliveries.paths()}
            own = takewhile(lambda path: _is_old(path, before, waiting, kept), segments(self.folder)[:-1])
            brought = (path for path in segments(self.folder / BROUGHT) if _is_old(path, before, waiting, kept))
            for path in (*own, *brought):
                path.unlink()

    def entries(self) -> Iterator[Entry]:
        """All that can be read, oldest first."""
        for path in segments(self.folder):
            yield from read_file(path).entries

    def close(self) -> None:
        self._tail.close()

    def _go_on(self, connection: Connection) -> None:
        """What a disk that failed has left undone."""
        if self._is_to_begin:
            self._begin(connection)
        if self.problem is not None:
            self._mend(connection)

    def _begin(self, connection: Connection) -> None:
        if self._hands_in:
            self.deliveries.order(segments(self.folder))
        here = _Here(*driver(connection).execute(HERE).fetchone())
        self._add([beginning(self._heading(here, self.last, seq=here.next_seq - 1))])
        self._is_to_begin = False

    def _mend(self, connection: Connection) -> None:
        missing = self._unread(set(connection.execute(select(outbox.c.command_id).where(outbox.c.outcome.is_(None))).scalars()))
        rows = [driver(connection).execute(ONE, (command_id.hex,)).fetchone() for command_id in missing]
        for start in range(0, len(rows), AT_ONCE):
            self._append(connection, rows[start : start + AT_ONCE])

    def _append(self, connection: Connection, rows: Sequence[tuple[Any, ...]]) -> int:
        """How many were added: none while central has not said yet to which key they are to be sealed."""
        here = _Here(*driver(connection).execute(HERE).fetchone())
        key = JournalKey(key_id=here.key_id, public_key=here.public_key)
        entries: list[Entry] = []
        for row in rows if key.key_id else ():
            saved = _envelope(row)
            heading = msgspec.structs.replace(
                self._heading(here, entries[-1] if entries else self.last, seq=saved.seq),
                saved_at=saved.claimed_at,
                command_id=saved.command_id,
                number=number_in(saved.body),
                key_id=key.key_id,
            )
            entries.append(entry_of(heading, saved, key, here.device_key or b""))
        self._add(entries)
        return len(entries)

    def _heading(self, here: _Here, before: Entry | None, *, seq: int) -> Heading:
        return Heading(
            n=1 if before is None else before.heading.n + 1,
            before=BEFORE_THE_FIRST if before is None else before.digest,
            dealer_id=here.dealer_id,
            device_id=UUID(hex=here.device_id),
            instance_id=UUID(hex=here.instance_id),
            seq=seq,
        )

    def _add(self, entries: Sequence[Entry]) -> None:
        if entries:
            self._tail.add(entries)
            self._note(entries)

    def _note(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            self._seq = max(self._seq, entry.heading.seq) if entry.is_command else entry.heading.seq
            self.last = entry

    def _unread(self, wanted: set[UUID]) -> list[UUID]:
        """Those of the wanted that no file has, looking from the newest back."""
        for path in reversed(segments(self.folder)):
            if not wanted:
                break
            wanted -= {entry.heading.command_id for entry in read_file(path).entries}
        return sorted(wanted)


def _is_old(path: Path, before: int, waiting: Collection[UUID], kept: Collection[Path]) -> bool:
    """Whether all in it was saved before then and waits for nothing, and it is none that is kept."""
    headings = [entry.heading for entry in read_file(path).entries]
    is_needed = any(one.saved_at >= before or one.command_id in waiting for one in headings)
    return bool(headings) and not is_needed and path.resolve() not in kept


def _envelope(row: tuple[Any, ...]) -> Envelope:
    seq, command_id, name, body, version, actor_id, saved_at, after = row
    return Envelope(
        command_id=UUID(hex=command_id),
        seq=seq,
        name=name,
        body=msgspec.Raw(body),
        actor_id=UUID(hex=actor_id),
        claimed_at=saved_at,
        after=tuple(UUID(hex=part) for part in after.split()),
        version=version,
    )


def number_in(body: bytes | msgspec.Raw) -> str:
    """What people call the document, where the command carries it."""
    return msgspec.json.decode(body, type=_Numbered).number or ""


class _Numbered(msgspec.Struct):
    number: str | None = None


def open_journal(home: Path, store: Store) -> Journal | None:
    """Work does not stop for the want of a journal; it lies in the home where its own place cannot be written."""
    for folder in (journal_folder(home), home / "journal"):
        try:
            return Journal(folder, store)
        except OSError as error:
            log.warning("journal_not_opened why=%s", error)
    return None
