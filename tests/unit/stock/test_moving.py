"""Goods that move within a shop, and what may never move."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace as replace_line

from sync.domain.accounts.rules import Role
from sync.domain.stock.moving import AdjustStock, MovedLine, Transfer
from sync.domain.stock.places import AddLocation, ChangeLocation, SetMinimum
from sync.domain.stock.queries import Which, level_card, levels, locations, movements, serial_cards
from sync.domain.stock.records import SerialItem
from sync.domain.stock.rules import AdjustmentReason, MovementKind, SerialState
from sync.domain.stock.search import serial_text
from sync.kernel.commands import Context
from sync.kernel.errors import Refusal
from sync.kernel.records import attribute_names, image
from sync.kernel.search import index_terms
from tests.builders import OTHER_SHOP, SHOP, an_actor, an_id, run
from tests.shelves import MAIN, OIL, PAD, VAN, a_shop, books_balance, on_hand, put, ship, view_of


@pytest.fixture
def shop() -> Iterator[Context]:
    with a_shop() as context:
        run(AddLocation(location_id=VAN, code="van", name="小貨車"), context)
        yield context


def a_line(code: str, quantity: int, **more: Any) -> MovedLine:
    return MovedLine(line_id=an_id(f"{code}/{quantity}/{more}"), product_code=code, quantity=quantity, **more)


def a_transfer(*lines: MovedLine, name: str = "transfer") -> Transfer:
    return Transfer(transfer_id=an_id(name), number="TR-1", from_id=MAIN, to_id=VAN, lines=lines)


def an_adjustment(*lines: MovedLine, name: str = "adj") -> AdjustStock:
    return AdjustStock(adjustment_id=an_id(name), location_id=MAIN, reason=AdjustmentReason.LOST, lines=lines, note="rain")


def test_a_new_shop_has_a_main_place_without_being_set_up(shop: Context) -> None:
    assert [place.code for place in locations(view_of(shop))] == ["MAIN", "VAN"]
    put(shop, PAD, 5)
    assert [place.code for place in locations(view_of(shop))] == ["MAIN", "VAN"]


def test_a_transfer_leaves_the_shop_with_as_much_as_before(shop: Context) -> None:
    put(shop, PAD, 5)
    run(a_transfer(a_line(PAD, 2)), shop)
    assert (on_hand(shop, PAD), on_hand(shop, PAD, at=VAN)) == (3, 2)
    [row] = levels(view_of(shop))
    assert row.on_hand == 5
    assert books_balance(shop)


@pytest.mark.parametrize("serials", [(), ("S-1",)], ids=["units", "a piece"])
def test_no_two_papers_share_a_line(shop: Context, serials: tuple[str, ...]) -> None:
    put(shop, PAD, 5)
    found, carried = a_line(PAD, 1, serials=serials), a_line(PAD, 1, serials=serials)
    run(an_adjustment(found), shop)
    run(a_transfer(carried), shop)
    for again in (an_adjustment(found, name="again"), a_transfer(carried, name="again")):
        with pytest.raises(Refusal, match="line_exists"):
            run(again, shop)
    assert books_balance(shop)


def test_what_is_not_there_cannot_be_carried_away(shop: Context) -> None:
    put(shop, PAD, 5)
    with pytest.raises(Refusal) as refusal:
        run(a_transfer(a_line(PAD, 6)), shop)
    assert (refusal.value.code, refusal.value.params["on_hand"], refusal.value.params["location"]) == ("stock_short", 5, "MAIN")


def test_an_adjustment_says_why_and_by_whom(shop: Context) -> None:
    put(shop, PAD, 5)
    run(an_adjustment(a_line(PAD, -2)), shop)
    row = next(row for row in movements(view_of(shop), product_code=PAD) if row.quantity == -2)
    assert (row.reason, row.note, row.actor, row.kind) == ("lost", "rain", "lin", MovementKind.ADJUSTMENT)
    assert on_hand(shop, PAD) == 3


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (a_transfer(), "nothing_to_move"),
        (a_transfer(a_line(PAD, -1)), "quantity_invalid"),
        (a_transfer(a_line("NO-SUCH", 1)), "product_unknown"),
        (a_transfer(a_line(PAD, 1), a_line(PAD, 1)), "line_twice"),
        (a_transfer(a_line(PAD, 2, serials=("S1", "S1"))), "serials_differ"),
        (an_adjustment(a_line(PAD, 0)), "quantity_invalid"),
        (an_adjustment(a_line(PAD, 10**9)), "quantity_invalid"),
        (an_adjustment(a_line(PAD, -6)), "stock_short"),
        (Transfer(transfer_id=an_id("t"), from_id=MAIN, to_id=MAIN, lines=(a_line(PAD, 1),)), "same_location"),
        (Transfer(transfer_id=an_id("t"), from_id=MAIN, to_id=an_id("x"), lines=(a_line(PAD, 1),)), "location_unknown"),
        (AddLocation(location_id=an_id("x"), code=" van"), "location_code_taken"),
        (AddLocation(location_id=an_id("x"), code="main"), "location_code_taken"),
        (AddLocation(location_id=VAN, code="V2"), "location_exists"),
        (ChangeLocation(location_id=MAIN, name="Shop", active=False), "location_needed"),
        (AddLocation(location_id=an_id("x"), code=" "), "location_code_missing"),
        (ChangeLocation(location_id=an_id("x"), name="x"), "location_unknown"),
        (SetMinimum(product_code="NO-SUCH", quantity=1), "product_unknown"),
        (SetMinimum(product_code=PAD, quantity=-1), "quantity_invalid"),
    ],
)
def test_what_makes_no_sense_is_refused(shop: Context, command: Any, code: str) -> None:
    put(shop, PAD, 5)
    with pytest.raises(Refusal) as refusal:
        run(command, shop)
    assert refusal.value.code == code


def test_a_document_moves_goods_once(shop: Context) -> None:
    """Invariant 2."""
    put(shop, PAD, 5)
    run(a_transfer(a_line(PAD, 1)), shop)
    with pytest.raises(Refusal, match="document_exists"):
        run(a_transfer(a_line(PAD, 2)), shop)


def test_a_shop_cannot_move_what_is_another_shops(shop: Context) -> None:
    """Threat T6."""
    put(shop, PAD, 5)
    other = replace(shop, actor=an_actor("otto", Role.MANAGER, dealer_id=OTHER_SHOP))
    with pytest.raises(Refusal, match="location_unknown"):
        run(a_transfer(a_line(PAD, 1)), other)
    assert (levels(view_of(other)), movements(view_of(other))) == ([], [])


def test_a_piece_with_a_serial_number_is_followed_wherever_it_goes(shop: Context) -> None:
    put(shop, PAD, 2, serials=("S1", "S2"))
    run(a_transfer(a_line(PAD, 1, serials=("S1",))), shop)
    [card] = serial_cards(view_of(shop), serial="S1")
    assert (card.state, card.location_id) == (SerialState.HERE, VAN)
    row = shop.session.get_one(SerialItem, (SHOP, PAD, "S1"))
    text = serial_text(dict(zip(attribute_names(SerialItem), image(row), strict=True)))
    assert text is not None
    assert "ws1" in index_terms(text)


def test_a_piece_leaves_the_books_once(shop: Context) -> None:
    """Written off at two places: the second one is refused, until somebody has found the piece again."""
    put(shop, PAD, 3, serials=("S1", "S2", "S3"))

    def off(name: str, quantity: int = -1) -> AdjustStock:
        return an_adjustment(replace_line(a_line(PAD, quantity, serials=("S1",)), line_id=an_id(name)), name=name)

    for deed in (off("lost"), off("found", 1), off("lost again")):
        run(deed, shop)
    assert (on_hand(shop, PAD), serial_cards(view_of(shop), serial="S1")[0].state) == (2, SerialState.GONE)
    assert books_balance(shop)
    for again in (off("elsewhere"), a_transfer(a_line(PAD, 1, serials=("S1",)))):
        with pytest.raises(Refusal, match="serial_gone"):
            run(again, shop)


def test_a_serial_number_cannot_arrive_twice(shop: Context) -> None:
    put(shop, PAD, 1, serials=("S1",))
    with pytest.raises(Refusal, match="serial_here"):
        put(shop, PAD, 1, name="again", serials=("S1",))


def test_the_stock_list_is_narrowed_by_name_category_and_need(shop: Context) -> None:
    put(shop, PAD, 5)
    run(SetMinimum(product_code=OIL, quantity=3), shop)
    view = view_of(shop)
    assert [row.product_code for row in levels(view)] == [PAD, OIL]
    assert [row.product_code for row in levels(view, text="brk")] == [PAD]
    assert [row.product_code for row in levels(view, text="煞車", which=Which.ON_HAND)] == [PAD]
    assert [row.product_code for row in levels(view, category="brakes", after=PAD)] == [OIL]
    assert levels(view, category="engines") == []
    assert [row.product_code for row in levels(view, which=Which.BELOW_MINIMUM)] == [OIL]
    assert levels(view, which=Which.NEGATIVE) == []
    assert [row.product_code for row in levels(view, location_id=VAN)] == []


def test_the_card_tells_what_is_here_on_its_way_and_on_order(shop: Context) -> None:
    put(shop, PAD, 5)
    ship(shop, PAD=4)
    card = level_card(view_of(shop), product_code=PAD)
    assert ([(place.code, place.on_hand) for place in card.at], card.in_transit, card.on_order) == ([("MAIN", 5)], 4, 0)
    assert level_card(view_of(shop), product_code="NO-SUCH").level.on_hand == 0


def test_the_history_goes_on_before_the_last_row(shop: Context) -> None:
    for hours in range(5):
        put(replace(shop, now=shop.now + timedelta(hours=hours // 2)), PAD, 1, name=str(hours))
    first = movements(view_of(shop), limit=3)
    rest = movements(view_of(shop), before_at=first[-1].at, before_id=first[-1].movement_id)
    assert len({row.movement_id for row in (*first, *rest)}) == len(first) + len(rest) == 5
    assert [row.at for row in (*first, *rest)] == sorted((row.at for row in (*first, *rest)), reverse=True)


def test_a_place_out_of_use_is_not_offered(shop: Context) -> None:
    run(ChangeLocation(location_id=VAN, name="old van", active=False), shop)
    assert [place.code for place in locations(view_of(shop))] == ["MAIN"]
    assert len(locations(view_of(shop), with_inactive=True)) == 2
