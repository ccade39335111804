"""Blocks of cells on the clipboard: tab-separated text as spreadsheets write and read it."""

import atexit
import csv
import io
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

from sync.sheets.writing import meant, neutral_block

OWN = "application/x-dms-grid"
Block = Sequence[Sequence[str]]


def to_clipboard(block: Block) -> None:
    """Put a block where spreadsheets find it, with a mark that it came from a grid."""
    text = io.StringIO()
    csv.writer(text, dialect="excel-tab", lineterminator="\n").writerows(neutral_block(block))
    mime = QMimeData()
    mime.setText(text.getvalue().removesuffix("\n"))
    mime.setData(OWN, QByteArray(b"1"))
    QGuiApplication.clipboard().setMimeData(mime)
    atexit.unregister(_leave_plain_text)
    atexit.register(_leave_plain_text)


def from_clipboard() -> Block:
    """Lines of cells; a cell may hold line breaks inside quotes. Empty for an empty clipboard."""
    return parse_block(QGuiApplication.clipboard().text())


def is_own() -> bool:
    """The block came from a grid, read-only columns included: it goes back cell by cell."""
    return bool(QGuiApplication.clipboard().mimeData().hasFormat(OWN))


def _leave_plain_text() -> None:
    """Qt takes its clipboard apart when Python has ended: what Python made and still lies there would end the program with a
    crash instead of its exit code. The text stays."""
    if QGuiApplication.instance() is not None and is_own():
        QGuiApplication.clipboard().setText(QGuiApplication.clipboard().text())


def parse_block(text: str) -> Block:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        lines = list(csv.reader(io.StringIO(text), dialect="excel-tab"))
    except csv.Error:  # a quote that nobody closed made one cell of nearly everything: quotes are letters then
        lines = [line.split("\t") for line in text.split("\n")]
    return [[meant(cell.strip()) for cell in line] for line in lines if any(cell.strip() for cell in line)]
