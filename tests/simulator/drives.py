"""Opens the engine's own stores on simulated disks, with one cache for all: compiling statements is what costs."""

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from sync.central.asking import Wordings
from sync.central.database import _begin, reading
from sync.central.kept import Kept
from sync.central.store import Store as CentralStore
from sync.client.rows import driver
from sync.client.store import Store as ReplicaStore
from sync.kernel.kept import K, Reading, V
from tests.simulator.disk import Disk

DATABASE = make_url("sqlite://")
KEY = b"k" * 32


class Drives:
    """Where engines come from. One for as many worlds as one likes."""

    def __init__(self) -> None:
        first = create_engine(DATABASE, creator=lambda: Disk().connection, module=sqlite, poolclass=StaticPool)
        with first.connect():
            self._dialect = first.dialect
        self._compiled: dict[Any, Any] = {}
        self.begin_anew()

    def begin_anew(self) -> None:
        """Without words that were made before: by a defect that is planted now, or was."""
        self.wordings = Wordings(self._dialect)

    def engine(self, disk: Disk, *, reset: bool) -> Engine:
        pool = StaticPool(lambda: disk.connection, reset_on_return="rollback" if reset else None)
        engine = Engine(pool, self._dialect, DATABASE)
        engine.update_execution_options(compiled_cache=self._compiled)
        return engine


class ReplicaFile(ReplicaStore):
    """A replica's store whose one connection reads and writes: nothing here runs at the same time."""

    def __init__(self, drives: Drives, disk: Disk, folder: Path = Path()) -> None:
        """In `folder` lies what is kept beside it."""
        self.path, self._key = folder / "replica.db", KEY
        self.trouble, self._copy, self._ended = None, None, ""
        self._writer, self._reader = drives.engine(disk, reset=False), drives.engine(disk, reset=False)
        event.listen(self._writer, "begin", _begin_writing)
        event.listen(self._reader, "begin", _begin_reading)

    def tidy(self) -> None:
        """There is no journal."""


class Compared(Kept):
    """Keeps as central does, and looks each time whether what it kept is still so: a reading may rest on more than it says.

    `stale` says what was not: an error would pass for a defect of the command that asked.
    """

    def __init__(self) -> None:
        super().__init__()
        self.stale: list[str] = []

    def kept(self, reading: Reading[K, V], session: Session, keys: Sequence[K]) -> Mapping[K, V]:
        found, now = super().kept(reading, session, keys), reading.read(session, keys)
        self.stale += [f"{reading.name} of {key}" for key in keys if found.get(key) != now.get(key)]
        return found


class CentralFile(CentralStore):
    """Central's store on a simulated disk."""

    def __init__(self, drives: Drives, disk: Disk) -> None:
        self.url, self._standby = "sqlite://", None
        self.engine = drives.engine(disk, reset=True)
        event.listen(self.engine, "begin", _begin)
        self._reading = reading(self.engine)
        self.urls = (self.url,)
        self._writer = nullcontext()
        self._listeners = []
        self._kept = self.kept = Compared()
        self._wordings = drives.wordings


def _begin_writing(connection: Connection) -> None:
    driver(connection).execute("BEGIN IMMEDIATE")


def _begin_reading(connection: Connection) -> None:
    driver(connection).execute("BEGIN")
