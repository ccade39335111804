"""How rows come from elsewhere: lines of an order out of a message, and what a page takes out of a file."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from dms_desktop.importing.choosing import ask_file
from dms_desktop.importing.dialog import ImportDialog
from dms_desktop.page import Deed, Page
from dms_desktop.pasting.deed import paste_deed
from dms_desktop.pasting.dialog import Meant
from dms_desktop.widgets.words import Text

translate = QCoreApplication.translate


def file_deed(page: Page, title: Text, begin: Callable[[Path], object]) -> Deed:
    """Choose a file, and `begin` with it."""
    ask = partial(ask_file, page, page.desk, title, begin)
    return Deed(text=lambda: translate("importing", "Import a file"), key="Ctrl+Shift+I", run=ask, in_bar=False)


def bringing_deeds(page: Page, on_lines: Callable[[Sequence[Meant]], object]) -> Sequence[Deed]:
    """Paste, or choose a file; both are looked at before `on_lines` is called."""

    def begin(path: Path) -> None:
        ImportDialog(page, page.desk, path, on_lines).start()

    take = file_deed(page, lambda: translate("importing", "Import order lines"), begin)
    return (paste_deed(page, on_lines), take)
