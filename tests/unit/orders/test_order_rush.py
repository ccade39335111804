"""Many devices want the last pieces at once: no piece is promised twice, no credit spent twice, no command waits for ever."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import msgspec
import pytest
from sqlalchemy import Engine, create_engine, func, select
from sqlalchemy.orm import Session

from sync.domain.availability.records import Supply
from sync.domain.orders.records import Order, OrderLine
from sync.domain.orders.rules import OrderState
from sync.domain.pricing.promotions import Kind, Offer
from sync.domain.pricing.records import PromotionRule
from sync.kernel.records import Record
from tests.builders import a_context, a_dealer, a_price, a_product, a_supply, an_actor, an_id
from tests.order_builders import DISC, PAD, PRICE, a_line, an_order, decide
from tests.postgres import Cluster, postgres
from tests.price_builders import a_promotion, publish
from tests.tables import make_tables

__all__ = ["postgres"]

DEALERS = range(1, 5)
STOCK, EACH = 20, 3


@pytest.fixture
def market(postgres: Cluster) -> Iterator[Engine]:
    with postgres.place() as url:
        engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"), isolation_level="READ COMMITTED")
        make_tables(engine, Record.metadata)
        goods = [row for code in (PAD, DISC) for row in (a_product(code), a_price(code), a_supply(code, STOCK))]
        with Session(engine) as session, session.begin():
            session.add_all([*goods, *(a_dealer(dealer_id, credit_limit=20 * PRICE) for dealer_id in DEALERS)])
        yield engine
        engine.dispose()


def place(engine: Engine, dealer_id: int, turn: int) -> None:
    """Odd dealers name the products in the other order than even ones: who locked as typed would wait for ever."""
    order_id = an_id(f"{dealer_id}/{turn}")
    codes = (PAD, DISC) if dealer_id % 2 else (DISC, PAD)
    lines = (a_line(code, EACH, order_id=order_id) for code in codes)
    with Session(engine) as session, session.begin():
        decide(an_order(*lines, order_id=order_id), a_context(session, an_actor(dealer_id=dealer_id)))


@pytest.mark.postgres
def test_a_rush_promises_no_piece_and_no_credit_twice(market: Engine) -> None:
    """Invariant 25."""
    with ThreadPoolExecutor(8) as devices:
        done = [devices.submit(place, market, dealer_id, turn) for turn in range(4) for dealer_id in DEALERS]
        for order in done:
            order.result(timeout=60)
    with Session(market) as session:
        for supply in session.scalars(select(Supply)):
            promised = select(func.sum(OrderLine.accepted)).where(OrderLine.product_code == supply.product_code)
            assert supply.allocated == int(session.scalar(promised) or 0) == STOCK
        accepted = select(Order.dealer_id, func.sum(Order.amount)).where(Order.state == OrderState.ACCEPTED)
        for _, amount in session.execute(accepted.group_by(Order.dealer_id)):
            assert amount <= 20 * PRICE
        assert session.scalar(select(func.count()).select_from(Order).where(Order.state == OrderState.CREDIT_HOLD)) == 4


def use_voucher(engine: Engine, dealer_id: int, turn: int) -> None:
    order_id = an_id(f"voucher {dealer_id}/{turn}")
    line = msgspec.structs.replace(a_line(PAD, 1, order_id=order_id), quoted_discount=PRICE)
    order = an_order(line, order_id=order_id, number=f"SO-{dealer_id}-{turn}", voucher="ONCE")
    with Session(engine) as session, session.begin():
        decide(order, a_context(session, an_actor(dealer_id=dealer_id)))


@pytest.mark.postgres
def test_a_rush_gives_a_voucher_as_often_as_there_are_and_holds_the_rest(market: Engine) -> None:
    with Session(market) as session, session.begin():
        publish(a_promotion(Kind.AMOUNT, offer=Offer(amount=PRICE), voucher="ONCE", quota=3), session)
    with ThreadPoolExecutor(8) as devices:
        for order in [devices.submit(use_voucher, market, dealer_id, turn) for turn in range(3) for dealer_id in DEALERS]:
            order.result(timeout=60)
    with Session(market) as session:
        assert session.get_one(PromotionRule, an_id("promo")).used == 3
        states = session.execute(
            select(Order.state, func.count(), func.sum(OrderLine.discount)).join(Order.lines).group_by(Order.state)
        )
        assert {state: (count, int(off)) for state, count, off in states} == {
            OrderState.ACCEPTED: (3, 3 * PRICE),
            OrderState.PRICE_EXCEPTION: (9, 0),
        }
