"""Rows of a text file: commas, semicolons or tabs, with quotes as spreadsheets write them; or the terminators of a bulk dump."""

import csv
from collections.abc import Iterator, Sequence

from sync.sheets.unreadable import Unreadable, Why

DELIMITERS = ",;\t"


def records(text: str) -> Iterator[Sequence[str]]:
    """One list of cells for each row, a quoted line break included. The first row with a delimiter decides on it.

    Raises Unreadable, with the line where the row begins: quotes that do not close take everything behind them."""
    reader = csv.reader(_lines(text), delimiter=_delimiter(text), strict=True)
    begun = 1
    try:
        for row in reader:
            yield row
            begun = reader.line_num + 1
    except csv.Error as error:
        raise Unreadable.because(Why.BAD_QUOTES, line=str(begun), reason=str(error)) from error


def bulk_rows(text: str, *, field_end: str, row_end: str) -> Iterator[Sequence[str]]:
    """A dump without quotes and headings, where a last row end is expected. Raises Unreadable where the file was cut off."""
    if not text:
        return
    if not text.endswith(row_end):
        raise Unreadable.because(Why.NO_ROW_END)
    for row in text.removesuffix(row_end).split(row_end):
        yield row.split(field_end)


def _lines(text: str) -> Iterator[str]:
    """Lines with their ends, cut at line feeds alone, or at returns where there is none: Chinese text may hold characters that
    Python counts as line ends."""
    line_end = "\n" if "\n" in text else "\r"
    start = 0
    while start < len(text):
        end = text.find(line_end, start) + 1 or len(text)
        yield text[start:end]
        start = end


def _delimiter(text: str) -> str:
    first = next((line for line in _lines(text) if any(one in line for one in DELIMITERS)), "")
    return max(DELIMITERS, key=first.count)
