"""Code files: what the manufacturer mails to a new shop, so that nobody types an address."""

from pathlib import Path

import msgspec

SUFFIX = ".dmscode"
LARGEST = 10_000


class CodeFile(msgspec.Struct, frozen=True):
    """`central` is a URL, `code` is used once; `user` may name the person it was made for; `ca` is PEM of central's authority."""

    central: str
    code: str
    user: str = ""
    ca: str = ""


def read_code_file(path: Path) -> CodeFile:
    """Raises ValueError for anything that is not a small code file."""
    try:
        if path.stat().st_size > LARGEST:
            raise ValueError("too large for a code file")
        return msgspec.json.decode(path.read_bytes(), type=CodeFile)
    except (OSError, msgspec.DecodeError) as error:
        raise ValueError("not a code file") from error
