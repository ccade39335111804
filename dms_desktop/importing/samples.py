"""A file under the eye for the pictures: rows of every kind (the answer of `lines_of`), and one that cannot be read."""

from pathlib import Path

from dms_desktop.goods.samples import GOODS
from dms_desktop.importing.dialog import ImportDialog
from dms_desktop.importing.faults import Fault
from dms_desktop.importing.lines import SheetLine
from dms_desktop.importing.sheet import SheetRow, SheetTable
from dms_desktop.page import Page
from sync.sheets.unreadable import Unreadable, Why

WRITTEN = (
    ("04465-02220", "煞車來令片", "4", None),
    ("1.66E+17", "煞車碟盤", "2", Fault.SPOILED),
    ("43512-02330", "煞車碟盤 通風式", "6", None),
    ("90915-YZZD2", "機油濾清器", "一打", Fault.BAD_UNITS),
    ("XX-1", "左後燈", "2", Fault.UNKNOWN),
    ("81561-02B20", "後燈總成", "", Fault.NO_UNITS),
)
KNOWN = {fact.row.code: fact for fact in GOODS}
ROWS = [SheetRow(number=at, cells=(code, name, units)) for at, (code, name, units, _) in enumerate(WRITTEN, start=2)]
TABLE = SheetTable(headings=("貨號", "品名", "訂購數量"), rows=ROWS, width=3)
LINES = [
    SheetLine(
        row=row,
        code=row.cells[0],
        asked=row.cells[2],
        fact=KNOWN.get(row.cells[0]),
        units=int(row.cells[2]) if row.cells[2].isdecimal() else None,
        fault=fault,
    )
    for row, (_, _, _, fault) in zip(ROWS, WRITTEN, strict=True)
]
FILE = Path("三月訂單.xlsx")


def typical(page: Page) -> None:
    _shown(page).checking.read.emit(TABLE)


def unreadable(page: Page) -> None:
    _shown(page).checking.unreadable.emit(Unreadable.because(Why.OLD_OR_LOCKED))


def _shown(page: Page) -> ImportDialog:
    dialog = ImportDialog(page, page.desk, FILE, _nowhere)
    dialog.show_modeless()
    return dialog


def _nowhere(_: object) -> None:
    """In a picture nothing is taken."""
