"""Who ordered, sold, counted or printed is named on paper as on the screens: by name, and not by how they sign in."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dms_desktop.features.orders.document_page import OrderPage
from dms_desktop.features.sale.document import SalePage
from dms_desktop.features.stock.count import CountPage
from dms_desktop.page import Page
from sync.domain.accounts.rules import Role
from sync.domain.stock.counting import StartCount
from sync.domain.stock.rules import main_location
from tests.builders import SHOP, a_user, an_id
from tests.counter import SALE, a_sale, sold
from tests.gui.orders.trade import a_trade, an_order
from tests.gui.printing.hands import print_it
from tests.gui.showroom import PAD, Showroom


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    """The books know whoever signs in as `chen` by the name 陳怡君."""
    with a_trade(tmp_path) as shown:
        known = a_user("chen", Role.MANAGER)
        known.display_name = "陳怡君"
        shown.receive(known)
        yield shown


def ordered(room: Showroom) -> Page:
    room.do(an_order("one", PAD=2))
    return room.open("order", str(an_id("one")), OrderPage)


def bought(room: Showroom) -> Page:
    room.do(a_sale(sold(PAD, quantity=1, price=100_00), location_id=main_location(SHOP)))
    return room.open("sale", str(SALE), SalePage)


def counted(room: Showroom) -> Page:
    room.do(StartCount(count_id=an_id("count"), location_id=main_location(SHOP), product_codes=(PAD,), is_blind=True))
    return room.open("count", str(an_id("count")), CountPage)


@pytest.mark.parametrize("done", [ordered, bought, counted])
def test_paper_names_people_as_colleagues_know_them(room: Showroom, done: Callable[[Showroom], Page]) -> None:
    done(room)
    words = print_it(room).text()
    assert words.count("陳怡君") == 2, "who did it, and who printed it"
    assert "chen" not in words
