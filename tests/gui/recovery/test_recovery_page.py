"""The head of a shop makes its recovery key: shown once, and only its public half is kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.recovery.page import CodeDialog, RecoveryPage
from dms_desktop.proof import ProofDialog
from sync.client.local import outbox
from sync.domain.accounts.rules import Role
from sync.protocol.journal import public_half
from sync.protocol.shop_keys import read_code
from tests.gui.showroom import Showroom, a_showroom
from tests.own_door import RIGHT


@pytest.fixture(name="room")
def a_room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path) as room:
        yield room


def code_shown(room: Showroom) -> CodeDialog:
    """After F2 and the password, once more. ASVS 5.0, 7.5.1."""
    room.press(Qt.Key.Key_F2)
    for password in ("a guess", RIGHT):
        proof = QApplication.activeWindow()
        assert isinstance(proof, ProofDialog)
        proof.password.setText(password)
        room.press(Qt.Key.Key_Return)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, CodeDialog)
    return dialog


def test_a_key_is_made_and_its_code_is_seen_once(room: Showroom) -> None:
    """Threat T3."""
    page = room.open("recovery", "", RecoveryPage)
    assert page.pane.is_empty()
    dialog = code_shown(room)
    code = dialog.code.text()
    private = read_code(code)
    assert private is not None
    assert room.replica.sent() == []
    room.press(Qt.Key.Key_Return)
    assert [row.made_by for row in page.table.rows()] == ["chen"]
    with room.replica.lanes.parts.store.read() as connection:
        [body] = [row.body for row in connection.execute(outbox.select())]
    assert public_half(private).public_key.encode() in body
    assert code.replace("-", "").encode() not in body


def test_a_key_whose_code_nobody_wrote_down_is_none(room: Showroom) -> None:
    """The PCs of the shop would be sealed to what nobody has."""
    page = room.open("recovery", "", RecoveryPage)
    code_shown(room)
    room.press(Qt.Key.Key_Escape)
    assert room.replica.sent() == []
    assert page.pane.is_empty()


def test_nobody_else_of_the_shop_has_that_page(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.CLERK) as room:
        assert not room.workspace.open_page("recovery", "")
