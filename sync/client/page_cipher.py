"""Plain pages of an SQLite file as pages that SQLCipher 4 opens: what arrives is never written to a disk readable.

SQLCipher's own way to encrypt a file reads a plain one from the disk first. A page here is as its documentation says: the content
in AES-256-CBC, then 16 bytes of its initial vector and 64 of an HMAC-SHA512 over both and the page's number. The first page keeps
the salt of the file in place of SQLite's mark.
"""

import hmac
from hashlib import pbkdf2_hmac, sha256

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from sync.protocol.prebuilt import PAGE, RESERVED

BLOCK = 16
MARK = 16
"""Bytes at the head of the file."""
MAC_SALT = 0x3A
MAC_ROUNDS = 2


class PageCipher:
    """For one file, which gets a key of its own: the vectors are derived from it, and no page is ever written twice."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._salt = sha256(b"salt" + key).digest()[:MARK]
        self._mac_key = pbkdf2_hmac("sha512", key, bytes(byte ^ MAC_SALT for byte in self._salt), MAC_ROUNDS, len(key))

    @property
    def secret(self) -> str:
        """As SQLCipher takes it: key and salt."""
        return f"x'{self._key.hex()}{self._salt.hex()}'"

    def seal(self, pages: bytes, first: int) -> bytes:
        """Whole pages that follow each other; `first` is the number of the first, counted from 1."""
        vector = hmac.digest(self._key, b"vector" + first.to_bytes(4, "little"), "sha256")[:BLOCK]
        encryptor = Cipher(algorithms.AES(self._key), modes.CBC(vector)).encryptor()
        plain, sealed = memoryview(pages), []
        for number, start in enumerate(range(0, len(pages), PAGE), start=first):
            head = MARK if number == 1 else 0
            body = encryptor.update(plain[start + head : start + PAGE - RESERVED])
            content = body + vector
            sealed += [self._salt[:head], content, hmac.digest(self._mac_key, content + number.to_bytes(4, "little"), "sha512")]
            vector = body[-BLOCK:]  # the cipher goes on from here by itself
        return b"".join(sealed)
