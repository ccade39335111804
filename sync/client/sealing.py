"""How a data key is wrapped: a password made slow to guess, mixed with the keyring's secret, around AES-256-GCM."""

import unicodedata
from collections.abc import Callable, Sequence

import msgspec
from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.client.slot_files import Cost, Header, Slot
from sync.kernel.errors import Denied

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
SLOWEST_SECONDS = 2.0
"""A PC that takes longer for one password gets the next cheaper cost."""


COSTS = (
    Cost(memory_kib=64 * 1024, rounds=3, lanes=4),
    Cost(memory_kib=32 * 1024, rounds=3, lanes=4),
    Cost(memory_kib=19 * 1024, rounds=2, lanes=1),
)
"""From the second choice of RFC 9106 down to the least that OWASP allows."""


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
