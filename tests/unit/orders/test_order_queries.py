"""Orders as pages, the search box and the command lines read them."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, event, select
from sqlalchemy.orm import Session

from sync.domain.orders.queries import (
    OrderKey,
    credit,
    expected_shipments,
    found_orders,
    last_orders_of_product,
    open_lines,
    order_card,
    order_counters,
    order_summaries,
    orders,
    reorder_suggestions,
    shipment_card,
)
from sync.domain.orders.records import Order, Shipment
from sync.domain.orders.rules import OrderState, Share
from sync.domain.orders.searching import order_text, shipment_text
from sync.kernel.records import attribute_names, image
from sync.kernel.search import index_terms
from tests.builders import NOW, OTHER_SHOP, SHOP, a_context, a_house_actor, a_view, an_actor, an_id
from tests.order_builders import (
    DISC,
    ORDER,
    PAD,
    PRICE,
    a_line,
    a_market,
    a_shipment,
    an_allocation,
    an_order,
    decide,
    the_desk,
    the_order,
)

DAY = timedelta(days=1)


@pytest.fixture
def shop() -> Iterator[Session]:
    """One order part shipped today, three single ones on earlier days."""
    with a_market() as session:
        for days in (3, 2, 1):
            name = f"old{days}"
            early = an_order(a_line(order_id=an_id(name)), order_id=an_id(name), number=f"SO-{days}", reference=f"PO {days}")
            decide(early, a_context(session, now=NOW - days * DAY))
        decide(an_order(a_line(PAD, 4), a_line(DISC, 2), note="給大華的煞車"), a_context(session))
        decide(an_allocation((PAD, 4)), the_desk(session))
        decide(a_shipment((PAD, 3)), the_desk(session))
        yield session


def test_orders_are_listed_newest_first_and_page_by_key(shop: Session) -> None:
    view = a_view(shop)
    first = orders(view, limit=2)
    rest = orders(view, before=first[-1].placed_at, before_id=first[-1].order_id)
    assert [row.number for row in (*first, *rest)] == ["SO-D7-A-26-00001", "SO-1", "SO-2", "SO-3"]


def test_an_order_row_tells_delivery_billing_and_payment_apart(shop: Session) -> None:
    row = orders(a_view(shop), limit=1)[0]
    assert (row.state, row.line_count, row.amount) == (OrderState.PART_SHIPPED, 2, 6 * PRICE)
    assert (row.delivery, row.billing, row.payment) == (Share.PART, Share.NONE, Share.NONE)


@pytest.mark.parametrize(
    ("text", "found"),
    [("po 2", ["SO-2"]), ("大華", ["SO-D7-A-26-00001"]), ("大华", ["SO-D7-A-26-00001"]), ("ＰＯ 2", ["SO-2"]), ("100%", [])],
)
def test_orders_are_found_by_what_they_say(shop: Session, text: str, found: list[str]) -> None:
    assert [row.number for row in orders(a_view(shop), text=text)] == found


def test_orders_are_found_by_state(shop: Session) -> None:
    assert len(orders(a_view(shop), states=(OrderState.ACCEPTED,))) == 3


def test_a_card_shows_lines_and_shipments(shop: Session) -> None:
    card = order_card(a_view(shop), order_id=ORDER)
    assert card is not None
    assert [(line.product_code, line.quantity, line.shipped, line.outstanding) for line in card.lines] == [
        (PAD, 4, 3, 1),
        (DISC, 2, 0, 2),
    ]
    assert [[(line.product_code, line.quantity) for line in shipment.lines] for shipment in card.shipments] == [[(PAD, 3)]]
    assert shipment_card(a_view(shop), shipment_id=an_id("shipment")) == card.shipments[0]


def test_another_shop_reads_nothing_of_it(shop: Session) -> None:
    """Threat T6."""
    view = a_view(shop, an_actor("zhou", dealer_id=OTHER_SHOP))
    assert order_card(view, order_id=ORDER, dealer_id=SHOP) is None
    assert shipment_card(view, shipment_id=an_id("shipment"), dealer_id=SHOP) is None
    for nothing in (orders(view), open_lines(view), expected_shipments(view), order_summaries(view, dealer_id=SHOP)):
        assert nothing == []
    own = credit(view, dealer_id=SHOP)
    assert own is not None
    assert own.owed == 0


def test_the_house_reads_any_dealers_order(shop: Session) -> None:
    view = a_view(shop, a_house_actor())
    assert order_card(view, order_id=ORDER, dealer_id=SHOP) is not None
    assert len(order_summaries(view)) == len(order_summaries(view, dealer_id=SHOP)) == 4


def test_the_short_form_says_asked_accepted_and_shipped(shop: Session) -> None:
    newest = order_summaries(a_view(shop))[0]
    assert (newest.order_id, newest.number, newest.state) == (ORDER, "SO-D7-A-26-00001", OrderState.PART_SHIPPED)
    assert [(line.code, line.asked, line.accepted, line.shipped, line.unit_price) for line in newest.lines] == [
        (PAD, 4, 4, 3, PRICE),
        (DISC, 2, 2, 0, PRICE),
    ]


def test_open_lines_are_what_is_still_to_come(shop: Session) -> None:
    assert [(line.number, line.outstanding) for line in open_lines(a_view(shop), product_code=PAD)] == [
        ("SO-3", 4),
        ("SO-2", 4),
        ("SO-1", 4),
        ("SO-D7-A-26-00001", 1),
    ]


def test_deliveries_to_receive_are_expected(shop: Session) -> None:
    [expected] = expected_shipments(a_view(shop))
    assert (expected.order_number, expected.line_count, expected.waiting) == ("SO-D7-A-26-00001", 1, 3)


def test_the_home_page_counts_what_waits(shop: Session) -> None:
    counted = order_counters(a_view(shop))
    assert (counted.submitted, counted.exceptions, counted.accepted, counted.on_the_way, counted.deliveries) == (0, 0, 3, 1, 1)


def test_the_credit_on_the_screen_is_what_central_reckons_with(shop: Session) -> None:
    """Invariant 25: open credit = sum of open documents."""
    shown = credit(a_view(shop))
    assert shown is not None
    assert (shown.owed, shown.asked, shown.left) == (18 * PRICE, 0, shown.limit - 18 * PRICE)


def test_earlier_orders_of_a_product_come_newest_first(shop: Session) -> None:
    found = last_orders_of_product(a_view(shop), product_code=PAD, limit=2)
    assert [(row.number, row.quantity, row.unit_price) for row in found] == [("SO-D7-A-26-00001", 4, PRICE), ("SO-1", 4, PRICE)]


def test_what_is_ordered_again_and_again_is_suggested(shop: Session) -> None:
    [suggested] = reorder_suggestions(a_view(shop))
    assert (suggested.product_code, suggested.quantity, suggested.times, suggested.every_days) == (PAD, 4, 4, 1)
    assert (suggested.last_on, suggested.due_on, suggested.to_come) == (NOW.date(), (NOW + DAY).date(), 13)


@pytest.mark.parametrize("typed", ["00001", "大华", "大華", "煞"])
def test_the_search_box_finds_an_order_by_number_and_note(shop: Session, typed: str) -> None:
    order = the_order(shop)
    text = order_text(dict(zip(attribute_names(Order), image(order), strict=True)))
    assert text is not None
    terms = index_terms(text)
    assert {"00001": "n00", "大华": "大华", "大華": "大华", "煞": "煞"}[typed] in terms
    assert (text.kind, text.code, text.name) == ("order", "SO-D7-A-26-00001", "給大華的煞車")


def test_an_order_without_a_note_shows_its_number_once(shop: Session) -> None:
    order = the_order(shop)
    order.note = order.reference = ""
    text = order_text(dict(zip(attribute_names(Order), image(order), strict=True)))
    assert text is not None
    assert (text.code, text.name) == ("SO-D7-A-26-00001", "")


def test_orders_that_are_found_are_told_apart_by_day_state_and_for_the_house_by_dealer(shop: Session) -> None:
    keys = [OrderKey(SHOP, one) for one in (ORDER, an_id("old3"), an_id("never"))]
    [newest, old] = found_orders(a_view(shop), keys=keys)
    assert (newest.key.order_id, newest.state, newest.note) == (ORDER, OrderState.PART_SHIPPED, "給大華的煞車")
    assert (old.placed_at, old.reference, old.dealer_name) == (NOW - 3 * DAY, "PO 3", "")
    house = found_orders(a_view(shop, a_house_actor()), keys=keys)
    assert [row.dealer_name for row in house] == ["Shop 7", "Shop 7"]
    assert found_orders(a_view(shop, an_actor(dealer_id=OTHER_SHOP)), keys=keys) == []


def test_the_house_looks_found_orders_up_without_going_through_all_of_them(shop: Session) -> None:
    plans: list[str] = []

    def explain(connection: Connection, _cursor: object, statement: str, parameters: Any, *_: object) -> None:
        if statement.startswith("SELECT"):
            plans.extend(row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters))

    event.listen(shop.get_bind(), "before_cursor_execute", explain)
    found_orders(a_view(shop, a_house_actor()), keys=[OrderKey(SHOP, ORDER), OrderKey(OTHER_SHOP, an_id("old3"))])
    assert "SEARCH order USING INDEX sqlite_autoindex_order_1 (dealer_id=? AND id=?)" in plans
    assert [plan for plan in plans if plan.startswith("SCAN")] == []


def test_newer_orders_weigh_more_and_goods_on_their_way_are_found_by_the_carriers_number(shop: Session) -> None:
    weights = {
        row.number: text.weight
        for row in shop.scalars(select(Order))
        if (text := order_text(dict(zip(attribute_names(Order), image(row), strict=True)))) is not None
    }
    assert sorted(weights, key=weights.__getitem__) == ["SO-3", "SO-2", "SO-1", "SO-D7-A-26-00001"]
    assert max(weights.values()) < 0
    sent = shop.scalars(select(Shipment)).one()
    sent.carrier, sent.tracking = "順豐", "SF827437052760"
    text = shipment_text(dict(zip(attribute_names(Shipment), image(sent), strict=True)))
    assert text is not None
    assert (text.kind, text.code, text.name) == ("shipment", sent.number, "順豐 SF827437052760")
    assert "wsf827437052760" in index_terms(text)
