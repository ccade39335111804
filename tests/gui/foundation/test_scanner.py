"""A scanner types fast and ends with Enter: its code reaches the page, whatever has the focus."""

import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from dms_desktop.helping.dialog import HelpDialog
from dms_desktop.page import Page
from dms_desktop.shell.scanner import GAP_MS
from dms_desktop.widgets.record_table import RecordTable
from tests.gui.burst import burst
from tests.gui.foundation.stands import a_bridge, a_replica, a_spec, a_workspace

CODE = "4711234567899"


class ScanPage(Page):
    """Takes scans; has a field that is not meant to get them."""

    def build(self) -> None:
        self.codes: list[str] = []
        self.note = QLineEdit()
        self.note.setAccessibleName("Note")
        self.body.addWidget(self.note)

    def title(self) -> str:
        return "Receive"

    def scanned(self, code: str) -> bool:
        self.codes.append(code)
        return True


def test_a_burst_goes_to_the_page_and_leaves_the_field_as_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    with a_bridge(a_replica()) as bridge:
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("home", ScanPage))
        workspace.start()
        page = workspace.rooms.pages()[0]
        assert isinstance(page, ScanPage)
        page.note.setText("fragile")
        page.note.setFocus()
        burst(workspace.window().windowHandle(), CODE)
        assert (page.codes, page.note.text()) == ([CODE], "fragile")


def test_a_burst_that_a_busy_window_gets_to_late_is_a_scan_all_the_same(qtbot: QtBot, tmp_path: Path) -> None:
    """The rhythm is that of the scanner, as the system noted it, not that of the window."""
    with a_bridge(a_replica()) as bridge:
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("home", ScanPage))
        workspace.start()
        page = workspace.rooms.pages()[0]
        assert isinstance(page, ScanPage)
        page.note.setFocus()
        page.note.textEdited.connect(lambda _: time.sleep(2 * GAP_MS / 1000))
        burst(workspace.window().windowHandle(), CODE)
        assert (page.codes, page.note.text()) == ([CODE], "")


def test_typing_by_hand_is_no_scan(qtbot: QtBot, tmp_path: Path) -> None:
    with a_bridge(a_replica()) as bridge:
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("home", ScanPage))
        workspace.start()
        page = workspace.rooms.pages()[0]
        assert isinstance(page, ScanPage)
        page.note.setFocus()
        burst(workspace.window().windowHandle(), "471123", gap_ms=60)
        assert (page.codes, page.note.text()) == ([], "471123")


def test_f1_lists_the_keys(qtbot: QtBot, tmp_path: Path) -> None:
    with a_bridge(a_replica()) as bridge:
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("home", ScanPage))
        workspace.start()
        QTest.keyClick(workspace, Qt.Key.Key_F1)
        dialog = workspace.findChild(HelpDialog)
        assert isinstance(dialog, HelpDialog)
        [keys] = [table for table in dialog.findChildren(RecordTable) if table is not dialog.table]
        assert "Ctrl+D" in [line.key for line in keys.rows()]
        dialog.reject()
