"""A key that is held does its deed once: it does not say yes to the question that it has opened."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dms_desktop.page import Deed, Page
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.words import literal
from tests.gui.burst import hold
from tests.gui.foundation.stands import a_bridge, a_replica, a_spec, a_workspace

F12 = Qt.Key.Key_F12


class BookingPage(Page):
    """Asks before it books."""

    def build(self) -> None:
        self.asked: list[Dialog] = []
        self.booked: list[str] = []

    def title(self) -> str:
        return "Receive"

    def deeds(self) -> list[Deed]:
        return [Deed(text=literal("Book"), key="F12", run=self._ask, primary=True)]

    def _ask(self) -> None:
        dialog = Dialog(literal("Book?"), self)
        dialog.deed(literal("Book"), lambda: self.booked.append("for good"))
        self.asked.append(dialog)
        dialog.show_modeless()


def test_a_key_that_is_held_asks_once_and_books_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with a_bridge(a_replica()) as bridge:
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("home", BookingPage))
        workspace.start()
        page = workspace.rooms.pages()[0]
        assert isinstance(page, BookingPage)
        hold(workspace.window(), F12)
        assert page.asked == [], "it was pressed elsewhere"
        QTest.keyClick(workspace, F12)
        [dialog] = page.asked
        qtbot.waitUntil(dialog.isActiveWindow)
        hold(dialog, F12)
        assert page.booked == []
        QTest.keyClick(dialog, F12)
        assert page.booked == ["for good"]
        dialog.reject()
