"""What typed lines cost together, before they are an order: breaks of quantity, promotions, and why."""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from sync.domain.orders.quoting import LineQuote, TypedLine, line_quotes
from sync.domain.pricing.promotions import Kind, Offer
from sync.domain.pricing.rules import Step
from tests.builders import a_view, an_actor, an_id
from tests.order_builders import DISC, PAD, PRICE, a_market
from tests.price_builders import a_promotion, a_special, publish


@pytest.fixture(name="session")
def a_shop() -> Iterator[Session]:
    with a_market() as session:
        yield session


def quote(session: Session, *lines: tuple[str, int], agreed: int | None = None) -> list[LineQuote]:
    typed = [
        TypedLine(line_id=an_id(f"{at}"), product_code=code, quantity=units, agreed=agreed)
        for at, (code, units) in enumerate(lines)
    ]
    found = line_quotes(a_view(session, an_actor()), lines=typed)
    return [found[line.line_id] for line in typed if line.line_id in found]


def test_the_list_alone_needs_no_words(session: Session) -> None:
    assert quote(session, (PAD, 4), ("NO-SUCH", 1)) == [
        LineQuote(product_code=PAD, quantity=4, price=PRICE, discount=0, trace=None)
    ]


def test_a_break_of_quantity_counts_as_soon_as_it_is_typed(session: Session) -> None:
    publish(a_special(250_00, from_quantity=10), session)
    assert [one.price for one in quote(session, (PAD, 9), (PAD, 10))] == [PRICE, 250_00]


def test_promotions_look_at_all_lines_and_name_themselves(session: Session) -> None:
    """Two of three are paid: the cheapest is free."""
    publish(a_promotion(Kind.BUY_GET, offer=Offer(buy=2, get=1)), session)
    pad, disc = quote(session, (PAD, 2), (DISC, 1))
    assert pad.discount + disc.discount == PRICE
    trace = next(one.trace for one in (pad, disc) if one.discount)
    assert trace is not None
    assert (trace.step, trace.list_price, [cut.amount for cut in trace.cuts]) == (Step.LIST, PRICE, [PRICE])


def test_an_agreed_price_stays_and_promotions_work_on_it(session: Session) -> None:
    publish(a_promotion(), session)
    [line] = quote(session, (PAD, 4), agreed=200_00)
    assert (line.price, line.discount) == (200_00, 80_00)
