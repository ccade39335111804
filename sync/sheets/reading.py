"""The rows of a file, whatever its format: cells as somebody wrote them, or one sentence why not."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from sync.sheets.cells import Cell, cells_of
from sync.sheets.unreadable import Unreadable, Why

MAX_BYTES = 64 << 20
MAX_ROWS = 500_000


def read_bytes(path: Path) -> bytes:
    """Raises Unreadable."""
    try:
        _check_size(path)
        return path.read_bytes()
    except OSError as error:
        raise _closed(error) from error


def nobody() -> bool:
    """Nobody stops the reading."""
    return False


def table_rows(path: Path, *, most: int = MAX_ROWS, is_stopped: Callable[[], bool] = nobody) -> Iterator[Sequence[Cell]]:
    """Every row of a workbook or a text file, at most so many under the headings. Raises Unreadable."""
    try:
        _check_size(path)
        with path.open("rb"):
            """Whoever may not read it is told so here."""
    except OSError as error:
        raise _closed(error) from error
    yield from cells_of(path, most=most, is_stopped=is_stopped)


def _check_size(path: Path) -> None:
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise Unreadable.because(Why.TOO_LARGE, size=f"{size:,}", most=f"{MAX_BYTES:,}")


def _closed(error: OSError) -> Unreadable:
    return Unreadable.because(Why.CANNOT_OPEN, reason=str(error.strerror))


def is_blank(row: Iterable[Cell]) -> bool:
    return all(cell is None or (isinstance(cell, str) and not cell.strip()) for cell in row)


def trimmed(row: Sequence[Cell]) -> Sequence[Cell]:
    """Without empty cells at the end: spreadsheets write them."""
    end = len(row)
    while end and (row[end - 1] is None or row[end - 1] == ""):
        end -= 1
    return row[:end]


def tidy(cell: Cell) -> Cell:
    """Outer spaces and invisible marks are an accident of copying; the rest is what somebody wrote."""
    if not isinstance(cell, str):
        return cell
    if cell.isascii():
        return cell.strip() or None
    kept = "".join(letter for letter in cell if unicodedata.category(letter) != "Cf")
    return kept.strip() or None
