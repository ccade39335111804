"""What was written at length is not lost with one key: a contract, and a template of its wording."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.contracts.desk import ContractDeskPage
from dms_desktop.features.contracts.dialogs import ContractDialog
from sync.domain.accounts.rules import Role
from sync.kernel.commands import HOUSE
from tests.builders import SHOP, a_dealer
from tests.gui.showroom import Showroom


@pytest.fixture(name="house")
def a_house(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with closing(Showroom(tmp_path, role=Role.CHANNEL_MANAGER, dealer_id=HOUSE)) as room:
        room.receive(a_dealer(SHOP, name="板橋門市"))
        yield room


def begun(house: Showroom) -> ContractDialog:
    house.open("contract_desk", "", ContractDeskPage)
    house.press(Qt.Key.Key_F2)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ContractDialog)
    return dialog


def test_the_first_esc_says_that_it_is_not_saved_and_the_second_leaves(house: Showroom) -> None:
    dialog = begun(house)
    dialog.fields.wording.setPlainText("第一條")
    house.press(Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.banner.isVisible()
    dialog.fields.wording.setPlainText("第一條 第二條")
    house.press(Qt.Key.Key_Escape)
    assert dialog.isVisible(), "it is something else by now"
    house.press(Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None


def test_where_nothing_was_typed_one_esc_leaves(house: Showroom) -> None:
    begun(house)
    house.press(Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None
