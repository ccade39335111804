"""A shop's own recovery key: what opens a PC of the shop that nobody can open any more, on paper with its head."""

import base64
import binascii
import hashlib
from collections.abc import Callable

from sync.protocol.journal import public_half
from sync.protocol.messages import JournalKey, Message

KEY_BYTES = 32
SUM_BYTES = 3
LETTERS = 56
GROUP = 4


class ShopKey(Message, frozen=True, kw_only=True):
    """`code` is the private half, for people and for paper alone; `public_key` as 64 hex digits is for everybody."""

    code: str
    public_key: str


def new_shop_key(random: Callable[[int], bytes]) -> ShopKey:
    private = random(KEY_BYTES)
    letters = base64.b32encode(private + _sum(private)).decode()
    code = "-".join(letters[at : at + GROUP] for at in range(0, LETTERS, GROUP))
    return ShopKey(code=code, public_key=public_half(private).public_key)


def read_code(text: str) -> bytes | None:
    """The private half; None where this is no such code, or mistyped. Blanks, hyphens and case do not matter."""
    letters = "".join(text.split()).replace("-", "").upper()
    if len(letters) != LETTERS:
        return None
    try:
        whole = base64.b32decode(letters)
    except (binascii.Error, ValueError):
        return None
    private, total = whole[:KEY_BYTES], whole[KEY_BYTES:]
    return private if total == _sum(private) else None


def is_long_code(text: str) -> bool:
    """Meant as such a code, whether it can be read or not: those with which PCs are enrolled are far shorter."""
    return len("".join(text.split()).replace("-", "")) > LETTERS // 2


def named(public_key: str) -> JournalKey:
    """As an escrow names it."""
    return JournalKey(key_id=f"shop {hashlib.sha256(public_key.encode()).hexdigest()[:16]}", public_key=public_key)


def _sum(private: bytes) -> bytes:
    return hashlib.sha256(b"dms shop key 1\0" + private).digest()[:SUM_BYTES]
