"""Home is today's work: figures that open their page, and what was begun and not finished."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dms_desktop.features.deals.document import DealPage
from dms_desktop.features.home.page import HomePage
from dms_desktop.features.sale.counter import CounterPage
from dms_desktop.features.sale.page import SalesPage
from dms_desktop.features.stock.deliveries import DeliveriesPage
from dms_desktop.features.stock.levels import StockPage
from dms_desktop.page import Page
from dms_desktop.widgets.charts import Card
from dms_desktop.widgets.flow import TileBoard
from dms_desktop.widgets.parts import focus_chain
from dms_desktop.widgets.words import literal
from sync.domain.accounts.rules import Role
from sync.domain.stock.moving import AdjustStock, MovedLine
from sync.domain.stock.places import SetMinimum
from sync.domain.stock.rules import AdjustmentReason, main_location
from tests.builders import SHOP, an_id
from tests.counter import a_quote, a_sale, sold
from tests.gui.showroom import OIL, PAD, PAD_BARCODE, Showroom, a_showroom
from tests.gui.stock.papers import a_shipment_on_its_way


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path) as shown:
        yield shown


def card(page: HomePage, name: str) -> Card:
    return next(found for found in page.cards if found.accessibleName() == name)


def test_cards_beside_one_another_begin_at_one_height(qtbot: QtBot) -> None:
    """A longer hint made its own card higher, and the words of all others sank to the middle."""
    long, short, quiet = (Card(literal(name), "inbox") for name in ("Long", "Short", "Quiet"))
    board = TileBoard(2)
    board.tiles.arrange(((long, short), (quiet,)))
    qtbot.addWidget(board)
    board.resize(420, 300)
    long.show_figure("7", "3 without an answer, 3 on the way, and one that nobody asked for")
    short.show_figure("7", "3 on the way")
    quiet.show_figure("0", is_quiet=True)
    board.show()
    assert long.height() == short.height()
    assert (short.figure.y(), long.hint.geometry().bottom() + 14 >= long.height() - 4) == (long.figure.y(), True)
    assert short.figure.height() == short.figure.sizeHint().height()
    assert quiet.figure.geometry().right() >= quiet.width() - 20


def test_a_sale_that_was_begun_waits_on_the_home_page(room: Showroom) -> None:
    """Behaviour 2.2.2: orders to finish."""
    room.open("counter", "", CounterPage)
    room.scan(PAD_BARCODE)
    home = room.open("home", "", HomePage)
    assert [draft.kind for draft in home.unfinished.table.rows()] == ["sale"]
    home.unfinished.table.setFocus()
    home.unfinished.table.select_row(0)
    room.press(Qt.Key.Key_Return)
    front = room.workspace.rooms.current()
    assert front is not None
    assert isinstance(front.page, CounterPage)
    assert [row.text("code") for row in front.page.grid.rows()] == [PAD]


def test_a_registration_that_was_begun_waits_on_the_home_page(room: Showroom) -> None:
    """Behaviour 2.2.2: everything typed waits there, as its page says."""
    page = room.open("deal", str(an_id("registration")), DealPage)
    page.form.field("name").setFocus()
    room.type("Acme")
    home = room.open("home", "", HomePage)
    assert [draft.kind for draft in home.unfinished.table.rows()] == ["deal"]
    home.unfinished.table.setFocus()
    home.unfinished.table.select_row(0)
    room.press(Qt.Key.Key_Return)
    front = room.workspace.rooms.current()
    assert front is not None
    assert front.page is page


def test_a_page_that_is_left_open_over_midnight_begins_the_new_day(room: Showroom) -> None:
    """Behaviour 2.2.6: without a line nothing else would have told it."""
    room.do(a_sale(sold(PAD, 1, 100_00), sold_at=room.clock.now(), day=room.clock.now().astimezone().date()))
    home = room.open("home", "", HomePage)
    assert card(home, "Today's takings").figure.text() == f"{room.workspace.desk.currency} 100.00", "in which money"
    was = home.day.text()
    room.clock.pass_(24 * 3600)
    room.bridge.ask_status()  # as the window does every few seconds
    room.settle()
    assert home.day.text() > was
    assert home.day.text().split()[1] in {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
    assert card(home, "Today's takings").figure.text() == f"{room.workspace.desk.currency} 0.00"


def test_what_changed_while_another_page_was_in_front_is_counted(room: Showroom) -> None:
    home = room.open("home", "", HomePage)
    room.open("stock", "", StockPage)
    a_shipment_on_its_way(room, (PAD, 3))
    room.open("home", "", HomePage)
    assert card(home, "Deliveries to receive").figure.text() == "1"


def test_a_delivery_on_its_way_is_a_figure_that_opens_the_list(room: Showroom) -> None:
    """Behaviour 2.2.2: deliveries to receive."""
    home = room.open("home", "", HomePage)
    a_shipment_on_its_way(room, (PAD, 3))
    room.settle()
    found = card(home, "Deliveries to receive")
    assert found.figure.text() == "1"
    found.setFocus()
    room.press(Qt.Key.Key_Return)
    front = room.workspace.rooms.current()
    assert front is not None
    assert isinstance(front.page, DeliveriesPage)


def opened(room: Showroom, name: str) -> Page:
    """The page behind a figure."""
    home = room.open("home", "", HomePage)
    card(home, name).setFocus()
    room.press(Qt.Key.Key_Return)
    front = room.workspace.rooms.current()
    assert front is not None
    return front.page


def test_a_figure_opens_what_it_counts(room: Showroom) -> None:
    """Desk rule 9: open quotes opened the sales of today, and what is below its minimum the whole stock."""
    line = MovedLine(line_id=an_id("line"), product_code=OIL, quantity=5)
    opening = AdjustmentReason.OPENING
    room.do(AdjustStock(adjustment_id=an_id("opening"), location_id=main_location(SHOP), reason=opening, lines=(line,)))
    room.do(SetMinimum(product_code=PAD, quantity=3))
    room.do(a_quote(sold(PAD, 1)))
    stock = opened(room, "Below minimum")
    assert isinstance(stock, StockPage)
    assert [found.level.product_code for found in stock.table.rows()] == [PAD]
    listed = opened(room, "Open quotes")
    assert isinstance(listed, SalesPage)
    assert [quote.number for quote in listed.quotes.rows()] == ["QU-1"]
    today = opened(room, "Today's takings")
    assert (today is listed, listed.which.value()) == (True, "today")


def test_what_is_to_be_done_comes_before_what_has_nothing_to_say(room: Showroom) -> None:
    """Behaviour 2.2.2: today's work, not a wall of noughts; Tab goes through the cards as they are read."""
    home = room.open("home", "", HomePage)
    room.settle()
    found = card(home, "Deliveries to receive")
    assert found.is_quiet
    assert found.hint.isHidden()
    a_shipment_on_its_way(room, (PAD, 3))
    room.settle()
    assert not found.is_quiet
    assert all(one.is_quiet for one in home.quiet)
    assert not any(one.is_quiet for one in home.loud)
    assert max(one.y() for one in home.loud) < min(one.y() for one in home.quiet)
    stops = [one for one in focus_chain(home.window()) if isinstance(one, Card)]
    assert stops == home.order
    assert [one.y() for one in home.order] == sorted(one.y() for one in home.order)


def test_each_role_sees_its_own_work(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.WAREHOUSE) as room:
        home = room.open("home", "", HomePage)
        names = {found.accessibleName() for found in home.cards}
        assert "Open counts" in names
        assert names.isdisjoint({"Today's takings", "Credit left", "Orders to decide"})
