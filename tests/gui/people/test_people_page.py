"""The head of a shop looks after its people without a command line."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.attention.page import AttentionPage
from dms_desktop.features.people.dialogs import CodeDialog, LeaveDialog, PersonDialog
from dms_desktop.features.people.page import PeoplePage
from dms_desktop.features.people.shop_dialog import ShopDialog
from dms_desktop.proof import ProofDialog
from sync.domain.accounts.commands import ChangeUser
from sync.domain.accounts.queries import dealer_card, staff
from sync.domain.accounts.records import User
from sync.domain.accounts.rules import Role
from sync.domain.approvals.commands import SetApprovalRule
from sync.kernel.commands import OutcomeState
from sync.kernel.errors import Denied
from tests.builders import SHOP, an_id
from tests.gui.answers import answered
from tests.gui.showroom import Showroom, a_showroom
from tests.own_door import RIGHT

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(name="room")
def a_room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path, a_user("lin", Role.MANAGER), a_user("wu", Role.CLERK)) as room:
        yield room


def a_user(name: str, role: Role, **changed: object) -> User:
    fields = {"display_name": name.title(), "active": True} | changed
    return User(dealer_id=SHOP, id=an_id(name), name=name, role=role, **fields)


def people(room: Showroom) -> list[tuple[str, str, Role, bool]]:
    found = room.replica.read(room.actor, staff, include_inactive=True)
    return [(one.name, one.display_name, one.role, one.active) for one in found]


def test_somebody_is_added_with_a_name_a_keyboard_typed_wide(room: Showroom) -> None:
    room.open("people", "", PeoplePage)
    room.press(Qt.Key.Key_F2)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, PersonDialog)
    dialog.name.setText("wu")
    dialog.called.setText("佳玲")
    room.press(Qt.Key.Key_F12)
    assert dialog.form.errors() == {"name": "The sign-in name wu is taken."}
    dialog.name.setText("Ｊia.ling")
    dialog.role.set_value(Role.WAREHOUSE)
    room.press(Qt.Key.Key_F12)
    assert ("jia.ling", "佳玲", Role.WAREHOUSE, True) in people(room)
    assert "F4 makes a code" in room.workspace.toast.text()


def test_a_code_is_made_by_who_knows_their_own_password(room: Showroom) -> None:
    page = room.open("people", "", PeoplePage)
    page.table.select_key(an_id("wu"))
    room.settle()
    room.own_door.no = Denied("password_is_set", name="wu")
    room.press(Qt.Key.Key_F4)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, ProofDialog)
    dialog.password.setText(RIGHT)
    room.press(Qt.Key.Key_Return)
    assert "wu has a password already" in dialog.banner.text()
    room.own_door.no = None
    room.press(Qt.Key.Key_Return)
    shown = QApplication.activeWindow()
    assert isinstance(shown, CodeDialog)
    assert shown.code.text() == "code-for-wu"
    shown.close()


def test_a_role_is_changed_and_somebody_leaves_and_is_back(room: Showroom) -> None:
    page = room.open("people", "", PeoplePage)
    page.table.select_key(an_id("wu"))
    room.settle()
    room.press(Qt.Key.Key_E, CTRL)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, PersonDialog)
    dialog.role.set_value(Role.ACCOUNTANT)
    room.press(Qt.Key.Key_F12)
    assert ("wu", "Wu", Role.ACCOUNTANT, True) in people(room)
    room.press(Qt.Key.Key_Delete, CTRL)
    assert isinstance(QApplication.activeWindow(), LeaveDialog)
    room.press(Qt.Key.Key_Return)
    assert ("wu", "Wu", Role.ACCOUNTANT, True) in people(room), "an Enter that slipped sends nobody away"
    if not isinstance(QApplication.activeWindow(), LeaveDialog):
        room.press(Qt.Key.Key_Delete, CTRL)
    room.press(Qt.Key.Key_F12)
    assert ("wu", "Wu", Role.ACCOUNTANT, False) in people(room)
    room.press(Qt.Key.Key_Delete, CTRL)
    assert ("wu", "Wu", Role.ACCOUNTANT, True) in people(room)


def test_the_last_head_of_the_shop_stays(room: Showroom) -> None:
    page = room.open("people", "", PeoplePage)
    page.table.select_key(an_id("lin"))
    room.settle()
    room.press(Qt.Key.Key_Delete, CTRL)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, LeaveDialog)
    room.press(Qt.Key.Key_F12)
    assert "last head of the shop" in dialog.banner.text()
    dialog.close()
    assert ("lin", "Lin", Role.MANAGER, True) in people(room)


def test_a_newcomer_who_waits_for_a_second_yes_is_said_to(room: Showroom) -> None:
    room.do(SetApprovalRule(rule_id=an_id("rule"), kind="person", from_amount=0, chain="accountant"))
    room.open("people", "", PeoplePage)
    room.press(Qt.Key.Key_F2)
    room.type("mei")
    room.press(Qt.Key.Key_F12)
    assert "waits for a yes from Accountant" in room.workspace.toast.text()
    assert [one[0] for one in people(room)] == ["lin", "wu"]


def test_nobody_else_has_the_page(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.CLERK) as room:
        assert not room.workspace.open_page("people", "")


def test_how_the_shop_is_reached_is_changed_by_its_head(room: Showroom) -> None:
    room.open("people", "", PeoplePage)
    room.press(Qt.Key.Key_F6)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, ShopDialog)
    assert dialog.texts["phone"].text() == "02-2960-3456"
    dialog.texts["phone"].setText(" 02-2960-9999 ")
    room.press(Qt.Key.Key_F12)
    card = room.replica.read(room.actor, dealer_card)
    assert card is not None
    assert (card.phone, card.address) == ("02-2960-9999", "新北市板橋區文化路一段 188 號")


def test_what_central_refuses_about_somebody_leads_to_them(room: Showroom) -> None:
    room.do(ChangeUser(user_id=an_id("wu"), role=Role.ACCOUNTANT))
    answered(room, OutcomeState.REFUSED, code="role_not_here")
    page = room.open("attention", "", AttentionPage)
    page.table.select_row(0)
    room.settle()
    room.press(Qt.Key.Key_Return, CTRL)
    front = room.workspace.rooms.current()
    assert front is not None
    assert isinstance(front.page, PeoplePage)
    chosen = front.page.table.current()
    assert chosen is not None
    assert chosen.name == "wu"
