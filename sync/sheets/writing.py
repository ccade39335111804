"""A table into a file for spreadsheets: codes stay text, numbers and days keep their kind, and nothing in it is a formula.

The file is written beside its place and takes it when it is whole: what stood there before stays until then.
"""

import csv
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Protocol, TypeVar, runtime_checkable

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_000_000
"""A worksheet takes 1,048,576."""
LONGEST = 32_767
"""Characters that a cell of a worksheet takes."""
EXACT = 15
"""Digits of a number that a spreadsheet keeps; a longer one is written as text."""
SHEET_NAME = "Sheet1"
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet calculate, or send things away, when it opens a text file (CWE-1236); one with a Chinese or Japanese
keyboard takes the wide signs as well."""

NUMBER = re.compile(r"[+-]?[0-9][0-9,. ]*%?")

T = TypeVar("T")
Value = str | int | Decimal | date | datetime | None


@dataclass(frozen=True, kw_only=True)
class CannotWrite:
    """The disk, or a program that has the file open, says no."""

    is_in_use: bool
    reason: str


class Form(StrEnum):
    """What stands in a column."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    MOMENT = "moment"


@dataclass(frozen=True, kw_only=True)
class Heading:
    """One column; `decimals` of its numbers, `width` in characters."""

    title: str
    form: Form = Form.TEXT
    decimals: int = 0
    width: int = 12


@runtime_checkable
class Sheet(Protocol):
    """A file under way. Everything raises OSError where the disk or another program says no."""

    def append(self, rows: Iterable[Sequence[Value]]) -> None:
        """Rows in the order of the headings; times are naive, of this PC's zone."""

    def finish(self) -> None:
        """Put the file in its place."""

    def abandon(self) -> None:
        """Leave nothing behind."""


def open_sheet(path: Path, headings: Sequence[Heading]) -> Sheet:
    """A workbook, or text with commas for any other ending than `.xlsx`. Raises OSError."""
    beside = path.with_name(f".{path.name}.part")
    beside.write_bytes(b"")  # where a file cannot be made, this says so before any row is fetched
    return _Workbook(path, beside, headings) if path.suffix.lower() == ".xlsx" else _Text(path, beside, headings)


def put(beside: Path, path: Path) -> None:
    """Raises PermissionError where another program has the file open (Windows)."""
    os.replace(beside, path)


def tried(work: Callable[[], T]) -> T | CannotWrite:
    """What goes wrong with a file is an answer, no defect."""
    try:
        return work()
    except PermissionError as error:
        return CannotWrite(is_in_use=True, reason=str(error.strerror))
    except OSError as error:
        return CannotWrite(is_in_use=False, reason=str(error.strerror or error))


def neutral(text: str) -> str:
    """As text of a CSV that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def meant(text: str) -> str:
    """What `neutral` was given."""
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA) else text


def neutral_block(lines: Iterable[Sequence[str]]) -> Sequence[Sequence[str]]:
    """Cells for a clipboard, where numbers are text as well and stay what they are."""
    return [[cell if NUMBER.fullmatch(cell) else neutral(cell) for cell in line] for line in lines]


class _Workbook:
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


class _Text:
    """UTF-8 with a mark, by which spreadsheets know it."""

    def __init__(self, path: Path, beside: Path, headings: Sequence[Heading]) -> None:
        self._path, self._beside = path, beside
        self._file = beside.open("w", encoding="utf-8-sig", newline="")
        self._writer = csv.writer(self._file)
        self._writer.writerow([neutral(one.title) for one in headings])

    def append(self, rows: Iterable[Sequence[Value]]) -> None:
        self._writer.writerows([_plain(value) for value in row] for row in rows)

    def finish(self) -> None:
        self._file.close()
        put(self._beside, self._path)

    def abandon(self) -> None:
        self._file.close()
        self._beside.unlink(missing_ok=True)


def _plain(value: Value) -> str:
    match value:
        case None:
            return ""
        case str():
            return neutral(value)
        case datetime():
            return value.strftime("%Y-%m-%d %H:%M")
    return str(value)


def _number_format(heading: Heading) -> str:
    formats: Mapping[Form, str] = {Form.TEXT: "@", Form.DAY: "yyyy-mm-dd", Form.MOMENT: "yyyy-mm-dd hh:mm"}
    point = "." if heading.decimals else ""
    return formats.get(heading.form, f"#,##0{point}{'0' * heading.decimals}")
