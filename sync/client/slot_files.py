"""A key slot as a file: what may be read of it before anything opens it, and before the cipher is loaded."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from sync.client.keys import unattended
from sync.client.places import Place
from sync.kernel.errors import Damaged

FOLDER = "slots"
SHARED = ""
"""The name of the slot that central's share opens, for people who have none of their own yet. Nobody is called so."""


class Cost(msgspec.Struct, frozen=True, kw_only=True):
    """What one guess costs (Argon2id, RFC 9106)."""

    memory_kib: int
    rounds: int
    lanes: int


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """What may be read of a slot without opening it. It is authenticated: changed by one bit, the slot does not open.

    `secret_id` names the secret in the keyring, empty where the password stands alone. No `cost`: opened by a secret of
    central's instead of a password.
    """

    version: int = 1
    name: str
    generation: int
    secret_id: str
    salt: bytes
    nonce: bytes
    cost: Cost | None


@dataclass(frozen=True)
class Slot:
    """A wrapped data key; `head` is the header's exact text."""

    header: Header
    head: bytes
    sealed: bytes


def to_bytes(slot: Slot) -> bytes:
    """Header, sealed key, and a digest that tells a damaged file from a wrong password."""
    body = slot.head + b"\n" + slot.sealed.hex().encode() + b"\n"
    return body + hashlib.sha256(body).hexdigest().encode() + b"\n"


def from_bytes(content: bytes) -> Slot:
    """Raises Damaged."""
    try:
        head, sealed, digest, rest = content.split(b"\n")
        body = head + b"\n" + sealed + b"\n"
        if rest or hashlib.sha256(body).hexdigest().encode() != digest:
            raise ValueError("digest")
        return Slot(msgspec.json.decode(head, type=Header), head, bytes.fromhex(sealed.decode("ascii")))
    except (ValueError, msgspec.DecodeError) as error:
        raise Damaged("a key slot cannot be read") from error


def read_slot(path: Path) -> Slot | None:
    """None where there is none, or none that is whole."""
    try:
        return from_bytes(path.read_bytes())
    except (OSError, Damaged):
        return None


def names_in(folder: Path) -> Sequence[str]:
    """Who has a slot there, the last one who signed in first. Whatever cannot be read is left out, and left alone."""
    paths = sorted(folder.glob("*.slot"), key=lambda path: path.stat().st_mtime, reverse=True)
    found = (slot.header.name for slot in map(read_slot, [*paths, *folder.glob("*.former")]) if slot is not None)
    return [name for name in dict.fromkeys(found) if name != SHARED]


def is_weak(folder: Path) -> bool:
    """Some slot there is opened by a password without the keyring."""
    found = [slot for slot in map(read_slot, folder.glob("*.slot")) if slot is not None]
    return any(not slot.header.secret_id for slot in found if slot.header.name != SHARED)


def keeper_of(place: Place) -> str:
    """How well the key of a place is kept: `keyring`, or the weaker `password`, or the weakest `file`."""
    home = Path(place.home)
    if unattended(home, place.device).exists():
        return "file"
    return "password" if is_weak(home / FOLDER) else "keyring"
