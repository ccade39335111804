"""A shop lays down itself from which worth on somebody else says yes to what leaves its books."""

import pytest
from sqlalchemy.orm import Session

from sync.domain.four_eyes.queries import asked_now, held_facts
from sync.domain.stock.counting import EnterCount, PostCount, Seen, StartCount
from sync.domain.stock.moving import AdjustStock, MovedLine
from sync.domain.stock.records import StockLevel
from sync.domain.stock.rules import AdjustmentReason, main_location
from sync.kernel.errors import Refusal
from tests.builders import SHOP, a_view, an_id
from tests.credit_builders import a_rule, the_approval
from tests.four_eyes_builders import HANDS, HEAD, a_house, central, say_yes, waiting
from tests.order_builders import PAD

MAIN = main_location(SHOP)


def gone(units: int, name: str = "gone") -> AdjustStock:
    line = MovedLine(line_id=an_id(f"{name} line"), product_code=PAD, quantity=units)
    return AdjustStock(adjustment_id=an_id(name), location_id=MAIN, reason=AdjustmentReason.LOST, lines=(line,), number="AJ-1")


def on_hand(session: Session) -> int:
    level = session.get(StockLevel, (SHOP, MAIN, PAD))
    return level.on_hand if level else 0


def a_shelf(session: Session, chain: str = "manager|accountant") -> None:
    """Ten pads on it, and a rule: what is worth three of them needs somebody else."""
    central(gone(10, "opening"), session, HANDS)
    central(a_rule("stock_adjustment", 3 * 285_00, chain), session, HEAD)
    central(a_rule("stock_count", 0, chain, "counts"), session, HEAD)


def test_a_shop_without_a_rule_asks_nobody() -> None:
    with a_house() as session:
        central(gone(10, "opening"), session, HANDS)
        assert (on_hand(session), waiting(session, SHOP)) == (10, [])


def test_small_losses_are_booked_and_large_ones_wait() -> None:
    """Behaviour 10: maker and checker."""
    with a_house() as session:
        a_shelf(session)
        central(gone(-2), session, HANDS)
        assert on_hand(session) == 8
        central(gone(-3, "more"), session, HANDS)
        assert (on_hand(session), waiting(session, SHOP)) == (8, ["stock_adjustment"])
        assert asked_now(a_view(session, HANDS), kind="stock_adjustment", document_id=an_id("more")) == ["manager|accountant"]
        say_yes(session, HEAD, SHOP)
        assert on_hand(session) == 5


def test_the_head_of_a_shop_does_not_release_what_they_took_themselves() -> None:
    with a_house() as session:
        a_shelf(session)
        central(gone(-9), session, HEAD)
        with pytest.raises(Refusal, match="own_request"):
            say_yes(session, HEAD, SHOP)
        assert on_hand(session) == 10


def test_goods_that_left_meanwhile_are_not_taken_twice() -> None:
    with a_house() as session:
        a_shelf(session)
        central(gone(-9), session, HANDS)
        central(gone(-2, "small"), session, HANDS)
        with pytest.raises(Refusal, match="stock_short"):
            say_yes(session, HEAD, SHOP)


def test_the_differences_of_a_count_wait_and_stay_as_they_were_shown() -> None:
    with a_house() as session:
        a_shelf(session)
        count = an_id("count")
        central(StartCount(count_id=count, location_id=MAIN), session, HANDS)
        central(EnterCount(count_id=count, entries=(Seen(product_code=PAD, quantity=7),)), session, HANDS)
        central(PostCount(count_id=count), session, HANDS)
        facts = held_facts(a_view(session, HEAD), approval_id=the_approval(session, SHOP).id)
        assert [(fact.before, fact.after) for fact in facts] == [(PAD, -3)]
        with pytest.raises(Refusal, match="count_waits"):
            central(EnterCount(count_id=count, entries=(Seen(product_code=PAD, quantity=-7),)), session, HANDS)
        say_yes(session, HEAD, SHOP)
        assert on_hand(session) == 7
