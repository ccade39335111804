"""What an order's paper says of where the order stands: nobody takes a cancelled one, or one that waits, for an order."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from dms_desktop.features.orders.document_page import OrderPage
from sync.domain.orders.commands import CancelOrder
from sync.domain.orders.records import Order
from sync.domain.orders.rules import OrderState
from sync.kernel.commands import OutcomeState
from tests.builders import an_id
from tests.gui.answers import answered
from tests.gui.orders.trade import a_trade, an_order
from tests.gui.printing.hands import print_it
from tests.gui.showroom import Showroom

ORDER = an_id("one")


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_trade(tmp_path) as shown:
        shown.do(an_order("one", PAD=2, OIL=4))
        yield shown


def paper(room: Showroom, state: OrderState | None = None) -> str:
    """Its text, once central has answered all there is; the order then stands so."""
    answered(room, OutcomeState.CONFIRMED)
    if state is not None:
        with room.replica.lanes.parts.store.write() as connection:
            connection.execute(update(Order).values(state=state))
    room.open("order", str(ORDER), OrderPage)
    return print_it(room).text()


def test_a_cancelled_order_says_so(room: Showroom) -> None:
    """Seen at a counter: an original with a code, a sum of nothing, and no word that nobody orders this any more."""
    room.do(CancelOrder(order_id=ORDER))
    text = paper(room)
    assert "Cancelled" in text
    assert "not yet confirmed" not in text


@pytest.mark.parametrize("state", [OrderState.CREDIT_HOLD, OrderState.PRICE_EXCEPTION, OrderState.STOCK_EXCEPTION])
def test_an_order_that_waits_for_somebody_is_not_yet_confirmed(room: Showroom, state: OrderState) -> None:
    """Desk 4: central has answered, and somebody there has still to say yes."""
    assert "not yet confirmed" in paper(room, state)


def test_an_order_that_is_accepted_bears_no_mark(room: Showroom) -> None:
    assert "not yet confirmed" not in paper(room, OrderState.ACCEPTED)
