"""How rows come from elsewhere: lines of an order out of a message, and what a page takes out of a file."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from dms_desktop.importing.dialog import ImportDialog
from dms_desktop.page import Deed, Page
from dms_desktop.pasting.deed import paste_deed
from dms_desktop.pasting.dialog import Meant
from dms_desktop.widgets.words import Text

translate = QCoreApplication.translate
FOLDER = "import.folder"


def file_deed(page: Page, title: Text, begin: Callable[[Path], object]) -> Deed:
    """Choose a file, and `begin` with it; the folder is remembered."""

    def chosen(name: str) -> None:
        page.desk.memory.keep(FOLDER, str(Path(name).parent))
        begin(Path(name))

    def ask() -> None:
        sheets = translate("importing", "Spreadsheets and text (*.xlsx *.csv *.txt *.tsv)")
        every = translate("importing", "Every file (*)")
        chooser = QFileDialog(page, title(), page.desk.memory.text(FOLDER), f"{sheets};;{every}")
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(chosen)
        chooser.open()

    return Deed(text=lambda: translate("importing", "Import a file"), key="Ctrl+Shift+I", run=ask, in_bar=False)


def bringing_deeds(page: Page, on_lines: Callable[[Sequence[Meant]], object]) -> Sequence[Deed]:
    """Paste, or choose a file; both are looked at before `on_lines` is called."""

    def begin(path: Path) -> None:
        ImportDialog(page, page.desk, path, on_lines).start()

    take = file_deed(page, lambda: translate("importing", "Import order lines"), begin)
    return (paste_deed(page, on_lines), take)
