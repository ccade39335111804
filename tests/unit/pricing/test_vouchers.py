"""Vouchers, project prices and gifts on an order: offered offline, given once, and a sentence where they earn nothing."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import msgspec
import pytest
from sqlalchemy.orm import Session

from sync.domain.deals.records import Deal
from sync.domain.deals.rules import DealState
from sync.domain.desk.commands import AcceptOrder
from sync.domain.orders.gifts import gift_choices
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.outlook import Objection, order_outlook
from sync.domain.orders.queries import order_card
from sync.domain.orders.quoting import TypedLine, line_quotes
from sync.domain.orders.rules import OrderState
from sync.domain.pricing.commands import EndPromotion
from sync.domain.pricing.promotions import Kind, Offer
from sync.domain.pricing.records import PromotionRule
from sync.domain.pricing.rules import Step
from tests.builders import SHOP, TODAY, a_category, a_context, a_view, an_id, run
from tests.deal_builders import DEAL, a_deal
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
from tests.price_builders import a_promotion, a_special, by_house, from_shop, publish

SECOND = an_id("second order")
OFF = 11_400
DAY = timedelta(days=1)


def shown(order_id: UUID = ORDER, quantity: int = 4, off: int | None = OFF) -> WantedLine:
    return msgspec.structs.replace(a_line(PAD, quantity, order_id=order_id), quoted_discount=off)


def with_voucher(session: Session, **changed: Any) -> None:
    publish(a_promotion(voucher="AUTUMN", **changed), session)


def warned(session: Session, voucher: str, *lines: WantedLine) -> list[Objection]:
    outlook = order_outlook(a_view(session), lines=lines or (a_line(),), voucher=voucher)
    return [concern.objection for concern in outlook.concerns if "voucher" in concern.objection]


def test_a_voucher_is_offered_before_the_order_is_saved_and_given_by_central() -> None:
    with a_market() as session:
        with_voucher(session, quota=1)
        typed = TypedLine(line_id=an_id("typed"), product_code=PAD, quantity=4)
        assert line_quotes(a_view(session), lines=[typed], voucher=" autumn ")[typed.line_id].discount == OFF
        assert line_quotes(a_view(session), lines=[typed])[typed.line_id].discount == 0
        assert warned(session, "Autumn") == []
        assert from_shop(an_order(shown(), voucher="autumn"), session) == []
        assert (the_order(session).amount, session.get_one(PromotionRule, an_id("promo")).used) == (4 * PRICE - OFF, 1)


def test_a_voucher_that_two_devices_used_offline_counts_once_and_the_second_order_waits() -> None:
    with a_market() as session:
        with_voucher(session, dealer_quota=1)
        assert from_shop(an_order(shown(), voucher="AUTUMN"), session) == []
        late = an_order(shown(SECOND), order_id=SECOND, number="SO-2", voucher="AUTUMN")
        assert from_shop(late, session) == [("discount_changed", "11400", "0"), ("voucher_spent", "AUTUMN", "")]
        held = the_order(session, SECOND)
        assert (held.state, held.amount) == (OrderState.PRICE_EXCEPTION, 4 * PRICE)
        decide(AcceptOrder(dealer_id=SHOP, order_id=SECOND, reason="Without it"), the_desk(session))
        assert (held.state, held.amount) == (OrderState.ACCEPTED, 4 * PRICE)


def test_whoever_knew_that_a_voucher_is_used_up_does_not_wait() -> None:
    with a_market() as session:
        with_voucher(session, quota=1)
        from_shop(an_order(shown(), voucher="AUTUMN"), session)
        assert warned(session, "AUTUMN") == [Objection.VOUCHER_SPENT]
        late = an_order(shown(SECOND, off=0), order_id=SECOND, number="SO-2", voucher="AUTUMN")
        assert from_shop(late, session) == [("voucher_spent", "AUTUMN", "")]
        assert the_order(session, SECOND).state is OrderState.ACCEPTED


@pytest.mark.parametrize(
    ("voucher", "code"), [("NO SUCH", "voucher_unknown"), ("SOON", "voucher_early"), ("DISCS", "voucher_idle")]
)
def test_a_voucher_that_earns_nothing_is_told_before_and_after(voucher: str, code: str) -> None:
    with a_market() as session:
        publish(a_promotion(name="soon", voucher="SOON", priority=1, valid_from=TODAY + DAY), session)
        publish(a_promotion(name="discs", voucher="DISCS", offer=Offer(products=(DISC,), basis_points=100)), session)
        assert warned(session, voucher) == [Objection(f"outlook_{code}")]
        assert from_shop(an_order(shown(off=0), voucher=voucher), session) == [(code, voucher, "")]
        assert the_order(session).state is OrderState.ACCEPTED


def test_a_voucher_that_ended_at_midnight_is_honoured_and_used_up_all_the_same() -> None:
    """Fault 57."""
    with a_market(price_honour_basis_points=2_000) as session:
        with_voucher(session, quota=1)
        by_house(EndPromotion(rule_id=an_id("promo"), last_day=TODAY), session)
        assert from_shop(an_order(shown(), voucher="AUTUMN"), session, days=1) == []
        late = an_order(shown(SECOND), order_id=SECOND, number="SO-2", voucher="AUTUMN")
        assert from_shop(late, session, days=1)[0] == ("discount_changed", "11400", "0")


def test_a_change_takes_a_voucher_off_or_keeps_it() -> None:
    with a_market() as session:
        with_voucher(session, quota=1)
        from_shop(an_order(shown(), voucher="AUTUMN"), session)
        assert from_shop(an_amendment(shown()), session) == []
        assert from_shop(an_amendment(shown(off=0), version=2, voucher=""), session) == []
        assert (the_line(session).discount, session.get_one(PromotionRule, an_id("promo")).used) == (0, 0)


@pytest.mark.parametrize("state", [DealState.PROTECTED, DealState.WON])
def test_a_projects_price_counts_for_its_orders_alone(state: DealState) -> None:
    with a_market(a_category("brakes")) as session:
        run(a_deal(), a_context(session))
        session.get_one(Deal, (SHOP, DEAL)).state = state
        publish(a_special(220_00, step=Step.PROJECT, deal_id=DEAL), session)
        typed = TypedLine(line_id=an_id("typed"), product_code=PAD, quantity=4)
        assert line_quotes(a_view(session), lines=[typed], deal_id=DEAL)[typed.line_id].price == 220_00
        wanted = a_line(quoted=220_00)
        assert order_outlook(a_view(session), lines=(wanted,), deal_id=DEAL).concerns == []
        assert from_shop(an_order(wanted, deal_id=DEAL), session) == []
        other = an_order(a_line(order_id=SECOND, quoted=220_00), order_id=SECOND, number="SO-2")
        assert from_shop(other, session) == [("price_changed", "22000", "28500")]
        card = order_card(a_view(session), order_id=ORDER)
        assert card is not None
        assert (card.deal_id, card.project) == (DEAL, "RG-D7-A-26-00001 廣州大華汽車有限公司")


def test_gifts_that_are_earned_can_be_chosen_and_are_free_once_on_the_order() -> None:
    with a_market() as session:
        publish(a_promotion(Kind.GIFT, offer=Offer(products=(PAD,), buy=2, get=1, gifts=(DISC,))), session)
        pads = TypedLine(line_id=an_id("pads"), product_code=PAD, quantity=5)
        [choice] = gift_choices(a_view(session), lines=[pads])
        assert (choice.promotion, choice.product_code, choice.units) == ("promo", DISC, 2)
        disc = TypedLine(line_id=an_id("discs"), product_code=DISC, quantity=2)
        assert line_quotes(a_view(session), lines=[pads, disc])[disc.line_id].discount == 2 * PRICE
        assert gift_choices(a_view(session), lines=[pads, disc]) == []
