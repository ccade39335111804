"""A transfer begins with what is in hand on the stock page: these goods, from where they are, to another place."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dms_desktop.features.stock.adjusting import AdjustmentPage
from dms_desktop.features.stock.levels import StockPage
from dms_desktop.features.stock.moving import MovingPage, TransferPage
from sync.domain.stock.moving import AdjustStock, MovedLine, Transfer
from sync.domain.stock.places import AddLocation
from sync.domain.stock.queries import level_card
from sync.domain.stock.rules import AdjustmentReason, main_location
from tests.builders import SHOP, an_id
from tests.gui.showroom import OIL, PAD, Showroom, a_showroom

MAIN, VAN = main_location(SHOP), an_id("van")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def alone(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    """Ten pads and four oils at the only place of the shop."""
    with a_showroom(tmp_path) as shown:
        lines = [MovedLine(line_id=an_id(code), product_code=code, quantity=units) for code, units in ((PAD, 10), (OIL, 4))]
        opening = AdjustmentReason.OPENING
        shown.do(AdjustStock(adjustment_id=an_id("adj"), location_id=MAIN, reason=opening, lines=tuple(lines)))
        yield shown


@pytest.fixture
def room(alone: Showroom) -> Showroom:
    """And a van that has six of the pads."""
    alone.do(AddLocation(location_id=VAN, code="VAN"))
    carried = MovedLine(line_id=an_id("carried"), product_code=PAD, quantity=6)
    alone.do(Transfer(transfer_id=an_id("move"), from_id=MAIN, to_id=VAN, lines=(carried,)))
    return alone


def begun(room: Showroom, kind: type[MovingPage] = TransferPage) -> tuple[str, str, list[tuple[str, str]]]:
    """From, to, and the lines of the page in front."""
    room.settle()
    shown = room.workspace.rooms.current()
    assert shown is not None
    assert isinstance(shown.page, kind)
    page = shown.page
    return page.at.currentText(), page.other.currentText(), [(row.text("code"), row.text("quantity")) for row in page.grid.rows()]


def at_the_row_of(room: Showroom, code: str) -> StockPage:
    page = room.open("stock", "", StockPage)
    page.table.setFocus()
    assert page.table.select_key(code)
    return page


def test_the_goods_in_hand_are_carried_from_where_most_of_them_are(room: Showroom) -> None:
    at_the_row_of(room, PAD)
    room.press(Qt.Key.Key_F2)
    assert begun(room) == ("VAN", "MAIN", [(PAD, "")])
    room.type("5")
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_F12)
    card = room.replica.read(room.actor, level_card, product_code=PAD)
    assert {place.code: place.on_hand for place in card.at} == {"MAIN": 9, "VAN": 1}


def test_the_place_whose_column_is_in_hand_is_the_one_they_are_carried_from(room: Showroom) -> None:
    page = at_the_row_of(room, PAD)
    titles = [str(page.table.model().headerData(at, Qt.Orientation.Horizontal)) for at in range(9)]
    for _ in range(titles.index("MAIN")):
        room.press(Qt.Key.Key_Right)
    room.press(Qt.Key.Key_F2)
    assert begun(room) == ("MAIN", "VAN", [(PAD, "")])


def test_what_was_looked_for_is_in_hand_and_what_merely_stands_first_is_not(room: Showroom) -> None:
    page = room.open("stock", "", StockPage)
    room.press(Qt.Key.Key_F, CONTROL)
    room.press(Qt.Key.Key_F2)
    assert begun(room) == ("MAIN", "VAN", [])
    room.open("stock", "", StockPage)
    room.press(Qt.Key.Key_F, CONTROL)
    room.type(OIL)
    room.settle()
    assert page.filter.hasFocus()
    room.press(Qt.Key.Key_F2)
    assert begun(room) == ("MAIN", "VAN", [(OIL, "")])


def test_where_there_is_no_other_place_it_goes_nowhere_and_that_is_said(alone: Showroom) -> None:
    at_the_row_of(alone, PAD)
    alone.press(Qt.Key.Key_F2)
    assert begun(alone) == ("MAIN", "", [(PAD, "")])
    shown = alone.workspace.rooms.current()
    assert shown is not None
    assert "no other place" in shown.page.banner.text()
    alone.type("5")
    alone.press(Qt.Key.Key_Return)
    alone.press(Qt.Key.Key_F12)
    assert begun(alone) == ("MAIN", "", [(PAD, "5")]), "nothing is lost of what was typed"


def test_an_adjustment_begins_with_the_goods_in_hand_as_well(room: Showroom) -> None:
    at_the_row_of(room, PAD)
    room.press(Qt.Key.Key_J, CONTROL)
    place, _, lines = begun(room, AdjustmentPage)
    assert (place, lines) == ("VAN", [(PAD, "")])
