"""A word over a page never lies on its sums, on the keys at the foot, or on another word that stays."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dms_desktop.every_scene import SCENES
from dms_desktop.reminding.samples import reminded
from dms_desktop.render import staged
from dms_desktop.shell.workspace import Workspace
from dms_desktop.widgets.notices import Toast, raised
from dms_desktop.widgets.parts import PlainLabel, button

SIZES = [(1366, 768), (1093, 614), (911, 512), (780, 439)]
SUMMED = ["order-entry", "order", "counter", "sale", "quote", "sales", "owing", "order-desk"]
LONG = "“Place order SO-D7-A-26-00045” had reached head office: “Cancel order” is saved, and goes there by itself."
BY_NAME = {scene.name: scene for scene in SCENES}


def place_of(part: QWidget, window: QWidget) -> QRect:
    return QRect(part.mapTo(window, part.rect().topLeft()), part.size())


def lies_on(over: QWidget, workspace: Workspace) -> Sequence[str]:
    """What of sums and keys cannot be seen."""
    page = workspace.rooms.current()
    assert page is not None
    sums = [one for one in page.page.findChildren(PlainLabel) if one.property("role") == "total" and one.isVisible()]
    assert sums
    bar = [one for one in workspace.top.findChildren(QPushButton) if one.isVisible()]
    place = place_of(over, workspace)
    return [one.text() for one in (*sums, *bar, workspace.footer.keys) if place.intersects(place_of(one, workspace))]


def undo() -> QPushButton:
    return button(lambda: "Undo", int, key="Ctrl+Z", tone="flat")


@pytest.mark.parametrize("size", SIZES, ids=["100 %", "125 %", "150 %", "175 %"])
@pytest.mark.parametrize("name", SUMMED)
def test_what_is_said_leaves_sums_and_keys_in_sight(qtbot: QtBot, qapp: QApplication, name: str, size: tuple[int, int]) -> None:
    with staged(qapp, BY_NAME[f"{name}-typical"], size=size) as stage:
        workspace = stage.widget
        assert isinstance(workspace, Workspace)
        workspace.toast.tell(LONG, undo())
        assert workspace.rect().contains(place_of(workspace.toast, workspace))
        assert lies_on(workspace.toast, workspace) == []


def test_what_is_said_follows_to_the_page_that_comes_next(qtbot: QtBot, qapp: QApplication) -> None:
    with staged(qapp, BY_NAME["order-entry-typical"], size=(1366, 768)) as stage:
        workspace = stage.widget
        assert isinstance(workspace, Workspace)
        workspace.open_page("account")
        workspace.toast.tell(LONG, undo())
        low = workspace.toast.y()
        workspace.open_page("order_entry")
        stage.settle()
        assert lies_on(workspace.toast, workspace) == []
        assert workspace.toast.y() < low


def test_a_reminder_leaves_sums_in_sight_and_what_is_said_leaves_the_reminder(qtbot: QtBot, qapp: QApplication) -> None:
    with staged(qapp, BY_NAME["counter-typical"], size=(780, 439)) as stage:
        workspace = stage.widget
        assert isinstance(workspace, Workspace)
        room = workspace.rooms.current()
        assert room is not None
        reminded(room.page)
        workspace.toast.tell("Saved.")
        assert lies_on(workspace.reminder, workspace) == []
        assert not workspace.toast.geometry().intersects(workspace.reminder.geometry())


def test_a_sentence_wider_than_the_window_is_whole(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    toast = Toast(window)
    toast.tell(LONG)
    [sentence] = toast.findChildren(PlainLabel)
    assert window.rect().contains(toast.geometry())
    assert sentence.height() >= sentence.heightForWidth(sentence.width()) > 2 * sentence.fontMetrics().lineSpacing() - 1


def test_a_place_goes_up_past_one_part_after_the_other() -> None:
    low, high, beside = QRect(0, 90, 100, 20), QRect(0, 60, 100, 20), QRect(200, 60, 10, 60)
    moved = raised(QRect(10, 95, 50, 20), [high, beside, low])
    assert (moved.size(), moved.intersects(low), moved.intersects(high), moved.bottom() < high.top()) == (
        QRect(0, 0, 50, 20).size(),
        False,
        False,
        True,
    )
