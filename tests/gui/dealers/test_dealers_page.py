"""Head office stops a dealer's orders, lets it order again, and changes the terms on which it buys."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.approvals.page import ApprovalsPage
from dms_desktop.features.dealers.page import DealersPage
from dms_desktop.features.dealers.terms_dialog import TermsDialog
from sync.domain.accounts.commands import BlockDealer, UnblockDealer
from sync.domain.accounts.queries import DealerCard, dealer_card
from sync.domain.accounts.rules import BackorderPolicy, DealerStatus, Role
from sync.kernel.commands import HOUSE
from tests.builders import OTHER_SHOP, SHOP, a_dealer
from tests.gui.showroom import Showroom

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(name="house")
def a_house(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with closing(Showroom(tmp_path, role=Role.CHANNEL_MANAGER, dealer_id=HOUSE)) as room:
        room.receive(a_dealer(SHOP, name="板橋門市", phone="02-2960-3456"), a_dealer(OTHER_SHOP, name="三重門市"))
        yield room


def shop(room: Showroom) -> DealerCard:
    card = room.replica.read(room.actor, dealer_card, dealer_id=SHOP)
    assert card is not None
    return card


def at_hand(room: Showroom) -> DealersPage:
    page = room.open("dealers", "", DealersPage)
    page.table.select_key(SHOP)
    room.settle()
    return page


def test_a_dealer_is_blocked_for_a_reason_and_let_again_by_two(house: Showroom) -> None:
    """Behaviour 2.16.4: what gives a right takes a second person, what takes one away does not."""
    page = at_hand(house)
    assert "02-2960-3456" in page.facts.text()
    assert "Price list standard\nA price shown is kept, days: " in page.facts.text()  # what F12 changes is seen before
    house.press(Qt.Key.Key_Delete, CTRL)
    house.type("three months late")
    house.press(Qt.Key.Key_Return)
    assert (shop(house).status, shop(house).block_reason) == (DealerStatus.BLOCKED, "three months late")
    assert "three months late" in page.facts.text()
    house.press(Qt.Key.Key_Delete, CTRL)
    assert "waits for a yes" in house.workspace.toast.text()


def test_terms_that_cannot_be_are_pointed_at_and_only_what_is_other_is_asked(house: Showroom) -> None:
    at_hand(house)
    house.press(Qt.Key.Key_F12)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, TermsDialog)
    dialog.price_list.clear()
    house.press(Qt.Key.Key_F12)
    assert set(dialog.form.errors()) == {"price_list"}
    dialog.price_list.setText(shop(house).price_list)
    dialog.policy.set_value(BackorderPolicy.CANCEL_REST)
    house.press(Qt.Key.Key_F12)
    assert "waits for a yes" in house.workspace.toast.text()


def test_terms_that_are_figures_stand_one_under_the_other(house: Showroom) -> None:
    at_hand(house)
    house.press(Qt.Key.Key_F12)
    dialog = house.workspace.findChild(TermsDialog)
    assert isinstance(dialog, TermsDialog)
    assert {field.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask for field in (dialog.days, dialog.share)} == {
        Qt.AlignmentFlag.AlignRight
    }


def test_no_key_is_meant_for_the_dealer_before(house: Showroom) -> None:
    page = at_hand(house)
    page.table.select_key(OTHER_SHOP)
    assert [deed.enabled for deed in page.deeds() if deed.key == "F12"] == [False]
    house.settle()
    assert [deed.enabled for deed in page.deeds() if deed.key == "F12"] == [True]


def test_finance_changes_terms_and_blocks_nobody(tmp_path: Path, qtbot: QtBot) -> None:
    with closing(Showroom(tmp_path, role=Role.FINANCE, dealer_id=HOUSE)) as room:
        room.receive(a_dealer(SHOP))
        keys = [deed.key for deed in at_hand(room).deeds()]
    assert ("F12" in keys, "Ctrl+Del" in keys) == (True, False)


def test_who_is_asked_about_a_dealer_opens_it(house: Showroom) -> None:
    house.do(BlockDealer(dealer_id=SHOP, reason="three months late"))
    house.do(UnblockDealer(dealer_id=SHOP))
    page = house.open("approvals", "", ApprovalsPage)
    page.which.set_value("open")
    page.refresh()
    house.settle()
    house.press(Qt.Key.Key_O, CTRL)
    front = house.workspace.rooms.current()
    assert front is not None
    assert isinstance(front.page, DealersPage)
    chosen = front.page.table.current()
    assert chosen is not None
    assert chosen.dealer_id == SHOP
