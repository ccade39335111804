"""A PIN for coming back to a running session: it lives in memory, opens no file, and is gone with the session."""

import hashlib
import hmac
import secrets

SHORTEST, LONGEST = 4, 12
TRIES = 3


def is_pin(text: str) -> bool:
    return text.isascii() and text.isdecimal() and SHORTEST <= len(text) <= LONGEST


class Pin:
    """Forgotten after so many wrong ones in a row: then it takes the password."""

    def __init__(self) -> None:
        self._salt = secrets.token_bytes(16)
        self._kept: bytes | None = None
        self._wrong = 0

    def choose(self, text: str) -> None:
        self._kept, self._wrong = self._mixed(text), 0

    def forget(self) -> None:
        self._kept = None

    def is_set(self) -> bool:
        return self._kept is not None

    def opens(self, text: str) -> bool:
        """A wrong one counts."""
        if self._kept is None:
            return False
        is_right = hmac.compare_digest(self._kept, self._mixed(text))
        self._wrong = 0 if is_right else self._wrong + 1
        if self._wrong >= TRIES:
            self.forget()
        return is_right

    def _mixed(self, text: str) -> bytes:
        return hashlib.sha256(self._salt + text.encode()).digest()
