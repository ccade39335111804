"""Builds the folder of a new version out of the files that are here already and the pieces that are new."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sync.client.durable import sync_folder
from sync.client.updating.files import Files, content_of
from sync.client.updating.launcher import VERSIONS
from sync.client.updating.pieces import Pieces, is_same, unpacked
from sync.client.updating.troubles import UpdateTrouble
from sync.protocol.releases import Piece, Release, ReleaseFile

SPARE_BYTES = 64 << 20
"""What an update leaves free: the replica on the same disk goes on saving."""


@dataclass(frozen=True)
class Plan:
    """What is copied from the version that runs, and the piece that each other file is made of."""

    release: Release
    kept: frozenset[str]
    wanted: Mapping[str, Piece]
    bases: Mapping[str, Path]

    @property
    def to_bring(self) -> int:
        """Bytes that come over the line."""
        return sum({piece.digest: piece.size for piece in self.wanted.values()}.values())

    @property
    def needed(self) -> int:
        """Bytes on the disk, beside what lies there."""
        return self.to_bring + sum(file.size for file in self.release.files) + SPARE_BYTES


def plan(release: Release, running: Path) -> Plan:
    """Files of the running version are copied where they are the same and patched where they changed; others come whole."""
    kept, wanted, bases = set(), {}, {}
    for file in release.files:
        here = running / file.path
        if is_same(here, file):
            kept.add(file.path)
            continue
        deltas = [piece for piece in file.deltas if here.is_file() and is_same(here, _as(here, file, piece))]
        wanted[file.path] = deltas[0] if deltas else file.whole
        if deltas:
            bases[file.path] = here
    return Plan(release, frozenset(kept), wanted, bases)


class Building:
    """Of the version folders below `root`; `running` is the folder of the version that does this."""

    def __init__(self, root: Path, running: Path, files: Files) -> None:
        self._root = root
        self._running = running
        self._files = files

    def build(self, planned: Plan, pieces: Pieces) -> None:
        """The folder `versions/<version>`, whole: it gets its name last. Raises UpdateTrouble and OSError."""
        release = planned.release
        whole = self._root / VERSIONS / release.version
        if whole.is_dir():
            if is_whole(whole, release):
                return
            self._files.set_aside(whole)
        brought = {path: pieces.bring(piece) for path, piece in planned.wanted.items()}
        draft = self._root / VERSIONS / f".new-{release.version}"
        self._files.remove(draft)
        folders = sorted({(draft / file.path).parent for file in release.files} | {draft})
        for folder in folders:
            self._files.make_folder(folder)
        for file in release.files:
            content = self._content(planned, file, brought)
            self._files.write(draft / file.path, content, is_program=file.is_program)
        for folder in reversed(folders):
            sync_folder(folder)
        if not is_whole(draft, release):
            raise UpdateTrouble("disk_failed", "what was written reads back as something else")
        self._files.rename(draft, whole)

    def tidy(self, keep: Sequence[str]) -> None:
        """Drafts and versions that nothing needs any more. What is in use stays until the next update."""
        for folder in (self._root / VERSIONS).iterdir():
            if folder.name not in keep:
                with suppress(OSError, UpdateTrouble):
                    self._files.set_aside(folder)

    def _content(self, planned: Plan, file: ReleaseFile, brought: Mapping[str, Path]) -> Iterator[bytes]:
        if file.path in planned.kept:
            return content_of(self._running / file.path)
        return unpacked(brought[file.path], file, planned.bases.get(file.path))


def is_whole(folder: Path, release: Release) -> bool:
    """Every file of the release, by its content."""
    return all(is_same(folder / file.path, file) for file in release.files)


def _as(here: Path, file: ReleaseFile, piece: Piece) -> ReleaseFile:
    """The file that a delta was made from, as it would have to lie here."""
    return ReleaseFile(path=file.path, size=here.stat().st_size, digest=piece.base, whole=file.whole)
