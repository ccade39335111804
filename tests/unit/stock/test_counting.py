"""Counts as the people between the shelves know them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from sync.domain.accounts.rules import Role
from sync.domain.stock.counting import CancelCount, EnterCount, PostCount, RecountLines, Seen, StartCount
from sync.domain.stock.paper_queries import ReviewLine, count_review, count_sheet, counts
from sync.domain.stock.queries import movements
from sync.domain.stock.rules import Uncounted
from sync.kernel.commands import Context
from sync.kernel.errors import Refusal
from tests.builders import a_category, an_actor, an_id, run
from tests.shelves import MAIN, OIL, PAD, a_shop, books_balance, on_hand, put, view_of

COUNT = an_id("count")


@pytest.fixture
def shop() -> Iterator[Context]:
    with a_shop() as context:
        put(context, PAD, 10)
        put(context, OIL, 4)
        yield context


def start(name: str = "count", **more: Any) -> StartCount:
    return StartCount(count_id=an_id(name), number="CN-1", location_id=MAIN, **more)


def saw(code: str, quantity: int, round: int = 1) -> EnterCount:
    return EnterCount(count_id=COUNT, entries=(Seen(product_code=code, quantity=quantity, round=round),))


def review(shop: Context) -> dict[str, ReviewLine]:
    return {line.product_code: line for line in count_review(view_of(shop), count_id=COUNT)}


def test_differences_become_movements(shop: Context) -> None:
    for command in (start(), saw(PAD, 8), saw(OIL, 5), PostCount(count_id=COUNT)):
        run(command, shop)
    assert (on_hand(shop, PAD), on_hand(shop, OIL)) == (8, 5)
    assert {row.quantity for row in movements(view_of(shop), document_id=COUNT)} == {-2, 1}
    assert counts(view_of(shop)) == []
    assert books_balance(shop)


def test_a_category_is_counted_with_all_below_it(shop: Context) -> None:
    """It was said that there is nothing to count where all goods hang on the branches below."""
    shop.session.add_all((a_category("chassis"), a_category("brakes", "chassis"), a_category("engines")))
    run(start(category_codes=("chassis",)), shop)
    assert list(review(shop)) == [PAD, OIL]


def test_what_moves_between_freeze_and_posting_stays_moved(shop: Context) -> None:
    run(start(), shop)
    put(shop, PAD, -3)
    for command in (saw(PAD, 9), saw(OIL, 4)):
        run(command, shop)
    assert review(shop)[PAD].moved == -3
    run(PostCount(count_id=COUNT), shop)
    assert on_hand(shop, PAD) == 10 - 3 - 1


def test_two_people_counting_one_product_in_two_spots_are_added_up(shop: Context) -> None:
    for command in (start(), saw(PAD, 6), saw(PAD, 5), saw(PAD, -1)):
        run(command, shop)
    assert review(shop)[PAD].counted == 10
    with pytest.raises(Refusal, match="count_below_zero"):
        run(saw(PAD, -11), shop)


def test_a_blind_count_tells_nobody_who_counts_what_is_expected(shop: Context) -> None:
    run(start(is_blind=True), shop)
    assert [line.expected for line in count_sheet(view_of(shop), count_id=COUNT)] == [None, None]
    clerk = replace(shop, actor=an_actor("wei", Role.CLERK))
    assert count_review(view_of(clerk), count_id=COUNT) == []
    assert [line.expected for line in count_review(view_of(shop), count_id=COUNT)] == [10, 4]


def test_an_open_count_shows_what_is_expected(shop: Context) -> None:
    run(start(is_blind=False), shop)
    assert [line.expected for line in count_sheet(view_of(shop), count_id=COUNT)] == [10, 4]
    assert [line.product_code for line in count_sheet(view_of(shop), count_id=COUNT, after=PAD)] == [OIL]


def test_a_recount_begins_from_nothing_and_keeps_the_first_result(shop: Context) -> None:
    for command in (start(), saw(PAD, 7), RecountLines(count_id=COUNT, product_codes=(PAD,)), saw(PAD, 9, round=2)):
        run(command, shop)
    line = review(shop)[PAD]
    assert (line.first_counted, line.counted, line.difference, line.round) == (7, 9, -1, 2)


def test_an_entry_of_an_earlier_round_no_longer_counts_and_says_so(shop: Context) -> None:
    for command in (start(), saw(PAD, 7), RecountLines(count_id=COUNT, product_codes=(PAD,)), saw(PAD, 3)):
        run(command, shop)
    [adjustment] = shop.adjustments
    assert (adjustment.code, adjustment.asked, adjustment.subject) == ("counted_again_meanwhile", "3", PAD)
    assert review(shop)[PAD].counted is None


def test_a_product_that_nobody_expected_is_put_on_the_sheet(shop: Context) -> None:
    run(start(product_codes=(PAD,)), shop)
    run(saw(OIL, 5), shop)
    assert (review(shop)[OIL].expected, review(shop)[OIL].difference) == (4, 1)


@pytest.mark.parametrize(("policy", "left"), [(Uncounted.LEAVE, 4), (Uncounted.ZERO, 0)])
def test_what_nobody_counted_is_left_or_taken_for_gone(shop: Context, policy: Uncounted, left: int) -> None:
    for command in (start(), saw(PAD, 10)):
        run(command, shop)
    with pytest.raises(Refusal, match="count_unfinished"):
        run(PostCount(count_id=COUNT), shop)
    run(PostCount(count_id=COUNT, uncounted=policy), shop)
    assert (on_hand(shop, PAD), on_hand(shop, OIL)) == (10, left)


def test_a_product_is_in_one_open_count_only(shop: Context) -> None:
    run(start(product_codes=(PAD,)), shop)
    with pytest.raises(Refusal, match="already_counting"):
        run(start("second"), shop)
    run(start("third", product_codes=(OIL,)), shop)
    with pytest.raises(Refusal, match="already_counting"):
        run(saw(OIL, 1), shop)
    run(CancelCount(count_id=COUNT), shop)
    run(start("fourth", product_codes=(PAD,)), shop)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (start(), "count_exists"),
        (start("x", category_codes=("engines",)), "nothing_to_count"),
        (start("x", product_codes=("NO-SUCH",)), "product_unknown"),
        (saw("NO-SUCH", 1), "product_unknown"),
        (saw(PAD, 10**9), "quantity_invalid"),
        (RecountLines(count_id=COUNT, product_codes=(PAD,)), "line_not_counted"),
        (RecountLines(count_id=COUNT, product_codes=("X",)), "line_unknown"),
        (EnterCount(count_id=an_id("x"), entries=()), "count_unknown"),
    ],
)
def test_what_cannot_be_counted_is_refused(shop: Context, command: Any, code: str) -> None:
    run(start(), shop)
    with pytest.raises(Refusal) as refusal:
        run(command, shop)
    assert refusal.value.code == code


def test_a_closed_count_stays_closed(shop: Context) -> None:
    run(start(), shop)
    run(CancelCount(count_id=COUNT), shop)
    for command in (saw(PAD, 1), PostCount(count_id=COUNT), CancelCount(count_id=COUNT)):
        with pytest.raises(Refusal, match="count_closed"):
            run(command, shop)
    assert len(counts(view_of(shop), only_open=False)) == 1
