"""How large scopes come as files in small worlds: sizes, the pace of central's building, and disks on which they lie."""

import errno
import os
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

import sqlcipher3.dbapi2 as sqlite

from sync.central import prebuilt, snapshots
from sync.central.building import Building
from sync.central.push import Unavailable
from sync.client import arriving, copying
from sync.kernel.clock import Clock
from sync.protocol.prebuilt import PAGE
from tests.simulator.disk import Crash, Disk
from tests.simulator.world import Patch

T = TypeVar("T")
Later = Callable[[float, Callable[[], None]], None]


@dataclass(frozen=True, kw_only=True)
class Files:
    """Of a scope from `worth` rows on central makes a file, and gives out one that lacks up to `usable` changes."""

    worth: int
    usable: int
    piece: int
    """Pages."""
    lot: int
    """Rows that are taken in one transaction."""
    building: float
    """Virtual seconds that central needs for one."""
    pauses: float
    """The chance that others have their turn between two jobs of a lane."""

    def patches(self, disk_at: Callable[[Path], Disk]) -> Iterable[Patch]:
        yield from ((module, "PIECE", self.piece) for module in (prebuilt, arriving, copying))
        yield arriving, "SIZE", self.piece * PAGE
        yield arriving, "os", WatchedOs(disk_at)
        yield copying, "LOT", 2
        yield copying, "ROWS", self.lot
        yield snapshots, "USABLE", self.usable
        yield snapshots, "YOUNG", self.usable // 4


class SlowBuilding(Building):
    """Central builds its files in virtual time: whoever comes meanwhile is told to come again."""

    def __init__(self, seconds: float, later: Later) -> None:
        super().__init__()
        self._seconds, self._later = seconds, later

    def begin(self, name: str, work: Callable[[], T]) -> "Future[T]":
        known: Future[Any] | None = self._under_way.get(name)
        if known is None:
            known = self._under_way[name] = Future()
            run = partial(self._run, name, work, known)
            if self._seconds:
                self._later(self._seconds, run)
            else:
                run()
        return known

    def wait(self, future: "Future[T]") -> T:
        if not future.done():
            raise Unavailable("still being built")
        return future.result()


class WatchedOs:
    """What an arriving file needs of `os`: it lies on a disk that may be full or fail, and a crash tears what is not synced."""

    O_WRONLY, O_CREAT = os.O_WRONLY, os.O_CREAT

    def __init__(self, disk_at: Callable[[Path], Disk]) -> None:
        self._disk_at = disk_at
        self._open: dict[int, tuple[Disk, int]] = {}

    def open(self, path: Path, flags: int, mode: int) -> int:
        disk = self._disk_at(path.parent)
        _pass(disk)
        handle = os.open(path, flags, mode)
        self._open[handle] = disk, os.fstat(handle).st_size
        return handle

    def fdopen(self, handle: int, mode: str) -> BinaryIO:
        return os.fdopen(handle, mode)  # type: ignore[return-value]  # opened to write bytes

    def fsync(self, handle: int) -> None:
        disk, before = self._open.pop(handle)
        try:
            _pass(disk)
        except Crash:
            written = os.fstat(handle).st_size - before
            os.ftruncate(handle, before + max(0, written) // 2)
            raise


def write_at(clock: Clock, path: Path, content: bytes) -> None:
    """A file of central's, as old as central's clock says. Nothing here loses what was not synced."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    now = clock.now().timestamp()
    os.utime(path, (now, now))


def _pass(disk: Disk) -> None:
    """By the fuse of this disk, as a write of SQLite's does."""
    try:
        disk.before("INSERT of a piece")
    except sqlite.OperationalError as error:
        raise OSError(errno.ENOSPC if "full" in str(error) else errno.EIO, str(error)) from error
