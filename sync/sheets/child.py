"""Reads one file in a program of its own, with little memory and time, and prints its cells: a hostile file ends here.

`cells.py` starts it (in the frozen app, the app starts itself); it knows of no database and no business.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from pathlib import Path

import msgspec
from python_calamine import CalamineSheet, CalamineWorkbook

from sync.sheets.delimited import records
from sync.sheets.encodings import decode
from sync.sheets.messages import looks_like_message
from sync.sheets.order_message import order_rows
from sync.sheets.unreadable import Unreadable, Why
from sync.sheets.workbook import check_outside, looks_like_page, looks_like_workbook

try:
    import resource
except ImportError:  # Windows: the caller's time limit is all there is
    resource = None  # type: ignore[assignment]

MEMORY = 1 << 30
SECONDS = 30
TOGETHER = 500
"""Rows of one line: what reads them is never held up for long."""

Plain = str | int | float | bool | dict[str, str] | None
PlainRow = Sequence[Plain]


def plain(value: object) -> Plain:
    """Numbers and words as they are; days as `{"day": ISO}`, so that nobody takes one for text."""
    if isinstance(value, datetime):
        return {"day": value.isoformat() if value.time() != datetime.min.time() else value.date().isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, str | int | float | bool):
        return None if value == "" and isinstance(value, str) else value
    return str(value)


def filled(workbook: CalamineWorkbook, most: int) -> Sequence[CalamineSheet]:
    sheets = [workbook.get_sheet_by_index(index) for index in range(len(workbook.sheet_names))]
    if any(sheet.total_height > most + 1 for sheet in sheets):
        raise too_many(most)
    return [sheet for sheet in sheets if sheet.height]


def too_many(most: int) -> Unreadable:
    return Unreadable.because(Why.TOO_MANY_ROWS, most=f"{most:,}")


def rows_in(path: Path, most: int) -> Iterator[PlainRow]:
    """Of a workbook, a text file or an order message, at most so many under the headings. Raises Unreadable."""
    content = path.read_bytes()
    if looks_like_page(content):
        raise Unreadable.because(Why.NO_WORKBOOK)
    if looks_like_message(content):
        return bounded(order_rows(content), most)
    return iter(workbook_cells(path, most) if looks_like_workbook(content) else text_cells(content, most))


def workbook_cells(path: Path, most: int) -> Iterable[PlainRow]:
    """Of the only sheet that has any."""
    check_outside(path)
    sheets = filled(CalamineWorkbook.from_path(str(path)), most)
    if not sheets:
        raise Unreadable.because(Why.NO_CELLS)
    if len(sheets) > 1:
        raise Unreadable.because(Why.MANY_SHEETS, count=str(len(sheets)))
    return ([plain(value) for value in row] for row in sheets[0].to_python(skip_empty_area=False))


def text_cells(content: bytes, most: int) -> Iterator[Sequence[str]]:
    return bounded(records(decode(content)), most)


def bounded(rows: Iterable[Sequence[str]], most: int) -> Iterator[Sequence[str]]:
    for count, row in enumerate(rows):
        if count > most:
            raise too_many(most)
        yield row


def main(path: str, most: int) -> int:
    """Prints rows, many of them a line. Where the file cannot be read, the reason stands on standard error, and 1 is returned."""
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    try:
        rows = rows_in(Path(path), most)
        with open(1, "wb", closefd=False) as printed:  # a frozen app without a console has no sys.stdout
            while some := list(islice(rows, TOGETHER)):
                printed.write(msgspec.json.encode(some) + b"\n")
    except Unreadable as error:
        with open(2, "wb", closefd=False) as said:
            said.write(msgspec.json.encode((error.why, error.facts)))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
