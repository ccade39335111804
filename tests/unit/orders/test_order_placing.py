"""Placing, amending and giving up orders, as the counter knows them: on the replica, before the manufacturer has answered."""

from collections.abc import Iterator
from dataclasses import replace

import msgspec
import pytest

from sync.client.shadow import Prediction
from sync.domain.accounts.rules import BackorderPolicy
from sync.domain.catalog.rules import ProductStatus
from sync.domain.orders.commands import CancelOrder, CloseLine, PlaceOrder, RequestCancel
from sync.domain.orders.lines import offer_for
from sync.domain.orders.rules import MOST_PRICE, MOST_UNITS, LineState, OrderState
from sync.kernel.commands import Command, Context
from sync.kernel.errors import Refusal
from tests.builders import OTHER_SHOP, TODAY, a_context, a_price, a_product, an_actor, run
from tests.order_builders import (
    DISC,
    ORDER,
    PAD,
    PRICE,
    a_line,
    a_market,
    a_shipment,
    an_allocation,
    an_amendment,
    an_order,
    decide,
    line_id,
    the_desk,
    the_line,
    the_order,
)


@pytest.fixture
def counter() -> Iterator[Context]:
    packs = a_product("PCK-04", pack_size=4, min_quantity=8), a_product("OLD-01", status=ProductStatus.OBSOLETE)
    with a_market(*packs, a_product("NEW-01", status=ProductStatus.PLANNED), a_price("PCK-04")) as session:
        yield a_context(session)


def refused(command: Command, counter: Context) -> str:
    with pytest.raises(Refusal) as refusal:
        run(command, counter)
    return refusal.value.code


def test_a_placed_order_waits_for_an_answer_at_the_price_on_the_screen(counter: Context) -> None:
    run(an_order(a_line(quantity=4, quoted=280_00)), counter)
    order, line = the_order(counter.session), the_line(counter.session)
    assert (order.state, order.amount, order.version, order.at_desk) == (OrderState.SUBMITTED, 4 * 280_00, 1, True)
    assert (line.state, line.accepted, line.quoted_price, line.list_price) == (LineState.ASKED, 0, 280_00, PRICE)


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (an_order(lines=()), "order_empty"),
        (an_order(a_line("NO-SUCH")), "product_unknown"),
        (an_order(a_line("OLD-01")), "product_obsolete"),
        (an_order(a_line("NEW-01")), "product_planned"),
        (an_order(a_line("PCK-04", 10)), "not_whole_packs"),
        (an_order(a_line("PCK-04", 4)), "below_minimum"),
        (an_order(a_line(quantity=0)), "quantity_not_positive"),
        (an_order(a_line(quantity=MOST_UNITS + 1)), "quantity_too_large"),
        (an_order(a_line(quoted=-1)), "price_invalid"),
        (an_order(a_line(quantity=MOST_UNITS, quoted=MOST_PRICE)), "order_too_large"),
        (an_order(a_line(), a_line()), "line_twice"),
    ],
)
def test_what_cannot_be_ordered_is_refused_with_a_reason(counter: Context, order: PlaceOrder, code: str) -> None:
    assert refused(order, counter) == code


def test_the_same_order_is_not_placed_twice(counter: Context) -> None:
    """Fault 6."""
    run(an_order(), counter)
    assert refused(an_order(), counter) == "order_exists"


def test_a_line_id_names_one_line_for_good(counter: Context) -> None:
    """Threat T5: every field of a command may have been tampered with."""
    run(an_order(), counter)
    other = an_order(a_line(order_id=ORDER), order_id=line_id(ORDER, "other"))
    assert refused(other, counter) == "line_exists"


def test_an_amendment_sets_adds_and_removes_lines(counter: Context) -> None:
    run(an_order(a_line(PAD, 4), a_line("PCK-04", 8)), counter)
    run(an_amendment(a_line(PAD, 6), a_line(DISC, 2), removed=(line_id(ORDER, "PCK-04"),)), counter)
    order = the_order(counter.session)
    assert [(line.product_code, line.quantity - line.closed) for line in order.lines] == [(PAD, 6), ("PCK-04", 0), (DISC, 2)]
    assert (order.amount, order.version, order.state) == (8 * PRICE, 2, OrderState.SUBMITTED)


def test_an_amendment_of_another_version_than_the_one_seen_is_refused(counter: Context) -> None:
    run(an_order(), counter)
    run(an_amendment(a_line(quantity=6)), counter)
    assert refused(an_amendment(a_line(quantity=8), version=1), counter) == "order_changed"
    assert the_line(counter.session).quantity == 6


def test_an_amendment_leaves_unnamed_fields_alone(counter: Context) -> None:
    run(an_order(note="ring first", reference="PO 17"), counter)
    run(an_amendment(note=""), counter)
    order = the_order(counter.session)
    assert (order.note, order.reference) == ("", "PO 17")


def test_an_amendment_takes_away_the_day_and_the_policy_that_it_clears(counter: Context) -> None:
    run(an_order(requested_on=TODAY, backorder_policy=BackorderPolicy.SHIP_COMPLETE), counter)
    run(an_amendment(note="ring first"), counter)
    order = the_order(counter.session)
    assert (order.requested_on, order.backorder_policy) == (TODAY, BackorderPolicy.SHIP_COMPLETE), "what is not named stays"
    run(an_amendment(version=2, cleared=("requested_on", "backorder_policy")), counter)
    assert (order.requested_on, order.backorder_policy) == (None, BackorderPolicy.SHIP_PARTIAL)


@pytest.mark.parametrize(
    ("amendment", "code"),
    [
        (an_amendment(removed=(line_id(ORDER, PAD),)), "order_empty"),
        (an_amendment(removed=(line_id(ORDER, DISC),)), "line_unknown"),
        (an_amendment(a_line(), removed=(line_id(ORDER, PAD),)), "line_twice"),
        (an_amendment(a_line("PCK-04", 9)), "not_whole_packs"),
    ],
)
def test_what_cannot_be_amended_is_refused_with_a_reason(counter: Context, amendment: Command, code: str) -> None:
    run(an_order(), counter)
    assert refused(amendment, counter) == code


def test_a_line_keeps_its_product(counter: Context) -> None:
    run(an_order(), counter)
    other = msgspec.structs.replace(a_line(), product_code=DISC)
    assert refused(an_amendment(other), counter) == "line_product_fixed"


def test_a_cancelled_order_stays_readable_and_leaves_the_desk(counter: Context) -> None:
    run(an_order(), counter)
    run(CancelOrder(order_id=ORDER, reason="customer withdrew"), counter)
    order, line = the_order(counter.session), the_line(counter.session)
    assert (order.state, order.amount, order.at_desk, order.reason) == (OrderState.CANCELLED, 0, False, "customer withdrew")
    assert (line.quantity, line.closed, line.state, line.at_desk) == (4, 4, LineState.CANCELLED, False)


def test_a_cancelled_order_is_finished(counter: Context) -> None:
    run(an_order(), counter)
    run(CancelOrder(order_id=ORDER), counter)
    assert refused(CancelOrder(order_id=ORDER), counter) == "order_finished"
    assert refused(an_amendment(a_line()), counter) == "order_finished"


def test_once_picked_an_order_is_changed_on_request_only(counter: Context) -> None:
    decide(an_order(), counter)
    decide(an_allocation(), the_desk(counter.session))
    assert refused(CancelOrder(order_id=ORDER), counter) == "order_in_picking"
    assert refused(an_amendment(a_line()), counter) == "order_in_picking"
    run(RequestCancel(order_id=ORDER, reason="too late"), counter)
    assert the_order(counter.session).cancel_requested


def test_there_is_nothing_to_cancel_once_all_is_shipped(counter: Context) -> None:
    decide(an_order(), counter)
    for deed in (an_allocation(), a_shipment((PAD, 4))):
        decide(deed, the_desk(counter.session))
    assert refused(RequestCancel(order_id=ORDER, reason="no"), counter) == "nothing_to_cancel"
    assert refused(RequestCancel(order_id=ORDER, reason=" "), counter) == "reason_missing"


def test_closing_a_line_gives_up_the_remainder_and_keeps_what_is_picked(counter: Context) -> None:
    decide(an_order(a_line(quantity=5)), counter)
    decide(an_allocation((PAD, 3)), the_desk(counter.session))
    run(CloseLine(order_id=ORDER, line_id=line_id(ORDER, PAD), reason="enough"), counter)
    line = the_line(counter.session)
    assert (line.closed, line.allocated, line.accepted, line.reason) == (2, 3, 3, "enough")
    assert refused(CloseLine(order_id=ORDER, line_id=line.id), counter) == "line_settled"


def test_closing_the_only_line_before_anything_shipped_cancels_the_order(counter: Context) -> None:
    run(an_order(), counter)
    run(CloseLine(order_id=ORDER, line_id=line_id(ORDER, PAD)), counter)
    assert the_order(counter.session).state is OrderState.CANCELLED


@pytest.mark.parametrize(
    "deed",
    [
        CancelOrder(order_id=ORDER),
        an_amendment(a_line(quantity=9)),
        RequestCancel(order_id=ORDER, reason="mine"),
        CloseLine(order_id=ORDER, line_id=line_id(ORDER, PAD)),
    ],
)
def test_an_order_of_another_dealer_does_not_exist(counter: Context, deed: Command) -> None:
    """Threats T5 and T6: the dealer comes from the actor alone, whatever ids a command names."""
    run(an_order(), counter)
    stranger = replace(counter, actor=an_actor("zhou", dealer_id=OTHER_SHOP))
    assert refused(deed, stranger) == "order_unknown"
    assert the_line(counter.session).quantity - the_line(counter.session).closed == 4


def test_a_prediction_rests_on_the_products_and_prices_that_it_went_by(counter: Context) -> None:
    """Where one of them changes, an order that waits is predicted anew."""
    with Prediction(counter.session.connection()) as session:
        offer_for(session, [PAD], price_list="standard", until=TODAY)
        assert {table for table, _ in session.seen()} == {"product", "list_price"}
