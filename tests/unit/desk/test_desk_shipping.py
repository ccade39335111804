"""How goods leave the house: allocated from what there is, shipped in parts, nothing twice."""

from collections.abc import Iterator

import pytest
from msgspec import structs
from sqlalchemy.orm import Session

from sync.domain.accounts.rules import BackorderPolicy
from sync.domain.desk.shipping import AllocateOrder, ShipLines
from sync.domain.orders.rules import LineState, OrderState
from sync.kernel.commands import Command
from sync.kernel.errors import Refusal
from tests.builders import SHOP, a_context, a_price, a_product, an_id, run
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
    said,
    the_desk,
    the_line,
    the_order,
    the_supply,
)


@pytest.fixture
def desk() -> Iterator[Session]:
    """An accepted order of 5 pads, 3 of them in stock, and 2 discs of which there are 3."""
    with a_market(stock=3) as session:
        decide(an_order(a_line(PAD, 5), a_line(DISC, 2)), a_context(session))
        yield session


def refused(command: Command, session: Session) -> str:
    with pytest.raises(Refusal) as refusal:
        decide(command, the_desk(session))
    return refusal.value.code


def test_allocating_an_order_sets_aside_all_that_can_be_had(desk: Session) -> None:
    assert decide(an_allocation(), the_desk(desk)) == []
    assert (the_line(desk).allocated, the_line(desk, DISC).allocated) == (3, 2)
    assert (the_order(desk).state, the_line(desk).state) == (OrderState.ALLOCATED, LineState.ALLOCATED)


def test_goods_that_came_in_since_are_set_aside_too(desk: Session) -> None:
    the_supply(desk).physical += 1
    decide(an_allocation(), the_desk(desk))
    assert (the_line(desk).allocated, the_line(desk).accepted, the_supply(desk).free) == (4, 4, 0)


def test_asking_for_more_than_there_is_gives_what_there_is(desk: Session) -> None:
    """Invariant 25: no allocation > stock."""
    adjusted = decide(an_allocation((PAD, 5)), the_desk(desk))
    assert (the_line(desk).allocated, said(adjusted)) == (3, [("line_short", "5", "3")])


@pytest.mark.parametrize(
    ("allocation", "code"),
    [
        (an_allocation((PAD, 6)), "quantity_out_of_range"),
        (an_allocation((PAD, -1)), "quantity_out_of_range"),
        (an_allocation((PAD, 1), (PAD, 1)), "line_twice"),
        (an_allocation(("NO-SUCH", 1)), "line_unknown"),
        (an_allocation((PAD, 0)), "nothing_to_allocate"),
    ],
)
def test_what_cannot_be_allocated_is_refused(desk: Session, allocation: AllocateOrder, code: str) -> None:
    assert refused(allocation, desk) == code
    assert (the_supply(desk).allocated, the_supply(desk, DISC).allocated) == (3, 2)


def test_with_nothing_in_stock_there_is_nothing_to_allocate() -> None:
    with a_market(stock=0) as session:
        decide(an_order(), a_context(session))
        assert refused(an_allocation(), session) == "nothing_to_allocate"


def test_a_device_of_the_house_foretells_only_what_was_promised(desk: Session) -> None:
    run(an_allocation(), the_desk(desk))
    assert the_line(desk).allocated == 3


def test_goods_leave_in_parts(desk: Session) -> None:
    decide(an_allocation(), the_desk(desk))
    decide(a_shipment((PAD, 2)), the_desk(desk))
    assert (the_order(desk).state, the_line(desk).shipped, the_line(desk).allocated) == (OrderState.PART_SHIPPED, 2, 1)
    decide(a_shipment((PAD, 1), (DISC, 2), name="second"), the_desk(desk))
    assert (the_line(desk).shipped, the_line(desk, DISC).state) == (3, LineState.SHIPPED)
    assert (the_supply(desk).shipped, the_supply(desk).allocated, the_supply(desk).free) == (3, 0, 0)


@pytest.mark.parametrize(
    ("shipment", "code"),
    [
        (a_shipment(), "shipment_empty"),
        (a_shipment((PAD, 4)), "not_allocated"),
        (a_shipment((PAD, 0)), "quantity_invalid"),
        (a_shipment(("NO-SUCH", 1)), "line_unknown"),
        (a_shipment((PAD, 1), (PAD, 1)), "line_twice"),
        (a_shipment((PAD, 1), name="first"), "shipment_exists"),
    ],
)
def test_what_cannot_be_shipped_is_refused(desk: Session, shipment: ShipLines, code: str) -> None:
    decide(an_allocation(), the_desk(desk))
    decide(a_shipment((DISC, 1), name="first"), the_desk(desk))
    assert refused(shipment, desk) == code


def with_serials(*serials: str, quantity: int = 1) -> ShipLines:
    lines = a_shipment((PAD, quantity)).lines
    told = tuple(
        type(lines[0])(shipment_line_id=an_id(f"s{at}"), line_id=lines[0].line_id, quantity=quantity, serial=serial)
        for at, serial in enumerate(serials)
    )
    return ShipLines(dealer_id=SHOP, order_id=ORDER, shipment_id=an_id("serials"), lines=told)


@pytest.mark.parametrize(
    ("shipment", "code"),
    [(with_serials("A1", "A1"), "serial_twice"), (with_serials("A1", quantity=2), "serial_is_one_unit")],
)
def test_a_serial_number_names_one_unit(desk: Session, shipment: ShipLines, code: str) -> None:
    decide(an_allocation(), the_desk(desk))
    assert refused(shipment, desk) == code


def test_two_products_may_bear_the_same_serial_number(desk: Session) -> None:
    decide(an_allocation(), the_desk(desk))
    box = a_shipment((PAD, 1), (DISC, 1))
    decide(structs.replace(box, lines=tuple(structs.replace(one, serial="0001") for one in box.lines)), the_desk(desk))
    [shipment] = the_order(desk).shipments
    assert [line.serial for line in shipment.lines] == ["0001", "0001"]


def test_serial_and_lot_travel_with_the_goods(desk: Session) -> None:
    decide(an_allocation(), the_desk(desk))
    decide(with_serials("A1", "A2"), the_desk(desk))
    [shipment] = the_order(desk).shipments
    assert [line.serial for line in shipment.lines] == ["A1", "A2"]
    assert the_line(desk).shipped == 2


def test_an_order_to_be_shipped_complete_leaves_whole_or_not() -> None:
    with a_market(stock=5) as session:
        complete = an_order(a_line(PAD, 2), a_line(DISC, 2), backorder_policy=BackorderPolicy.SHIP_COMPLETE)
        decide(complete, a_context(session))
        decide(an_allocation(), the_desk(session))
        assert refused(a_shipment((PAD, 2)), session) == "order_ships_complete"
        decide(a_shipment((PAD, 2), (DISC, 2)), the_desk(session))
        assert the_order(session).state is OrderState.SHIPPED


def test_what_is_kept_without_stock_is_shipped_without_stock() -> None:
    with a_market(a_product("SRV-01"), a_price("SRV-01")) as session:
        decide(an_order(a_line("SRV-01", 5)), a_context(session))
        decide(an_allocation(), the_desk(session))
        decide(a_shipment(("SRV-01", 5)), the_desk(session))
        assert the_order(session).state is OrderState.SHIPPED
