"""Files named by their content, and the manifest that says which of them make up a scope now."""

import hashlib
import os
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from sync.kernel.clock import Clock
from sync.protocol.messages import Manifest

KEEP = timedelta(days=7)
"""How long a piece stays after the last manifest that named it: as long as a device may take to fetch the others."""
UNDER_WAY = ".new"


class Pieces:
    """One scope in one form. Several central processes may share the folder: files are never rewritten."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder = folder
        self._clock = clock

    def put(self, content: bytes) -> str:
        """Its name: the SHA-256 of the content."""
        digest = hashlib.sha256(content).hexdigest()
        if not self._touch(digest):
            _write(self.folder / digest, content)
            self._touch(digest)
        return digest

    def get(self, digest: str) -> bytes | None:
        try:
            return (self.folder / digest).read_bytes()
        except FileNotFoundError:
            return None

    def manifest(self) -> Manifest | None:
        """The last one announced."""
        content = self.get("manifest.json")
        return None if content is None else msgspec.json.decode(content, type=Manifest)

    def announce(self, manifest: Manifest) -> None:
        """From now on this is the one. Pieces that none has named for a while go; a device that still wants one begins anew."""
        _write(self.folder / "manifest.json", msgspec.json.encode(manifest))
        current = {chunk.digest for chunk in manifest.chunks}
        oldest = (self._clock.now() - KEEP).timestamp()
        for path in self.folder.iterdir():
            if path.name not in current and path.stat().st_mtime < oldest:
                path.unlink(missing_ok=True)

    def keep_latest(self, most: int, *, since: datetime) -> None:
        """Of pieces that no manifest names: those that were put since then, and of them so many."""
        with suppress(FileNotFoundError):  # another process does the same
            found = sorted(((path.stat().st_mtime, path) for path in self.folder.iterdir()), reverse=True)
            for at, (put_at, path) in enumerate(found):
                if at >= most or put_at < since.timestamp():
                    path.unlink(missing_ok=True)

    def _touch(self, digest: str) -> bool:
        """By our clock, not by that of a folder which may be another machine's."""
        now = self._clock.now().timestamp()
        with suppress(FileNotFoundError):
            os.utime(self.folder / digest, (now, now))
            return True
        return False


def _write(path: Path, content: bytes) -> None:
    """All of it or nothing, also through a power cut."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{os.getpid()}{UNDER_WAY}")
    with fresh.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
