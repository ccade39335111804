"""Blocks of cells on the clipboard: tab-separated text as spreadsheets write and read it."""

import csv
import io
from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication

from sync.sheets.writing import meant, neutral_block

OWN = "dms_grid_block"
Block = Sequence[Sequence[str]]


def to_clipboard(block: Block) -> None:
    """Put a block where spreadsheets find it, and remember that it came from a grid.

    As text alone: Qt takes its clipboard apart after Python has ended, and data made by Python that lay there would end the
    program with a crash.
    """
    lines = io.StringIO()
    csv.writer(lines, dialect="excel-tab", lineterminator="\n").writerows(neutral_block(block))
    text, clipboard = lines.getvalue().removesuffix("\n"), QGuiApplication.clipboard()
    clipboard.setText(text)
    clipboard.setProperty(OWN, text)


def from_clipboard() -> Block:
    """Lines of cells; a cell may hold line breaks inside quotes. Empty for an empty clipboard."""
    return parse_block(QGuiApplication.clipboard().text())


def is_own() -> bool:
    """The block came from a grid, read-only columns included: it goes back cell by cell."""
    clipboard = QGuiApplication.clipboard()
    return bool(clipboard.text() == clipboard.property(OWN))


def parse_block(text: str) -> Block:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        lines = list(csv.reader(io.StringIO(text), dialect="excel-tab"))
    except csv.Error:  # a quote that nobody closed made one cell of nearly everything: quotes are letters then
        lines = [line.split("\t") for line in text.split("\n")]
    return [[meant(cell.strip()) for cell in line] for line in lines if any(cell.strip() for cell in line)]
