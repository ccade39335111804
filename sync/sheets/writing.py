"""A table into a file for spreadsheets: codes stay text, numbers and days keep their kind, and nothing in it is a formula.

The file is written beside its place and takes it when it is whole: what stood there before stays until then.
"""

import csv
import os
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import Protocol, TypeVar, runtime_checkable

MOST_ROWS = 1_000_000
"""A worksheet takes 1,048,576."""
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet calculate, or send things away, when it opens a text file (CWE-1236); one with a Chinese or Japanese
keyboard takes the wide signs as well."""

MOST_BESIDE = 10
"""So many exports to one name at once have a file of their own each."""

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
    beside = _made_beside(path)
    if path.suffix.lower() != ".xlsx":
        return _Text(path, beside, headings)
    made: Sheet = import_module("sync.sheets.excel").Workbook(path, beside, headings)  # few people export, and it is large
    return made


def _made_beside(path: Path) -> Path:
    """Where a file cannot be made, this says so before any row is fetched. Another export to the same name has its own."""
    for at in range(1, MOST_BESIDE):
        beside = path.with_name(f".{path.name}.{at}.part")
        try:
            beside.open("xb").close()
        except FileExistsError:
            continue
        return beside
    beside.write_bytes(b"")  # the others were left behind
    return beside


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
