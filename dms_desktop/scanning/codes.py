"""Cuts what comes through a serial line into whole codes."""

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
    """Scanners speak plain letters or UTF-8, and an older one what Windows speaks; what parts GS1 fields stays in it."""
    try:
        text = code.decode("utf-8")
    except UnicodeDecodeError:
        text = code.decode("latin-1")
    return text.strip(" \t\x00\x02\x03")
