"""Reads one workbook in a program of its own, with little memory and time, and prints its cells: a hostile file ends here.

It is started by `workbook.py` and imports nothing of the product.
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
            raise SystemExit(f"has {sheet.total_height} rows, at most {rows} are taken")
    return [sheet for sheet in sheets if sheet.height]


def main(path: str, rows: int) -> None:
    """Cells of the only sheet that has any. Ends with a sentence on standard error where there are more, or none."""
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    sheets = filled(CalamineWorkbook.from_path(path), rows)
    if not sheets:
        raise SystemExit("has no cell with anything in it")
    if len(sheets) > 1:
        raise SystemExit(f"has {len(sheets)} filled sheets: keep the one that is meant")
    cells = [[plain(value) for value in row] for row in sheets[0].to_python(skip_empty_area=False)]
    sys.stdout.buffer.write(msgspec.json.encode(cells))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
