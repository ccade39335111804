"""An .xlsx workbook, looked at from outside before anything unpacks it."""

import re
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from sync.sheets.unreadable import Unreadable, Why

PARTS = 2_000
UNPACKED = 256 << 20
RATIO = 200
RATIO_FROM = 1 << 20
"""Small parts may be as dense as they like: an empty style sheet is."""
ENCRYPTED = 0x1
PAGE = re.compile(rb"(\xef\xbb\xbf)?\s*<(\?xml|!doctype|html|head|meta|table)\b", re.IGNORECASE)
"""How a web page or its like begins: many programs write their tables so, and call them `.xls`."""
OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def looks_like_workbook(content: bytes) -> bool:
    return content.startswith((b"PK", OLE))


def looks_like_page(content: bytes) -> bool:
    return PAGE.match(content) is not None


def check_outside(path: Path) -> None:
    """Raises Unreadable, never anything else, whatever the file is."""
    with path.open("rb") as file:
        if file.read(len(OLE)) == OLE:
            raise Unreadable.because(Why.OLD_OR_LOCKED)
    try:
        with ZipFile(path) as archive:
            parts = archive.infolist()
    except (BadZipFile, OSError, NotImplementedError, ValueError) as error:
        raise Unreadable.because(Why.DAMAGED_OUTSIDE) from error
    if "xl/workbook.xml" not in {part.filename for part in parts}:
        raise Unreadable.because(Why.NO_WORKBOOK)
    if any(part.flag_bits & ENCRYPTED for part in parts):
        raise Unreadable.because(Why.PASSWORD)
    if len(parts) > PARTS or sum(part.file_size for part in parts) > UNPACKED or any(map(_is_bomb, parts)):
        raise Unreadable.because(Why.UNPACKS_TOO_FAR)


def _is_bomb(part: ZipInfo) -> bool:
    return part.file_size > RATIO_FROM and part.file_size > RATIO * max(part.compress_size, 1)
