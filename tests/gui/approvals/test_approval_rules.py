"""Rules of approval and standing in, by keyboard: laid down, looked ahead, refused with both named, ended."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.approvals.page import ApprovalsPage
from dms_desktop.features.approvals.rule_dialog import RuleDialog
from dms_desktop.features.approvals.rules_page import ApprovalRulesPage
from dms_desktop.features.approvals.stand_in_dialog import StandInDialog
from sync.domain.accounts.records import House
from sync.domain.accounts.rules import Role
from sync.domain.approvals.queries import RuleRow, approval_rules, delegations
from sync.domain.approvals.records import ApprovalRule
from sync.kernel.commands import HOUSE
from tests.builders import TODAY, a_user, an_id
from tests.gui.showroom import Showroom


@pytest.fixture(name="house")
def a_house(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    """One in which one person lays down rules: a rule about rules begins far up."""
    with closing(Showroom(tmp_path, role=Role.OPERATOR, dealer_id=HOUSE)) as room:
        room.receive(a_rule_about_rules())
        yield room


def a_rule_about_rules() -> ApprovalRule:
    return ApprovalRule(
        dealer_id=HOUSE,
        id=an_id("rules"),
        kind="approval_rule",
        from_amount=10**9,
        chain="finance",
        parallel=False,
        escalate_days=0,
        escalate_to="",
        active=True,
        changed_by="",
    )


def about_prices(room: Showroom) -> list[RuleRow]:
    return [row for row in room.replica.read(room.actor, approval_rules) if row.kind != "approval_rule"]


def draft(room: Showroom, *steps: str, then: str = "") -> RuleDialog:
    """The dialog of a new rule about prices from 500.00 on, saved."""
    room.press(Qt.Key.Key_F2)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, RuleDialog)
    dialog.kind.set_value("price_exception")
    dialog.amount.setText("500")
    for pair, step in zip(dialog.steps, steps, strict=False):
        pair[0].set_value(step)
    if then:
        dialog.days.setText("3")
        dialog.then.set_value(then)
    room.press(Qt.Key.Key_F12)
    return dialog


def test_a_rule_is_laid_down_and_says_who_would_be_asked(house: Showroom) -> None:
    page = house.open("approval_rules", "", ApprovalRulesPage)
    draft(house, "finance", "channel_manager", then="catalog_admin")
    [rule] = about_prices(house)
    assert (rule.from_amount, rule.chain, rule.escalate_days) == (500_00, "finance channel_manager", 3)
    page.kind.set_value("price_exception")
    page.amount.setFocus()
    house.type("600")
    house.settle()
    assert page.preview.text() == "Finance  →  Channel manager"
    page.amount.clear()
    house.type("499")
    house.settle()
    assert page.preview.text() == "Nobody: it counts at once."
    page.table.select_row([row.kind for row in page.table.rows()].index("price_exception"))
    page.table.setFocus()
    house.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert about_prices(house) == []


def test_rules_that_contradict_or_lead_back_to_themselves_stay_in_the_dialog_with_both_named(house: Showroom) -> None:
    house.open("approval_rules", "", ApprovalRulesPage)
    draft(house, "finance")
    other = draft(house, "channel_manager")
    assert other.isVisible()
    assert "channel_manager" in other.banner.text()
    assert "finance" in other.banner.text()
    other.reject()
    loop = draft(house, "finance", then="finance")
    assert "lead from finance to finance" in loop.form.errors()["escalate_to"]
    loop.reject()
    assert len(about_prices(house)) == 1


def test_a_colleague_stands_in_for_some_days(tmp_path: Path, qtbot: QtBot) -> None:
    with closing(Showroom(tmp_path, role=Role.FINANCE, dealer_id=HOUSE)) as room:
        room.receive(a_user("gao", Role.FINANCE, dealer_id=HOUSE))
        room.open("approvals", "", ApprovalsPage)
        room.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, StandInDialog)
        qtbot.waitUntil(lambda: dialog.taker.count() > 0)
        dialog.last.setText("+5")
        room.press(Qt.Key.Key_Return)
        assert [row.taker for row in room.replica.read(room.actor, delegations)] == ["gao"]
        room.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
        back = QApplication.activeWindow()
        assert isinstance(back, StandInDialog)
        room.settle()
        back.known.table.setFocus()
        back.known.table.select_row(0)
        room.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
        [ended] = room.replica.read(room.actor, delegations)
        assert ended.valid_until < TODAY, "who is back earlier decides alone again"


def test_a_colleague_stands_in_from_the_day_of_the_house_on(tmp_path: Path, qtbot: QtBot) -> None:
    """In London it is the evening before: for the house the first day would be over already."""
    with closing(Showroom(tmp_path, role=Role.FINANCE, dealer_id=HOUSE)) as room:
        room.receive(House(house_id=HOUSE, timezone="Asia/Taipei"))
        room.clock.pass_(11 * 3_600)  # 20:00 in London, 04:00 of the 24th in Taipei
        room.open("approvals", "", ApprovalsPage)
        room.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, StandInDialog)
        assert dialog.first.day() == date(2026, 11, 24)
        dialog.close()


def test_without_such_a_rule_the_dialog_says_that_somebody_else_has_to_say_yes(tmp_path: Path, qtbot: QtBot) -> None:
    """Threat T5: nothing counts yet."""
    with closing(Showroom(tmp_path, role=Role.OPERATOR, dealer_id=HOUSE)) as room:
        page = room.open("approval_rules", "", ApprovalRulesPage)
        draft(room, "finance")
        room.settle()
        assert room.workspace.toast.text() == "Nothing is changed yet: this waits for a yes from Channel manager / Finance."
        assert page.table.rows() == []
