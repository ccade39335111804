"""From what an order is begun again: whole orders, and what is due by the rhythm of the shop."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random
from typing import Any

import pytest
from msgspec import structs
from sqlalchemy import Connection, event
from sqlalchemy.orm import Session

from dms_desktop.features.orders.reorder import SourceKind, reorder_sources
from dms_desktop.ordering.draft import copy_of
from sync.domain.accounts.records import House
from sync.domain.desk.commands import AdjustLine
from sync.domain.orders.commands import AmendOrder, CancelOrder
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.queries.documents import order_card, orders
from sync.domain.orders.queries.history import reorder_suggestions
from sync.kernel.clock import SystemClock
from sync.kernel.commands import HOUSE
from sync.kernel.ids import TimeOrderedIds
from tests.builders import NOW, SHOP, TODAY, a_context, a_view, an_id, run
from tests.order_builders import DISC, PAD, a_line, a_market, an_order, line_id, the_desk

DAY = timedelta(days=1)
LATE = NOW.replace(hour=20)
"""In Taipei it is 04:00 of the next day."""


@pytest.fixture(name="session")
def a_shop() -> Iterator[Session]:
    with a_market(House(house_id=HOUSE, timezone="Asia/Taipei")) as session:
        yield session


def place(session: Session, name: str, *lines: WantedLine, days: int = 0) -> None:
    order_id = an_id(name)
    order = an_order(*(lines or (a_line(order_id=order_id),)), order_id=order_id, number=name)
    run(order, a_context(session, now=LATE + days * DAY))


def test_a_rhythm_has_the_days_of_the_house(session: Session) -> None:
    place(session, "first", days=-2)
    place(session, "second")
    [suggested] = reorder_suggestions(a_view(session, now=LATE))
    assert (suggested.last_on, suggested.due_on) == (NOW.date() + DAY, NOW.date() + 3 * DAY)


def test_a_product_on_two_lines_is_ordered_again_as_often(session: Session) -> None:
    place(session, "twice", a_line(PAD, 4), a_line(PAD, 12, order_id=an_id("other")))
    [again] = [one for one in reorder_sources(a_view(session, now=LATE)) if one.kind is SourceKind.LAST_ORDER]
    assert [(item.code, item.units) for item in again.items] == [(PAD, 16)]


def test_a_line_that_a_change_took_out_is_not_ordered_again(session: Session) -> None:
    place(session, "changed", a_line(PAD, 4, order_id=an_id("changed")), a_line(DISC, 2, order_id=an_id("changed")))
    gone = line_id(an_id("changed"), PAD)
    run(AmendOrder(order_id=an_id("changed"), version=1, valid_on=TODAY, removed=(gone,)), a_context(session, now=LATE))
    assert codes_again(session) == [DISC]


def test_a_line_with_a_price_of_its_own_that_was_taken_out_is_not_ordered_again(session: Session) -> None:
    """Its reason was the shop's own, not the manufacturer's word that it does not come."""
    own = structs.replace(a_line(PAD, 4, order_id=an_id("own")), price_reason="they match it across the street")
    place(session, "own", own, a_line(DISC, 2, order_id=an_id("own")))
    run(AmendOrder(order_id=an_id("own"), version=1, valid_on=TODAY, removed=(own.line_id,)), a_context(session, now=LATE))
    assert codes_again(session) == [DISC]


def test_what_the_manufacturer_does_not_send_is_ordered_again(session: Session) -> None:
    place(session, "short", a_line(PAD, 4, order_id=an_id("short")), a_line(DISC, 2, order_id=an_id("short")))
    line = line_id(an_id("short"), PAD)
    run(AdjustLine(dealer_id=SHOP, order_id=an_id("short"), line_id=line, quantity=0, reason="out of stock"), the_desk(session))
    assert codes_again(session) == [PAD, DISC]


def test_a_cancelled_order_is_ordered_again_as_a_whole(session: Session) -> None:
    place(session, "cancelled")
    run(CancelOrder(order_id=an_id("cancelled")), a_context(session, now=LATE))
    assert codes_again(session) == [PAD]


def codes_again(session: Session) -> list[str]:
    """Of the last order: what the list of earlier orders offers, which is what a copy has."""
    view = a_view(session, now=LATE)
    [row] = orders(view)
    card = order_card(view, order_id=row.order_id)
    assert card is not None
    [again] = [one for one in reorder_sources(view) if one.kind is SourceKind.LAST_ORDER]
    copied = [line.code for line in copy_of(card, TimeOrderedIds(SystemClock(), Random(1).randbytes)).lines]
    assert sorted(item.code for item in again.items) == sorted(copied)
    return copied


def test_a_long_history_asks_no_more_of_the_database_than_a_short_one(session: Session) -> None:
    """The zone was looked up for each line of a year, and every line of all orders for what is to come."""
    told: list[str] = []

    def explain(connection: Connection, _cursor: object, statement: str, given: Any, _context: object, _many: bool) -> None:
        if statement.startswith("SELECT"):
            told.extend(row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given))

    for at in range(3):
        place(session, f"one {at}", days=-at)
    event.listen(session.get_bind(), "before_cursor_execute", explain)
    reorder_suggestions(a_view(session))
    short, plan = len(told), " ".join(told)
    for at in range(3, 9):
        place(session, f"one {at}", days=-at)
    told.clear()
    reorder_suggestions(a_view(session))
    assert len(told) == short
    assert "ix_order_line_product_code" not in plan
