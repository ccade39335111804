"""An export under way for the pictures, and one that another program stands in the way of."""

from pathlib import Path

from dms_desktop.exporting.dialog import ExportDialog, table_of
from dms_desktop.page import Page
from sync.sheets.writing import CannotWrite

FILE = Path("煞車零件 2026-11-23.xlsx")


def half_written(page: Page) -> None:
    _shown(page).export.wrote.emit(48_200, 100_000)


def held_by_another(page: Page) -> None:
    _shown(page).export.failed.emit(CannotWrite(is_in_use=True, reason=""))


def _shown(page: Page) -> ExportDialog:
    table = table_of(page)
    assert table is not None
    dialog = ExportDialog(page, page.desk, table, FILE)
    dialog.show()
    return dialog
