"""Files that commands name by their content."""

from hashlib import sha256

import msgspec

LARGEST = 16 * 1024 * 1024
"""Bytes of one file."""

DIGITS = frozenset("0123456789abcdef")


class Blob(msgspec.Struct, frozen=True, kw_only=True):
    """The content of `size` bytes whose SHA-256 is `digest`, in hex, as it belongs to one dealer."""

    dealer_id: int
    digest: str
    size: int


def blob_of(dealer_id: int, content: bytes) -> Blob:
    return Blob(dealer_id=dealer_id, digest=sha256(content).hexdigest(), size=len(content))


def is_name(digest: str, size: int) -> bool:
    """Whether that can be a file at all."""
    return is_digest(digest) and 0 < size <= LARGEST


def is_digest(text: str) -> bool:
    """Whether it can be a SHA-256, in hex."""
    return len(text) == sha256().digest_size * 2 and set(text) <= DIGITS
