"""A file of customers under the eye, for the pictures: good rows and wrong ones, and one of many rows that is being saved."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from dms_desktop.features.customers.import_dialog import CustomersDialog
from dms_desktop.features.customers.sheet_rows import CustomerLine, fault_words
from dms_desktop.importing.sheet import SheetRow, SheetTable
from dms_desktop.page import Page
from dms_desktop.samples import LONG_NAME
from sync.domain.customers.rules import FIELDS
from sync.kernel.queries import View

WRITTEN = (
    ("宏達汽車修理廠(板橋)", "02-2960-1111", "", "04595257"),
    ("林志明", "", "0912-345-678", ""),
    ("", "02-2720-8889", "", ""),
    ("大華汽車有限公司", "04-2325-0000", "", "12345675"),
    ("全球汽車百貨股份有限公司", "02-2960-1111", "", ""),
)
WRONG = {2: partial(fault_words, "no_name"), 4: partial(fault_words, "known", name="宏達汽車修理廠")}
ROWS = [SheetRow(number=at, cells=cells) for at, cells in enumerate(WRITTEN, start=2)]
FILE = Path("客戶名單.xlsx")
MANY = 20_000


def answer(view: View | None = None, *, rows: Sequence[SheetRow], places: Mapping[str, int]) -> Sequence[CustomerLine]:
    """As `customers_of` gives it."""
    return [_line(at, row, places) for at, row in enumerate(rows)]


def typical(page: Page) -> None:
    _shown(page).checking.read.emit(SheetTable(headings=("客戶名稱", "電話", "手機", "統一編號"), rows=ROWS, width=4))


def huge(page: Page) -> None:
    rows = [SheetRow(number=at, cells=(f"{LONG_NAME} {at}", "02-2960-1111", "0912-345-678", "")) for at in range(2, MANY + 2)]
    _shown(page).checking.read.emit(SheetTable(headings=("名稱", "電話", "手機", "稅號"), rows=rows, width=4))


def _line(at: int, row: SheetRow, places: Mapping[str, int]) -> CustomerLine:
    values = {field: row.text(places[field]) if places[field] >= 0 else "" for field in FIELDS}
    wrong = WRONG[at]() if row in ROWS and at in WRONG else ""
    return CustomerLine(row=row, values=values | {"kind": "person"}, keys=frozenset(), wrong=wrong)


def _shown(page: Page) -> CustomersDialog:
    dialog = CustomersDialog(page, page.desk, FILE)
    dialog.show_modeless()
    return dialog
