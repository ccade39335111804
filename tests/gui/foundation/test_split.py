"""Parts of a page that share its room: the edge stays where a hand left it."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dms_desktop.page import Page
from dms_desktop.shell.workspace import Workspace
from dms_desktop.widgets.split import Split
from tests.gui.foundation.stands import a_bridge, a_replica, a_spec, a_workspace

LEFT = Qt.MouseButton.LeftButton


class TwoParts(Page):
    """A list and a pane."""

    def build(self) -> None:
        self.split = Split(QWidget(), QWidget(), sizes=(600, 200), growing=0)
        self.remember(self.split, "two.parts")
        self.body.addWidget(self.split, 1)

    def title(self) -> str:
        return "Two"


def split_in(workspace: Workspace) -> Split:
    workspace.start()
    page = workspace.rooms.pages()[0]
    assert isinstance(page, TwoParts)
    return page.split


def share(split: Split) -> float:
    """Of the first part."""
    return split.sizes()[0] / sum(split.sizes())


def drag(split: Split, across: int) -> None:
    edge = split.handle(1)
    middle = edge.rect().center()
    QTest.mousePress(edge, LEFT, pos=middle)
    QTest.mouseMove(edge, middle + QPoint(across, 0))
    QTest.mouseRelease(edge, LEFT, pos=middle)


def test_an_edge_stays_where_a_hand_left_it(qtbot: QtBot, tmp_path: Path) -> None:
    with a_bridge(a_replica()) as bridge:
        split = split_in(a_workspace(qtbot, bridge, tmp_path, a_spec("home", TwoParts)))
        assert 0.7 < share(split) < 0.8
        drag(split, -split.width() // 2)
        left = share(split)
        assert left < 0.4
        again = split_in(a_workspace(qtbot, bridge, tmp_path, a_spec("home", TwoParts)))  # on the next day
        assert abs(share(again) - left) < 0.02


def test_what_was_remembered_of_other_parts_is_left_alone(qtbot: QtBot) -> None:
    split = Split(QWidget(), QWidget(), sizes=(600, 200), growing=0)
    qtbot.addWidget(split)
    split.resize(800, 100)
    split.show()
    before = split.sizes()
    for kept in ({}, {"0": 100}, {"0": 100, "1": 0}, {"0": -5, "1": 700}):
        split.set_widths(kept)
        assert split.sizes() == before
    split.set_widths({"0": 100, "1": 700})
    assert split.sizes()[0] < 120
