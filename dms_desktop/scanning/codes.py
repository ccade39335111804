"""Cuts what comes through a serial line into whole codes."""

from contextlib import suppress

ENCODINGS = ("utf-8", "gb18030", "latin-1")
"""Codes of goods are plain letters in all of them; a picture with Chinese in it comes as UTF-8, or as it does in the mainland."""
LONGEST = 4_096
"""More than any printed code holds: a device that never ends is no scanner, and must not fill the memory."""


class Codes:
    """A code ends with CR, LF or both; of a scanner that is set to send neither, with the silence behind it."""

    def __init__(self) -> None:
        self._begun = b""

    def take(self, came: bytes) -> list[str]:
        """Whole codes by now. Nothing that `came` is a silence."""
        parts = (self._begun + came).replace(b"\r", b"\n").split(b"\n")
        self._begun = b"" if not came or len(parts[-1]) > LONGEST else parts.pop()
        return [text for part in parts if (text := _text(part))]


def _text(code: bytes) -> str:
    """What parts GS1 fields stays in it."""
    for encoding in ENCODINGS:
        with suppress(UnicodeDecodeError):
            return code.decode(encoding).strip(" \t\x00\x02\x03")
    raise AssertionError("latin-1 reads any bytes")
