"""Where the replica's data key comes from: an interface, so that stronger keepers need no change in the engine."""

import os
import secrets
from pathlib import Path
from typing import Protocol

from sync.kernel.errors import Damaged

KEY_BYTES = 32
DATABASE = "replica.db"
"""The file that the key opens."""


class Keys(Protocol):
    """Gives the 32-byte data key of one replica. Raises Denied where the keeper refuses, Damaged where the key is lost."""

    def data_key(self) -> bytes: ...


class FileKeys:
    """The key in a file beside the replica, readable by its owner alone.

    It keeps the whole engine on encrypted pages; against a thief who takes the folder it does not protect.
    """

    def __init__(self, home: Path) -> None:
        self._path = home / "replica.key"

    def data_key(self) -> bytes:
        try:
            return self._read()
        except FileNotFoundError:
            return self._create()

    def _read(self) -> bytes:
        return bytes.fromhex(self._path.read_text(encoding="ascii"))

    def _create(self) -> bytes:
        if self._path.with_name(DATABASE).exists():
            raise Damaged("the key of this replica is gone; its file is still here")
        key = secrets.token_bytes(KEY_BYTES)
        try:
            handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:  # another process was first: its key counts
            return self._read()
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(key.hex())
            file.flush()
            os.fsync(file.fileno())
        return key
