"""How long a person may work on a device without central: central's signed word, which no row of the device can change."""

import base64
from typing import TypeVar
from uuid import UUID

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

WORDS = b"dms-lease-v1\n"
"""Stands before what is signed: no other word of the same key is taken for a lease."""

END_WORDS = b"dms-lease-end-v1\n"

T = TypeVar("T", bound=msgspec.Struct)


class Lease(msgspec.Struct, frozen=True, kw_only=True):
    """Who, on which device of which dealer, in which role. Times are central's, in microseconds since 1970 UTC."""

    dealer_id: int
    device_id: UUID
    user_id: UUID
    name: str
    role: str
    issued_at: int
    expires_at: int


class LeaseEnd(msgspec.Struct, frozen=True, kw_only=True):
    """Leases of a person on a device that were issued until `at` count no more: another password, or they ended it themselves."""

    dealer_id: int
    device_id: UUID
    user_id: UUID
    at: int

    def ends(self, lease: Lease) -> bool:
        theirs = (lease.dealer_id, lease.device_id, lease.user_id) == (self.dealer_id, self.device_id, self.user_id)
        return theirs and lease.issued_at <= self.at


def sign_lease(private_key: bytes, lease: Lease) -> str:
    """As it is kept: the lease and the signature over it."""
    return _signed(private_key, WORDS, lease)


def read_lease(text: str, public_key: bytes) -> Lease | None:
    """None where this is no lease, or not by who holds the key."""
    return _read(text, public_key, WORDS, Lease)


def sign_end(private_key: bytes, end: LeaseEnd) -> str:
    """As it travels: the end and the signature over it."""
    return _signed(private_key, END_WORDS, end)


def read_end(text: str, public_key: bytes) -> LeaseEnd | None:
    """None where this ends no lease, or is not by who holds the key."""
    return _read(text, public_key, END_WORDS, LeaseEnd)


def _signed(private_key: bytes, words: bytes, said: msgspec.Struct) -> str:
    body = msgspec.json.encode(said)
    signature = Ed25519PrivateKey.from_private_bytes(private_key).sign(words + body)
    return f"{_text(body)}.{_text(signature)}"


def _read(text: str, public_key: bytes, words: bytes, kind: type[T]) -> T | None:
    try:
        body, signature = (base64.b64decode(part, altchars=b"-_", validate=True) for part in text.split("."))
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, words + body)
        return msgspec.json.decode(body, type=kind)
    except (InvalidSignature, ValueError):
        return None


def _text(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).decode()
