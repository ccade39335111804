"""Cells of an .xlsx workbook, looked at from outside before anything unpacks it."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

import msgspec

from sync.central.imports.report import Unreadable

CHILD = Path(__file__).with_name("workbook_child.py")
SECONDS = 60
PARTS = 2_000
UNPACKED = 256 << 20
RATIO = 200
RATIO_FROM = 1 << 20
"""Small parts may be as dense as they like: an empty style sheet is."""
ENCRYPTED = 0x1
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
EXCEL = "save it as an Excel workbook (.xlsx) or as CSV"


class DayCell(msgspec.Struct, frozen=True):
    """A cell that the workbook shows as a day; `day` is ISO, with the time where it is not midnight."""

    day: str


Cell = str | int | float | bool | DayCell | None


def looks_like_workbook(content: bytes) -> bool:
    return content.startswith((b"PK", OLE))


def workbook_rows(path: Path, *, rows: int) -> Sequence[Sequence[Cell]]:
    """The only filled sheet, at most so many rows. Raises Unreadable, never anything else, whatever the file is."""
    _check_outside(path)
    command = [sys.executable, "-I", str(CHILD), str(path.resolve()), str(rows)]
    try:
        child = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        raise Unreadable(f"took more than {SECONDS} seconds to read: it is too large") from error
    if child.returncode:
        raise Unreadable(_last_words(child.stderr))
    return msgspec.json.decode(child.stdout, type=list[list[Cell]])


def _last_words(errors: bytes) -> str:
    """What the child said itself; a traceback or a crash of it says that the file is bad."""
    lines = errors.decode("utf-8", errors="replace").strip().splitlines()
    if len(lines) == 1 and lines[0].startswith("has "):
        return lines[0]
    return f"cannot be read as a workbook: it is damaged or far too large; {EXCEL}"


def _check_outside(path: Path) -> None:
    with path.open("rb") as file:
        if file.read(len(OLE)) == OLE:
            raise Unreadable(f"is an old .xls workbook or has a password; {EXCEL}, without a password")
    try:
        with ZipFile(path) as archive:
            parts = archive.infolist()
    except (BadZipFile, OSError, NotImplementedError, ValueError) as error:
        raise Unreadable(f"is a damaged workbook; {EXCEL}") from error
    if "xl/workbook.xml" not in {part.filename for part in parts}:
        raise Unreadable(f"is no .xlsx workbook; {EXCEL}")
    if any(part.flag_bits & ENCRYPTED for part in parts):
        raise Unreadable("has a password: take it off first")
    if len(parts) > PARTS or sum(part.file_size for part in parts) > UNPACKED or any(map(_is_bomb, parts)):
        raise Unreadable("unpacks to far more than its size: it is not opened")


def _is_bomb(part: ZipInfo) -> bool:
    return part.file_size > RATIO_FROM and part.file_size > RATIO * max(part.compress_size, 1)
