"""Who is signed in where: the places this PC is enrolled at, their replicas, and where the keys are kept."""

import hashlib
import logging
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import keyring
from keyring.errors import KeyringError

from sync.client.keys import KEY_BYTES, FileKeys, Keys
from sync.client.opening import Enrolling, Place, enrol, is_enrolled, open_replica, places
from sync.client.people import Person
from sync.client.replica import Replica
from sync.kernel.commands import Actor
from sync.kernel.errors import Denied

LOG = logging.getLogger(__name__)
SERVICE = "dms-desktop"


class Vault(Protocol):
    """Where secrets lie that must not be in a file. Raises VaultClosed where it cannot be used."""

    def read(self, name: str) -> str | None: ...

    def write(self, name: str, secret: str) -> None: ...


class VaultClosed(Exception):
    """This PC has no usable keyring."""


class SystemVault:
    """The keyring of the operating system."""

    def read(self, name: str) -> str | None:
        try:
            return keyring.get_password(SERVICE, name)
        except KeyringError as error:
            raise VaultClosed(str(error)) from error

    def write(self, name: str, secret: str) -> None:
        """Keep a secret, and make sure that it was kept: a null keyring takes everything and holds nothing."""
        try:
            keyring.set_password(SERVICE, name, secret)
            kept = keyring.get_password(SERVICE, name)
        except KeyringError as error:
            raise VaultClosed(str(error)) from error
        if kept != secret:
            raise VaultClosed("the keyring did not keep the key")


class VaultKeys:
    """The data key of one replica in the vault."""

    def __init__(self, vault: Vault, home: Path) -> None:
        self._vault = vault
        self._name = home.name

    def data_key(self) -> bytes:
        try:
            kept = self._vault.read(self._name)
            if kept is None:
                kept = secrets.token_hex(KEY_BYTES)
                self._vault.write(self._name, kept)
        except VaultClosed as error:
            raise Denied("keyring_closed") from error
        return bytes.fromhex(kept)


@dataclass(frozen=True)
class Opened:
    """One place with its replica open, and where its key lies: `keyring`, or `file` which the desk says aloud."""

    place: Place
    replica: Replica
    keeper: str


class Doors:
    """Everything that leads to a signed-in actor. Every method may wait for disk or network: call it in the background."""

    def __init__(self, root: Path, *, home: Path | None = None, vault: Vault | None = None) -> None:
        self._root = root
        self._home = home
        self._vault = vault or SystemVault()

    def places(self) -> Sequence[Place]:
        """Places of this PC; with one home named, only that."""
        if self._home is not None:
            return [found for found in places(self._home.parent) if Path(found.home) == self._home]
        return places(self._root)

    def open(self, place: Place) -> Opened:
        """Open the replica of a place. Raises Denied (`keyring_closed`) and Damaged."""
        home = Path(place.home)
        keys, keeper = self._keys(home)
        return Opened(place, open_replica(home, keys=keys), keeper)

    def enrol(self, wanted: Enrolling) -> Place:
        """Make this PC a device. Raises Denied, Unreachable, Refusal. A second try with a code goes on where it stopped."""
        home = self._home or self._root / _folder(wanted)
        keys, _ = self._keys(home)
        place, _actor = enrol(home, wanted, keys=keys)
        return place

    def _keys(self, home: Path) -> tuple[Keys, str]:
        """A file that is there already, or a home named on the command line, keeps its key file; else the keyring if it works."""
        file = home / "replica.key"
        if self._home is not None or file.exists():
            return FileKeys(home), "file"
        if is_enrolled(home) or self._vault_works():
            return VaultKeys(self._vault, home), "keyring"
        LOG.warning("no keyring on this PC: the key of the replica lies in a file beside it")
        return FileKeys(home), "file"

    def _vault_works(self) -> bool:
        try:
            self._vault.write("trial", secrets.token_hex(4))
        except VaultClosed:
            return False
        return True


def people_of(replica: Replica) -> Sequence[Person]:
    """People who signed in here before, the last one first."""
    return replica.people.known()


def sign_in(replica: Replica, name: str, password: str) -> Actor:
    """Who this is, also while central cannot be asked. Raises Denied."""
    return replica.people.sign_in(name, password)


def _folder(wanted: Enrolling) -> str:
    """The same for a second try with the same code; tells nothing about the dealer."""
    return hashlib.sha256(f"{wanted.central.rstrip('/')}\n{wanted.code}".encode()).hexdigest()[:16]
