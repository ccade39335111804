"""What an order costs is of the manufacturer's day, also between its midnight and that of London."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dms_desktop.features.orders.entry_page import OrderEntryPage
from sync.domain.accounts.records import House
from sync.kernel.commands import HOUSE
from tests.builders import a_price
from tests.gui.orders.trade import a_trade
from tests.gui.showroom import PAD, Showroom

ELEVEN_HOURS = 11 * 3_600
"""From 09:00 to 20:00 in London, when it is 04:00 of the next day in Taipei."""


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Showroom:  # type: ignore[misc]
    dearer = a_price(PAD, 3_000_00, since=date(2026, 11, 24))
    with a_trade(tmp_path, House(house_id=HOUSE, timezone="Asia/Taipei"), dearer) as shown:
        yield shown


@pytest.mark.parametrize(("hours", "price"), [(0, "2,850.00"), (ELEVEN_HOURS, "3,000.00")])
def test_a_line_costs_what_it_costs_on_that_day(room: Showroom, hours: int, price: str) -> None:
    room.clock.pass_(hours)
    page = room.open("order_entry", "", OrderEntryPage)
    room.type(PAD)
    room.press(Qt.Key.Key_Tab)
    page.lines.refresh()
    room.settle()
    [line] = [row for row in page.lines.grid.rows() if row.text("code")]
    assert line.text("price") == price


def test_a_wished_day_is_told_from_the_day_of_the_house(room: Showroom) -> None:
    """A page that was opened yesterday, and a PC of another zone, read `+7` as one day too early."""
    page = room.open("order_entry", "", OrderEntryPage)
    room.clock.pass_(ELEVEN_HOURS)
    page.refresh()
    room.settle()
    page.head.requested_on.setText("+7")
    assert page.head.requested_on.day() == date(2026, 12, 1)
