"""A scanner types fast and ends with Enter: its code reaches the page, whatever has the focus."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.helping.dialog import HelpDialog
from dms_desktop.scanning.wedge import GAP_MS
from dms_desktop.widgets.record_table import RecordTable
from tests.gui.burst import GS, burst
from tests.gui.foundation.scan_page import ScanPage
from tests.gui.foundation.stands import Ticking, a_bridge, a_replica, a_spec, a_workspace

CODE = "4711234567899"


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[ScanPage]:
    """In front."""
    with a_bridge(a_replica()) as bridge:
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("home", ScanPage))
        workspace.start()
        shown = workspace.rooms.pages()[0]
        assert isinstance(shown, ScanPage)
        yield shown


def test_a_burst_goes_to_the_page_and_leaves_the_field_as_it_was(page: ScanPage) -> None:
    page.note.setText("fragile")
    page.note.setFocus()
    burst(page.window().windowHandle(), CODE)
    assert (page.codes, page.note.text()) == ([CODE], "fragile")


def test_a_burst_that_a_busy_window_gets_to_late_is_a_scan_all_the_same(page: ScanPage) -> None:
    """The rhythm is that of the scanner, as the system noted it, not that of the window."""
    page.note.setFocus()
    page.note.textEdited.connect(lambda _: time.sleep(2 * GAP_MS / 1000))
    burst(page.window().windowHandle(), CODE)
    assert (page.codes, page.note.text()) == ([CODE], "")


def test_typing_by_hand_is_no_scan(page: ScanPage) -> None:
    page.note.setFocus()
    burst(page.window().windowHandle(), "471123", gap_ms=60)
    assert (page.codes, page.note.text()) == ([], "471123")


def test_what_parts_the_fields_of_a_gs1_code_breaks_no_burst(page: ScanPage) -> None:
    """A scanner types it as Ctrl+]: the lot before it and the serial number behind it are one scan."""
    page.note.setFocus()
    burst(page.window().windowHandle(), f"010950600013435210LOT{GS}21S1")
    assert (page.codes, page.note.text()) == ([f"010950600013435210LOT{GS}21S1"], "")


def composed(page: ScanPage, text: str, *, seconds: float) -> None:
    """As a Chinese input method hands over plain letters: composed one by one, committed by the Enter that it keeps."""
    clock = page.desk.bridge.clock
    assert isinstance(clock, Ticking)
    for count in range(1, len(text) + 1):
        QApplication.sendEvent(page.note, QInputMethodEvent(text[:count], []))
        clock.ticks += seconds / len(text)
    commit = QInputMethodEvent()
    commit.setCommitString(text)
    QApplication.sendEvent(page.note, commit)


def test_a_scan_arrives_while_an_input_method_is_open(page: ScanPage) -> None:
    page.note.setText("fragile")
    page.note.setFocus()
    composed(page, "BRK-00539", seconds=0.04)
    assert (page.codes, page.note.text()) == (["BRK-00539"], "fragile")


def test_who_composes_by_hand_scans_nothing(page: ScanPage) -> None:
    """Slowly, or something else than plain letters, or a text that comes at once out of a list of phrases."""
    page.note.setFocus()
    composed(page, "brk-00539 ", seconds=2)
    composed(page, "煞車來令片前輪", seconds=0.02)
    commit = QInputMethodEvent()
    commit.setCommitString(" a phrase")
    QApplication.sendEvent(page.note, commit)
    assert (page.codes, page.note.text()) == ([], "brk-00539 煞車來令片前輪 a phrase")


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
