"""Reads one workbook in a program of its own, with little memory and time, and prints its cells: a hostile file ends here.

It is started by `workbook.py` (in the frozen app, the app starts itself) and imports nothing of the product.
"""

import sys
from collections.abc import Sequence
from datetime import date, datetime

import msgspec
from python_calamine import CalamineSheet, CalamineWorkbook

try:
    import resource
except ImportError:  # Windows: the caller's time limit is all there is
    resource = None  # type: ignore[assignment]

MEMORY = 1 << 30
SECONDS = 30
TOGETHER = 500
"""Rows of one line: what reads them is never held up for long."""

Plain = str | int | float | bool | dict[str, str] | None


def plain(value: object) -> Plain:
    """Numbers and words as they are; days as `{"day": ISO}`, so that nobody takes one for text."""
    if isinstance(value, datetime):
        return {"day": value.isoformat() if value.time() != datetime.min.time() else value.date().isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, str | int | float | bool):
        return None if value == "" and isinstance(value, str) else value
    return str(value)


def filled(workbook: CalamineWorkbook, rows: int) -> Sequence[CalamineSheet]:
    sheets = [workbook.get_sheet_by_index(index) for index in range(len(workbook.sheet_names))]
    for sheet in sheets:
        if sheet.total_height > rows:
            raise SystemExit(f"too_many_rows {rows}")
    return [sheet for sheet in sheets if sheet.height]


def main(path: str, rows: int) -> None:
    """Cells of the only sheet that has any, many rows a line. Ends with a word on standard error where there are none."""
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    sheets = filled(CalamineWorkbook.from_path(path), rows)
    if not sheets:
        raise SystemExit("no_cells")
    if len(sheets) > 1:
        raise SystemExit(f"many_sheets {len(sheets)}")
    cells = sheets[0].to_python(skip_empty_area=False)
    with open(1, "wb", closefd=False) as printed:  # a frozen app without a console has no sys.stdout
        for start in range(0, len(cells), TOGETHER):
            rows_here = [[plain(value) for value in row] for row in cells[start : start + TOGETHER]]
            printed.write(msgspec.json.encode(rows_here) + b"\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
