"""How a device proves that a request is its own: it signs what it asks, with a key that never leaves its replica."""

import base64
import hashlib
from dataclasses import dataclass
from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

HEADER = "DMS-Proof"
KEY_BYTES = 32


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What is signed of a request. `path` as it is on the wire; `token` is empty where the device shows none."""

    method: str
    path: str
    body: bytes
    token: str = ""

    def text(self, device: str, at: int) -> bytes:
        digests = (hashlib.sha256(self.body).hexdigest(), hashlib.sha256(self.token.encode()).hexdigest())
        return "\n".join(("dms-proof-v1", device, str(at), self.method, self.path, *digests)).encode()


@dataclass(frozen=True)
class Proof:
    """The header, read: which device says that it asks, at what time of its own (microseconds since 1970 UTC)."""

    device: str
    at: int
    signature: bytes

    def is_of(self, asked: Asked, public_key: bytes) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(public_key).verify(self.signature, asked.text(self.device, self.at))
        except (InvalidSignature, ValueError):
            return False
        return True


def new_key() -> bytes:
    """A device's private key."""
    return Ed25519PrivateKey.generate().private_bytes_raw()


def public_of(private_key: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(private_key).public_key().public_bytes_raw()


def prove(asked: Asked, private_key: bytes, *, device: str, at: int) -> str:
    """The header's value."""
    signature = _signer(private_key).sign(asked.text(device, at))
    return f"{device} {at} {base64.urlsafe_b64encode(signature).decode()}"


@lru_cache(maxsize=16)
def _signer(private_key: bytes) -> Ed25519PrivateKey:
    """To read a key takes longer than to sign by it, and a program asks by one key all day."""
    return Ed25519PrivateKey.from_private_bytes(private_key)


def read_proof(header: str) -> Proof:
    """Raises ValueError."""
    device, at, signature = header.split(" ")
    if not (at.isascii() and at.isdigit() and len(at) < 20):
        raise ValueError("time")
    return Proof(device, int(at), base64.b64decode(signature, altchars=b"-_", validate=True))


def sign_order(private_key: bytes, *, device: str, at: int) -> str:
    """An order to one device to erase itself, given at a time of central's (microseconds since 1970 UTC)."""
    signature = Ed25519PrivateKey.from_private_bytes(private_key).sign(_order(device, at))
    return f"{device} {at} {base64.urlsafe_b64encode(signature).decode()}"


def is_order(order: str, public_key: bytes, *, device: str) -> bool:
    """Whether this is such an order, to this device, by who holds the key."""
    try:
        read = read_proof(order)
        Ed25519PublicKey.from_public_bytes(public_key).verify(read.signature, _order(device, read.at))
    except (InvalidSignature, ValueError):
        return False
    return read.device == device


def _order(device: str, at: int) -> bytes:
    return f"dms-erase-v1\n{device}\n{at}".encode()
