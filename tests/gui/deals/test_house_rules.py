"""The manufacturer's rules of registration by keyboard: its terms, line by line, and where dealers may sell."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.deals.deal_terms_dialog import DealTermsDialog
from dms_desktop.features.deals.desk import DealDeskPage
from dms_desktop.features.deals.territories_page import TerritoriesPage
from dms_desktop.features.deals.territory_dialog import TerritoryDialog
from sync.domain.accounts.records import House
from sync.domain.accounts.rules import Role
from sync.domain.deals.house_queries import TerritoryRow, deal_terms_known, territories
from sync.domain.deals.reviewing import GrantTerritory, SetDealTerms
from sync.domain.deals.rules import DEFAULTS
from sync.kernel.commands import HOUSE
from tests.builders import SHOP, TODAY, a_category, a_dealer, an_id
from tests.deal_builders import DAY
from tests.gui.showroom import Showroom

LONG = replace(DEFAULTS, customer_days=365)
GRANT = GrantTerritory(territory_id=an_id("t"), dealer_id=SHOP, product_line="brakes", area="65", valid_from=TODAY)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    shown = Showroom(tmp_path, role=Role.CHANNEL_MANAGER, dealer_id=HOUSE)
    shown.receive(a_category(), a_dealer(SHOP, name="板橋門市"))
    try:
        yield shown
    finally:
        shown.close()


def the_terms(desk: Showroom) -> DealTermsDialog:
    """F7 at the desk."""
    page = desk.open("deal_desk", "", DealDeskPage)
    desk.press(Qt.Key.Key_F7)
    desk.settle()
    dialog = page.findChild(DealTermsDialog)
    assert dialog is not None
    return dialog


def number(dialog: DealTermsDialog, name: str) -> object:
    return dialog.numbers()[name]


def choose_line(desk: Showroom, dialog: DealTermsDialog) -> None:
    """The next line of the list, by its arrow."""
    dialog.line.setFocus()
    desk.press(Qt.Key.Key_Down)


def retype(desk: Showroom, dialog: DealTermsDialog, name: str, text: str) -> None:
    dialog.form.field(name).setFocus()
    desk.press(Qt.Key.Key_A, CTRL)
    desk.type(text)


def test_terms_of_a_line_begin_with_what_counts_for_it_and_count_alone_for_it(desk: Showroom) -> None:
    desk.do(SetDealTerms(**asdict(LONG)))
    dialog = the_terms(desk)
    choose_line(desk, dialog)
    assert (number(dialog, "customer_days"), dialog.source.text()) == (365, "The terms of all other lines")
    retype(desk, dialog, "idle_days", "20")
    retype(desk, dialog, "free_amount", "1,000.00")
    desk.press(Qt.Key.Key_F12)
    desk.settle()
    rows = desk.replica.read(desk.actor, deal_terms_known)
    assert [(row.product_line, row.terms) for row in rows] == [
        ("", LONG),
        ("brakes", replace(LONG, idle_days=20, free_amount=1_000_00)),
    ]
    again = the_terms(desk)
    choose_line(desk, again)
    assert (number(again, "idle_days"), again.source.text()) == (20, "Terms of its own")


def test_without_terms_those_of_the_program_are_shown(desk: Showroom) -> None:
    dialog = the_terms(desk)
    assert dialog.numbers() == asdict(DEFAULTS)
    assert dialog.source.text() == "What the program came with"


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("idle_days", "4000", "A number from 0 to 3,650."),
        ("grace_days", "soon", "A number from 0 to 3,650."),
        ("free_amount", "-1", "This is missing, below 0 or far too large."),
    ],
)
def test_what_cannot_be_stands_at_its_field(desk: Showroom, field: str, typed: str, sentence: str) -> None:
    dialog = the_terms(desk)
    retype(desk, dialog, field, typed)
    desk.press(Qt.Key.Key_F12)
    desk.settle()
    assert dialog.form.errors() == {field: sentence}
    assert desk.replica.read(desk.actor, deal_terms_known) == []


def test_a_territory_begins_and_ends_by_the_day_of_the_house(desk: Showroom) -> None:
    desk.receive(House(house_id=HOUSE, timezone="Asia/Taipei"))
    desk.clock.pass_(11 * 3_600)  # 20:00 in London, 04:00 of the 24th in Taipei
    the_territories(desk)
    desk.press(Qt.Key.Key_F2)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, TerritoryDialog)
    dialog.last.setText("+7")
    assert (dialog.first.day(), dialog.last.day()) == (date(2026, 11, 24), date(2026, 12, 1))


def the_territories(desk: Showroom) -> TerritoriesPage:
    """F9 at the desk."""
    desk.open("deal_desk", "", DealDeskPage)
    desk.press(Qt.Key.Key_F9)
    desk.settle()
    shown = desk.workspace.rooms.current()
    assert shown is not None
    assert isinstance(shown.page, TerritoriesPage)
    return shown.page


def the_dialog(page: TerritoriesPage) -> TerritoryDialog:
    dialog = page.findChild(TerritoryDialog)
    assert dialog is not None
    return dialog


def granted(desk: Showroom) -> TerritoryRow:
    [row] = desk.replica.read(desk.actor, territories, with_ended=True)
    return row


def test_a_territory_is_granted_without_a_mouse(desk: Showroom) -> None:
    page = the_territories(desk)
    desk.press(Qt.Key.Key_F2)
    desk.settle()
    desk.press(Qt.Key.Key_F12)
    assert the_dialog(page).form.errors() == {"dealer_id": "Choose a dealer."}
    desk.type("板橋")
    desk.settle()
    desk.press(Qt.Key.Key_Return)
    the_dialog(page).area.setFocus()
    desk.type("65")
    desk.press(Qt.Key.Key_F12)
    desk.settle()
    row = granted(desk)
    assert (row.dealer_name, row.product_line, row.area, row.valid_from, row.valid_until) == ("板橋門市", "", "65", TODAY, None)
    assert [one.territory_id for one in page.table.rows()] == [row.territory_id]


def test_a_territory_ends_and_keeps_all_else(desk: Showroom) -> None:
    desk.do(GRANT)
    page = the_territories(desk)
    desk.press(Qt.Key.Key_Delete, CTRL)
    desk.settle()
    assert the_dialog(page).last.day() == TODAY
    desk.type("+2")
    desk.press(Qt.Key.Key_F12)
    desk.settle()
    row = granted(desk)
    assert (row.product_line, row.area, row.valid_from, row.valid_until) == ("brakes", "65", TODAY, TODAY + 2 * DAY)


def test_a_last_day_before_the_first_stands_at_its_field(desk: Showroom) -> None:
    desk.do(GRANT)
    page = the_territories(desk)
    desk.press(Qt.Key.Key_F4)
    desk.settle()
    the_dialog(page).last.setFocus()
    desk.type("2020-01-01")
    desk.press(Qt.Key.Key_F12)
    desk.settle()
    assert the_dialog(page).form.errors() == {"valid_until": "The last day comes before the first."}
    assert granted(desk).valid_until is None
