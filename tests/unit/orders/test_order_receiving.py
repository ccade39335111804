"""What receiving writes into a shipment and its order."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from sync.domain.orders.receiving import Arrived, receive, shipment_of
from sync.domain.orders.rules import LineState, OrderState
from sync.kernel.errors import Refusal
from tests.builders import NOW, OTHER_SHOP, a_context, an_actor, an_id
from tests.order_builders import (
    DISC,
    ORDER,
    PAD,
    a_line,
    a_market,
    a_shipment,
    an_allocation,
    an_order,
    decide,
    the_desk,
    the_line,
    the_order,
)

SHIPMENT = an_id("shipment")


@pytest.fixture
def shop() -> Iterator[Session]:
    with a_market() as session:
        decide(an_order(a_line(PAD, 4), a_line(DISC, 2)), a_context(session))
        decide(an_allocation(), the_desk(session))
        decide(a_shipment((PAD, 4), (DISC, 2)), the_desk(session))
        yield session


def boxed(code: str) -> UUID:
    return an_id(f"shipment/{code}")


def arrives(session: Session, **arrived: Arrived) -> None:
    context = a_context(session)
    codes = {"pad": PAD, "disc": DISC}
    receive(context, shipment_of(context, SHIPMENT), {boxed(codes[name]): found for name, found in arrived.items()})
    session.flush()


def test_what_arrived_whole_is_received(shop: Session) -> None:
    arrives(shop, pad=Arrived(received=4), disc=Arrived(received=2))
    shipment = shipment_of(a_context(shop), SHIPMENT)
    assert (the_order(shop).state, shipment.received_at, shipment.received_by) == (OrderState.RECEIVED, NOW, "lin")


def test_a_shipment_is_received_line_by_line(shop: Session) -> None:
    arrives(shop, pad=Arrived(received=4))
    assert (the_order(shop).state, the_line(shop).state) == (OrderState.PART_RECEIVED, LineState.RECEIVED)
    assert shipment_of(a_context(shop), SHIPMENT).received_at is None
    arrives(shop, disc=Arrived(received=2))
    assert the_order(shop).state is OrderState.RECEIVED


@pytest.mark.parametrize("found", [Arrived(received=3, reason="short"), Arrived(received=3, damaged=1), Arrived(received=6)])
def test_short_broken_and_over_deliveries_settle_the_line_and_stay_on_record(shop: Session, found: Arrived) -> None:
    arrives(shop, pad=found)
    line = next(line for line in shipment_of(a_context(shop), SHIPMENT).lines if line.product_code == PAD)
    assert (line.received, line.damaged, line.reason, line.settled) == (found.received, found.damaged, found.reason, True)
    assert (the_line(shop).received, the_line(shop).shipped) == (4, 4)


@pytest.mark.parametrize(
    ("found", "code"), [(Arrived(received=-1), "quantity_invalid"), (Arrived(received=1, damaged=-1), "quantity_invalid")]
)
def test_nonsense_is_refused(shop: Session, found: Arrived, code: str) -> None:
    with pytest.raises(Refusal, match=code):
        arrives(shop, pad=found)


def test_a_line_is_received_once(shop: Session) -> None:
    arrives(shop, pad=Arrived(received=4))
    with pytest.raises(Refusal, match="line_already_received"):
        arrives(shop, pad=Arrived(received=4))


def test_a_line_of_another_shipment_is_refused(shop: Session) -> None:
    context = a_context(shop)
    with pytest.raises(Refusal, match="line_unknown"):
        receive(context, shipment_of(context, SHIPMENT), {an_id("other"): Arrived(received=1)})


def test_a_shipment_of_another_dealer_does_not_exist(shop: Session) -> None:
    """Threat T6."""
    stranger = replace(a_context(shop), actor=an_actor(dealer_id=OTHER_SHOP))
    with pytest.raises(Refusal, match="shipment_unknown"):
        shipment_of(stranger, SHIPMENT)


def test_a_received_order_stays_at_the_desk_until_the_money_is_there(shop: Session) -> None:
    arrives(shop, pad=Arrived(received=4), disc=Arrived(received=2))
    order = the_order(shop)
    rows = (order, *order.lines, *order.shipments, *(line for shipment in order.shipments for line in shipment.lines))
    assert [row.at_desk for row in rows] == [True] * 6
    assert the_order(shop, ORDER).scopes() == {"dealer:7": True, "queue:orders": True}
