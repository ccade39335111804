"""Which file: a spreadsheet or text, from the folder of the last one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from dms_desktop.page import Desk
from dms_desktop.widgets.words import Text

translate = QCoreApplication.translate
FOLDER = "import.folder"


def ask_file(over: QWidget, desk: Desk, title: Text, begin: Callable[[Path], object]) -> None:
    """`begin` with the one that is chosen; its folder is remembered."""

    def chosen(name: str) -> None:
        desk.memory.keep(FOLDER, str(Path(name).parent))
        begin(Path(name))

    sheets = translate("importing", "Spreadsheets, text and order messages (*.xlsx *.csv *.txt *.tsv *.edi)")
    every = translate("importing", "Every file (*)")
    chooser = QFileDialog(over, title(), desk.memory.text(FOLDER), f"{sheets};;{every}")
    chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
    chooser.fileSelected.connect(chosen)
    chooser.open()
