"""A prebuilt file on its way in: its pieces lie beside the replica, encrypted, until all of them are there to be copied."""

import os
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

import msgspec
from backports import zstd

from sync.client.durable import told_as_not_saved
from sync.client.page_cipher import PageCipher
from sync.protocol.codec import Garbled
from sync.protocol.messages import Manifest
from sync.protocol.prebuilt import PAGE, PIECE

NAME = "arriving-"
SIZE = PAGE * PIECE


class Arriving:
    """The file of one manifest, under a key of its own."""

    def __init__(self, home: Path, manifest: Manifest, key_for: Callable[[str], bytes]) -> None:
        content = sha256(msgspec.json.encode(manifest)).hexdigest()
        self.path = home / f"{NAME}{content[:16]}"
        self.cipher = PageCipher(key_for(NAME + content))

    def holds(self, pieces: int) -> bool:
        """Whether at least so many are there."""
        return pieces == 0 or (self.path.exists() and self.path.stat().st_size > (pieces - 1) * SIZE)

    def put(self, first: int, pieces: Sequence[bytes]) -> None:
        """Durably, in their place. `first` counts pieces from 0. Raises Garbled, and NotSaved where the disk says no."""
        sealed = [self.cipher.seal(_pages(piece), 1 + (first + number) * PIECE) for number, piece in enumerate(pieces)]
        with told_as_not_saved(), os.fdopen(os.open(self.path, os.O_WRONLY | os.O_CREAT | _BINARY, 0o600), "wb") as file:
            file.seek(first * SIZE)
            file.write(b"".join(sealed))
            file.flush()
            os.fsync(file.fileno())

    def discard(self) -> None:
        """This one, and any that was given up before."""
        for path in self.path.parent.glob(f"{NAME}*"):
            path.unlink(missing_ok=True)


_BINARY = getattr(os, "O_BINARY", 0)


def _pages(piece: bytes) -> bytes:
    decompressor = zstd.ZstdDecompressor()
    try:
        pages = decompressor.decompress(piece, max_length=SIZE + 1)
    except (zstd.ZstdError, EOFError) as error:
        raise Garbled("not compressed as expected") from error
    if not decompressor.eof or len(pages) % PAGE or not 0 < len(pages) <= SIZE:
        raise Garbled("no whole pages")
    return pages
