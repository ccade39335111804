"""Days of a limit and of a registration are told from the day of the house, also where the PC has another one."""

from contextlib import closing
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.credit.desk import CreditDeskPage
from dms_desktop.features.credit.dialogs import LimitDialog
from dms_desktop.features.deals.document import DealPage
from sync.domain.accounts.records import House
from sync.domain.accounts.rules import Role
from sync.kernel.commands import HOUSE
from tests.builders import SHOP, a_dealer, an_id
from tests.gui.showroom import Showroom, a_showroom


def test_a_limit_ends_so_many_days_after_the_day_of_the_house(tmp_path: Path, qtbot: QtBot) -> None:
    with closing(Showroom(tmp_path, role=Role.FINANCE, dealer_id=HOUSE)) as room:
        room.receive(a_dealer(SHOP), House(house_id=HOUSE, timezone="Asia/Taipei"))
        room.clock.pass_(11 * 3_600)  # 20:00 in London, 04:00 of the 24th in Taipei
        room.open("credit_desk", "", CreditDeskPage)
        room.press(Qt.Key.Key_F2)
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, LimitDialog)
        dialog.last.setText("+7")
        assert dialog.last.day() == date(2026, 12, 1)
        dialog.close()


def test_a_registration_is_expected_so_many_days_after_the_day_of_the_house(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.REP) as room:
        room.receive(House(house_id=HOUSE, timezone="Asia/Taipei"))
        room.clock.pass_(11 * 3_600)
        page = room.open("deal", str(an_id("new")), DealPage)
        page.form.expected.setText("+7")
        assert page.form.expected.day() == date(2026, 12, 1)
