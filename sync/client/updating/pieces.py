"""Brings the pieces of a release here: in parts, never more than was signed, and checked before anything is unpacked."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from backports import zstd

from sync.client.updating.files import CHUNK, Files
from sync.client.updating.sources import Missing, Source
from sync.client.updating.troubles import UpdateTrouble
from sync.protocol.releases import PIECES, Piece, ReleaseFile

PATIENCE_SECONDS = 60.0
SLOWEST_BYTES = 16 * 1024
"""In a second. Slower is taken for a server that keeps us busy; what has come is kept, and the next try goes on from there."""
LONGEST_WINDOW = 31


class Pieces:
    """A folder of pieces, each under the name of its content once it is whole and right."""

    def __init__(self, folder: Path, source: Source, files: Files) -> None:
        self._folder = folder
        self._source = source
        self._files = files

    def bring(self, piece: Piece) -> Path:
        """Where it lies now. Raises UpdateTrouble; what came of it is kept unless it is wrong."""
        whole = self._folder / piece.digest
        if whole.exists() and _digest_of(whole) == piece.digest:
            return whole
        part = self._folder / f"{piece.digest}.part"
        start = part.stat().st_size if part.exists() else 0
        if start > piece.size:
            self._files.remove(part)
            start = 0
        if start < piece.size:
            self._files.append(part, self._capped(piece, start))
        if part.stat().st_size < piece.size:
            raise UpdateTrouble("update_unreachable", f"{piece.digest} ended too early")
        if _digest_of(part) != piece.digest:
            self._files.remove(part)
            raise UpdateTrouble("update_not_genuine", f"{piece.digest} is something else")
        self._files.rename(part, whole)
        return whole

    def _capped(self, piece: Piece, start: int) -> Iterator[bytes]:
        seconds = PATIENCE_SECONDS + (piece.size - start) / SLOWEST_BYTES
        came = start
        try:
            for chunk in self._source.read(f"{PIECES}/{piece.digest}", start=start, seconds=seconds):
                came += len(chunk)
                if came > piece.size:
                    raise UpdateTrouble("update_too_large", piece.digest)
                yield chunk
        except Missing as error:
            raise UpdateTrouble("update_unreachable", f"{piece.digest} is not there") from error


def unpacked(piece: Path, file: ReleaseFile, base: Path | None) -> Iterator[bytes]:
    """The content of a file, out of a piece that was checked. Raises UpdateTrouble before more than the signed size was given."""
    prefix = None if base is None else zstd.ZstdDict(base.read_bytes(), is_raw=True).as_prefix
    options: Mapping[int, int] = {zstd.DecompressionParameter.window_log_max: LONGEST_WINDOW}
    decompressor = zstd.ZstdDecompressor(zstd_dict=prefix, options=options)
    seen, came = hashlib.sha256(), 0
    with piece.open("rb") as packed:
        while not decompressor.eof:
            fed = packed.read(CHUNK) if decompressor.needs_input else b""
            if decompressor.needs_input and not fed:
                break
            try:
                given = decompressor.decompress(fed, CHUNK)
            except zstd.ZstdError as error:
                raise UpdateTrouble("update_not_genuine", file.path) from error
            came += len(given)
            if came > file.size:
                raise UpdateTrouble("update_too_large", file.path)
            seen.update(given)
            yield given
    if came != file.size or seen.hexdigest() != file.digest:
        raise UpdateTrouble("update_not_genuine", file.path)


def is_same(path: Path, file: ReleaseFile) -> bool:
    """Whether what lies here is that file, by its content."""
    return path.is_file() and path.stat().st_size == file.size and _digest_of(path) == file.digest


def _digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
