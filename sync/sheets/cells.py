"""The cells of a file of others, read by a program of its own: whatever the file does, this one goes on."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from sync.sheets.unreadable import Unreadable, Why

SECONDS = 60
GLANCES = 600
"""Within those seconds somebody looks so often whether the answer is still wanted."""
WORD = "--read-sheet"
"""What makes the frozen app the child."""


class DayCell(msgspec.Struct, frozen=True):
    """A cell that the workbook shows as a day; `day` is ISO, with the time where it is not midnight."""

    day: str


Cell = str | int | float | bool | DayCell | None


def cells_of(path: Path, *, most: int, is_stopped: Callable[[], bool]) -> Iterator[Sequence[Cell]]:
    """At most so many rows under the first; none once `is_stopped`. Raises Unreadable, never anything else, whatever the file
    is."""
    for line in _answer([*_reader(), str(path.resolve()), str(most)], is_stopped).splitlines():
        yield from msgspec.json.decode(line, type=list[list[Cell]])


def _reader() -> Sequence[str]:
    frozen = bool(getattr(sys, "frozen", False))
    return [sys.executable, WORD] if frozen else [sys.executable, "-I", "-m", "sync.sheets.child"]


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
    try:
        why, facts = msgspec.json.decode(errors, type=tuple[Why, dict[str, str]])
    except (msgspec.DecodeError, UnicodeDecodeError):
        return Unreadable.because(Why.DAMAGED_INSIDE)
    return Unreadable.because(why, **facts)
