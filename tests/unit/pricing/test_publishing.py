"""The house drafts, publishes and ends rules; what contradicts is refused with the pair named, and dealers see what is theirs."""

from datetime import timedelta

import pytest

from sync.domain.catalog.records import price_scope
from sync.domain.pricing.commands import DraftPrice, DraftPromotion, EndPrice, PublishPrice
from sync.domain.pricing.promotions import Kind, Offer, Part, Tier
from sync.domain.pricing.records import DRAFTS, PRICING, PriceRule, PromotionRule
from sync.domain.pricing.rules import Step
from sync.kernel.errors import Refusal
from sync.kernel.records import dealer_scope
from tests.builders import SHOP, TODAY, a_category, an_id
from tests.order_builders import DISC, PAD, a_market
from tests.price_builders import a_promotion, a_special, by_house, from_shop, publish

DAY = timedelta(days=1)


def a_tier(quantity: int, basis_points: int) -> Tier:
    return Tier(quantity=quantity, basis_points=basis_points)


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (a_special(step=Step.LIST), "price_step_invalid"),
        (a_special(None), "price_or_share"),
        (a_special(250_00, basis_points=1_000), "price_or_share"),
        (a_special(-1), "price_invalid"),
        (a_special(dealer_id=0), "buyer_missing"),
        (a_special(step=Step.PROJECT), "buyer_missing"),
        (a_special(product_code=""), "ground_missing"),
        (a_special(product_code="NOPE"), "product_unknown"),
        (a_special(valid_until=TODAY - DAY), "dates_wrong"),
        (a_special(from_quantity=0), "quantity_out_of_range"),
        (a_promotion(Kind.BUY_GET), "offer_incomplete"),
        (a_promotion(Kind.ORDER, offer=Offer(amount=5, basis_points=5)), "offer_incomplete"),
        (a_promotion(Kind.MIX, offer=Offer(buy=3)), "offer_incomplete"),
        (
            a_promotion(
                Kind.BUNDLE, offer=Offer(parts=(Part(product_code=PAD, quantity=1), Part(product_code=DISC, quantity=1)))
            ),
            "offer_incomplete",
        ),
        (a_promotion(offer=Offer(basis_points=10_001)), "offer_invalid"),
        (a_promotion(Kind.TIER, offer=Offer(tiers=(a_tier(10, 500), a_tier(20, 300)))), "offer_invalid"),
        (a_promotion(Kind.TIER, offer=Offer(tiers=(a_tier(10, 500), a_tier(10, 800)))), "offer_invalid"),
        (a_promotion(offer=Offer(basis_points=1, products=("NOPE",))), "product_unknown"),
        (a_promotion(quota=0), "quota_invalid"),
    ],
)
def test_what_can_be_no_rule_is_refused_when_it_is_drafted(draft: DraftPrice | DraftPromotion, code: str) -> None:
    with a_market() as session, pytest.raises(Refusal) as refused:
        by_house(draft, session)
    assert refused.value.code == code


def test_only_the_house_makes_prices() -> None:
    with a_market() as session, pytest.raises(Refusal, match="house_only"):
        from_shop(a_special(), session)


def test_a_draft_is_seen_by_the_house_alone_and_a_published_one_by_whom_it_is_for() -> None:
    """Threat T5."""
    with a_market() as session:
        by_house(a_special(), session)
        rule = session.get_one(PriceRule, an_id("special"))
        assert rule.scopes() == {dealer_scope(SHOP): False, DRAFTS: True}
        by_house(PublishPrice(rule_id=rule.id), session)
        assert rule.scopes() == {dealer_scope(SHOP): True, DRAFTS: True}
        publish(a_special(name="level", step=Step.LEVEL, dealer_id=0, price_list="standard"), session)
        assert session.get_one(PriceRule, an_id("level")).scopes() == {price_scope("standard"): True, DRAFTS: False}
        publish(a_promotion(), session)
        assert session.get_one(PromotionRule, an_id("promo")).scopes() == {PRICING: True, DRAFTS: False}


def test_what_is_published_is_never_rewritten_and_a_new_one_is_the_next_version() -> None:
    with a_market() as session:
        publish(a_special(), session)
        with pytest.raises(Refusal, match="rule_published"):
            by_house(a_special(1), session)
        by_house(EndPrice(rule_id=an_id("special"), last_day=TODAY), session)
        next_one = DraftPrice(
            rule_id=an_id("next"),
            code="special",
            step=Step.DEALER,
            dealer_id=SHOP,
            product_code=PAD,
            price=1,
            valid_from=TODAY + DAY,
        )
        publish(next_one, session)
        assert session.get_one(PriceRule, an_id("next")).version == 2


def test_two_prices_for_the_same_sale_are_refused_with_the_pair_named() -> None:
    with a_market() as session:
        publish(a_special(), session)
        by_house(a_special(1, name="other", valid_from=TODAY + 9 * DAY), session)
        with pytest.raises(Refusal) as refused:
            by_house(PublishPrice(rule_id=an_id("other")), session)
        assert (refused.value.code, refused.value.params) == ("rules_conflict", {"code": "other", "other": "special v1"})


@pytest.mark.parametrize(
    ("changed", "is_refused"),
    [
        ({}, True),
        ({"priority": 1}, False),
        ({"dealer_id": SHOP}, True),
        ({"valid_from": TODAY + 31 * DAY}, False),
        ({"offer": Offer(basis_points=1, products=(DISC,))}, False),
        ({"offer": Offer(basis_points=1, categories=("chassis",))}, True),
        ({"offer": Offer(basis_points=1, categories=("oils",))}, False),
        ({"kind": Kind.ORDER}, False),
    ],
)
def test_promotions_of_equal_rank_that_may_meet_on_a_line_are_refused(changed: dict[str, object], is_refused: bool) -> None:
    branches = (a_category("chassis"), a_category("brakes", "chassis"), a_category("oils"))
    with a_market(*branches) as session:
        publish(a_promotion(offer=Offer(basis_points=1, products=(PAD,)), valid_until=TODAY + 30 * DAY), session)
        other = a_promotion(**{"name": "other", **changed})  # type: ignore[arg-type]
        if not is_refused:
            publish(other, session)
            return
        with pytest.raises(Refusal) as refused:
            publish(other, session)
        assert (refused.value.code, refused.value.params["other"]) == ("rules_conflict", "promo v1")


def test_gifts_that_earn_each_other_are_refused_with_the_pair_named() -> None:
    with a_market() as session:
        publish(a_promotion(Kind.GIFT, offer=Offer(buy=2, get=1, products=(PAD,), gifts=(DISC,))), session)
        back = a_promotion(Kind.GIFT, name="back", offer=Offer(buy=2, get=1, products=(DISC,), gifts=(PAD,)), priority=1)
        with pytest.raises(Refusal) as refused:
            publish(back, session)
        assert (refused.value.code, refused.value.params) == ("rules_loop", {"code": "back", "other": "promo v1"})


def test_nothing_is_published_or_ended_backwards() -> None:
    with a_market() as session:
        by_house(a_special(valid_from=TODAY - DAY), session)
        with pytest.raises(Refusal, match="rule_in_past"):
            by_house(PublishPrice(rule_id=an_id("special")), session)
        with pytest.raises(Refusal, match="rule_draft"):
            by_house(EndPrice(rule_id=an_id("special"), last_day=TODAY), session)
        publish(a_special(name="out"), session)
        with pytest.raises(Refusal, match="rule_in_past"):
            by_house(EndPrice(rule_id=an_id("out"), last_day=TODAY - 2 * DAY), session)
