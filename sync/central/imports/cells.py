"""What a cell may say: codes stay text, amounts are exact, and what a spreadsheet has already spoiled is not taken."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from sync.domain.accounts.rules import MOST_DAYS
from sync.domain.catalog.rules import is_barcode, is_code
from sync.kernel.money import parse_money
from sync.sheets.cells import Cell, DayCell

SPOILED = re.compile(r"[+-]?\d+(\.\d*)?[eE][+-]?\d+|\d+\.0+")
FORMULA = re.compile(r"[=@]|[+-].*[(|]")
CELL_ERROR = re.compile(r"#(N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|GETTING_DATA)")
LARGEST = 10**12
LONGEST = 500

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


class BadCell(Exception):
    """The message says what is wrong with the cell."""


@dataclass(frozen=True)
class Amounts:
    """Reads amounts of one currency."""

    currency: str

    def __call__(self, cell: Cell) -> int:
        """Minor units, exact, never negative."""
        text = cell.removeprefix("'") if isinstance(cell, str) else _number(cell)
        try:
            amount = parse_money(text, self.currency)
        except ValueError as error:
            raise BadCell(f"{text!r} is not an exact amount of {self.currency}") from error
        if not 0 <= amount <= LARGEST:
            raise BadCell(f"{text!r} is not between 0 and {LARGEST:,} minor units")
        return amount


def text(cell: Cell) -> str:
    """Words as they are; a number as it reads."""
    words = cell if isinstance(cell, str) else _number(cell)
    if len(words) > LONGEST:
        raise BadCell(f"has {len(words)} characters, at most {LONGEST} are taken")
    if any(ord(letter) < 0x20 for letter in words):
        raise BadCell("has a line break or another control character in it")
    if CELL_ERROR.fullmatch(words):
        raise BadCell(f"is the spreadsheet's error {words}")
    if FORMULA.match(words):
        raise BadCell(f"{words[:40]!r} looks like a formula")
    return words


def exact_text(cell: Cell) -> str:
    """Something of which every character counts. A number or a day is refused: the spreadsheet has lost zeros already."""
    if isinstance(cell, DayCell):
        raise BadCell(f"is a day ({cell.day}) in the workbook: format the column as text and enter it again")
    if not isinstance(cell, str):
        raise BadCell(f"is the number {cell} in the workbook: format the column as text and enter it again")
    words = text(cell)
    if SPOILED.fullmatch(words):
        raise BadCell(f"{words!r} is a number that a spreadsheet has shortened: the real code is lost")
    return words


def code(cell: Cell) -> str:
    words = exact_text(cell)
    if not is_code(words):
        raise BadCell(f"{words[:80]!r} is no code: letters, digits and . - / # up to 64 characters")
    return words


def barcode(cell: Cell) -> str:
    words = exact_text(cell)
    if not is_barcode(words):
        raise BadCell(f"{words[:80]!r} is no barcode: 4 to 48 letters and digits")
    return words


def whole(cell: Cell) -> int:
    """A whole number from 0 on."""
    words = cell if isinstance(cell, str) else _number(cell)
    if not (words.isascii() and words.isdigit()) or len(words) > 18 or int(words) > LARGEST:
        raise BadCell(f"{words[:40]!r} is not a whole number from 0 to {LARGEST:,}")
    return int(words)


def positive(cell: Cell) -> int:
    number = whole(cell)
    if number < 1:
        raise BadCell("must be at least 1")
    return number


def days(cell: Cell) -> int:
    """A number of days up to ten years."""
    number = whole(cell)
    if number > MOST_DAYS:
        raise BadCell(f"must be at most {MOST_DAYS} days")
    return number


def percent(cell: Cell) -> int:
    """`13` or `13%` or `12.5` as basis points."""
    words = cell.removesuffix("%") if isinstance(cell, str) else _number(cell)
    try:
        points = Decimal(words) * 100
    except ArithmeticError as error:
        raise BadCell(f"{words[:40]!r} is not a percentage") from error
    if not points.is_finite() or points != int(points) or not 0 <= points <= 10_000:
        raise BadCell(f"{words[:40]!r} is not a percentage from 0 to 100 with two decimals at most")
    return int(points)


def day(cell: Cell) -> date:
    """A day of the workbook, or `2026-11-23`, or `2026/11/23`."""
    return _moment(cell).date()


def moment(cell: Cell) -> datetime:
    """A day or an ISO time; without a zone it is UTC."""
    return _moment(cell)


def choice(kind: type[E]) -> Callable[[Cell], E]:
    """One of the words of an enum."""
    words: Mapping[str, E] = {member.value: member for member in kind}

    def parse(cell: Cell) -> E:
        word = text(cell).casefold().replace(" ", "_")
        if word not in words:
            raise BadCell(f"{word[:40]!r} is none of {', '.join(words)}")
        return words[word]

    return parse


def _moment(cell: Cell) -> datetime:
    words = cell.day if isinstance(cell, DayCell) else cell
    if not isinstance(words, str):
        raise BadCell(f"is the number {words}: a day is written 2026-11-23")
    try:
        found = datetime.fromisoformat(words.replace("/", "-"))
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as error:
        raise BadCell(f"{words[:40]!r} is not a day such as 2026-11-23") from error


def _number(cell: Cell) -> str:
    """A cell that is no text, as it reads; whole floats are what spreadsheets make of whole numbers."""
    if isinstance(cell, bool) or cell is None:
        raise BadCell(f"is {str(cell).lower()}")
    if isinstance(cell, DayCell):
        raise BadCell(f"is a day ({cell.day}) in the workbook")
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < LARGEST:
        return str(int(cell))
    return repr(cell) if isinstance(cell, float) else str(cell)
