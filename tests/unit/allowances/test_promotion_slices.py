"""Slices of a promotion's quota: what is kept for one PC is given on it without asking, also when all the rest has run out."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date, timedelta

import msgspec
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.domain.allowances.commands import ReturnSlice
from sync.domain.allowances.records import Slice
from sync.domain.allowances.rules import SliceKind
from sync.domain.orders.commands import AmendOrder, CancelOrder
from sync.domain.orders.outlook import Objection, order_outlook
from sync.domain.orders.queries.firmness import order_is_firm
from sync.domain.orders.quoting import TypedLine, line_quotes
from sync.domain.orders.records import Order, OrderLine
from sync.domain.pricing.commands import EndPromotion
from sync.domain.pricing.promotions import Kind, Offer
from sync.domain.pricing.records import PromotionRule, PromotionUse
from sync.kernel.errors import Refusal
from tests.builders import NOW, SHOP, TODAY, a_context, a_house_actor, a_view, an_id, run
from tests.lease_builders import LIMIT, STOCK, a_slice, decide, market, wanted
from tests.order_builders import PAD, PRICE, a_line
from tests.order_builders import decide as at_central
from tests.price_builders import a_promotion, by_house, publish

QUOTA = 6
PROMO = an_id("promo")
ONE_FREE = Offer(buy=1, get=1)
"""Of two units one is free: an order of six units is given it three times."""


@pytest.fixture(name="central")
def a_central() -> Iterator[Session]:
    """Credit and stock are kept for PC A, so that what is not firm is not so for the promotion's sake."""
    with ExitStack() as stack:
        session = market(stack)
        publish(a_promotion(Kind.BUY_GET, offer=ONE_FREE, quota=QUOTA), session)
        lease(session, SliceKind.CREDIT, LIMIT, "credit")
        lease(session, SliceKind.STOCK, STOCK, "stock")
        yield session


def lease(central: Session, kind: SliceKind, amount: int, name: str = "quota", *, days: int = 30, letter: str = "A") -> bool:
    return decide(a_slice(kind, amount, letter, name=name, days=days), central, NOW, house=True)


def saved(central: Session, name: str, units: int, letter: str = "A", *, day: float = 0, late: float = 0) -> OrderLine:
    at, order = NOW + timedelta(days=day), wanted(name, units, letter)
    line = msgspec.structs.replace(order.lines[0], quoted_discount=units // 2 * PRICE)
    shown = msgspec.structs.replace(order, lines=(line,), valid_on=at.date())
    assert decide(shown, central, at + timedelta(days=late), at)
    return central.get_one(Order, (SHOP, an_id(name))).lines[0]


def firm(central: Session, name: str = "order") -> bool:
    return order_is_firm(a_view(central), order_id=an_id(name))


def free(central: Session) -> int:
    """Whole = given + kept + free, at every moment."""
    rule = central.get_one(PromotionRule, PROMO)
    kept = sum(one.left for one in central.scalars(select(Slice)) if one.kind is SliceKind.PROMOTION)
    given = sum(one.times for one in central.scalars(select(PromotionUse)))
    assert rule.used == given + kept
    assert rule.quota is not None
    return rule.quota - rule.used


def test_inside_its_slice_an_order_is_firm_though_all_the_rest_was_given_to_others(central: Session) -> None:
    """Invariant 25."""
    assert lease(central, SliceKind.PROMOTION, 3)
    assert saved(central, "others", 10, "B").discount == 3 * PRICE, "the other three are not free for them"
    mine = saved(central, "order", 6, day=3, late=9)
    assert (firm(central), mine.discount, free(central)) == (True, 3 * PRICE, 0)


def test_inside_its_slice_an_order_gets_what_ended_before_central_heard_of_it(central: Session) -> None:
    last = TODAY + timedelta(days=3)
    assert lease(central, SliceKind.PROMOTION, 3, days=3)
    by_house(EndPromotion(rule_id=PROMO, last_day=last), central)
    assert saved(central, "order", 6, day=3, late=9).discount == 3 * PRICE
    assert saved(central, "late", 2, day=3, late=9).discount == 0, "nothing was kept for this one"


def test_inside_its_slice_an_order_keeps_its_part_beside_what_was_published_since(central: Session) -> None:
    assert lease(central, SliceKind.PROMOTION, 3)
    tiny = a_promotion(name="tiny", offer=Offer(basis_points=1), priority=9, exclusive=True, valid_from=TODAY + timedelta(days=1))
    publish(tiny, central, days=1)
    assert saved(central, "order", 6, late=2).discount == 3 * PRICE


def test_outside_of_its_slice_an_order_is_subject_to_head_office(central: Session) -> None:
    assert lease(central, SliceKind.PROMOTION, 2)
    first = saved(central, "order", 6)
    assert (firm(central), first.discount) == (False, 3 * PRICE), "two are kept, the third is free just now"
    assert free(central) == 3
    saved(central, "others", 6, "B")
    assert (saved(central, "second", 6).discount, free(central)) == (0, 0)


def test_a_slice_is_this_pcs_alone_and_for_as_long_as_it_says(central: Session) -> None:
    assert lease(central, SliceKind.PROMOTION, QUOTA, days=3)
    assert saved(central, "others", 4, "B").discount == 0
    assert saved(central, "too late", 4, day=4).discount == 0
    assert saved(central, "in time", 4, day=2).discount == 2 * PRICE


@pytest.mark.parametrize("quota", [{"quota": QUOTA}, {"quota": None, "dealer_quota": QUOTA}, {"dealer_quota": 4}])
def test_never_more_is_kept_than_is_free(central: Session, quota: dict[str, int | None]) -> None:
    by_house(a_promotion(Kind.BUY_GET, name="other", offer=ONE_FREE, priority=1, voucher="X", **quota), central)
    rule = central.get_one(PromotionRule, PROMO)
    rule.quota, rule.dealer_quota = quota.get("quota", QUOTA), quota.get("dealer_quota")
    most = min(one for one in quota.values() if one is not None)
    assert not lease(central, SliceKind.PROMOTION, most + 1)
    assert lease(central, SliceKind.PROMOTION, most - 1)
    assert not lease(central, SliceKind.PROMOTION, 2, "second", letter="B")
    assert lease(central, SliceKind.PROMOTION, 1, "third", letter="B")


def test_what_is_given_back_or_has_run_out_is_free_for_everybody(central: Session) -> None:
    assert lease(central, SliceKind.PROMOTION, 4)
    assert lease(central, SliceKind.PROMOTION, 2, "short", days=1, letter="B")
    saved(central, "order", 2)
    assert free(central) == 0
    assert decide(ReturnSlice(dealer_id=SHOP, slice_id=an_id("quota")), central, NOW, house=True)
    assert free(central) == 3
    saved(central, "much later", 1, day=20)
    assert free(central) == 5, "the last day of the other slice, and fourteen more, have passed"


def test_an_order_that_is_changed_or_cancelled_gives_back_what_it_was_given(central: Session) -> None:
    assert lease(central, SliceKind.PROMOTION, 3)
    saved(central, "order", 6)
    fewer = a_line(PAD, 2, order_id=an_id("order"))
    assert decide(AmendOrder(order_id=an_id("order"), version=1, valid_on=TODAY, lines=(fewer,)), central, NOW)
    assert (firm(central), free(central)) == (False, QUOTA - 1)
    assert decide(CancelOrder(order_id=an_id("order")), central, NOW)
    assert free(central) == QUOTA


def test_a_promotion_goes_on_for_as_long_as_a_pc_may_give_it(central: Session) -> None:
    assert lease(central, SliceKind.PROMOTION, 3, days=3)
    assert not decide(EndPromotion(rule_id=PROMO, last_day=TODAY), central, NOW, house=True)
    assert decide(ReturnSlice(dealer_id=SHOP, slice_id=an_id("quota")), central, NOW, house=True)
    assert decide(EndPromotion(rule_id=PROMO, last_day=TODAY), central, NOW, house=True)


def test_the_screen_of_the_pc_shows_what_is_kept_for_it_and_warns_beyond(central: Session) -> None:
    assert lease(central, SliceKind.PROMOTION, 3)
    saved(central, "others", 6, "B")
    here = a_view(central, letter="A")
    typed = TypedLine(line_id=an_id("typed"), product_code=PAD, quantity=10)
    assert line_quotes(here, lines=[typed])[typed.line_id].discount == 3 * PRICE
    assert line_quotes(a_view(central, letter="B"), lines=[typed])[typed.line_id].discount == 0
    decide(ReturnSlice(dealer_id=SHOP, slice_id=an_id("quota")), central, NOW, house=True)
    [concern] = [one for one in order_outlook(here, lines=(a_line(PAD, 4),)).concerns if one.objection is Objection.QUOTA]
    assert (concern.subject, concern.asked, concern.got) == ("promo", 2, 0)


@pytest.mark.parametrize(
    ("changed", "days", "code"),
    [
        ({"quota": None, "dealer_quota": None}, 3, "promotion_unlimited"),
        ({"valid_until": TODAY + timedelta(days=2)}, 3, "promotion_ends"),
        ({"dealer_id": 8}, 3, "promotion_unknown"),
        ({"price_list": "gold"}, 3, "promotion_unknown"),
        ({"published_at": None}, 3, "promotion_unknown"),
    ],
)
def test_only_what_is_given_to_the_dealer_so_long_and_not_without_end_is_kept(
    central: Session, changed: dict[str, date | int | None], days: int, code: str
) -> None:
    rule = central.get_one(PromotionRule, PROMO)
    for name, value in changed.items():
        setattr(rule, name, value)
    with pytest.raises(Refusal, match=code):
        at_central(a_slice(SliceKind.PROMOTION, 1, days=days), a_context(central, a_house_actor()))


def test_a_slice_of_a_promotion_names_one(central: Session) -> None:
    nameless = msgspec.structs.replace(a_slice(SliceKind.PROMOTION, 1), promotion_id=None)
    with pytest.raises(Refusal, match="slice_invalid"):
        run(nameless, a_context(central, a_house_actor()))
