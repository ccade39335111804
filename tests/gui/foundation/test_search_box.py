"""The search box under a quick hand and a scanner: what Enter opens, and what a second scan shows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dms_desktop.page import Page
from dms_desktop.shell.rooms import Room
from dms_desktop.shell.search_box import LIST_WIDTH
from dms_desktop.shell.workspace import Workspace
from tests.gui.foundation.stands import a_bridge, a_replica, a_spec, a_workspace
from tests.toy import Sign


class EmptyPage(Page):
    """Nothing stands on it."""

    def title(self) -> str:
        return "Room"

    def build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


@pytest.fixture
def workspace(qtbot: QtBot, tmp_path: Path) -> Iterator[Workspace]:
    replica = a_replica()
    replica.put(Sign(code="S-1", text="closed on sunday"), Sign(code="S-2", text="brakes on sale, not on sunday"))
    with a_bridge(replica) as bridge:
        shown = a_workspace(qtbot, bridge, tmp_path, a_spec("home", EmptyPage), a_spec("sign", EmptyPage, in_menu=False))
        shown.start()
        yield shown


def wait_for(qtbot: QtBot, workspace: Workspace, *codes: str) -> None:
    qtbot.waitUntil(lambda: sorted(hit.code for hit in workspace.search.hits()) == list(codes))


def front(workspace: Workspace) -> Room:
    room = workspace.rooms.current()
    assert room is not None
    return room


def test_enter_opens_nothing_that_was_found_for_what_stood_there_before(qtbot: QtBot, workspace: Workspace) -> None:
    """A quick hand is ahead of the answer: the list still shows the one before."""
    QTest.keyClick(workspace, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(workspace.search, "closed")
    wait_for(qtbot, workspace, "S-1")
    workspace.search.selectAll()
    QTest.keyClicks(workspace.search, "brakes")
    QTest.keyClick(workspace.search, Qt.Key.Key_Return)
    wait_for(qtbot, workspace, "S-2")
    assert front(workspace).spec.kind == "home"
    QTest.keyClick(workspace.search, Qt.Key.Key_Return)
    assert front(workspace).record_id == '["S-2"]'


def test_the_same_code_scanned_once_more_is_looked_for_once_more(qtbot: QtBot, workspace: Workspace) -> None:
    """It stands in the box still, and its list went when a hand went elsewhere."""
    for _ in range(2):
        assert workspace.search.take_scan("sunday")
        wait_for(qtbot, workspace, "S-1", "S-2")
        front(workspace).page.setFocus()
        assert workspace.search.hits() == ()


def test_a_page_of_text_that_was_pasted_makes_the_list_no_wider(qtbot: QtBot, workspace: Workspace) -> None:
    QTest.keyClick(workspace, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    workspace.search.setText("brakes? " * 400)
    qtbot.waitUntil(lambda: workspace.search.table.window().isVisible())
    assert workspace.search.table.window().width() == LIST_WIDTH
