"""The keys that sign releases: three of the root, kept away from every network, and one for each of the daily deeds.

root        any two of three certify all other keys: on sticks in a safe
targets     says what a version is and who may take it: with whoever releases
snapshot, timestamp    say that this is the newest state: with the machine that publishes, readable without a person
"""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from securesystemslib.signer import CryptoSigner, Signer

from sync.kernel.errors import Refusal

ROOT_KEYS, ROOT_THRESHOLD = 3, 2
ONLINE = ("snapshot", "timestamp")
ROLES = ("targets", *ONLINE)


def make_root_keys(folder: Path, password: bytes, *, round_: int) -> Sequence[Signer]:
    """New root keys. `round_` counts rotations: older ones stay where they are, to sign the change."""
    return [_make(folder / f"root-{round_}-{number}.pem", password) for number in range(1, ROOT_KEYS + 1)]


def root_keys(folder: Path, password: bytes) -> Sequence[Signer]:
    """All that lie there. Refuses `release_key_missing`, `release_password_wrong`."""
    found = [_load(path, password) for path in sorted(folder.glob("root-*.pem"))]
    if len(found) < ROOT_THRESHOLD:
        raise Refusal("release_key_missing", key="root", folder=folder)
    return found


def make_keys(folder: Path, password: bytes, roles: Sequence[str] = ROLES) -> Mapping[str, Signer]:
    """New keys of these roles, in the place of any that there were."""
    return {role: _make(folder / f"{role}.pem", _secret(role, password)) for role in roles}


def key_of(folder: Path, role: str, password: bytes) -> Signer:
    """Refuses `release_key_missing`, `release_password_wrong`."""
    path = folder / f"{role}.pem"
    if not path.exists():
        raise Refusal("release_key_missing", key=role, folder=folder)
    return _load(path, _secret(role, password))


def _secret(role: str, password: bytes) -> bytes:
    return b"" if role in ONLINE else password


def _make(path: Path, password: bytes) -> Signer:
    path.parent.mkdir(parents=True, exist_ok=True)
    private = Ed25519PrivateKey.generate()
    locked = BestAvailableEncryption(password) if password else NoEncryption()
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, locked))
        file.flush()
        os.fsync(file.fileno())
    return CryptoSigner(private)


def _load(path: Path, password: bytes) -> Signer:
    try:
        private = load_pem_private_key(path.read_bytes(), password or None)
    except (ValueError, TypeError) as error:
        raise Refusal("release_password_wrong", key=path.name) from error
    if not isinstance(private, Ed25519PrivateKey):
        raise Refusal("release_key_missing", key=path.name)
    return CryptoSigner(private)
