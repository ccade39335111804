"""One table out of a file, whatever its format: headings, and rows that remember where they stood."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sync.central.imports.report import Faults, Place
from sync.kernel.search import fold_width
from sync.sheets.cells import Cell
from sync.sheets.reading import is_blank, table_rows, tidy, trimmed
from sync.sheets.unreadable import Unreadable, Why

MAX_COLUMNS = 100


@dataclass(frozen=True)
class Line:
    """One row: cells by heading, and its place for a complaint. Empty cells are None."""

    place: Place
    cells: Mapping[str, Cell]


def read_lines(path: Path, faults: Faults) -> Sequence[Line]:
    """All rows that are not blank. Rows of another width than the headings are faults. Raises Unreadable."""
    return lines_of(path.name, table_rows(path), faults)


def lines_of(file: str, cells: Iterable[Sequence[Cell]], faults: Faults) -> Sequence[Line]:
    """As `read_lines`, of rows that have been read."""
    rows = enumerate(cells, start=1)
    for number, row in rows:
        if not is_blank(row):
            headings = [heading(cell) for cell in trimmed(row)]
            _check_headings(headings, number)
            return list(_lines(file, headings, rows, faults))
    raise Unreadable.because(Why.EMPTY)


def heading(cell: Cell) -> str:
    """As headings are compared: `Pack Size` and `pack_size` are one."""
    return "_".join(fold_width(str(cell or "")).replace("-", " ").replace("_", " ").split())


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
        if len(trimmed(row)) > len(headings) or (len(row) < len(headings) and isinstance(row[-1], str)):
            faults.add(place, f"has {len(row)} cells under {len(headings)} headings")
            continue
        yield Line(place, {name: tidy(cell) for name, cell in zip(headings, row, strict=False)})
