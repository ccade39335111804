"""The same story of an order on SQLite and on PostgreSQL, and twice on the same: equal rows, equal reads."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from sync.domain import REGISTRY
from sync.domain.credit.records import CreditTerms
from sync.domain.desk.commands import AdjustLine, MarkBilled, MarkPaid
from sync.domain.desk.queries import Due, desk_counters, desk_queue
from sync.domain.orders.commands import CloseLine
from sync.domain.orders.exposure import late
from sync.domain.orders.queries import (
    credit,
    expected_shipments,
    last_orders_of_product,
    open_lines,
    order_card,
    order_counters,
    order_summaries,
    orders,
    owing_orders,
    reorder_suggestions,
)
from sync.domain.orders.receiving import Arrived, receive, shipment_of
from sync.kernel.commands import Command
from sync.kernel.records import Record, Row, image, key_of
from tests.builders import NOW, SHOP, a_context, a_dealer, a_house_actor, a_price, a_product, a_session, a_supply, a_view, an_id
from tests.order_builders import (
    DISC,
    ORDER,
    PAD,
    PRICE,
    a_line,
    a_shipment,
    an_allocation,
    an_amendment,
    an_order,
    decide,
    line_id,
)
from tests.postgres import Cluster, postgres
from tests.tables import make_tables

__all__ = ["postgres"]

SECOND = an_id("second")
HALF_DAY = timedelta(hours=12)


def the_world() -> list[Record]:
    goods: list[Record] = [row for code in (PAD, DISC) for row in (a_product(code), a_price(code), a_supply(code, 5))]
    return [a_dealer(SHOP), CreditTerms(dealer_id=SHOP, payment_days=30, grace_days=7, changed_by="fang"), *goods]


def the_story() -> list[tuple[bool, Command]]:
    """Deeds of the desk are marked True."""
    pad = line_id(ORDER, PAD)
    return [
        (False, an_order(a_line(PAD, 7), a_line(DISC, 2), note="50% 大華")),
        (False, an_amendment(a_line(PAD, 6))),
        (False, an_order(a_line(DISC, order_id=SECOND), a_line(PAD, order_id=SECOND), order_id=SECOND, number="SO-2")),
        (True, an_allocation()),
        (True, a_shipment((PAD, 3), (DISC, 2))),
        (True, AdjustLine(dealer_id=SHOP, order_id=ORDER, line_id=pad, quantity=5, reason="scarce")),
        (True, MarkBilled(dealer_id=SHOP, order_id=ORDER, amount=4 * PRICE)),
        (True, MarkPaid(dealer_id=SHOP, order_id=ORDER, amount=PRICE)),
        (False, CloseLine(order_id=SECOND, line_id=line_id(SECOND, DISC))),
    ]


def live(session: Session) -> None:
    for step, (at_desk, command) in enumerate(the_story()):
        now = NOW + step * HALF_DAY
        decide(command, a_context(session, a_house_actor() if at_desk else None, now=now))
    shop = a_context(session, now=NOW + 24 * HALF_DAY)
    shipment = shipment_of(shop, an_id("shipment"))
    receive(shop, shipment, {shipment.lines[0].id: Arrived(received=2, reason="short")})
    session.flush()


def rows(session: Session) -> dict[str, Row]:
    """Every row of every record, by table and key."""
    session.expire_all()
    found = (row for record in REGISTRY.records.values() for row in session.scalars(select(record)))
    return {f"{row.__tablename__}{key_of(row)}": image(row) for row in found}


READS: dict[str, Callable[[Session], object]] = {
    "orders": lambda session: orders(a_view(session), text="50%"),
    "page": lambda session: orders(a_view(session), before=NOW + HALF_DAY, before_id=UUID(int=2**128 - 1)),
    "card": lambda session: order_card(a_view(session), order_id=ORDER),
    "summaries": lambda session: order_summaries(a_view(session, a_house_actor())),
    "open_lines": lambda session: open_lines(a_view(session)),
    "expected": lambda session: expected_shipments(a_view(session)),
    "history": lambda session: last_orders_of_product(a_view(session), product_code=PAD),
    "reorder": lambda session: reorder_suggestions(a_view(session)),
    "counters": lambda session: order_counters(a_view(session)),
    "credit": lambda session: credit(a_view(session)),
    "queue": lambda session: desk_queue(a_view(session, a_house_actor()), text="大華"),
    "queue page": lambda session: desk_queue(
        a_view(session, a_house_actor()), after_rank=0, after_placed_at=NOW, after_id=UUID(int=0)
    ),
    "queue to be billed": lambda session: desk_queue(a_view(session, a_house_actor()), due=Due.BILL),
    "late": lambda session: late(session, SHOP, NOW + 99 * HALF_DAY),
    "owing": lambda session: owing_orders(a_view(session)),
    "queue to be paid": lambda session: desk_queue(a_view(session, a_house_actor()), due=Due.PAY),
    "desk": lambda session: desk_counters(a_view(session, a_house_actor())),
}


@contextmanager
def on_postgres(cluster: Cluster) -> Iterator[Session]:
    with cluster.place() as url:
        engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
        try:
            make_tables(engine, Record.metadata)
            with Session(engine) as session:
                session.add_all(the_world())
                session.flush()
                yield session
        finally:
            engine.dispose()


def test_the_same_story_gives_the_same_rows() -> None:
    """Invariant 18: handlers read nothing but their rows, their command and their context."""
    with a_session(*the_world()) as once, a_session(*the_world()) as again:
        live(once)
        live(again)
        assert rows(once) == rows(again)


@pytest.mark.postgres
def test_both_databases_end_with_the_same_rows_and_read_the_same(postgres: Cluster) -> None:
    """Invariant 40."""
    with a_session(*the_world()) as light, on_postgres(postgres) as heavy:
        live(light)
        live(heavy)
        assert rows(light) == rows(heavy)
        for name, read in READS.items():
            assert read(light) == read(heavy), name
            assert read(light), name


def test_the_story_has_something_to_tell() -> None:
    with a_session(*the_world()) as session:
        live(session)
        card = order_card(a_view(session), order_id=ORDER)
        assert card is not None
        assert [(line.quantity, line.accepted, line.shipped, line.received, line.closed) for line in card.lines] == [
            (6, 5, 3, 3, 1),
            (2, 2, 2, 0, 0),
        ]
