"""Central's own word to a PC: a key that lies in the data folder, and that each PC has known since it was enrolled."""

import os
from pathlib import Path

from sync.protocol.leases import Lease, LeaseEnd, sign_end, sign_lease
from sync.protocol.proofs import new_key, public_of, sign_order

FILE = "authority.key"


class Authority:
    """Made when it is first asked for. Several `serve` processes with folders of their own need the same file."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def public_key(self) -> bytes:
        return public_of(self._key())

    def erase(self, device: str, at: int) -> str:
        """The order to one device, which obeys no other."""
        return sign_order(self._key(), device=device, at=at)

    def lease(self, lease: Lease) -> str:
        """Signed, for the device to keep."""
        return sign_lease(self._key(), lease)

    def end(self, end: LeaseEnd) -> str:
        """Signed, for the device to obey."""
        return sign_end(self._key(), end)

    def _key(self) -> bytes:
        try:
            return bytes.fromhex(self._path.read_text(encoding="ascii"))
        except FileNotFoundError:
            return self._make()

    def _make(self) -> bytes:
        key = new_key()
        self._path.parent.mkdir(parents=True, exist_ok=True)
        try:
            handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:  # another process was first: its key counts
            return bytes.fromhex(self._path.read_text(encoding="ascii"))
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(key.hex())
            file.flush()
            os.fsync(file.fileno())
        return key
