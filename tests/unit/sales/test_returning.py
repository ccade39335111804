"""Goods that come back over the counter."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.sales.cards import sale_card
from sync.domain.sales.queries import takings
from sync.domain.sales.rules import PaymentKind, given_back
from sync.domain.sales.selling import VoidSale
from sync.domain.stock.queries import serial_cards
from sync.domain.stock.rules import SerialState
from sync.kernel.commands import Context
from sync.kernel.errors import Refusal
from tests.builders import TODAY, an_id, run
from tests.counter import SALE, a_return, a_sale, back, cash, sold
from tests.shelves import PAD, a_shop, books_balance, on_hand, put, view_of

PRICE = 33_33


@pytest.fixture
def shop() -> Iterator[Context]:
    with a_shop() as context:
        put(context, PAD, 5)
        yield context


def line_of(shop: Context) -> UUID:
    card = sale_card(view_of(shop), sale_id=SALE)
    assert card is not None
    return card.lines[0].line_id


def test_what_comes_back_is_on_the_shelf_and_its_money_is_given_back(shop: Context) -> None:
    run(a_sale(sold(quantity=3, price=PRICE)), shop)
    run(a_return(back(line_of(shop), 2), refund=2 * PRICE), shop)
    till = {row.kind: (row.taken, row.given_back) for row in takings(view_of(shop), day=TODAY)}
    card = sale_card(view_of(shop), sale_id=SALE)
    assert card is not None
    assert (on_hand(shop, PAD), till[PaymentKind.CASH]) == (4, (3 * PRICE, 2 * PRICE))
    assert (card.lines[0].returned, [row.total for row in card.returns]) == (2, [2 * PRICE])


def test_what_is_not_sound_comes_back_and_is_written_off(shop: Context) -> None:
    run(a_sale(sold(quantity=1, serials=("S1",))), shop)
    run(a_return(back(line_of(shop), 1, serials=("S1",), is_sound=False), refund=100_00), shop)
    [piece] = serial_cards(view_of(shop), serial="S1")
    assert (on_hand(shop, PAD), piece.state) == (4, SerialState.GONE)
    assert books_balance(shop)


def test_a_piece_that_came_back_can_be_sold_again(shop: Context) -> None:
    run(a_sale(sold(quantity=1, serials=("S1",))), shop)
    run(a_return(back(line_of(shop), 1, serials=("S1",)), refund=100_00), shop)
    run(a_sale(sold(quantity=1, serials=("S1",)), name="again"), shop)
    [piece] = serial_cards(view_of(shop), serial="S1")
    assert (piece.state, piece.document_id) == (SerialState.SOLD, an_id("again"))


def test_several_returns_never_bring_back_more_than_was_sold(shop: Context) -> None:
    run(a_sale(sold(quantity=3, price=PRICE)), shop)
    run(a_return(back(line_of(shop), 2), refund=2 * PRICE), shop)
    with pytest.raises(Refusal) as refusal:
        run(a_return(back(line_of(shop), 3), refund=3 * PRICE, name="second"), shop)
    assert (refusal.value.code, refusal.value.params["left"]) == ("more_than_sold", 1)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"lines": ()}, "nothing_to_return"),
        ({"reason": " "}, "reason_missing"),
        ({"refunds": cash(99_99)}, "refund_mismatch"),
        ({"refunds": ()}, "refund_mismatch"),
        ({"sale_id": an_id("x")}, "sale_unknown"),
        ({"lines": (back(an_id("x")),)}, "line_unknown"),
        ({"location_id": an_id("x")}, "location_unknown"),
    ],
)
def test_what_cannot_come_back_is_refused(shop: Context, more: dict[str, Any], code: str) -> None:
    run(a_sale(), shop)
    with pytest.raises(Refusal) as refusal:
        run(a_return(back(line_of(shop)), **{"refund": 100_00} | more), shop)
    assert refusal.value.code == code


@pytest.mark.parametrize(("serials", "code"), [((), "serials_differ"), (("S9",), "serial_not_sold")])
def test_only_the_piece_that_was_sold_comes_back(shop: Context, serials: tuple[str, ...], code: str) -> None:
    run(a_sale(sold(quantity=1, serials=("S1",))), shop)
    with pytest.raises(Refusal, match=code):
        run(a_return(back(line_of(shop), 1, serials=serials), refund=100_00), shop)


def test_nothing_comes_back_of_an_undone_sale(shop: Context) -> None:
    run(a_sale(), shop)
    line_id = line_of(shop)
    run(VoidSale(sale_id=SALE, reason="mistake"), shop)
    with pytest.raises(Refusal, match="sale_voided"):
        run(a_return(back(line_id), refund=100_00), shop)


@given(st.integers(0, 10**12), st.lists(st.integers(1, 9), min_size=1, max_size=12))
def test_all_returns_of_a_line_give_back_exactly_what_was_paid(paid: int, parts: list[int]) -> None:
    """Invariant 25: no minor unit is made or lost by rounding."""
    before, refunds = 0, []
    for units in parts:
        refunds.append(given_back(paid, sold=sum(parts), before=before, units=units))
        before += units
    assert sum(refunds) == paid
    assert all(refund >= 0 for refund in refunds)


def test_no_two_returns_share_a_line_or_a_refund(shop: Context) -> None:
    run(a_sale(sold(quantity=3, price=PRICE)), shop)
    line = line_of(shop)
    run(a_return(back(line), refund=PRICE), shop)
    with pytest.raises(Refusal, match="line_exists"):
        run(a_return(back(line), refund=PRICE, name="second"), shop)
    refunded = a_return(back(line), refund=PRICE).refunds
    with pytest.raises(Refusal, match="payment_invalid"):
        run(a_return(back(line, is_sound=False), refund=PRICE, name="second", refunds=refunded), shop)
