"""What waits for another person, at the desk: said at once, nothing changed, and whole beside the request."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.approvals.facts import after_words
from dms_desktop.features.approvals.page import ApprovalsPage
from dms_desktop.features.approvals.rule_dialog import RuleDialog
from dms_desktop.features.approvals.rules_page import ApprovalRulesPage
from dms_desktop.features.prices.page import PricesPage
from dms_desktop.features.stock.adjusting import AdjustmentPage
from dms_desktop.features.stock.levels import StockPage
from sync.domain.accounts.rules import Role
from sync.domain.approvals.commands import SetApprovalRule
from sync.domain.approvals.queries import approvals
from sync.domain.four_eyes.watching import Fact
from sync.domain.pricing.commands import DraftPrice
from sync.domain.pricing.rules import Step
from sync.domain.stock.moving import AdjustStock, MovedLine
from sync.domain.stock.queries import level_card
from sync.domain.stock.rules import AdjustmentReason, main_location
from sync.kernel.commands import HOUSE
from tests.builders import SHOP, TODAY, a_dealer, a_price, a_product, an_id
from tests.gui.showroom import PAD, PAD_BARCODE, Showroom, a_showroom

MAIN = main_location(SHOP)
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def shop(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    """Ten pads on the shelf, and a rule: what is lost, the accountant says yes to."""
    with a_showroom(tmp_path) as room:
        line = MovedLine(line_id=an_id("opening"), product_code=PAD, quantity=10)
        opening = AdjustmentReason.OPENING
        room.do(AdjustStock(adjustment_id=an_id("adj"), location_id=MAIN, reason=opening, lines=(line,)))
        room.do(SetApprovalRule(rule_id=an_id("rule"), kind="stock_adjustment", from_amount=1, chain="accountant"))
        yield room


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    """The catalog's desk at head office, with a draft of a special price."""
    with closing(Showroom(tmp_path, role=Role.CATALOG_ADMIN, dealer_id=HOUSE)) as room:
        room.receive(a_dealer(SHOP), a_product(PAD), a_price(PAD))
        since = TODAY + timedelta(days=9)
        draft = DraftPrice(
            rule_id=an_id("r"), code="AUTUMN", step=Step.DEALER, dealer_id=SHOP, product_code=PAD, price=1, valid_from=since
        )
        room.do(draft)
        yield room


def test_a_loss_that_waits_is_said_and_books_nothing(shop: Showroom) -> None:
    shop.open("adjustment", "", AdjustmentPage)
    shop.scan(PAD_BARCODE)
    shop.press(Qt.Key.Key_F12)
    assert shop.workspace.toast.text() == "Nothing is changed yet: this waits for a yes from Accountant."
    assert [place.on_hand for place in shop.replica.read(shop.actor, level_card, product_code=PAD).at] == [10]
    shop.open("stock", "", StockPage)
    shop.press(Qt.Key.Key_A, CTRL_SHIFT)
    room = shop.workspace.rooms.current()
    assert room is not None
    page = room.page
    assert isinstance(page, ApprovalsPage)
    page.which.set_value("open")
    page.refresh()
    shop.settle()
    assert [(fact.field, fact.before, fact.after) for fact in page.facts.rows()][1:] == [("units", PAD, -1)]
    [asked] = shop.replica.read(shop.actor, approvals)
    assert (asked.mine, asked.is_own) == (None, True)


def test_a_shop_lays_down_rules_about_its_own_deeds_and_people(shop: Showroom) -> None:
    shop.open("shop_approvals", "", ApprovalsPage)
    shop.press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    page = shop.open("shop_rules", "", ApprovalRulesPage)
    assert [row.kind for row in page.table.rows()] == ["stock_adjustment"]
    shop.press(Qt.Key.Key_F2)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, RuleDialog)
    assert [dialog.kind.itemData(at) for at in range(dialog.kind.count())] == [
        "stock_adjustment",
        "stock_count",
        "approval_rule",
        "person",
        "person_role",
    ]
    assert [box.itemData(at) for box in dialog.steps[0][:1] for at in range(box.count())] == ["", "manager", "accountant"]
    dialog.close()


def test_a_price_that_waits_for_its_release_says_so_and_is_not_published_twice(house: Showroom) -> None:
    page = house.open("price_desk", "", PricesPage)
    house.press(Qt.Key.Key_F12)
    assert "this waits for a yes from Catalog / Channel manager" in house.workspace.toast.text()
    [row] = page.table.rows()
    assert row.waits
    enabled = {deed.key: deed.enabled for deed in page.deeds()}
    assert (enabled["F12"], enabled["F4"]) == (False, False)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("status", "obsolete", "Out of sale"),
        ("status", "blocked", "Blocked"),
        ("backorder_policy", "cancel_rest", "Ship what is there, cancel the rest"),
        ("reason", "own_use", "Own use"),
        ("role", "finance", "Finance"),
        ("chain", "finance|channel_manager catalog_admin", "Finance / Channel manager  →  Catalog"),
        ("deed", "list_price", "List price"),
        ("active", "no", "No"),
        ("reason", "the roof leaked", "the roof leaked"),
    ],
)
def test_what_would_change_is_said_as_everywhere_else(field: str, value: str, words: str, qapp: QApplication) -> None:
    """Who says yes reads the words of the catalog, of orders and of the stock."""
    assert after_words(Fact(field=field, after=value), "TWD") == words
