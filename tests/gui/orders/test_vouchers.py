"""A voucher, a project and a gift while an order is typed: offered at once, and said to central as they were shown."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.orders.entry_page import OrderEntryPage
from dms_desktop.features.orders.gift_dialog import GiftDialog
from dms_desktop.features.orders.own_price import OwnPriceDialog
from sync.domain.deals.records import Deal
from sync.domain.deals.rules import DealState
from sync.domain.orders.commands import PlaceOrder
from sync.domain.pricing.promotions import Kind
from sync.domain.pricing.records import PriceRule, PromotionRule
from sync.domain.pricing.rules import Step
from tests.builders import SHOP, a_context, a_dealer, a_session, run
from tests.deal_builders import DEAL, a_deal
from tests.gui.orders.test_why import addressed
from tests.gui.showroom import OIL, PAD, Showroom, a_showroom

OFFER = '{"basis_points":1000}'


def a_promotion(name: str, kind: Kind, offer: str, voucher: str = "") -> PromotionRule:
    rest: dict[str, Any] = {"priority": 0, "stack": "", "exclusive": False, "quota": 1, "dealer_quota": None, "used": 0}
    return PromotionRule(**addressed(name), **rest, kind=kind, offer=offer, voucher=voucher)


def a_project_price() -> PriceRule:
    about: dict[str, Any] = {"step": Step.PROJECT, "product_code": PAD, "category": "", "deal_id": DEAL, "from_quantity": 1}
    return PriceRule(**{**addressed("SITE"), "dealer_id": SHOP}, **about, price=2000_00, basis_points=0, tax_included=False)


def a_won_project() -> Deal:
    with a_session(a_dealer(SHOP)) as session:
        run(a_deal(), a_context(session))
        deal = session.get_one(Deal, (SHOP, DEAL))
        deal.state = DealState.WON
        session.expunge(deal)
    return deal


@pytest.fixture(name="room")
def a_counter(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path) as room:
        yield room


def typed(room: Showroom, units: str, asked: str = "new") -> OrderEntryPage:
    page = room.open("order_entry", asked, OrderEntryPage)
    page.lines.add_code(PAD, lambda code: None)
    room.settle()
    room.type(units)
    room.press(Qt.Key.Key_Return)
    return page


def placed(room: Showroom) -> PlaceOrder:
    room.press(Qt.Key.Key_F12)
    [sent] = room.replica.sent(only_waiting=True)
    return msgspec.json.decode(sent.body, type=PlaceOrder)


def test_a_voucher_takes_its_share_off_while_it_is_typed_and_is_sent_as_it_was_shown(room: Showroom) -> None:
    room.receive(a_promotion("AUTUMN", Kind.PERCENT, OFFER, "FALL26"))
    page = typed(room, "2")
    assert page.lines.total().discount == 0
    page.head.voucher.setFocus()
    room.type("fall26")
    room.settle()
    assert page.lines.total().discount == 570_00
    command = placed(room)
    assert (command.voucher, command.lines[0].quoted_discount) == ("fall26", 570_00)


def test_a_voucher_that_earns_nothing_is_said_before_the_order_is_placed(room: Showroom) -> None:
    page = typed(room, "2")
    page.head.voucher.setFocus()
    room.type("NOSUCH")
    room.settle()
    assert "Voucher NOSUCH is not known for your shop" in page.outlook.words.text()
    room.settle()
    room.die()
    room.reopen()
    page = room.open("order_entry", "", OrderEntryPage)
    assert page.head.voucher.text() == "NOSUCH"


def test_an_order_for_a_won_project_costs_what_the_project_costs(room: Showroom) -> None:
    room.receive(a_won_project(), a_project_price())
    page = typed(room, "2", f"project:{DEAL}")
    assert page.head.project.text().startswith("RG-D7-A-26-00001")
    assert page.lines.total().amount == 4000_00
    command = placed(room)
    assert (command.deal_id, command.lines[0].quoted_price) == (DEAL, 2000_00)


def test_a_project_is_found_by_a_piece_of_its_number(room: Showroom, qtbot: QtBot) -> None:
    room.receive(a_won_project(), a_project_price())
    page = typed(room, "2")
    page.head.project.setFocus()
    room.type("00001")
    qtbot.waitUntil(lambda: page.head.project.suggested() is not None)
    room.press(Qt.Key.Key_Tab)
    room.settle()
    assert (page.head.deal_id(), page.lines.total().amount) == (DEAL, 4000_00)


def test_a_price_of_ones_own_is_asked_for_with_its_reason_and_kept(room: Showroom) -> None:
    page = typed(room, "2")
    page.lines.grid.hand.go(0, "quantity")
    room.press(Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, OwnPriceDialog)
    room.type("2500")
    room.press(Qt.Key.Key_Return)
    assert "Say why" in dialog.form.errors()["reason"]
    room.type("Three shops opened")
    room.press(Qt.Key.Key_Return)
    room.settle()
    assert page.lines.total().amount == 5000_00
    assert "2,500.00 is asked for, the rules say 2,850.00" in page.outlook.words.text()
    room.die()
    room.reopen()
    page = room.open("order_entry", "", OrderEntryPage)
    room.settle()
    [line] = placed(room).lines
    assert (line.quoted_price, line.price_reason) == (2500_00, "Three shops opened")


def test_a_gift_that_is_earned_is_chosen_with_enter_and_costs_nothing(room: Showroom) -> None:
    room.receive(a_promotion("PRESENT", Kind.GIFT, f'{{"products":["{PAD}"],"buy":2,"get":1,"gifts":["{OIL}"]}}'))
    page = typed(room, "2")
    assert "Ctrl+G" in page.outlook.words.text()
    room.press(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, GiftDialog)
    room.press(Qt.Key.Key_Return)
    room.settle()
    assert [(line.code, line.quantity) for line in page.lines.drafted()] == [(PAD, "2"), (OIL, "1")]
    assert page.lines.total().discount == 1380_00
    assert "Ctrl+G" not in page.outlook.words.text()
    assert [line.quoted_discount for line in placed(room).lines] == [0, 1380_00]
