"""Special prices and promotions by keyboard: drafted, refused with the pair named, published, ended; read by the dealer."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.deals.desk import DealDeskPage
from dms_desktop.features.prices.page import EndDialog, PricesPage
from dms_desktop.features.prices.price_dialog import PriceDialog
from dms_desktop.features.prices.promotion_dialog import PromotionDialog
from dms_desktop.keep_dialog import KeepDialog
from dms_desktop.widgets.parts import PlainLabel
from sync.domain.accounts.records import House
from sync.domain.accounts.rules import Role
from sync.domain.deals.records import Deal
from sync.domain.deals.rules import DealState
from sync.domain.pricing.promotions import Kind, Offer, Part, Tier
from sync.domain.pricing.queries import RuleRow, SpecialPrice, price_rules
from sync.domain.pricing.records import PromotionRule
from sync.domain.pricing.rules import Standing, Step
from sync.kernel.commands import HOUSE
from tests.builders import NOW, SHOP, a_category, a_context, a_dealer, a_product, a_session, an_id, run
from tests.deal_builders import DEAL, a_deal
from tests.gui.showroom import Showroom, a_showroom
from tests.price_builders import a_promotion, asks_nobody, publish

PAD = "BRK-01"


@pytest.fixture(name="house")
def a_house(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with closing(Showroom(tmp_path, role=Role.CATALOG_ADMIN, dealer_id=HOUSE)) as room:
        room.receive(
            a_dealer(SHOP, name="板橋門市"), a_category("brakes"), a_product(PAD), a_product("OIL-1"), asks_nobody("price_rule")
        )
        yield room


def a_protected_deal() -> Deal:
    with a_session(a_dealer(SHOP)) as session:
        run(a_deal(), a_context(session))
        deal = session.get_one(Deal, (SHOP, DEAL))
        deal.state = DealState.PROTECTED
        session.expunge(deal)
    return deal


def rules(room: Showroom) -> list[RuleRow]:
    return list(room.replica.read(room.actor, price_rules))


def draft_price(room: Showroom, code: str) -> None:
    room.press(Qt.Key.Key_F2)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, PriceDialog)
    dialog.who.texts["code"].setText(code)
    dialog.who.dealer.setFocus()
    room.type("板橋")
    assert dialog.who.dealer.suggested() is not None
    room.press(Qt.Key.Key_Tab)
    dialog.product.setText(PAD)
    dialog.price.setText("250")
    room.press(Qt.Key.Key_F12)


def test_a_special_price_is_drafted_published_and_ended(house: Showroom) -> None:
    page = house.open("price_desk", "", PricesPage)
    draft_price(house, "AUTUMN")
    [row] = rules(house)
    assert isinstance(row.terms, SpecialPrice)
    assert (row.standing, row.terms.price, row.dealer_name) == (Standing.DRAFT, 250_00, "板橋門市")
    house.press(Qt.Key.Key_F12)
    assert [one.standing for one in page.table.rows()] == [Standing.IN_FORCE]
    house.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, EndDialog)
    last = house.clock.now().date()
    house.press(Qt.Key.Key_Return)
    assert [one.valid_until for one in rules(house)] == [last]


def test_two_that_contradict_are_not_published_and_both_are_named(house: Showroom) -> None:
    page = house.open("price_desk", "", PricesPage)
    draft_price(house, "FIRST")
    house.press(Qt.Key.Key_F12)
    draft_price(house, "SECOND")
    page.table.select_key(next(row.rule_id for row in rules(house) if row.code == "SECOND"))
    house.press(Qt.Key.Key_F12)
    assert "SECOND" in page.banner.text()
    assert "FIRST v1" in page.banner.text()
    assert sorted(row.standing for row in rules(house)) == [Standing.DRAFT, Standing.IN_FORCE]


def test_a_protected_project_is_given_a_price_of_its_own(tmp_path: Path, qtbot: QtBot) -> None:
    with closing(Showroom(tmp_path, role=Role.CHANNEL_MANAGER, dealer_id=HOUSE)) as room:
        room.receive(a_dealer(SHOP, name="板橋門市"), a_category("brakes"), a_product(PAD), a_protected_deal())
        room.open("deal_desk", DEAL.hex, DealDeskPage)
        room.press(Qt.Key.Key_F2)
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, PriceDialog)
        assert dialog.who.dealer.text() == "D7 板橋門市"
        dialog.product.setText(PAD)
        dialog.price.setText("220")
        room.press(Qt.Key.Key_F12)
        [row] = rules(room)
        assert isinstance(row.terms, SpecialPrice)
        assert (row.terms.step, row.terms.deal_id, row.dealer_id) == (Step.PROJECT, DEAL, SHOP)
        room.open("price_desk", "", PricesPage)
        room.press(Qt.Key.Key_F4)
        again = QApplication.activeWindow()
        assert isinstance(again, PriceDialog)
        assert again.who.dealer.isReadOnly(), "a draft is of the same project when it is opened again"


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_a_price_begins_on_the_day_of_the_house(house: Showroom, zone: str) -> None:
    """They are never on one day: a PC in either was told that the day it proposed itself has passed."""
    house.receive(House(house_id=HOUSE, timezone=zone))
    house.open("price_desk", "", PricesPage)
    house.press(Qt.Key.Key_F2)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, PriceDialog)
    assert dialog.who.first.day() == house.clock.now().astimezone(ZoneInfo(zone)).date()


def test_what_cannot_be_stays_typed_at_its_field(house: Showroom) -> None:
    house.open("price_desk", "", PricesPage)
    house.press(Qt.Key.Key_F2)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, PriceDialog)
    dialog.who.texts["code"].setText("AUTUMN")
    dialog.product.setText("NO-SUCH")
    dialog.price.setText("250")
    house.press(Qt.Key.Key_F12)
    assert dialog.isVisible()
    assert rules(house) == []


@pytest.mark.parametrize(
    ("kind", "typed", "offer"),
    [
        (
            Kind.TIER,
            {"tiers": "10: 5; 20: 7.5 %"},
            Offer(tiers=(Tier(quantity=10, basis_points=500), Tier(quantity=20, basis_points=750))),
        ),
        (Kind.GIFT, {"products": PAD, "gifts": "OIL-1"}, Offer(products=(PAD,), gifts=("OIL-1",), buy=10, get=1)),
        (
            Kind.BUNDLE,
            {"parts": f"{PAD}: 1; OIL-1: 2"},
            Offer(parts=(Part(product_code=PAD, quantity=1), Part(product_code="OIL-1", quantity=2)), amount=99_00),
        ),
    ],
)
def test_a_promotion_has_the_terms_of_its_kind(house: Showroom, kind: Kind, typed: dict[str, str], offer: Offer) -> None:
    house.open("price_desk", "", PricesPage)
    house.press(Qt.Key.Key_F2, Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, PromotionDialog)
    dialog.who.texts["code"].setText("AUTUMN")
    dialog.kind.set_value(kind.value)
    for name, text in typed.items():
        dialog.texts[name].setText(text)
    dialog.counts["buy"].setText("10")
    dialog.counts["get"].setText("1")
    dialog.amounts["amount"].setText("99")
    house.press(Qt.Key.Key_F12)
    [row] = rules(house)
    assert not isinstance(row.terms, SpecialPrice)
    assert (row.terms.kind, row.terms.offer) == (kind, offer)


def test_a_promotion_asks_in_the_order_in_which_one_thinks(house: Showroom) -> None:
    """What it gives, of what, how often, for whom, when: what is bought stood nine fields away from what is given."""
    house.open("price_desk", "", PricesPage)
    house.press(Qt.Key.Key_F2, Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, PromotionDialog)
    dialog.kind.set_value(Kind.BUY_GET.value)
    dialog.kind.picked.emit(Kind.BUY_GET.value)
    seen = []
    dialog.kind.setFocus()
    for _ in range(6):
        house.press(Qt.Key.Key_Tab)
        seen.append(dialog.focusWidget())
    counts, texts = dialog.counts, dialog.texts
    assert seen[:5] == [counts["buy"], counts["get"], dialog.amounts["least"], texts["products"], texts["categories"]]


def test_the_goods_of_a_promotion_say_that_they_are_found_by_name(house: Showroom) -> None:
    house.open("price_desk", "", PricesPage)
    house.press(Qt.Key.Key_F2, Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, PromotionDialog)
    goods = dialog.texts["products"]
    assert goods.placeholderText() == "All; else found by code or name"
    goods.setFocus()
    house.type(PAD[:5])
    house.press(Qt.Key.Key_Tab)
    assert goods.text() == PAD


def test_a_draft_is_changed_as_it_stands(house: Showroom) -> None:
    house.open("price_desk", "", PricesPage)
    draft_price(house, "AUTUMN")
    house.press(Qt.Key.Key_F4)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, PriceDialog)
    assert dialog.price.minor() == 250_00
    dialog.price.setText("")
    dialog.share.setText("5")
    house.press(Qt.Key.Key_F12)
    [row] = rules(house)
    assert isinstance(row.terms, SpecialPrice)
    assert (row.terms.price, row.terms.basis_points) == (None, 500)


def test_a_dealer_reads_and_changes_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.CLERK) as room:
        page = room.open("prices", "", PricesPage)
        assert page.pane.isVisible()
        assert [deed.key for deed in page.deeds()] == ["Ctrl+F"]


def test_part_of_a_promotion_is_kept_for_a_pc_and_taken_back(tmp_path: Path, qtbot: QtBot) -> None:
    with closing(Showroom(tmp_path, role=Role.CHANNEL_MANAGER, dealer_id=HOUSE)) as room, a_session() as session:
        publish(a_promotion(quota=10), session)
        rule = session.get_one(PromotionRule, an_id("promo"))
        session.expunge(rule)
        rule.valid_until = NOW.date() + timedelta(days=30)
        room.receive(a_dealer(SHOP, name="板橋門市"), rule)
        page = room.open("price_desk", "", PricesPage)
        room.press(Qt.Key.Key_F6)
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, KeepDialog)
        room.press(Qt.Key.Key_F12)
        assert set(dialog.form.errors()) == {"dealer_id"}, "for whom?"
        room.type("板橋")
        assert dialog.dealer.suggested() is not None
        room.press(Qt.Key.Key_Tab)
        dialog.letter.setText("a")
        dialog.amount.set_value(3)
        dialog.days.set_value(90)
        room.press(Qt.Key.Key_F12)
        assert set(dialog.form.errors()) == {"days"}, "the promotion ends before that"
        dialog.days.set_value(7)
        room.press(Qt.Key.Key_F12)
        [kept] = dialog.table.rows()
        assert (kept.dealer_name, kept.part.letter, kept.part.left) == ("板橋門市", "A", 3)
        assert page.table.rows()[0].code == "promo"
        room.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
        assert [one.part.left for one in dialog.table.rows()] == [0]


def test_what_is_wrong_is_said_whole_below_its_field(house: Showroom) -> None:
    """The second line of the sentence was cut off at the foot."""
    house.open("price_desk", "", PricesPage)
    house.press(Qt.Key.Key_F2)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, PriceDialog)
    hints = {}
    for step in (Step.LEVEL, Step.CONTRACT, Step.DEALER):
        dialog.step.set_value(step.value)
        hints[step] = dialog.who.dealer.placeholderText()
    assert [step for step, hint in hints.items() if hint == "Everybody"] == [Step.LEVEL], "the others are for one dealer"
    dialog.who.texts["code"].setText("AUT-1")
    dialog.product.setText(PAD)
    dialog.price.setText("250")
    house.press(Qt.Key.Key_F12)
    house.settle()
    [said] = [one for one in dialog.form.findChildren(PlainLabel) if one.property("role") == "error" and one.isVisible()]
    assert said.height() >= said.heightForWidth(said.width()) > said.fontMetrics().lineSpacing() * 1.5
    dialog.reject()
