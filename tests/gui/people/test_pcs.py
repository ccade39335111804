"""The head of a shop looks at its PCs, and shuts out one that was lost, by keyboard."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.pcs.page import PcsPage
from dms_desktop.features.people.page import PeoplePage
from dms_desktop.proof import ProofDialog
from sync.client.shop_pcs import ShopPc
from sync.domain.accounts.records import User
from sync.domain.accounts.rules import Role
from tests.builders import NOW, SHOP, an_id
from tests.gui.showroom import Showroom, a_showroom, named
from tests.own_door import RIGHT


def a_pc(name: str, *, is_here: bool = False) -> ShopPc:
    return ShopPc(
        device_id=an_id(name),
        name=name,
        people=(an_id("lin"), an_id("somebody of the operator")),
        enrolled_at=NOW - timedelta(days=9),
        seen_at=NOW,
        shut_out_at=None,
        is_here=is_here,
    )


def prove(room: Showroom) -> None:
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, ProofDialog)
    dialog.password.setText(RIGHT)
    room.press(Qt.Key.Key_Return)


def test_a_lost_pc_is_shut_out_with_the_password(tmp_path: Path, qtbot: QtBot) -> None:
    lin = User(dealer_id=SHOP, id=an_id("lin"), name="lin", role=Role.MANAGER, display_name="林志明", active=True)
    with a_showroom(tmp_path, lin) as room:
        room.own_door.own = [a_pc("counter", is_here=True), a_pc("laptop")]
        room.open("people", "", PeoplePage)
        room.press(Qt.Key.Key_F9)
        front = room.workspace.rooms.current()
        assert front is not None
        page = front.page
        assert isinstance(page, PcsPage)
        assert page.pane.is_empty()
        room.press(Qt.Key.Key_F12)
        prove(room)
        assert named(page.table, "name") == ["counter (this PC)", "laptop"]
        assert named(page.table, "people") == ["林志明", "林志明"]
        page.table.setFocus()
        page.table.select_row(0)
        assert [deed.enabled for deed in page.deeds()] == [False, True], "nobody shuts out the PC at which they sit"
        page.table.select_row(1)
        room.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
        prove(room)
        assert named(page.table, "state") == ["Served", "Shut out"]
