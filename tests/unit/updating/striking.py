"""Disks on which an update has bad luck: struck at the Nth thing that it does, without room, with a virus scanner."""

import errno
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from sync.client.updating.files import Files
from sync.client.updating.launcher import Pointer


class Killed(BaseException):
    """The process is no more."""


class Striking(Files):
    """Does what the disk does until its time has come; before the deed, or in the middle of it."""

    def __init__(self, at: int, strike: Callable[[], BaseException], *, midway: bool = False) -> None:
        super().__init__(wait=lambda _: None)
        self._left, self._strike, self._midway = at, strike, midway
        self.done = 0

    def make_folder(self, folder: Path) -> None:
        self._step()
        super().make_folder(folder)

    def append(self, path: Path, pieces: Iterable[bytes]) -> None:
        super().append(path, self._torn(pieces))

    def write(self, path: Path, pieces: Iterable[bytes], *, is_program: bool = False) -> None:
        super().write(path, self._torn(pieces), is_program=is_program)

    def rename_once(self, old: Path, new: Path) -> None:
        self._step()
        super().rename_once(old, new)

    def point_once(self, root: Path, pointer: Pointer) -> None:
        if self._is_due() and self._midway:
            (root / "current.json.new").write_bytes(b'{"version": "1.')
        self._step()
        super().point_once(root, pointer)

    def remove(self, path: Path) -> None:
        if self._is_due() and self._midway and path.is_dir():
            for found in [one for one in path.rglob("*") if one.is_file()][:2]:
                found.unlink()
        self._step()
        super().remove(path)

    def _torn(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        is_torn = self._is_due() and self._midway
        if not is_torn:
            self._step()
        for piece in pieces:
            if is_torn:
                yield piece[: len(piece) // 2]
                self._step()
            yield piece

    def _is_due(self) -> bool:
        return self._left == self.done

    def _step(self) -> None:
        if self._is_due():
            raise self._strike()
        self.done += 1


class FullDisk(Files):
    """Room for what is here, and for no second version."""

    def free(self, folder: Path) -> int:
        return 1_000_000


class HeldFor(Files):
    """A virus scanner lets go after so many tries."""

    def __init__(self, tries: int) -> None:
        self.waited: list[float] = []
        super().__init__(wait=self.waited.append)
        self._tries = tries

    def rename_once(self, old: Path, new: Path) -> None:
        self._hold()
        super().rename_once(old, new)

    def point_once(self, root: Path, pointer: Pointer) -> None:
        self._hold()
        super().point_once(root, pointer)

    def _hold(self) -> None:
        if self._tries > 0:
            self._tries -= 1
            raise PermissionError(errno.EACCES, "used by another process")
