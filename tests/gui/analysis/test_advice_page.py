"""Advice on screen: the arithmetic, and an order that begins with what runs out."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dms_desktop.features.analysis.advice_page import AdvicePage
from dms_desktop.features.analysis.page import AnalysisPage
from dms_desktop.features.catalog.product_page import ProductPage
from dms_desktop.features.customers.card import CustomerPage
from dms_desktop.features.orders.entry_page import OrderEntryPage
from dms_desktop.ordering.draft import KIND, decode
from dms_desktop.pieces import wanted_of
from sync.domain.accounts.rules import Role
from sync.domain.customers.commands import CreateCustomer
from sync.domain.orders.queries.documents import orders
from tests.analysis_builders import a_sold, every_row
from tests.builders import TODAY, an_id
from tests.gui.showroom import LAMP, OIL, PAD, Showroom, a_showroom, named

CTRL = Qt.KeyboardModifier.ControlModifier
CHEN = an_id("chen's garage")
RUNS_OUT = [a_sold(f"{code} {day}", TODAY - timedelta(days=day), 6, code=code) for code in (PAD, OIL) for day in (2, 3)]
STAYS_AWAY = [
    a_sold(f"chen {day}", TODAY - timedelta(days=day), code=LAMP, customer_id=CHEN, customer_name="陳大文")
    for day in (30, 35, 40)
]
LONG_AGO = a_sold("first", TODAY - timedelta(days=300))
ROWS = every_row(*RUNS_OUT, *STAYS_AWAY, LONG_AGO)


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path, *ROWS) as shown:
        shown.do(CreateCustomer(customer_id=CHEN, name="陳大文"))
        yield shown


def the_advice(room: Showroom) -> AdvicePage:
    """By its key from the figures."""
    room.open("analysis", "", AnalysisPage)
    room.press(Qt.Key.Key_I, CTRL)
    page = in_front(room)
    assert isinstance(page, AdvicePage)
    return page


def in_front(room: Showroom) -> object:
    front = room.workspace.rooms.current()
    return front.page if front is not None else None


def test_what_runs_out_stands_first_with_its_arithmetic(room: Showroom) -> None:
    page = the_advice(room)
    assert named(page.table, "kind") == ["Order again", "Order again", "Order again", "Fell", "Fell"]
    assert page.table.select_key(("Reorder", PAD, None))
    assert page.reasons.text() == (
        "Sold in 84 d: 12, 1.0 a week. Here 0, on order or on its way 0: lasts 0 d. A delivery takes 7 d; for 7 + 14 d 3 are "
        "needed. 3 are missing: 3 in whole packs of 1."
    )


def test_one_key_begins_an_order_with_the_goods_in_hand(room: Showroom) -> None:
    page = the_advice(room)
    page.table.select_key(("Reorder", OIL, None))
    page.table.setFocus()
    room.press(Qt.Key.Key_F2)
    entry = in_front(room)
    assert isinstance(entry, OrderEntryPage)
    assert [(row.text("code"), row.text("quantity")) for row in entry.lines.grid.rows() if row.text("code")] == [(OIL, "3")]


def test_all_of_it_goes_into_one_order_and_nothing_is_sent(room: Showroom) -> None:
    the_advice(room)
    room.press(Qt.Key.Key_F2, CTRL)
    entry = in_front(room)
    assert isinstance(entry, OrderEntryPage)
    lines = {row.text("code"): row.text("quantity") for row in entry.lines.grid.rows() if row.text("code")}
    assert lines == {PAD: "3", OIL: "3", LAMP: "2"}
    assert room.replica.status().waiting == 1  # the customer that was written down


def test_enter_opens_the_goods_or_the_customer(room: Showroom) -> None:
    page = the_advice(room)
    page.table.setFocus()
    page.table.select_key(("Fall", "", CHEN))
    room.press(Qt.Key.Key_Return)
    assert isinstance(in_front(room), CustomerPage)
    page = the_advice(room)
    page.table.setFocus()
    page.table.select_key(("Reorder", PAD, None))
    room.press(Qt.Key.Key_Return)
    assert isinstance(in_front(room), ProductPage)


def test_who_orders_nothing_is_offered_no_order(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, *ROWS, role=Role.ACCOUNTANT) as room:
        page = the_advice(room)
        assert page.deeds() == ()
        assert named(page.table, "kind")[0] == "Order again"


def test_goods_that_nobody_can_read_begin_an_empty_order() -> None:
    assert (wanted_of("nonsense"), wanted_of("[1]"), wanted_of('{"A": 2}')) == ({}, {}, {"A": 2})


def test_a_key_that_is_pressed_twice_places_no_order(room: Showroom) -> None:
    page = the_advice(room)
    page.table.setFocus()
    room.press(Qt.Key.Key_F2)
    room.press(Qt.Key.Key_F2)
    assert room.replica.read(room.actor, orders) == []
    kept = room.replica.drafts(room.actor, KIND)
    assert [len(body.lines) for draft in kept if (body := decode(draft)) is not None] == [1]
