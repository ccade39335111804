"""Quotes, and what becomes of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from sync.domain.accounts.records import House
from sync.domain.sales.cards import sale_card
from sync.domain.sales.quotes import quote_card, quotes
from sync.domain.sales.quoting import QuotedPieces, WithdrawQuote
from sync.domain.sales.rules import QuoteState
from sync.domain.sales.selling import VoidSale
from sync.domain.stock.queries import serial_cards
from sync.domain.stock.rules import SerialState
from sync.kernel.commands import HOUSE, Context
from sync.kernel.errors import Refusal
from tests.builders import NOW, TODAY, an_id, run
from tests.counter import QUOTE, SALE, a_conversion, a_quote, sold
from tests.shelves import PAD, a_shop, on_hand, put, view_of

TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def shop() -> Iterator[Context]:
    with a_shop() as context:
        put(context, PAD, 5)
        yield context


def state(shop: Context) -> QuoteState:
    card = quote_card(view_of(shop), quote_id=QUOTE)
    assert card is not None
    return card.row.state


def test_a_quote_promises_prices_and_moves_nothing(shop: Context) -> None:
    run(a_quote(sold(price=90_00, discount_basis_points=500)), shop)
    [row] = quotes(view_of(shop))
    assert (row.total, row.is_expired, on_hand(shop, PAD)) == (171_00, False, 5)
    [later] = quotes(view_of(shop), on=TOMORROW)
    assert later.is_expired


def test_a_quote_runs_out_at_the_midnight_of_its_prices(shop: Context) -> None:
    """Not at London's, which Taipei has at eight in the morning."""
    shop.session.add(House(house_id=HOUSE, timezone="Asia/Taipei"))
    run(a_quote(sold()), shop)
    late = view_of(replace(shop, now=datetime.combine(TODAY, time(17), UTC)))
    assert [row.is_expired for row in quotes(late)] == [True]


def test_a_quote_becomes_a_sale_at_the_quoted_prices(shop: Context) -> None:
    run(a_quote(sold(price=90_00)), shop)
    run(a_conversion(180_00), shop)
    card = sale_card(view_of(shop), sale_id=SALE)
    assert card is not None
    assert (card.total, card.quote_id, card.customer_name, on_hand(shop, PAD)) == (180_00, QUOTE, "Chen", 3)
    assert (state(shop), quotes(view_of(shop))) == (QuoteState.CONVERTED, [])


def test_the_pieces_that_go_over_the_counter_are_named_when_it_becomes_a_sale(shop: Context) -> None:
    line = sold(quantity=1)
    run(a_quote(line), shop)
    run(a_conversion(100_00, pieces=(QuotedPieces(line_id=line.line_id, serials=("S1",)),)), shop)
    [piece] = serial_cards(view_of(shop), serial="S1")
    assert piece.state is SerialState.SOLD


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"day": TOMORROW, "sold_at": NOW + timedelta(days=1)}, "quote_expired"),
        ({"day": TODAY + timedelta(days=2)}, "day_wrong"),
        ({"quote_id": an_id("x")}, "quote_unknown"),
        ({"pieces": (QuotedPieces(line_id=an_id("x")),)}, "line_unknown"),
        ({"payments": ()}, "payment_mismatch"),
    ],
)
def test_a_quote_that_cannot_become_a_sale_is_refused(shop: Context, more: dict[str, Any], code: str) -> None:
    run(a_quote(), shop)
    with pytest.raises(Refusal) as refusal:
        run(a_conversion(200_00, **more), shop)
    assert refusal.value.code == code


def test_a_quote_becomes_one_sale_only(shop: Context) -> None:
    run(a_quote(), shop)
    run(a_conversion(200_00), shop)
    with pytest.raises(Refusal, match="quote_converted"):
        run(a_conversion(200_00, name="again"), shop)
    with pytest.raises(Refusal, match="quote_exists"):
        run(a_quote(), shop)


def test_a_quote_that_was_withdrawn_is_over(shop: Context) -> None:
    run(a_quote(), shop)
    run(WithdrawQuote(quote_id=QUOTE, reason="too cheap"), shop)
    with pytest.raises(Refusal, match="quote_withdrawn"):
        run(a_conversion(200_00), shop)


def test_undoing_the_sale_opens_the_quote_again(shop: Context) -> None:
    run(a_quote(), shop)
    run(a_conversion(200_00), shop)
    run(VoidSale(sale_id=SALE, reason="wrong customer"), shop)
    assert (state(shop), on_hand(shop, PAD)) == (QuoteState.OPEN, 5)
    run(a_conversion(200_00, name="again"), shop)
    assert state(shop) is QuoteState.CONVERTED


def test_no_two_quotes_share_a_line(shop: Context) -> None:
    run(a_quote(), shop)
    with pytest.raises(Refusal, match="line_exists"):
        run(a_quote(quote_id=an_id("second")), shop)
