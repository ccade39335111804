"""How a data key is wrapped: a password made slow to guess, mixed with the keyring's secret, around AES-256-GCM."""

import hashlib
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec
from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.kernel.errors import Damaged, Denied

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
SLOWEST_SECONDS = 2.0
"""A PC that takes longer for one password gets the next cheaper cost."""


class Cost(msgspec.Struct, frozen=True, kw_only=True):
    """What one guess costs (Argon2id, RFC 9106)."""

    memory_kib: int
    rounds: int
    lanes: int


COSTS = (
    Cost(memory_kib=64 * 1024, rounds=3, lanes=4),
    Cost(memory_kib=32 * 1024, rounds=3, lanes=4),
    Cost(memory_kib=19 * 1024, rounds=2, lanes=1),
)
"""From the second choice of RFC 9106 down to the least that OWASP allows."""


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


class WrongKey(Exception):
    """The slot is whole, and this does not open it."""


def seal(header: Header, key: bytes, data_key: bytes) -> Slot:
    head = msgspec.json.encode(header)
    return Slot(header, head, AESGCM(key).encrypt(header.nonce, data_key, head))


def unseal(slot: Slot, key: bytes) -> bytes:
    """The data key. Raises WrongKey."""
    try:
        return AESGCM(key).decrypt(slot.header.nonce, slot.sealed, slot.head)
    except InvalidTag:
        raise WrongKey from None


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


def stretched(password: str, salt: bytes, cost: Cost) -> bytes:
    """32 bytes that cost `cost` to make. Raises Denied `memory_short`."""
    text = unicodedata.normalize("NFKC", password).encode()
    work = {"time_cost": cost.rounds, "memory_cost": cost.memory_kib, "parallelism": cost.lanes}
    try:
        return hash_secret_raw(text, salt, **work, hash_len=KEY_BYTES, type=Type.ID)
    except HashingError as error:
        raise Denied("memory_short") from error


def calibrated(password: str, salt: bytes, costs: Sequence[Cost], monotonic: Callable[[], float]) -> tuple[Cost, bytes]:
    """The first cost that this PC bears, and the password stretched by it; the last in any case."""
    for cost in costs[:-1]:
        begun = monotonic()
        try:
            key = stretched(password, salt, cost)
        except Denied:
            continue
        if monotonic() - begun <= SLOWEST_SECONDS:
            return cost, key
    return costs[-1], stretched(password, salt, costs[-1])


def wrapping_key(secret: bytes, stretched_key: bytes, *, name: str, secret_id: str) -> bytes:
    """Both halves are needed: what the person knows, and what this account of the PC keeps (HKDF-SHA256, RFC 5869)."""
    info = f"dms|kek|v1|{name}|{secret_id}".encode()
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(stretched_key + secret)
