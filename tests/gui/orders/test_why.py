"""F7: why a line costs what it costs, while it is typed and on the order."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.orders.document_page import OrderPage
from dms_desktop.features.orders.entry_page import OrderEntryPage
from dms_desktop.ordering.why import Priced, WhyDialog, why_rows
from sync.domain.pricing.promotions import Kind
from sync.domain.pricing.records import PriceRule, PromotionRule
from sync.domain.pricing.rules import Step
from sync.domain.pricing.trace import Trace, TracedCut
from tests.builders import NOW, an_id
from tests.gui.showroom import PAD, Showroom, a_showroom

FIRST = date(2026, 1, 1)


def addressed(name: str) -> dict[str, object]:
    return {
        "id": an_id(name),
        "code": name,
        "version": 1,
        "dealer_id": 0,
        "price_list": "",
        "region": "",
        "valid_from": FIRST,
        "valid_until": None,
        "note": "",
        "changed_by": "ping",
        "published_at": NOW,
    }


def a_break() -> PriceRule:
    """2,500.00 from ten units on."""
    rest = {"step": Step.LEVEL, "product_code": PAD, "category": "", "deal_id": None, "from_quantity": 10}
    return PriceRule(**addressed("BREAK"), **rest, price=2500_00, basis_points=0, tax_included=False)


def ten_per_cent() -> PromotionRule:
    rest = {"priority": 0, "stack": "", "exclusive": False, "voucher": "", "quota": None, "dealer_quota": None, "used": 0}
    return PromotionRule(**addressed("AUTUMN"), **rest, kind=Kind.PERCENT, offer='{"basis_points":1000}')


@pytest.fixture(name="room")
def a_counter(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path) as room:
        room.receive(a_break(), ten_per_cent())
        yield room


def explained() -> list[tuple[str, int | None]]:
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, WhyDialog)
    return [(row.words, row.amount) for row in dialog.steps.table.rows()]


def test_a_typed_line_costs_what_rules_and_promotions_say_and_f7_says_why(room: Showroom) -> None:
    page = room.open("order_entry", "new", OrderEntryPage)
    page.lines.add_code(PAD, lambda code: None)
    room.settle()
    room.type("12")
    room.press(Qt.Key.Key_Return)
    total = page.lines.total()
    assert (total.amount, total.discount) == (27_000_00, 3_000_00)
    page.lines.grid.hand.go(0, "quantity")
    room.press(Qt.Key.Key_F7)
    assert explained() == [
        ("List price", 2850_00),
        ("Price of level or region (BREAK v1)", 2500_00),
        ("12 units", 30_000_00),
        ("Per cent off (AUTUMN v1)", -3_000_00),
        ("The line", 27_000_00),
    ]


def test_an_order_remembers_why(room: Showroom) -> None:
    page = room.open("order_entry", "new", OrderEntryPage)
    page.lines.add_code(PAD, lambda code: None)
    room.settle()
    room.press(Qt.Key.Key_F12)
    current = room.workspace.rooms.current()
    assert current is not None
    order = current.page
    assert isinstance(order, OrderPage)
    assert "−285.00" in order.off.text()
    room.press(Qt.Key.Key_F7)
    assert explained()[-2:] == [("Per cent off (AUTUMN v1)", -285_00), ("The line", 2565_00)]


def test_what_was_agreed_or_quoted_otherwise_has_a_row_of_its_own() -> None:
    trace = Trace(
        engine=1, on=FIRST, list_price=100, step=Step.LIST, rule="", price=100, floor=0, cuts=(TracedCut("A v1", "percent", 20),)
    )
    rows = why_rows(Priced(code=PAD, units=2, price=90, discount=30, trace=trace))
    assert [row.amount for row in rows] == [100, 90, 180, -20, -10, 150]
    assert [row.amount for row in why_rows(Priced(code=PAD, units=2, price=90, discount=0, trace=None))] == [90, 180, 180]


def test_whoever_approved_a_price_is_named() -> None:
    trace = Trace(
        engine=1, on=FIRST, list_price=100, step=Step.LIST, rule="", price=100, floor=0, cuts=(), approved_by="gao, chen"
    )
    rows = why_rows(Priced(code=PAD, units=2, price=80, discount=0, trace=trace))
    assert [row.words for row in rows if row.amount == 80] == ["Agreed price, approved by gao, chen"]
