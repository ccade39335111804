"""A person's own account: another password with every no in its place, and the PCs they are signed in on."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.account.page import AccountPage
from dms_desktop.features.account.password_dialog import PasswordDialog
from dms_desktop.proof import ProofDialog
from sync.client.own_sign_ins import SignedInAt
from sync.domain.accounts.rules import Role
from sync.kernel.errors import Denied
from tests.gui.showroom import Showroom, a_showroom
from tests.own_door import RIGHT
from tests.shops import MONDAY

NEW = "seven blue kettles"


@pytest.fixture(name="room")
def a_room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path, role=Role.CLERK) as room:
        yield room


def asked(room: Showroom) -> PasswordDialog:
    room.open("account", "", AccountPage)
    room.press(Qt.Key.Key_F2)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, PasswordDialog)
    return dialog


def fill(room: Showroom, dialog: PasswordDialog, old: str, new: str, again: str) -> None:
    for field, text in ((dialog.old, old), (dialog.new, new), (dialog.again, again)):
        field.setText(text)
    room.press(Qt.Key.Key_Return)


def test_a_clerk_changes_their_own_password(room: Showroom) -> None:
    """ASVS 5.0, 6.2.2, 6.2.3."""
    dialog = asked(room)
    fill(room, dialog, RIGHT, NEW, NEW)
    assert (room.own_door.right, room.workspace.toast.isVisible()) == (NEW, True)


def test_what_is_wrong_stands_at_its_field_and_what_was_typed_stays(room: Showroom) -> None:
    dialog = asked(room)
    fill(room, dialog, RIGHT, "", "")
    assert set(dialog.form.errors()) == {"new", "again"}
    fill(room, dialog, RIGHT, NEW, "seven blue kettle")
    assert set(dialog.form.errors()) == {"again"}
    fill(room, dialog, "a guess", NEW, NEW)
    assert dialog.form.errors() == {"old": "This is not your password."}
    for code in ("password_too_short", "password_most_used", "password_is_name", "password_is_same"):
        room.own_door.no = Denied(code, least=8)
        fill(room, dialog, RIGHT, NEW, NEW)
        assert set(dialog.form.errors()) == {"new"}
    assert (dialog.new.text(), room.own_door.right) == (NEW, RIGHT)
    room.press(Qt.Key.Key_Escape)


def test_without_a_connection_it_says_so_and_nothing_is_lost(room: Showroom) -> None:
    room.own_door.no = Denied("password_needs_central")
    dialog = asked(room)
    fill(room, dialog, RIGHT, NEW, NEW)
    assert "Nothing was changed" in dialog.banner.text()
    assert (dialog.new.text(), room.own_door.right) == (NEW, RIGHT)
    room.press(Qt.Key.Key_Escape)


def a_place(number: int) -> SignedInAt:
    return SignedInAt(
        device_id=UUID(int=number),
        name=f"PC {number}",
        signed_in_at=MONDAY,
        seen_at=MONDAY - timedelta(days=number),
        is_here=number == 1,
    )


def prove(room: Showroom, password: str) -> None:
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, ProofDialog)
    dialog.password.setText(password)
    room.press(Qt.Key.Key_Return)


def test_who_knows_the_password_sees_where_they_are_signed_in_and_ends_it(room: Showroom) -> None:
    """ASVS 5.0, 7.5.2."""
    room.own_door.at = [a_place(1), a_place(2)]
    page = room.open("account", "", AccountPage)
    assert page.pane.is_empty()
    room.press(Qt.Key.Key_F4)
    prove(room, "a guess")
    assert page.pane.is_empty()
    prove(room, RIGHT)
    assert [one.name for one in page.table.rows()] == ["PC 1", "PC 2"]
    page.table.select_row(0)
    assert not page.deeds()[-1].enabled
    page.table.select_row(1)
    assert page.deeds()[-1].enabled
    room.press(Qt.Key.Key_Delete)
    prove(room, RIGHT)
    assert [one.name for one in page.table.rows()] == ["PC 1"]


def test_the_page_is_found_by_its_name(room: Showroom) -> None:
    assert [hit.id for hit in room.workspace.search._pages("password")] == ["account"]
