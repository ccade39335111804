"""Rows into an Excel workbook. Asked for by name, by whoever writes one: most people in a shop never do."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sync.sheets.writing import Form, Heading, Value, put

LONGEST = 32_767
"""Characters that a cell of a worksheet takes."""
EXACT = 15
"""Digits of a number that a spreadsheet keeps; a longer one is written as text."""
SHEET_NAME = "Sheet1"


class Workbook:
    """Rows go to disk as they come: a million of them need no memory."""

    def __init__(self, path: Path, beside: Path, headings: Sequence[Heading]) -> None:
        self._path, self._beside, self._headings = path, beside, headings
        # what is under way lies where the file will be, and in no folder of temporary files
        options = {"constant_memory": True, "strings_to_formulas": False, "tmpdir": str(path.parent)}
        self._book = xlsxwriter.Workbook(str(beside), options)
        self._page: Worksheet = self._book.add_worksheet(SHEET_NAME)
        self._text: Format = self._book.add_format({"num_format": "@"})
        self._formats = [self._book.add_format({"num_format": _number_format(one)}) for one in headings]
        bold = self._book.add_format({"bold": True, "num_format": "@"})
        self._page.freeze_panes(1, 0)
        for at, one in enumerate(headings):
            self._page.set_column(at, at, one.width)
            self._page.write_string(0, at, one.title, bold)
        self._rows = 0

    def append(self, rows: Iterable[Sequence[Value]]) -> None:
        for row in rows:
            self._rows += 1
            for at, value in enumerate(row):
                self._write(at, value)

    def finish(self) -> None:
        if self._headings:
            self._page.autofilter(0, 0, self._rows, len(self._headings) - 1)
        try:
            self._book.close()
        except xlsxwriter.exceptions.FileCreateError as error:
            raise OSError(str(error)) from error
        put(self._beside, self._path)

    def abandon(self) -> None:
        self._page.row_data_fh.close()
        Path(self._page.row_data_filename).unlink(missing_ok=True)
        self._beside.unlink(missing_ok=True)

    def _write(self, at: int, value: Value) -> None:
        match value:
            case None | "":
                return
            case datetime() | date() if value.year >= 1900:
                self._page.write_datetime(self._rows, at, value, self._formats[at])
            case int() | Decimal() if len(str(value).strip("-").replace(".", "")) <= EXACT:
                self._page.write_number(self._rows, at, float(value), self._formats[at])
            case _:
                self._page.write_string(self._rows, at, str(value)[:LONGEST], self._text)


def _number_format(heading: Heading) -> str:
    formats: Mapping[Form, str] = {Form.TEXT: "@", Form.DAY: "yyyy-mm-dd", Form.MOMENT: "yyyy-mm-dd hh:mm"}
    point = "." if heading.decimals else ""
    return formats.get(heading.form, f"#,##0{point}{'0' * heading.decimals}")
