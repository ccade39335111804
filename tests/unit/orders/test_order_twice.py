"""Central came back from a backup, and the shop entered again what a PC still had: both stand, and a person is told."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sync.domain.orders.commands import CancelOrder, PlaceOrder
from sync.domain.orders.records import Order
from tests.builders import NOW, a_context, an_id
from tests.order_builders import DISC, PAD, a_line, a_market, an_order, decide, said

A_DAY, AN_HOUR = timedelta(days=1), timedelta(hours=1)
OFFERED_AGAIN, ENTERED_AGAIN = "SO-D7-A-26-00007", "SO-D7-B-26-00031"


def the_order(name: str, number: str, *units: tuple[str, int]) -> PlaceOrder:
    order_id = an_id(name)
    lines = (a_line(code, quantity, order_id=order_id) for code, quantity in units or ((PAD, 4), (DISC, 2)))
    return an_order(*lines, order_id=order_id, number=number)


def comes(session: Session, order: PlaceOrder, *, saved: timedelta, now: timedelta = timedelta(0)) -> list[tuple[str, str, str]]:
    """What central says to an order saved so long before it comes."""
    at = a_context(session, now=NOW + now)
    return [one for one in said(decide(order, replace(at, claimed_at=at.now - saved))) if one[0] == "order_maybe_twice"]


def test_an_order_offered_again_beside_its_double_is_kept_and_told() -> None:
    """Fault 82."""
    with a_market() as session:
        assert comes(session, the_order("double", ENTERED_AGAIN, (DISC, 2), (PAD, 4)), saved=timedelta(0)) == []
        told = comes(session, the_order("first", OFFERED_AGAIN), saved=A_DAY, now=AN_HOUR)
        assert told == [("order_maybe_twice", OFFERED_AGAIN, ENTERED_AGAIN)]
        assert session.scalar(select(func.count()).select_from(Order)) == 2


OTHERWISE = {
    "other lines": (the_order("double", ENTERED_AGAIN, (PAD, 4)), A_DAY),
    "the same PC": (the_order("double", "SO-D7-A-26-00008"), A_DAY),
    "before it was saved": (the_order("double", ENTERED_AGAIN), timedelta(minutes=30)),
    "in time": (the_order("double", ENTERED_AGAIN), timedelta(0)),
}


@pytest.mark.parametrize(("other", "saved"), OTHERWISE.values(), ids=OTHERWISE.keys())
def test_nobody_is_told_of(other: PlaceOrder, saved: timedelta) -> None:
    with a_market() as session:
        decide(other, a_context(session))
        assert comes(session, the_order("first", OFFERED_AGAIN), saved=saved, now=AN_HOUR) == []


def test_what_was_cancelled_is_no_double() -> None:
    with a_market() as session:
        decide(the_order("double", ENTERED_AGAIN), a_context(session))
        decide(CancelOrder(order_id=an_id("double")), a_context(session))
        assert comes(session, the_order("first", OFFERED_AGAIN), saved=A_DAY, now=AN_HOUR) == []
