"""How long a person may work on a device without central: central's signed word, which no row of the device can change."""

import base64
from uuid import UUID

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

WORDS = b"dms-lease-v1\n"
"""Stands before what is signed: no other word of the same key is taken for a lease."""


class Lease(msgspec.Struct, frozen=True, kw_only=True):
    """Who, on which device of which dealer, in which role. Times are central's, in microseconds since 1970 UTC."""

    dealer_id: int
    device_id: UUID
    user_id: UUID
    name: str
    role: str
    issued_at: int
    expires_at: int


def sign_lease(private_key: bytes, lease: Lease) -> str:
    """As it is kept: the lease and the signature over it."""
    body = msgspec.json.encode(lease)
    signature = Ed25519PrivateKey.from_private_bytes(private_key).sign(WORDS + body)
    return f"{_text(body)}.{_text(signature)}"


def read_lease(text: str, public_key: bytes) -> Lease | None:
    """None where this is no lease, or not by who holds the key."""
    try:
        body, signature = (base64.b64decode(part, altchars=b"-_", validate=True) for part in text.split("."))
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, WORDS + body)
        return msgspec.json.decode(body, type=Lease)
    except (InvalidSignature, ValueError):
        return None


def _text(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).decode()
