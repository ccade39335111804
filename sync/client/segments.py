"""The journal's files: each is made at its full size, filled from the front, and never changed where something was written."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from sync.client.durable import make_folder, sync_folder
from sync.client.locks import held
from sync.protocol.journal import FRAME, MARK, Entry, Reading, read

SUFFIX = ".dmsj"
SEGMENT = 1024 * 1024
"""Bytes of one file. Written once as zeros: later an entry costs a sync of its bytes and not of the file's size."""

BINARY = getattr(os, "O_BINARY", 0)


def segments(folder: Path) -> Sequence[Path]:
    """The files of a journal, oldest first. Copies that somebody left beside them, whatever they are called, come before all."""
    return sorted(folder.glob(f"*{SUFFIX}"), key=lambda path: (_number(path), path.name))


def read_file(path: Path) -> Reading:
    """One that cannot be read at all counts as damaged."""
    try:
        return read(path.read_bytes())
    except OSError:
        return Reading(entries=(), end=0, damaged=1)


class Tail:
    """The end of a journal, where entries are added. Several programs may do so, one at a time."""

    def __init__(self, folder: Path) -> None:
        make_folder(folder)
        self._folder = folder
        self._lock = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        self._own = RLock()
        """The file's lock holds off other programs, and no thread of this one."""
        self._number = 0
        self._file = -1
        self._end = 0

    @contextmanager
    def turn(self) -> Iterator[Sequence[Entry]]:
        """Nobody else adds meanwhile. Gives what others added since the last turn; in the first one, all of the last file."""
        with self._own, held(self._lock):
            yield self._catch_up()

    def add(self, entries: Sequence[Entry]) -> None:
        """Durable when it returns. Raises OSError; then it is not known which of them are there, and a new file is begun."""
        try:
            for entry in entries:
                if self._file < 0 or self._end + len(entry.frame) > os.fstat(self._file).st_size:
                    self._begin_file(len(entry.frame))
                _write(self._file, self._end, entry.frame)
                self._end += len(entry.frame)
            _sync(self._file)
        except OSError:
            self._leave_file()
            raise

    def close(self) -> None:
        self._leave_file()
        if self._lock >= 0:
            os.close(self._lock)
        self._lock = -1

    def _catch_up(self) -> Sequence[Entry]:
        known = segments(self._folder)
        if not self._number:
            return self._first(known)
        found: list[Entry] = []
        if self._file >= 0 and _is_written(self._file, self._end):
            seen = self._end
            found.extend(entry for entry in self._open(_path(self._folder, self._number)) if entry.at >= seen)
        for path in known:
            if _number(path) > self._number:
                found.extend(self._open(path))
        return found

    def _first(self, known: Sequence[Path]) -> Sequence[Entry]:
        """The last file in which there is something; later ones were begun and not used."""
        found = self._open(known[-1]) if known else ()
        for path in reversed(known[:-1]):
            if found:
                break
            found = read_file(path).entries
        return found

    def _open(self, path: Path) -> Sequence[Entry]:
        """Goes on behind its last whole entry; not at all where something else was begun there."""
        self._leave_file()
        self._number = _number(path)
        reading = read_file(path)
        self._end = reading.end
        if not any(path.read_bytes()[reading.end :]):
            self._file = os.open(path, os.O_RDWR | BINARY)
        return reading.entries

    def _begin_file(self, needed: int) -> None:
        if self._file >= 0:
            _sync(self._file)
        self._leave_file()
        self._number += 1
        path = _path(self._folder, self._number)
        made = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | BINARY, 0o600)
        try:
            _write(made, 0, bytes(max(SEGMENT, needed)))
            os.fsync(made)
            sync_folder(self._folder)
        except OSError:
            os.close(made)
            path.unlink()
            raise
        self._file, self._end = made, 0

    def _leave_file(self) -> None:
        if self._file >= 0:
            os.close(self._file)
        self._file = -1


def _write(file: int, at: int, content: bytes) -> None:
    os.lseek(file, at, os.SEEK_SET)
    left = memoryview(content)
    while left:
        left = left[os.write(file, left) :]


def _sync(file: int) -> None:
    """The size does not change, so on Linux the bytes alone are enough."""
    if sys.platform == "linux":
        os.fdatasync(file)
    else:
        os.fsync(file)


def _is_written(file: int, at: int) -> bool:
    os.lseek(file, at, os.SEEK_SET)
    return os.read(file, FRAME.size)[: len(MARK)] == MARK


def _path(folder: Path, number: int) -> Path:
    return folder / f"{number:06d}{SUFFIX}"


def _number(path: Path) -> int:
    return int(path.stem) if path.stem.isdecimal() else 0
