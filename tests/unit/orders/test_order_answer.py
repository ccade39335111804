"""What central answers to an order: price, credit and stock are its word, not the client's."""

from datetime import timedelta

import pytest

from sync.domain.accounts.records import Dealer, House
from sync.domain.accounts.rules import BackorderPolicy, DealerStatus
from sync.domain.availability.records import Availability
from sync.domain.catalog.records import ListPrice, Product
from sync.domain.catalog.rules import ProductStatus
from sync.domain.orders.commands import CancelOrder
from sync.domain.orders.rules import LineState, OrderState
from sync.kernel.commands import HOUSE, Command
from sync.kernel.errors import Refusal
from tests.builders import NOW, OTHER_SHOP, SHOP, TODAY, a_context, a_price, a_product, an_actor, an_id
from tests.order_builders import (
    DISC,
    ORDER,
    PAD,
    PRICE,
    a_line,
    a_market,
    an_allocation,
    an_amendment,
    an_order,
    decide,
    said,
    the_desk,
    the_line,
    the_order,
    the_supply,
)

ACCEPTED, HELD = OrderState.ACCEPTED, OrderState.CREDIT_HOLD


def test_an_order_without_exception_is_accepted_at_once_and_waits_at_the_desk() -> None:
    with a_market() as session:
        assert decide(an_order(), a_context(session)) == []
        order, line = the_order(session), the_line(session)
        assert (order.state, order.accepted_at, order.at_desk) == (ACCEPTED, NOW, True)
        assert (line.accepted, line.state, the_supply(session).free) == (4, LineState.ACCEPTED, 96)


def test_what_an_order_takes_is_told_to_every_dealer() -> None:
    with a_market() as session:
        decide(an_order(), a_context(session))
        assert session.get_one(Availability, (PAD, "main")).quantity == 96


def test_an_order_of_a_blocked_dealer_is_refused_with_the_reason() -> None:
    with a_market(status=DealerStatus.BLOCKED, block_reason="unpaid since May") as session:
        with pytest.raises(Refusal) as refusal:
            decide(an_order(), a_context(session))
        assert (refusal.value.code, refusal.value.params) == ("dealer_blocked", {"reason": "unpaid since May"})


def raised(price: int, *, days_ago: int = 0) -> ListPrice:
    return a_price(price=price, since=TODAY - timedelta(days=days_ago))


@pytest.mark.parametrize(
    ("now_costs", "days_ago", "counts"),
    [
        (300_00, 0, PRICE),  # 5 % up, 14 days and 5 % are honoured: 300 - 15 = 285
        (300_01, 0, 300_01),
        (300_00, 14, PRICE),
        (300_00, 15, 300_00),
        (250_00, 0, 250_00),  # nobody pays more than the price in force
    ],
)
def test_a_quote_is_honoured_within_the_dealers_policy(now_costs: int, days_ago: int, counts: int) -> None:
    with a_market(raised(now_costs, days_ago=days_ago)) as session:
        adjusted = decide(an_order(), a_context(session))
        assert the_line(session).unit_price == counts
        assert said(adjusted) == ([] if counts == PRICE else [("price_changed", str(PRICE), str(counts))])


HOUR = timedelta(hours=1)


def changed_at(hours_ago: int, price: int, *, revision: int = 2, days_ago: int = 0) -> ListPrice:
    """A further price of a day, set so long before now."""
    row = a_price(price=price, since=TODAY - timedelta(days=days_ago), revision=revision)
    row.set_at = NOW - hours_ago * HOUR - timedelta(days=days_ago)
    return row


@pytest.mark.parametrize(
    ("quoted", "counts"),
    [
        (285_00, 285_00),  # until this morning
        (290_00, 290_00),  # between eight and half past: 3 % below what counts now
        (299_00, 299_00),
        (288_00, 299_00),  # no list ever said this
    ],
)
def test_a_quote_of_any_hour_of_the_day_is_known_again(quoted: int, counts: int) -> None:
    """Two price changes of one product on one day: each of the three prices was truly shown."""
    morning = [raised(290_00), changed_at(0, 299_00)]
    with a_market(*morning) as session:
        adjusted = decide(an_order(a_line(quoted=quoted)), a_context(session))
        assert the_line(session).unit_price == counts
        assert said(adjusted) == ([] if quoted == counts else [("price_changed", str(quoted), str(counts))])


def test_a_price_replaced_before_it_ever_began_was_on_no_screen() -> None:
    announced = [changed_at(30, 290_00, revision=1, days_ago=0), changed_at(20, 299_00, revision=2)]
    with a_market(*announced) as session:
        decide(an_order(a_line(quoted=290_00)), a_context(session))
        assert the_line(session).unit_price == 299_00


def test_a_price_of_an_hour_too_far_below_is_adjusted_and_both_are_told() -> None:
    with a_market(raised(280_00), changed_at(0, 320_00)) as session:
        adjusted = decide(an_order(a_line(quoted=280_00)), a_context(session))
        assert said(adjusted) == [("price_changed", "28000", "32000")]


def test_the_day_of_prices_is_the_houses_own() -> None:
    """At 17:00 UTC it is the next day in Taipei: what begins then counts, whatever the clock in Greenwich says."""
    evening = NOW + 8 * HOUR
    tomorrow = a_price(price=299_00, since=TODAY + timedelta(days=1))
    with a_market(tomorrow, House(house_id=HOUSE, timezone="Asia/Taipei"), price_honour_days=0) as session:
        decide(an_order(a_line(quoted=299_00)), a_context(session, now=evening))
        assert the_line(session).unit_price == 299_00


def test_a_quote_seen_too_long_ago_is_not_honoured() -> None:
    with a_market(raised(300_00)) as session:
        decide(an_order(valid_on=TODAY - timedelta(days=15)), a_context(session))
        assert the_line(session).unit_price == 300_00


@pytest.mark.parametrize("quoted", [0, 1, PRICE - 1, PRICE + 1, 10 * PRICE])
def test_a_price_that_no_list_ever_showed_is_not_believed(quoted: int) -> None:
    """Threat T5: one fen less than the price is within the policy, and still never was on any screen."""
    with a_market() as session:
        adjusted = decide(an_order(a_line(quoted=quoted)), a_context(session))
        assert the_line(session).unit_price == PRICE
        assert said(adjusted) == [("price_changed", str(quoted), str(PRICE))]


def test_a_product_without_a_price_waits_for_a_person() -> None:
    """Fault 57."""
    with a_market(a_product("NO-PRICE")) as session:
        adjusted = decide(an_order(a_line("NO-PRICE", quoted=0)), a_context(session))
        order = the_order(session)
        assert (order.state, order.accepted_at) == (OrderState.PRICE_EXCEPTION, None)
        assert said(adjusted) == [("price_unknown", "0", "")]


@pytest.mark.parametrize(("limit", "state"), [(4 * PRICE, ACCEPTED), (4 * PRICE - 1, HELD), (0, HELD)])
def test_an_order_over_the_credit_limit_is_held_and_never_lost(limit: int, state: OrderState) -> None:
    with a_market(credit_limit=limit) as session:
        adjusted = decide(an_order(), a_context(session))
        assert the_order(session).state is state
        assert said(adjusted) == ([] if state is ACCEPTED else [("credit_hold", str(4 * PRICE), str(limit))])
        assert the_supply(session).allocated == (4 if state is ACCEPTED else 0)


def test_accepted_orders_use_up_the_credit_and_cancelled_ones_give_it_back() -> None:
    with a_market(credit_limit=6 * PRICE) as session:
        counter, second = a_context(session), an_id("second")
        decide(an_order(), counter)
        decide(an_order(order_id=second), counter)
        assert the_order(session, second).state is HELD
        decide(CancelOrder(order_id=ORDER), counter)
        third = an_id("third")
        decide(an_order(order_id=third), counter)
        assert the_order(session, third).state is ACCEPTED


@pytest.mark.parametrize(
    ("policy", "state", "accepted", "closed", "code"),
    [
        (BackorderPolicy.SHIP_PARTIAL, ACCEPTED, 3, 0, "line_backordered"),
        (BackorderPolicy.CANCEL_REST, ACCEPTED, 3, 2, "line_cut"),
        (BackorderPolicy.SHIP_COMPLETE, OrderState.STOCK_EXCEPTION, 0, 0, "waits_for_stock"),
    ],
)
def test_asked_five_got_three(policy: BackorderPolicy, state: OrderState, accepted: int, closed: int, code: str) -> None:
    with a_market(stock=3) as session:
        adjusted = decide(an_order(a_line(quantity=5), backorder_policy=policy), a_context(session))
        line = the_line(session)
        assert (the_order(session).state, line.quantity, line.accepted, line.closed) == (state, 5, accepted, closed)
        assert said(adjusted) == [(code, "5", "3")]


def test_nothing_left_of_a_cut_order_is_a_cancelled_order() -> None:
    with a_market(stock=0) as session:
        decide(an_order(backorder_policy=BackorderPolicy.CANCEL_REST), a_context(session))
        assert the_order(session).state is OrderState.CANCELLED


def test_two_dealers_are_never_promised_the_same_piece() -> None:
    """Invariant 25."""
    with a_market(stock=5) as session:
        decide(an_order(), a_context(session))
        other = an_id("other")
        decide(an_order(order_id=other), a_context(session, an_actor(dealer_id=OTHER_SHOP)))
        assert [the_line(session).accepted, the_line(session, order_id=other, dealer_id=OTHER_SHOP).accepted] == [4, 1]
        assert the_supply(session).free == 0


def test_a_product_of_which_no_stock_is_kept_is_promised_as_asked() -> None:
    with a_market(a_product("SRV-01"), a_price("SRV-01")) as session:
        assert decide(an_order(a_line("SRV-01", 50)), a_context(session)) == []
        line = the_line(session, "SRV-01")
        assert (line.accepted, line.from_stock) == (50, False)


def test_a_product_gone_out_of_sale_costs_a_line_and_not_the_order() -> None:
    with a_market() as session:
        old = session.get_one(Product, DISC)
        old.status, old.successor_code = ProductStatus.OBSOLETE, PAD
        adjusted = decide(an_order(a_line(DISC, 2), a_line(PAD, 4)), a_context(session))
        order = the_order(session)
        assert [(line.product_code, line.accepted, line.closed, line.reason) for line in order.lines] == [
            (DISC, 0, 2, "product_obsolete"),
            (PAD, 4, 0, ""),
        ]
        assert (order.state, said(adjusted)) == (ACCEPTED, [("product_obsolete", "2", PAD)])


def test_an_order_of_nothing_else_is_refused() -> None:
    with a_market() as session:
        session.get_one(Product, PAD).status = ProductStatus.OBSOLETE
        with pytest.raises(Refusal, match="product_obsolete"):
            decide(an_order(), a_context(session))


def test_an_amended_order_is_answered_anew() -> None:
    with a_market(stock=10, credit_limit=8 * PRICE) as session:
        counter = a_context(session)
        decide(an_order(a_line(quantity=8)), counter)
        decide(an_amendment(a_line(quantity=2)), counter)
        assert (the_order(session).state, the_supply(session).allocated) == (ACCEPTED, 2)
        decide(an_amendment(a_line(quantity=9), version=2), counter)
        assert (the_order(session).state, the_supply(session).allocated) == (HELD, 0)


def test_the_agreed_price_stays_while_a_line_does_not_grow() -> None:
    with a_market() as session:
        counter = a_context(session)
        decide(an_order(a_line(quantity=4)), counter)
        session.add(raised(400_00))
        decide(an_amendment(a_line(quantity=3)), counter)
        assert the_line(session).unit_price == PRICE
        adjusted = decide(an_amendment(a_line(quantity=5), version=2), counter)
        assert (the_line(session).unit_price, said(adjusted)) == (400_00, [("price_changed", str(PRICE), "40000")])


def test_amending_does_not_slip_an_unjudged_price_through() -> None:
    """Threat T5."""
    with a_market(a_product("NO-PRICE")) as session:
        counter = a_context(session)
        decide(an_order(a_line("NO-PRICE", quoted=1)), counter)
        decide(an_amendment(a_line("NO-PRICE", 3, quoted=1)), counter)
        assert the_order(session).state is OrderState.PRICE_EXCEPTION


def test_goods_that_are_given_back_are_free_for_others() -> None:
    with a_market() as session:
        counter = a_context(session)
        decide(an_order(), counter)
        decide(CancelOrder(order_id=ORDER), counter)
        assert (the_supply(session).free, the_supply(session).allocated) == (100, 0)


@pytest.mark.parametrize("command", [an_order(), an_amendment(a_line())])
def test_a_dealer_that_central_does_not_know_orders_nothing(command: Command) -> None:
    with a_market() as session:
        session.delete(session.get_one(Dealer, SHOP))
        session.flush()
        with pytest.raises(Refusal, match="dealer_unknown"):
            decide(command, a_context(session))


@pytest.mark.parametrize(("quoted", "days"), [(100_00, 30), (200_00, -400)])
def test_a_tampered_day_of_the_quote_wins_no_better_price(quoted: int, days: int) -> None:
    """Threat T5: neither next month's price nor last year's."""
    with a_market(raised(100_00, days_ago=-30), raised(200_00, days_ago=500)) as session:
        decide(an_order(a_line(quoted=quoted), valid_on=TODAY + timedelta(days=days)), a_context(session))
        assert the_line(session).unit_price == PRICE


def test_allocation_does_not_touch_what_another_dealer_was_promised() -> None:
    """Invariant 25."""
    with a_market(stock=5) as session:
        other = an_id("other")
        decide(an_order(order_id=other), a_context(session, an_actor(dealer_id=OTHER_SHOP)))
        decide(an_order(), a_context(session))
        adjusted = decide(an_allocation((PAD, 4)), the_desk(session))
        assert (the_line(session).allocated, said(adjusted)) == (1, [("line_short", "4", "1")])
