"""A small screen with large letters: 1366x768 at 175 % is 780x439 to the window, and what is so for all pages stays in sight."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dms_desktop.every_scene import SCENES
from dms_desktop.render import staged, windows_over
from dms_desktop.shell.workspace import Workspace
from dms_desktop.widgets.dialog import TITLE_BAR, Dialog

WIDE, HIGH = 780, 439
BY_NAME = {scene.name: scene for scene in SCENES}


class SmallScreen:
    """What a dialog asks the screen that it is on."""

    def availableGeometry(self) -> QRect:
        return QRect(0, 0, WIDE, HIGH)


def place_of(part: QWidget, window: QWidget) -> QRect:
    return QRect(part.mapTo(window, part.rect().topLeft()), part.size())


@pytest.mark.parametrize("name", ["home", "order-entry", "counter", "catalog", "credit", "sync-centre"])
def test_the_window_is_no_larger_than_the_screen(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    """A manager's menu alone was 719 high: at 125 % already the status line was below the edge, and with it what waits."""
    with staged(qapp, BY_NAME[f"{name}-typical"], size=(WIDE, HIGH)) as stage:
        workspace = stage.widget
        assert isinstance(workspace, Workspace)
        assert (workspace.width(), workspace.height()) == (WIDE, HIGH)
        for part in (workspace.footer, workspace.search, workspace.rail.more):
            assert workspace.rect().contains(place_of(part, workspace)), part.accessibleName()
        for marked in (button for button in workspace.rail.buttons() if button.isChecked()):
            assert marked.visibleRegion().boundingRect().height() == marked.height()


@pytest.mark.parametrize("name", ["order-entry-import", "counter-payment", "customers-import"])
def test_a_dialog_stays_on_a_small_screen(qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """That of the tests is 800 wide: a dialog that asks for as much would have stayed on it in any case."""
    monkeypatch.setattr(Dialog, "screen", lambda _: SmallScreen())
    with staged(qapp, BY_NAME[f"{name}-typical"], size=(WIDE, HIGH)) as stage:
        dialogs = [one for one in windows_over(qapp, stage.widget) if isinstance(one, Dialog)]
        assert dialogs
        assert [dialog.size() for dialog in dialogs if dialog.width() > WIDE or dialog.height() > HIGH - TITLE_BAR] == []
