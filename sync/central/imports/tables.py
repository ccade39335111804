"""One table out of a file, whatever its format: headings, and rows that remember where they stood."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sync.central.imports.delimited import records
from sync.central.imports.encodings import decode
from sync.central.imports.report import Faults, Place, Unreadable
from sync.central.imports.workbook import Cell, looks_like_workbook, workbook_rows
from sync.kernel.search import fold_width

MAX_BYTES = 64 << 20
MAX_ROWS = 500_000
MAX_COLUMNS = 100


@dataclass(frozen=True)
class Line:
    """One row: cells by heading, and its place for a complaint. Empty cells are None."""

    place: Place
    cells: Mapping[str, Cell]


def read_bytes(path: Path) -> bytes:
    """Raises Unreadable."""
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise Unreadable(f"has {size:,} bytes, at most {MAX_BYTES:,} are taken")
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(f"cannot be opened: {error.strerror}") from error


def read_lines(path: Path, faults: Faults) -> Sequence[Line]:
    """All rows that are not blank. Rows of another width than the headings are faults. Raises Unreadable."""
    rows = enumerate(_rows(path), start=1)
    for number, row in rows:
        if not is_blank(row):
            headings = [heading(cell) for cell in _trimmed(row)]
            _check_headings(headings, number)
            return list(_lines(path.name, headings, rows, faults))
    raise Unreadable("is empty")


def heading(cell: Cell) -> str:
    """As headings are compared: `Pack Size` and `pack_size` are one."""
    return "_".join(fold_width(str(cell or "")).replace("-", " ").replace("_", " ").split())


def is_blank(row: Iterable[Cell]) -> bool:
    return all(cell is None or (isinstance(cell, str) and not cell.strip()) for cell in row)


def _rows(path: Path) -> Iterator[Sequence[Cell]]:
    content = read_bytes(path)
    if looks_like_workbook(content):
        yield from workbook_rows(path, rows=MAX_ROWS)
        return
    for count, row in enumerate(records(decode(content))):
        if count > MAX_ROWS:
            raise Unreadable(f"has more than {MAX_ROWS:,} rows")
        yield row


def _check_headings(headings: Sequence[str], row: int) -> None:
    if len(headings) > MAX_COLUMNS:
        raise Unreadable(f"has {len(headings)} columns, at most {MAX_COLUMNS} are taken")
    if "" in headings:
        raise Unreadable(f"has no heading over column {headings.index('') + 1} in row {row}")
    twice = [name for name in headings if headings.count(name) > 1]
    if twice:
        raise Unreadable(f"has the heading {twice[0]} twice")


def _lines(file: str, headings: Sequence[str], rows: Iterable[tuple[int, Sequence[Cell]]], faults: Faults) -> Iterator[Line]:
    for number, row in rows:
        place = Place(file=file, row=number)
        if is_blank(row):
            continue
        if len(_trimmed(row)) > len(headings) or (len(row) < len(headings) and isinstance(row[-1], str)):
            faults.add(place, f"has {len(row)} cells under {len(headings)} headings")
            continue
        yield Line(place, {name: _tidy(cell) for name, cell in zip(headings, row, strict=False)})


def _trimmed(row: Sequence[Cell]) -> Sequence[Cell]:
    """Without empty cells at the end: spreadsheets write them."""
    end = len(row)
    while end and (row[end - 1] is None or row[end - 1] == ""):
        end -= 1
    return row[:end]


def _tidy(cell: Cell) -> Cell:
    """Outer spaces and invisible marks are an accident of copying; the rest is what somebody wrote."""
    if not isinstance(cell, str):
        return cell
    if cell.isascii():
        return cell.strip() or None
    kept = "".join(letter for letter in cell if unicodedata.category(letter) != "Cf")
    return kept.strip() or None
