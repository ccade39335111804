"""The order desk's queue, as its page reads it."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from sync.domain.accounts.records import Dealer
from sync.domain.desk.commands import MarkBilled, MarkPaid
from sync.domain.desk.queries import DeskCounters, DeskRow, Due, desk_counters, desk_queue
from sync.domain.orders.commands import CancelOrder, RequestCancel
from sync.domain.orders.queries.limits import credit_rows
from sync.domain.orders.records import Order
from sync.domain.orders.rules import OrderState, shipped_value
from sync.kernel.queries import View
from tests.builders import NOW, OTHER_SHOP, SHOP, a_context, a_house_actor, a_product, a_view, an_actor, an_id
from tests.order_builders import ORDER, a_line, a_market, a_shipment, an_allocation, an_order, decide, the_desk

HOUR = timedelta(hours=1)


@pytest.fixture
def desk() -> Iterator[Session]:
    """Of two dealers: one order without a price, two accepted, one cancelled."""
    with a_market(a_product("NO-PRICE")) as session:
        mine, theirs = an_actor(), an_actor("zhou", dealer_id=OTHER_SHOP)
        for age, (name, actor, code) in enumerate([("c", mine, "NO-PRICE"), ("b", theirs, "BRK-01"), ("gone", mine, "BRK-01")]):
            placed = an_order(a_line(code, order_id=an_id(name)), order_id=an_id(name), number=name)
            decide(placed, a_context(session, actor, now=NOW - age * HOUR))
        decide(CancelOrder(order_id=an_id("gone")), a_context(session))
        decide(an_order(number="a", note="很急"), a_context(session, now=NOW - 5 * HOUR))
        yield session


def the_view(session: Session) -> View:
    return a_view(session, a_house_actor())


def numbers(rows: list[DeskRow]) -> list[str]:
    return [row.number for row in rows]


def test_decisions_come_first_then_the_oldest(desk: Session) -> None:
    rows = list(desk_queue(the_view(desk)))
    assert numbers(rows) == ["c", "a", "b"]
    assert [(row.dealer_code, row.rank) for row in rows] == [("D7", 0), ("D7", 1), ("D8", 1)]


def test_a_request_to_cancel_is_a_decision(desk: Session) -> None:
    decide(an_allocation(), the_desk(desk))
    decide(RequestCancel(order_id=ORDER, reason="stop"), a_context(desk))
    assert numbers(list(desk_queue(the_view(desk)))) == ["a", "c", "b"]


def test_the_queue_pages_by_key(desk: Session) -> None:
    first = list(desk_queue(the_view(desk), limit=2))
    last = first[-1]
    rest = desk_queue(the_view(desk), after_rank=last.rank, after_placed_at=last.placed_at, after_id=last.order_id)
    assert numbers([*first, *rest]) == ["c", "a", "b"]


def test_finance_sees_what_left_and_is_not_billed_and_what_is_billed_and_not_paid(desk: Session) -> None:
    assert [numbers(list(desk_queue(the_view(desk), due=due))) for due in Due] == [[], []]
    decide(an_allocation(), the_desk(desk))
    decide(a_shipment(("BRK-01", 2)), the_desk(desk))
    assert [numbers(list(desk_queue(the_view(desk), due=due))) for due in Due] == [["a"], []]
    left = shipped_value(desk.get_one(Order, (SHOP, ORDER)).lines)
    decide(MarkBilled(dealer_id=SHOP, order_id=ORDER, amount=left), the_desk(desk))
    assert [numbers(list(desk_queue(the_view(desk), due=due))) for due in Due] == [[], ["a"]]
    decide(MarkPaid(dealer_id=SHOP, order_id=ORDER, amount=left), the_desk(desk))
    assert [numbers(list(desk_queue(the_view(desk), due=due))) for due in Due] == [[], []]


def test_the_queue_is_narrowed_by_state_dealer_and_text(desk: Session) -> None:
    view = the_view(desk)
    assert numbers(list(desk_queue(view, states=(OrderState.PRICE_EXCEPTION,)))) == ["c"]
    assert numbers(list(desk_queue(view, dealer_id=OTHER_SHOP))) == ["b"]
    assert numbers(list(desk_queue(view, text="shop 8"))) == ["b"]
    assert numbers(list(desk_queue(view, text="急"))) == ["a"]


def test_the_queue_is_looked_through_in_either_script(desk: Session) -> None:
    desk.get_one(Dealer, OTHER_SHOP).name = "臺灣門市"
    for text in ("台湾门市", "門市", "门市"):
        assert numbers(list(desk_queue(the_view(desk), text=text))) == ["b"]
        assert [row.dealer_id for row in credit_rows(the_view(desk), text=text)] == [OTHER_SHOP]


def test_the_desk_counts_what_waits(desk: Session) -> None:
    assert desk_counters(the_view(desk)) == DeskCounters(decisions=1, to_ship=2, cancels=0, others=0)


def test_no_dealer_sees_the_queue(desk: Session) -> None:
    """Threat T6."""
    assert desk_queue(a_view(desk)) == []
    assert desk_counters(a_view(desk)) == DeskCounters(decisions=0, to_ship=0, cancels=0, others=0)
