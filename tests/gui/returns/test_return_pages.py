"""Returns by keyboard: a shop asks for more than its quota, head office grants it, the goods leave."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from dms_desktop.features.returns.ask_dialog import AskDialog
from dms_desktop.features.returns.dialogs import PiecesDialog, SendDialog, TakeDialog
from dms_desktop.features.returns.page import ReturnsPage
from dms_desktop.ordering.reason_dialog import ReasonDialog
from sync.domain.accounts.rules import Role
from sync.domain.orders.sent_back import ReturnState
from sync.domain.returns.commands import AskReturn
from sync.domain.returns.queries import returnable, returns
from sync.domain.stock.queries import levels, serial_cards
from sync.domain.stock.rules import SerialState
from sync.kernel.commands import HOUSE
from sync.kernel.errors import Refusal
from tests import patience
from tests.builders import SHOP, a_dealer, an_id
from tests.gui.returns.papers import bought, with_pieces
from tests.gui.showroom import Showroom, a_showroom


def scan(field: QLineEdit, code: str) -> None:
    """As a scanner types: the code and Enter."""
    QTest.keyClicks(field, code)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_shop_scans_the_pieces_that_go_back(tmp_path: Path, qtbot: QtBot) -> None:
    """Spec C17: nothing waits for the line; a piece that goes back is neither asked for again nor sold."""
    with a_showroom(tmp_path, role=Role.MANAGER) as room:
        room.receive(*with_pieces())
        room.open("returns", "", ReturnsPage)
        room.press(Qt.Key.Key_F2)
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, AskDialog)
        qtbot.waitUntil(lambda: dialog.table.current() is not None)
        dialog.units.setText("2")
        dialog.reason.setText("wrong size")
        room.press(Qt.Key.Key_F12)
        assert dialog.form.errors() == {"quantity": "Each of these units has a serial number: scan those that go back."}
        for code in ("S3", "X9", "(01)09501101530003(21)S1"):
            scan(dialog.ticks.scan, code)
        assert (dialog.ticks.ticked(), dialog.units.units()) == (("S1", "S3"), 2)
        room.press(Qt.Key.Key_F12)
        [row] = room.replica.read(room.actor, returns)
        assert (row.serials, row.quantity) == (("S1", "S3"), 2)
        line_id = room.replica.read(room.actor, returnable)[0].shipment_line_id
        again = AskReturn(return_id=an_id("again"), shipment_line_id=line_id, quantity=1, serials=("S1",), reason="wrong")
        with pytest.raises(Refusal, match="serial_asked_back"):
            room.replica.submit(again, actor=room.actor).result(patience.SECONDS)


def test_another_piece_goes_into_the_box(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.MANAGER) as room:
        room.receive(*with_pieces("S1", "S2"))
        room.open("returns", "", ReturnsPage)
        room.press(Qt.Key.Key_F12)
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, SendDialog)
        assert dialog.ticks.ticked() == ("S1", "S2")
        dialog.ticks.table.opened.emit(dialog.ticks.table.rows()[0])
        room.press(Qt.Key.Key_F12)
        assert dialog.banner.text() == "Units granted: 2; in the box: 1."
        scan(dialog.ticks.scan, "S4")
        dialog.place.set_value(str(an_id("main")))
        room.press(Qt.Key.Key_F12)
        [row] = room.replica.read(room.actor, returns)
        assert (row.state, row.serials) == (ReturnState.SENT, ("S2", "S4"))
        [piece] = room.replica.read(room.actor, serial_cards, serial="S4")
        assert piece.state is SerialState.SENT_BACK
        room.press(Qt.Key.Key_F7)
        pieces = QApplication.activeWindow()
        assert isinstance(pieces, PiecesDialog)
        assert [one.serial for one in pieces.table.rows()] == ["S2", "S4"]
        pieces.reject()


def test_the_house_scans_what_comes_out_of_the_box(tmp_path: Path, qtbot: QtBot) -> None:
    room = Showroom(tmp_path, role=Role.ORDER_DESK, dealer_id=HOUSE)
    try:
        room.receive(a_dealer(SHOP), *with_pieces("S1", "S2", sent=True))
        room.open("return_desk", "", ReturnsPage)
        room.press(Qt.Key.Key_F12)
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, TakeDialog)
        scan(dialog.ticks.scan, "S2")
        scan(dialog.ticks.scan, "S3")
        assert dialog.banner.text() == "Serial number S3 is none of these. Nothing was changed."
        room.press(Qt.Key.Key_F12)
        assert list(dialog.form.errors()) == ["reason"]
        dialog.reason.setText("S1 is missing")
        room.press(Qt.Key.Key_F12)
        [row] = room.replica.read(room.actor, returns)
        assert (row.state, row.taken, row.taken_serials) == (ReturnState.TAKEN, 1, ("S2",))
    finally:
        room.close()


def test_a_shop_sees_the_quota_while_it_asks(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.MANAGER) as room:
        room.receive(*bought())
        room.open("returns", "", ReturnsPage)
        room.press(Qt.Key.Key_F2)
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, AskDialog)
        qtbot.waitUntil(lambda: dialog.table.current() is not None)
        dialog.units.setText("2")
        assert dialog.quota.text() == "Within the quota of the contract: 570.00 are left of 570.00."
        dialog.units.setText("3")
        assert dialog.quota.text() == "Quota 570.00, used 0.00, asked 855.00: a person decides."
        dialog.reason.setText("wrong size")
        room.press(Qt.Key.Key_F12)
        [row] = room.replica.read(room.actor, returns)
    assert (row.quantity, row.state) == (3, ReturnState.HELD)


def test_what_was_asked_is_marked_and_not_an_older_return(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.MANAGER) as room:
        room.receive(*bought(asked=1))
        page = room.open("returns", "", ReturnsPage)
        room.press(Qt.Key.Key_F2)
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, AskDialog)
        qtbot.waitUntil(lambda: dialog.table.current() is not None)
        dialog.units.setText("1")
        dialog.reason.setText("broken")
        room.press(Qt.Key.Key_F12)
        marked = page.table.current()
        assert marked is not None
        assert marked.number != "RH-1"
        assert len(page.table.rows()) == 2


def test_what_was_granted_leaves_the_shop(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.MANAGER) as room:
        room.receive(*bought(asked=2, granted=True))
        room.open("returns", "", ReturnsPage)
        room.press(Qt.Key.Key_F12)
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, SendDialog)
        dialog.place.set_value(str(an_id("main")))
        room.press(Qt.Key.Key_F12)
        [row] = room.replica.read(room.actor, returns)
        assert row.state is ReturnState.SENT
        assert [level.on_hand for level in room.replica.read(room.actor, levels)] == [18]


def test_a_shop_keeps_what_it_has_asked_to_send_back(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.MANAGER) as room:
        room.receive(*bought(asked=2, granted=True))
        page = room.open("returns", "", ReturnsPage)
        room.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, ReasonDialog)
        room.press(Qt.Key.Key_F12)
        [row] = room.replica.read(room.actor, returns)
        assert row.state is ReturnState.WITHDRAWN
        assert {deed.key: deed.enabled for deed in page.deeds()}["Ctrl+Del"] is False


def test_past_the_quota_head_office_says_why(tmp_path: Path, qtbot: QtBot) -> None:
    room = Showroom(tmp_path, role=Role.ORDER_DESK, dealer_id=HOUSE)
    try:
        room.receive(a_dealer(SHOP), *bought(asked=3))
        room.open("return_desk", "", ReturnsPage)
        room.press(Qt.Key.Key_F12)
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, ReasonDialog)
        dialog.reason.setText("our mistake")
        room.press(Qt.Key.Key_Return)
        [row] = room.replica.read(room.actor, returns)
        assert (row.state, row.answer) == (ReturnState.GRANTED, "our mistake")
    finally:
        room.close()
