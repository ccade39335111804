"""Typing an order with the keyboard alone: nothing stops the hand, nothing typed is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dms_desktop.features.orders.entry_page import OrderEntryPage
from sync.domain.orders.queries.documents import orders
from tests.gui.orders.trade import a_trade
from tests.gui.showroom import OIL, PAD, Showroom


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Showroom:  # type: ignore[misc]
    with a_trade(tmp_path) as shown:
        yield shown


def typed(room: Showroom, *lines: tuple[str, str]) -> OrderEntryPage:
    """The entry page with these codes and quantities typed, Tab beside and Enter below."""
    page = room.open("order_entry", "", OrderEntryPage)
    for code, units in lines:
        room.type(code)
        room.press(Qt.Key.Key_Tab)
        room.type(units)
        room.press(Qt.Key.Key_Return)
    return page


def test_an_order_is_typed_and_placed_without_a_mouse(room: Showroom) -> None:
    typed(room, (PAD, "2"), (OIL.lower(), "3*4"))
    room.press(Qt.Key.Key_F12)
    placed = room.replica.read(room.actor, orders)
    assert [(row.amount, row.line_count, row.number) for row in placed] == [(2 * 2850_00 + 12 * 1380_00, 2, "SO-D7-A-26-00001")]
