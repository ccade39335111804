"""Columns of the list in which a file is looked at, and of the file of its errors."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from dms_desktop.goods.naming import shown
from dms_desktop.importing.lines import SheetLine
from dms_desktop.importing.sheet import SheetRow, SheetTable
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.tokens import Tone
from sync.sheets.writing import Form, Heading, Value

translate = QCoreApplication.translate
WIDE = 24


def line_columns() -> Sequence[Column[SheetLine]]:
    return (
        Column(
            key="row",
            title=lambda: translate("importing", "Row"),
            value=lambda line: line.row.number,
            kind=Kind.QUANTITY,
            width=64,
        ),
        Column(key="code", title=lambda: translate("importing", "Code in the file"), value=lambda line: line.code, width=150),
        Column(
            key="asked", title=lambda: translate("importing", "Quantity in the file"), value=lambda line: line.asked, width=110
        ),
        Column(key="state", title=lambda: translate("importing", "State"), value=_chip, kind=Kind.CHIP, width=80),
        Column(key="what", title=lambda: translate("importing", "What it means"), value=_meaning, stretch=True),
        Column(
            key="units",
            title=lambda: translate("importing", "Units"),
            value=lambda line: line.units,
            kind=Kind.QUANTITY,
            width=80,
        ),
    )


def error_headings(table: SheetTable) -> Sequence[Heading]:
    """Those of the file, so that it can be mended and taken in again, and two more. Cells without one have a letter, as in a
    spreadsheet: a comma too many moves the rest of a row behind the last heading."""
    own = (*table.headings, *(letters(at) for at in range(len(table.headings), table.width)))
    return (
        *(Heading(title=title, width=WIDE) for title in own),
        Heading(title=translate("importing", "Row"), form=Form.NUMBER),
        Heading(title=translate("importing", "What is wrong"), width=2 * WIDE),
    )


def letters(at: int) -> str:
    """What a spreadsheet calls its column, counted from 0: A, B, ... Z, AA."""
    above, below = divmod(at, 26)
    return (letters(above - 1) if above else "") + chr(ord("A") + below)


def error_row(row: SheetRow, wrong: str, headings: int) -> Sequence[Value]:
    return [*(row.text(at) for at in range(headings - 2)), row.number, wrong]


def _chip(line: SheetLine) -> Chip:
    if line.fault is None:
        return Chip(translate("importing", "Good"), Tone.OK)
    return Chip(translate("importing", "Wrong"), Tone.BAD)


def _meaning(line: SheetLine) -> str:
    if line.wrong:
        return line.wrong
    return f"{line.fact.row.code}  {shown(line.fact.row.names)}" if line.fact else ""
