"""Two devices of one shop that worked while apart, as central settles it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace as with_fields

from sync.domain import REGISTRY
from sync.domain.sales.cards import sale_card
from sync.domain.sales.central import WRAPPERS
from sync.domain.sales.quoting import QuotedPieces
from sync.domain.sales.selling import VoidSale
from sync.domain.stock.moving import AdjustStock, MovedLine
from sync.domain.stock.queries import serial_cards
from sync.domain.stock.rules import AdjustmentReason
from sync.kernel.commands import Adjustment, Context
from sync.kernel.errors import Refusal
from tests.builders import NOW, TODAY, an_id, run
from tests.counter import SALE, a_conversion, a_quote, a_return, a_sale, back, sold
from tests.shelves import MAIN, PAD, a_shop, books_balance, on_hand, put, view_of


@pytest.fixture
def shop() -> Iterator[Context]:
    with a_shop() as context:
        put(context, PAD, 5)
        yield context


def central(command: Any, shop: Context) -> list[Adjustment]:
    """What central adjusts while it runs a command."""
    context = replace(shop, adjustments=[])
    WRAPPERS[type(command)](command, context, REGISTRY.verbs[type(command).__name__].handler)
    context.session.flush()
    return context.adjustments


def a_piece(name: str) -> Any:
    return a_sale(sold(quantity=1, serials=("S1",)), name=name)


def test_a_piece_that_two_devices_sold_is_sold_twice_and_flagged_never_lost(shop: Context) -> None:
    """Spec C17."""
    assert central(a_piece("first"), shop) == []
    [adjustment] = central(a_piece("sale"), shop)
    assert (adjustment.code, adjustment.asked, adjustment.got) == ("serial_already_sold", "S1", "SA-first")
    card = sale_card(view_of(shop), sale_id=SALE)
    [piece] = serial_cards(view_of(shop), serial="S1")
    assert card is not None
    assert (card.lines[0].is_disputed, card.lines[0].serials, on_hand(shop, PAD)) == (True, ("S1",), 3)
    assert piece.document_id == an_id("first")
    assert books_balance(shop)


def test_a_piece_that_one_device_wrote_off_and_another_sold_is_flagged_and_the_sale_stands(shop: Context) -> None:
    """Spec 2.6.12."""
    put(shop, PAD, 1, name="with numbers", serials=("S1",))
    line = MovedLine(line_id=an_id("lost"), product_code=PAD, quantity=-1, serials=("S1",))
    lost = AdjustStock(adjustment_id=an_id("loss"), location_id=MAIN, reason=AdjustmentReason.LOST, lines=(line,))
    run(lost, shop)
    [adjustment] = central(a_piece("sale"), shop)
    assert (adjustment.code, adjustment.asked) == ("serial_written_off", "S1")
    assert (on_hand(shop, PAD), books_balance(shop)) == (4, True)
    with pytest.raises(Refusal, match="serial_gone"):
        run(a_piece("at the counter"), shop)


def test_undoing_the_flagged_sale_leaves_the_first_one_its_piece(shop: Context) -> None:
    for name in ("first", "sale"):
        central(a_piece(name), shop)
    run(VoidSale(sale_id=SALE, reason="was the other one"), shop)
    [piece] = serial_cards(view_of(shop), serial="S1")
    assert (piece.document_id, on_hand(shop, PAD)) == (an_id("first"), 4)


def test_a_quoted_piece_that_was_sold_meanwhile_is_flagged_too(shop: Context) -> None:
    line = sold(quantity=1)
    run(a_quote(line), shop)
    central(a_piece("first"), shop)
    pieces = (QuotedPieces(line_id=line.line_id, serials=("S1",)),)
    [adjustment] = central(a_conversion(100_00, pieces=pieces), shop)
    assert adjustment.code == "serial_already_sold"


def test_a_device_cannot_dispute_a_piece_by_itself(shop: Context) -> None:
    """Threat T5."""
    command = a_piece("sale")
    forged = with_fields(command, lines=tuple(with_fields(line, disputed=("S1",)) for line in command.lines))
    assert central(forged, shop) == []
    assert len(serial_cards(view_of(shop), serial="S1")) == 1


def test_a_clock_that_runs_ahead_is_set_right_and_said(shop: Context) -> None:
    """Invariant 38."""
    years = timedelta(days=3650)
    ahead = a_sale(sold_at=NOW + years, day=TODAY + years)
    [adjustment] = central(ahead, shop)
    card = sale_card(view_of(shop), sale_id=SALE)
    assert card is not None
    assert (adjustment.code, card.sold_at, card.day) == ("clock_ahead", NOW, TODAY)
    assert central(VoidSale(sale_id=SALE, reason="mistake"), replace(shop, claimed_at=NOW + years)) == []


@pytest.mark.parametrize(
    ("arrives", "claimed", "heard", "code"),
    [
        (30, 2, -1, None),  # two hours after the sale, offline since before it: it arrives 30 days later
        (31, 2, -1, "void_too_late"),  # the books are closed
        (3, 2, 50, "void_too_late"),  # central heard of the device two days after the sale: it was not decided before that
        (1, 25, -1, "void_too_late"),
    ],
)
def test_whether_a_sale_may_still_be_undone_is_centrals_to_say(
    shop: Context, arrives: int, claimed: int, heard: int, code: str | None
) -> None:
    """Threat T5: `arrives` in days after the sale, the others in hours after it. The day that the command names is nothing."""
    central(a_sale(), shop)
    hour = timedelta(hours=1)
    then = NOW + timedelta(days=arrives, hours=2)
    seen = replace(shop, now=then, claimed_at=NOW + claimed * hour, heard_at=NOW + heard * hour)
    void = VoidSale(sale_id=SALE, day=TODAY, reason="mistake")
    if code is None:
        assert central(void, seen) == []
    else:
        with pytest.raises(Refusal, match=code):
            central(void, seen)


def test_a_clock_a_little_ahead_or_behind_is_left_alone(shop: Context) -> None:
    assert central(a_sale(sold_at=NOW + timedelta(minutes=5)), shop) == []
    behind = NOW - timedelta(days=400)
    assert central(a_sale(name="old", sold_at=behind, day=behind.date()), shop) == []


def test_a_return_from_the_future_is_set_right(shop: Context) -> None:
    central(a_sale(), shop)
    card = sale_card(view_of(shop), sale_id=SALE)
    assert card is not None
    years = timedelta(days=3650)
    command = a_return(back(card.lines[0].line_id), refund=100_00, returned_at=NOW + years, day=TODAY + years)
    [adjustment] = central(command, shop)
    assert adjustment.code == "clock_ahead"
