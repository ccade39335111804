"""Orders at special prices: the same rules on both sides, both values where they differ, and held rather than lost."""

from datetime import timedelta

import msgspec
import pytest

from sync.domain.desk.commands import AcceptOrder
from sync.domain.orders.commands import CancelOrder
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.rules import OrderState
from sync.domain.pricing.commands import EndPromotion
from sync.domain.pricing.promotions import Kind, Offer
from sync.domain.pricing.records import PromotionRule
from sync.domain.pricing.rules import Step
from sync.domain.pricing.trace import TracedCut, read_trace
from tests.builders import SHOP, TODAY, a_context, an_id, run
from tests.order_builders import (
    DISC,
    ORDER,
    PAD,
    PRICE,
    a_line,
    a_market,
    an_amendment,
    an_order,
    decide,
    the_desk,
    the_line,
    the_order,
)
from tests.price_builders import a_promotion, a_special, by_house, from_shop, in_force_since, publish

DAY = timedelta(days=1)
SPECIAL = 250_00


def quoted(code: str = PAD, quantity: int = 4, price: int = PRICE, off: int | None = None, reason: str = "") -> WantedLine:
    return msgspec.structs.replace(a_line(code, quantity, quoted=price), quoted_discount=off, price_reason=reason)


def test_a_quote_at_the_special_price_is_kept_and_says_why() -> None:
    with a_market() as session:
        publish(a_special(), session)
        assert from_shop(an_order(quoted(price=SPECIAL)), session) == []
        line = the_line(session)
        assert (line.unit_price, line.list_price, the_order(session).state) == (SPECIAL, PRICE, OrderState.ACCEPTED)
        trace = read_trace(line.trace)
        assert trace is not None
        assert (trace.step, trace.rule, trace.list_price, trace.price) == (Step.DEALER, "special v1", PRICE, SPECIAL)


def test_a_quote_above_the_special_price_is_brought_down_with_both_values() -> None:
    with a_market() as session:
        publish(a_special(), session)
        assert from_shop(an_order(quoted()), session) == [("price_changed", "28500", "25000")]


def test_nobody_is_believed_a_special_price_of_another_dealer() -> None:
    """Threat T9."""
    with a_market() as session:
        publish(a_special(dealer_id=8), session)
        assert from_shop(an_order(quoted(price=SPECIAL)), session) == [("price_changed", "25000", "28500")]


def test_both_sides_take_the_same_off() -> None:
    with a_market() as replica, a_market() as central:
        for session in (replica, central):
            publish(a_promotion(Kind.BUY_GET, offer=Offer(buy=2, get=1)), session)
        command = an_order(quoted(quantity=4, off=PRICE))
        run(command, a_context(replica))
        assert from_shop(command, central) == []
        for session in (replica, central):
            line = the_line(session)
            assert (line.discount, the_order(session).amount) == (PRICE, 3 * PRICE)
            trace = read_trace(line.trace)
            assert trace is not None
            assert trace.cuts == (TracedCut("promo v1", "buy_get", PRICE),)


def test_a_wrong_discount_is_put_right_with_both_values() -> None:
    with a_market() as session:
        publish(a_promotion(), session)
        assert from_shop(an_order(quoted(off=2 * PRICE)), session) == [("discount_changed", "57000", "11400")]
        assert the_order(session).amount == 4 * PRICE - 11_400


@pytest.mark.parametrize(("points", "is_kept"), [(2_000, True), (500, False)])
def test_a_promotion_that_ended_at_midnight_is_kept_as_far_as_quotes_are_honoured(points: int, is_kept: bool) -> None:
    """Fault 57."""
    with a_market(price_honour_basis_points=points) as session:
        publish(a_promotion(), session)
        by_house(EndPromotion(rule_id=an_id("promo"), last_day=TODAY), session)
        told = from_shop(an_order(quoted(off=11_400)), session, days=1)
        assert told == ([] if is_kept else [("discount_changed", "11400", "0")])
        assert the_line(session).discount == (11_400 if is_kept else 0)


def test_a_price_of_ones_own_waits_for_a_person_and_counts_once_accepted() -> None:
    with a_market() as session:
        assert from_shop(an_order(quoted(price=200_00, reason="Three shops opened")), session) == [
            ("price_asked", "20000", "28500")
        ]
        order = the_order(session)
        assert (order.state, the_line(session).unit_price) == (OrderState.PRICE_EXCEPTION, 200_00)
        decide(AcceptOrder(dealer_id=SHOP, order_id=ORDER, reason="Agreed"), the_desk(session))
        assert (order.state, the_line(session).unit_price) == (OrderState.ACCEPTED, 200_00)


def test_below_the_floor_an_order_waits_and_is_not_lost() -> None:
    with a_market() as session:
        publish(a_special(260_00, name="floor", step=Step.FLOOR), session)
        publish(a_promotion(), session)
        assert from_shop(an_order(quoted(off=11_400)), session) == [("below_floor", "25650", "26000")]
        assert the_order(session).state is OrderState.PRICE_EXCEPTION


def test_a_quota_is_given_once_and_comes_back_with_a_cancelled_order() -> None:
    with a_market() as session:
        publish(a_promotion(Kind.BUY_GET, offer=Offer(buy=1, get=1), quota=2), session)
        rule = session.get_one(PromotionRule, an_id("promo"))
        assert from_shop(an_order(quoted(quantity=4, off=2 * PRICE)), session) == []
        assert rule.used == 2
        second = an_id("second order")
        late = msgspec.structs.replace(a_line(PAD, 4, order_id=second), quoted_discount=2 * PRICE)
        assert from_shop(an_order(late, order_id=second, number="SO-2"), session) == [("discount_changed", "57000", "0")]
        from_shop(CancelOrder(order_id=ORDER), session)
        assert rule.used == 0


def test_an_amended_order_is_discounted_anew_as_a_whole() -> None:
    with a_market() as session:
        publish(a_promotion(Kind.ORDER, offer=Offer(amount=100)), session)
        from_shop(an_order(quoted(quantity=1), quoted(DISC, 1)), session)
        assert (the_line(session, PAD).discount, the_line(session, DISC).discount) == (50, 50)
        assert from_shop(an_amendment(quoted(quantity=3)), session) == []
        assert (the_line(session, PAD).discount, the_line(session, DISC).discount) == (75, 25)


def test_an_announced_price_begins_on_its_day() -> None:
    with a_market() as session:
        publish(a_special(valid_from=TODAY + DAY), session)
        assert from_shop(an_order(quoted()), session) == []
        tomorrow = an_id("tomorrow")
        line = a_line(PAD, 1, order_id=tomorrow, quoted=SPECIAL)
        assert from_shop(an_order(line, order_id=tomorrow, valid_on=TODAY + DAY, number="SO-2"), session, days=1) == []


def test_a_price_that_ended_is_honoured_like_the_lists() -> None:
    with a_market() as session:
        in_force_since(a_special(280_00, valid_until=TODAY - DAY, valid_from=TODAY - 9 * DAY), TODAY - 9 * DAY, session)
        order = an_order(quoted(price=280_00), valid_on=TODAY - DAY)
        assert from_shop(order, session) == []
