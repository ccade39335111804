"""A file as somebody sent it: its headings, its rows, and which of its columns is meant."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sync.kernel.search import fold_width
from sync.sheets.cells import Cell, DayCell
from sync.sheets.reading import is_blank, table_rows, tidy, trimmed
from sync.sheets.unreadable import Unreadable, Why
from sync.sheets.writing import meant

MOST_ROWS = 100_000
MOST_COLUMNS = 100
TITLE_ROWS = 5
"""So many rows may stand above the headings."""
EXACT = 10**15
"""A spreadsheet keeps fifteen digits of a number."""
SHORTENED = re.compile(r"[+-]?\d+(\.\d*)?[eE][+-]?\d+|\d{16,}\.0")


class Field(StrEnum):
    """What a line needs."""

    CODE = "code"
    UNITS = "units"


SPELLINGS: Mapping[Field, tuple[str, ...]] = {
    Field.CODE: (
        *("code", "product", "product code", "part number", "part no", "item", "item no", "sku", "article", "barcode", "ean"),
        *(
            "料號",
            "料号",
            "商品編號",
            "商品编号",
            "產品編號",
            "产品编号",
            "貨號",
            "货号",
            "品號",
            "品号",
            "編號",
            "编号",
            "條碼",
            "条码",
        ),
    ),
    Field.UNITS: (
        *("quantity", "qty", "units", "pcs", "ordered", "order qty"),
        *("數量", "数量", "訂購數量", "订购数量", "訂量", "订量", "件數", "件数", "個數", "个数"),
    ),
}


@dataclass(frozen=True, kw_only=True)
class SheetRow:
    """`number` as a spreadsheet counts it."""

    number: int
    cells: tuple[str, ...]

    def text(self, at: int) -> str:
        return self.cells[at] if at < len(self.cells) else ""


@dataclass(frozen=True, kw_only=True)
class SheetTable:
    """Rows that are not blank, without the title of the sheet. Headings are empty where the file has none: its first row is a
    line already."""

    headings: tuple[str, ...]
    rows: Sequence[SheetRow]
    width: int

    def column_of(self, spellings: Sequence[str]) -> int:
        """The first column under one of these headings, those named first preferred; -1 where none is."""
        folded = [_folded(heading) for heading in self.headings]
        return next((folded.index(heading) for heading in map(_folded, spellings) if heading in folded), -1)


def is_shortened(text: str) -> bool:
    """What a spreadsheet makes of a code or a telephone number that it takes for a number to calculate with."""
    return SHORTENED.fullmatch(text) is not None


def guess(table: SheetTable, field: Field, known: Sequence[str]) -> int:
    """The column with one of these headings, chosen before, or a usual one; else the first, the second for units."""
    found = table.column_of((*known, *SPELLINGS[field]))
    return found if found >= 0 else min(list(Field).index(field), table.width - 1)


def read_table(path: Path, *, is_stopped: Callable[[], bool]) -> SheetTable | Unreadable:
    """Of a file of any size, in a worker; what cannot be read is an answer. Half a table once `is_stopped`."""
    try:
        rows = _under_title(list(_rows(path, is_stopped)))
    except Unreadable as why:
        return why
    if not rows:
        return Unreadable.because(Why.EMPTY)
    width = min(max(len(row.cells) for row in rows), MOST_COLUMNS)
    if any(_is_number(cell) for cell in rows[0].cells):
        return SheetTable(headings=(), rows=rows, width=width)
    if len(rows) == 1:
        return Unreadable.because(Why.NO_ROWS)
    return SheetTable(headings=rows[0].cells[:MOST_COLUMNS], rows=rows[1:], width=width)


def _under_title(rows: Sequence[SheetRow]) -> Sequence[SheetRow]:
    """A sheet has often its name above its headings: cells by themselves, and then a row of several words."""
    at = next((at for at, row in enumerate(rows[: TITLE_ROWS + 1]) if sum(map(bool, row.cells)) > 1), 0)
    is_title = not any(_is_number(cell) for row in rows[: at + 1] for cell in row.cells)
    return rows[at:] if is_title else rows


def _rows(path: Path, is_stopped: Callable[[], bool]) -> Iterator[SheetRow]:
    for number, row in enumerate(table_rows(path, most=MOST_ROWS, is_stopped=is_stopped), start=1):
        if is_stopped():
            return
        if not is_blank(row):
            yield SheetRow(number=number, cells=tuple(_written(tidy(cell)) for cell in trimmed(row)))


def _written(cell: Cell) -> str:
    """As people read it. Whole numbers are written out: what a spreadsheet made of a code without zeros in front."""
    match cell:
        case None:
            return ""
        case str():
            return meant(cell)
        case DayCell():
            return cell.day
        case float() if cell.is_integer() and abs(cell) < EXACT:
            return str(int(cell))
    return str(cell)


def _is_number(text: str) -> bool:
    return text.replace(",", "").replace(".", "", 1).isdecimal()


def _folded(heading: str) -> str:
    return " ".join(fold_width(heading).replace("-", " ").replace("_", " ").replace(".", " ").split())
