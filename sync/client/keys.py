"""Where the replica's data key comes from: interfaces, and the keeper for scripts that run without a person."""

from pathlib import Path
from typing import Protocol

import platformdirs

from sync.client.durable import make_folder, write_durably
from sync.kernel.errors import Damaged

DATABASE = "replica.db"
"""The file that the key opens."""

KEY_FILE = "replica.key"
"""Beside the replica, from before there were key slots. It is read and never written; it goes at the next sign-in in the app."""


class Keys(Protocol):
    """Gives the 32-byte data key of one replica. Raises Denied where the keeper refuses, Damaged where the key is lost."""

    def data_key(self) -> bytes: ...


class SecretsClosed(Exception):
    """This PC has no keyring that can be used now."""


class Secrets(Protocol):
    """Where an account of this PC keeps secrets of 32 bytes: its keyring. Raises SecretsClosed where it cannot be used."""

    def read(self, name: str) -> bytes | None:
        """None where there is no such secret."""
        ...

    def write(self, name: str, secret: bytes) -> None:
        """Returns when it is kept, and has been read back."""
        ...

    def forget(self, name: str) -> None:
        """Also where there is none."""
        ...


class FormerKeys(Keys, Protocol):
    """A keeper from before there were key slots."""

    def exists(self) -> bool: ...

    def forget(self) -> None:
        """To be called when a slot has the key, and was tried."""
        ...


class OpenedKey:
    """A key that a slot has given."""

    def __init__(self, data_key: bytes) -> None:
        self._data_key = data_key

    def data_key(self) -> bytes:
        return self._data_key


class KeyFile:
    """A key as hex in a file for its owner's eyes: who can read this account's files can read the replica."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def exists(self) -> bool:
        return self.path.exists()

    def data_key(self) -> bytes:
        try:
            return bytes.fromhex(self.path.read_text(encoding="ascii"))
        except (FileNotFoundError, ValueError) as error:
            raise Damaged("the key of this replica is not here; its file is") from error

    def forget(self) -> None:
        self.path.unlink(missing_ok=True)

    def keep(self, data_key: bytes) -> None:
        make_folder(self.path.parent)
        write_durably(self.path, data_key.hex().encode())


def unattended(home: Path, device: str) -> KeyFile:
    """The key for scripts: with this account of the PC, not in the replica's folder, so that a copied folder lacks it."""
    beside = KeyFile(home / KEY_FILE)
    if beside.exists():
        return beside
    return KeyFile(Path(platformdirs.user_data_dir("dms-replica", appauthor=False, roaming=False)) / "keys" / f"{device}.key")
