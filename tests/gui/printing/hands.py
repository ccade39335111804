"""The hands at the print desk: F8, and the keys of the dialogs that follow."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from dms_desktop.printing.preview import PreviewDialog
from tests import patience
from tests.gui.showroom import Showroom
from tests.paper import Sheaf


def dialog(kind: type[QDialog]) -> QDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind), found
    return found


def press_in(
    room: Showroom, kind: type[QDialog], key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    shown = dialog(kind)
    shown.activateWindow()  # a window system does so; offscreen nobody does
    assert QTest.qWaitForWindowActive(shown, patience.MS)
    QTest.keyClick(shown, key, modifiers)
    room.settle()


def print_it(room: Showroom) -> Sheaf:
    """F8 on the page, F8 in the preview."""
    room.press(Qt.Key.Key_F8)
    press_in(room, PreviewDialog, Qt.Key.Key_F8)
    return room.printers.papers[-1]
