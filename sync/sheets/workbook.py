"""Cells of an .xlsx workbook, looked at from outside before anything unpacks it."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

import msgspec

from sync.sheets.unreadable import Unreadable, Why

CHILD = Path(__file__).with_name("workbook_child.py")
SECONDS = 60
GLANCES = 600
"""Within those seconds somebody looks so often whether the answer is still wanted."""
PARTS = 2_000
UNPACKED = 256 << 20
RATIO = 200
RATIO_FROM = 1 << 20
"""Small parts may be as dense as they like: an empty style sheet is."""
ENCRYPTED = 0x1
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
WORD = "--read-workbook"
"""What makes the frozen app the child."""


class DayCell(msgspec.Struct, frozen=True):
    """A cell that the workbook shows as a day; `day` is ISO, with the time where it is not midnight."""

    day: str


Cell = str | int | float | bool | DayCell | None


def looks_like_workbook(content: bytes) -> bool:
    return content.startswith((b"PK", OLE))


def workbook_rows(path: Path, *, rows: int, is_stopped: Callable[[], bool]) -> Iterator[Sequence[Cell]]:
    """The only filled sheet, at most so many rows; none once `is_stopped`. Raises Unreadable, never anything else, whatever
    the file is."""
    _check_outside(path)
    for line in _answer([*_reader(), str(path.resolve()), str(rows)], is_stopped).splitlines():
        yield from msgspec.json.decode(line, type=list[list[Cell]])


def _reader() -> Sequence[str]:
    frozen = bool(getattr(sys, "frozen", False))
    return [sys.executable, WORD] if frozen else [sys.executable, "-I", str(CHILD)]


def _answer(command: Sequence[str], is_stopped: Callable[[], bool]) -> bytes:
    """What the child prints; nothing once nobody wants it any more."""
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        for _ in range(GLANCES):
            try:
                printed, errors = child.communicate(timeout=SECONDS / GLANCES)
            except subprocess.TimeoutExpired:
                if not is_stopped():
                    continue
                child.kill()
                return b""
            if child.returncode:
                raise _last_words(errors)
            return printed
        child.kill()
    raise Unreadable.because(Why.TOO_SLOW, seconds=str(SECONDS))


def _last_words(errors: bytes) -> Unreadable:
    """What the child said itself; a traceback or a crash of it says that the file is bad."""
    match errors.decode("utf-8", errors="replace").split():
        case [Why.TOO_MANY_ROWS, most]:
            return Unreadable.because(Why.TOO_MANY_ROWS, most=f"{int(most):,}")
        case [Why.MANY_SHEETS, count]:
            return Unreadable.because(Why.MANY_SHEETS, count=count)
        case [Why.NO_CELLS]:
            return Unreadable.because(Why.NO_CELLS)
    return Unreadable.because(Why.DAMAGED_INSIDE)


def _check_outside(path: Path) -> None:
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
