"""The few things that an update does to the disk, each on its own, so that each of them can be made to fail."""

import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from sync.client.durable import sync_folder
from sync.client.updating import launcher
from sync.client.updating.launcher import Pointer
from sync.client.updating.troubles import UpdateTrouble

CHUNK = 1 << 20
RENAME_WAITS = (0.1, 0.2, 0.4, 0.8, 1.6, 2.4)
"""Seconds between tries: a virus scanner holds a new file for a moment."""


class Files:
    """The machine's disk. `wait` sleeps."""

    def __init__(self, wait: Callable[[float], None] = time.sleep) -> None:
        self._wait = wait

    def make_folder(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)

    def append(self, path: Path, pieces: Iterable[bytes]) -> None:
        """Each piece is with the system when the next one is asked for: what has come stays when the line breaks."""
        with path.open("ab", buffering=0) as file:
            for piece in pieces:
                file.write(piece)

    def write(self, path: Path, pieces: Iterable[bytes], *, is_program: bool = False) -> None:
        """Whole and durable."""
        with path.open("wb") as file:
            for piece in pieces:
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        if is_program:
            path.chmod(0o755)

    def sync(self, folder: Path) -> None:
        """What others wrote there is durable from now on."""
        for path in sorted(folder.rglob("*"), reverse=True):
            if path.is_dir():
                sync_folder(path)
            elif not path.is_symlink():
                with path.open("r+b") as file:
                    os.fsync(file.fileno())
        sync_folder(folder)

    def rename(self, old: Path, new: Path) -> None:
        """Durable. Raises UpdateTrouble `update_held` where another program does not let go."""
        self._patiently(partial(self.rename_once, old, new))
        sync_folder(new.parent)

    def rename_once(self, old: Path, new: Path) -> None:
        old.replace(new)

    def point(self, root: Path, pointer: Pointer) -> None:
        """The switch: from now on the launcher starts another version. `update_held` as for `rename`."""
        self._patiently(partial(self.point_once, root, pointer))
        sync_folder(root)

    def point_once(self, root: Path, pointer: Pointer) -> None:
        launcher.write_pointer(root, pointer)

    def remove(self, path: Path) -> None:
        """A file or a folder with everything in it, if it is there. What another program holds stays for the next time."""
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)

    def set_aside(self, folder: Path) -> None:
        """Removed, and its name is gone at once: a folder half removed is never taken for a version."""
        gone = folder if folder.name.startswith(".") else folder.with_name(f".old-{folder.name}")
        if gone != folder:
            self.remove(gone)
            self.rename(folder, gone)
        self.remove(gone)

    def free(self, folder: Path) -> int:
        """Bytes that fit on this disk."""
        return shutil.disk_usage(folder).free

    def _patiently(self, deed: Callable[[], None]) -> None:
        for seconds in RENAME_WAITS:
            try:
                return deed()
            except PermissionError:
                self._wait(seconds)
        try:
            deed()
        except PermissionError as error:
            raise UpdateTrouble("update_held", str(error)) from error


def content_of(path: Path) -> Iterator[bytes]:
    """Piece by piece: a version's files are large."""
    with path.open("rb") as file:
        while piece := file.read(CHUNK):
            yield piece
