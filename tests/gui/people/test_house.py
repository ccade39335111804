"""The operator says by whose clock the days of head office begin."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.people.house_dialog import HouseDialog
from dms_desktop.features.people.page import PeoplePage
from sync.domain.accounts.calendar import house_timezone
from sync.domain.accounts.rules import Role
from sync.kernel.commands import HOUSE
from tests.gui.showroom import Showroom


@pytest.fixture(name="house")
def a_house(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with closing(Showroom(tmp_path, role=Role.OPERATOR, dealer_id=HOUSE)) as room:
        yield room


def opened(room: Showroom) -> HouseDialog:
    room.open("people", "", PeoplePage)
    room.press(Qt.Key.Key_F6)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, HouseDialog)
    return dialog


def test_a_zone_is_found_by_a_few_letters_of_its_city(house: Showroom) -> None:
    dialog = opened(house)
    dialog.zone.clear()
    house.type("taip")
    house.press(Qt.Key.Key_Down)
    house.press(Qt.Key.Key_Return)
    assert dialog.zone.text() == "Asia/Taipei"
    house.press(Qt.Key.Key_F12)
    assert house.replica.read(house.actor, house_timezone) == "Asia/Taipei"


def test_what_is_no_zone_is_said_at_its_field_and_stays(house: Showroom) -> None:
    dialog = opened(house)
    dialog.zone.setText("Taipei time")
    house.press(Qt.Key.Key_F12)
    assert list(dialog.form.errors()) == ["timezone"]
    assert dialog.zone.text() == "Taipei time"
