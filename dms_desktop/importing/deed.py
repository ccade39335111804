"""How lines come to an order from elsewhere: out of a message, or out of a file."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from dms_desktop.importing.dialog import ImportDialog
from dms_desktop.page import Deed, Page
from dms_desktop.pasting.deed import paste_deed
from dms_desktop.pasting.dialog import Meant

translate = QCoreApplication.translate
FOLDER = "import.folder"


def bringing_deeds(page: Page, on_lines: Callable[[Sequence[Meant]], object]) -> Sequence[Deed]:
    """Paste, or choose a file; both are looked at before `on_lines` is called."""

    def begin(name: str) -> None:
        page.desk.memory.keep(FOLDER, str(Path(name).parent))
        ImportDialog(page, page.desk, Path(name), on_lines).start()

    def ask() -> None:
        sheets = translate("importing", "Spreadsheets and text (*.xlsx *.csv *.txt *.tsv)")
        every = translate("importing", "Every file (*)")
        title = translate("importing", "Import order lines")
        chooser = QFileDialog(page, title, page.desk.memory.text(FOLDER), f"{sheets};;{every}")
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(begin)
        chooser.open()

    take = Deed(text=lambda: translate("importing", "Import a file"), key="Ctrl+Shift+I", run=ask, in_bar=False)
    return (paste_deed(page, on_lines), take)
