"""Files that a page takes rows out of, chosen as a person does: Ctrl+Shift+I, and a name."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from dms_desktop.importing.sheet_dialog import SheetDialog
from tests.gui.showroom import Showroom

D = TypeVar("D", bound=SheetDialog)  # type: ignore[type-arg]  # of whatever lines
IMPORT = (Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


def look_at(room: Showroom, qtbot: QtBot, path: Path, kind: type[D]) -> D:
    """On the page in front; the dialog once it has looked at every row."""
    choose(room, path)
    dialog = room.workspace.findChildren(kind)[-1]
    qtbot.waitUntil(lambda: bool(dialog.table.rows() or dialog.banner.text()))
    room.settle()
    return dialog


def choose(room: Showroom, path: Path) -> None:
    """On the page or in the dialog in front."""
    room.press(*IMPORT)
    [chooser] = room.workspace.findChildren(QFileDialog)
    chooser.done(QFileDialog.DialogCode.Accepted)
    chooser.fileSelected.emit(str(path))
    chooser.setParent(None)
    chooser.deleteLater()
    if (dialog := QApplication.activeModalWidget()) is not None:
        dialog.activateWindow()  # as a window system does


def a_file(path: Path, headings: str, *lines: str) -> Path:
    path.write_text("\n".join([headings, *lines]), encoding="utf-8")
    return path
