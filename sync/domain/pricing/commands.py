"""What the house does with special prices and promotions: draft, publish, end. What is published is never rewritten."""

from datetime import date, timedelta
from typing import TypeVar
from uuid import UUID

import msgspec
from sqlalchemy import func, select

from sync.domain.accounts.calendar import price_day
from sync.domain.approvals.asking import open_approval
from sync.domain.catalog.records import Product
from sync.domain.pricing.book import parents_of, promotion_of, term_of, upwards
from sync.domain.pricing.checks import (
    MOST_UNITS,
    PRICE_APPROVAL,
    PROMOTION_APPROVAL,
    check_address,
    check_category,
    check_house,
    check_named,
    check_product,
    offer_problem,
    price_problem,
)
from sync.domain.pricing.conflicts import Branches, clash, loop, rival
from sync.domain.pricing.promotions import Kind, Offer
from sync.domain.pricing.records import PriceRule, PromotionRule
from sync.domain.pricing.rules import Step
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal

R = TypeVar("R", PriceRule, PromotionRule)


class RuleCommand(Command, frozen=True, kw_only=True):
    """A deed of the house on one special price or promotion."""

    rule_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.rule_id,)


class _Draft(RuleCommand, frozen=True, kw_only=True):
    """`code` is what people call it; dealer 0, an empty list and an empty region are everybody's."""

    code: str
    valid_from: date
    valid_until: date | None = None
    dealer_id: int = 0
    price_list: str = ""
    region: str = ""
    note: str = ""


class DraftPrice(_Draft, frozen=True, kw_only=True):
    """A special price, or change one that is a draft: see `rules.Term` for what the fields mean."""

    step: Step
    product_code: str = ""
    category: str = ""
    deal_id: UUID | None = None
    from_quantity: int = 1
    price: int | None = None
    basis_points: int = 0
    tax_included: bool = False


def draft_price(command: DraftPrice, context: Context) -> None:
    """Refuses `house_only`, `rule_published`, `rule_waits`, `code_missing`, `text_too_long`, `dates_wrong`, `dealer_unknown`,
    `price_list_missing`, `product_unknown`, `category_unknown`, `ground_missing`, `price_step_invalid`, `price_or_share`,
    `price_invalid`, `quantity_out_of_range`, `buyer_missing`."""
    check_house(context)
    rule = context.session.get(PriceRule, command.rule_id)
    _check_draft(rule)
    _check_still(command, PRICE_APPROVAL, context)
    check_address(command, context)
    _check_price(command, context)
    if rule is None:
        rule = PriceRule(id=command.rule_id, code=command.code.strip(), version=_version(PriceRule, command, context))
        rule.published_at = None
        context.session.add(rule)
    _write_address(rule, command, context)
    rule.step, rule.product_code, rule.category = command.step, command.product_code, command.category
    rule.deal_id, rule.from_quantity, rule.price = command.deal_id, command.from_quantity, command.price
    rule.basis_points, rule.tax_included = command.basis_points, command.tax_included


def _check_price(command: DraftPrice, context: Context) -> None:
    if bool(command.product_code) == bool(command.category):
        raise Refusal("ground_missing", field="product_code")
    if command.product_code:
        check_product(command.product_code, context)
    else:
        check_category(command.category, context)
    problem = price_problem(command.step, command.price, command.basis_points)
    if problem is not None:
        raise Refusal(problem, field="price")
    if not 1 <= command.from_quantity <= MOST_UNITS:
        raise Refusal("quantity_out_of_range", code=command.product_code, least=1, most=MOST_UNITS)
    is_own = command.step in (Step.CONTRACT, Step.DEALER, Step.PROJECT)
    if (is_own and not command.dealer_id) or (command.step is Step.PROJECT and command.deal_id is None):
        raise Refusal("buyer_missing", field="dealer_id")


class DraftPromotion(_Draft, frozen=True, kw_only=True):
    """A promotion, or change one that is a draft. `stack` names the group of which a line takes one only, empty for none."""

    kind: Kind
    offer: Offer
    priority: int = 0
    stack: str = ""
    exclusive: bool = False
    voucher: str = ""
    quota: int | None = None
    dealer_quota: int | None = None


def draft_promotion(command: DraftPromotion, context: Context) -> None:
    """Refuses `house_only`, `rule_published`, `rule_waits`, `code_missing`, `text_too_long`, `dates_wrong`, `dealer_unknown`,
    `price_list_missing`, `product_unknown`, `category_unknown`, `offer_incomplete`, `offer_too_large`, `offer_invalid`,
    `quota_invalid`."""
    check_house(context)
    rule = context.session.get(PromotionRule, command.rule_id)
    _check_draft(rule)
    _check_still(command, PROMOTION_APPROVAL, context)
    check_address(command, context)
    problem = offer_problem(command.kind, command.offer)
    if problem is not None:
        raise Refusal(problem, field="offer")
    check_named(command.offer, context)
    if any(quota is not None and quota < 1 for quota in (command.quota, command.dealer_quota)):
        raise Refusal("quota_invalid", field="quota")
    if rule is None:
        rule = PromotionRule(id=command.rule_id, code=command.code.strip(), version=_version(PromotionRule, command, context))
        rule.published_at, rule.used = None, 0
        context.session.add(rule)
    _write_address(rule, command, context)
    rule.kind, rule.offer, rule.priority = command.kind, msgspec.json.encode(command.offer).decode(), command.priority
    rule.stack, rule.exclusive, rule.voucher = command.stack.strip(), command.exclusive, command.voucher.strip()
    rule.quota, rule.dealer_quota = command.quota, command.dealer_quota


def _check_draft(rule: PriceRule | PromotionRule | None) -> None:
    if rule is not None and rule.published_at is not None:
        raise Refusal("rule_published", code=rule.code)


def _check_still(command: _Draft, kind: str, context: Context) -> None:
    """What somebody is asked about stays as they were shown it."""
    if open_approval(context.session, HOUSE, kind, command.rule_id) is not None:
        raise Refusal("rule_waits", code=command.code)


def _version(record: type[PriceRule | PromotionRule], command: _Draft, context: Context) -> int:
    return (context.session.scalar(select(func.max(record.version)).where(record.code == command.code.strip())) or 0) + 1


def _write_address(rule: PriceRule | PromotionRule, command: _Draft, context: Context) -> None:
    rule.dealer_id, rule.price_list, rule.region = command.dealer_id, command.price_list.strip(), command.region.strip()
    rule.valid_from, rule.valid_until = command.valid_from, command.valid_until
    rule.note, rule.changed_by = command.note.strip(), context.actor.name


class PublishPrice(RuleCommand, frozen=True, kw_only=True):
    """From its first day on it counts, and devices hold it ahead of that."""


def publish_price(command: PublishPrice, context: Context) -> None:
    """Refuses `house_only`, `rule_unknown`, `rule_published`, `rule_in_past`, `rules_conflict` with the other one named."""
    rule = _rule(PriceRule, command, context)
    _check_publishing(rule, context)
    others = select(PriceRule).where(PriceRule.published_at.is_not(None), PriceRule.step == rule.step)
    mine = others.where(PriceRule.product_code == rule.product_code, PriceRule.category == rule.category)
    other = rival(term_of(rule), map(term_of, context.session.scalars(mine.order_by(PriceRule.id))))
    if other is not None:
        raise Refusal("rules_conflict", code=rule.code, other=f"{other.code} v{other.version}")
    rule.published_at, rule.changed_by = context.now, context.actor.name


class PublishPromotion(RuleCommand, frozen=True, kw_only=True):
    """From its first day on it is given, and devices hold it ahead of that."""


def publish_promotion(command: PublishPromotion, context: Context) -> None:
    """Refuses `house_only`, `rule_unknown`, `rule_published`, `rule_in_past`, `rules_conflict` and `rules_loop` with the other
    one named."""
    rule = _rule(PromotionRule, command, context)
    _check_publishing(rule, context)
    today = price_day(context.session, context.now)
    out = select(PromotionRule).where(PromotionRule.published_at.is_not(None)).order_by(PromotionRule.id)
    published = [promotion_of(one) for one in context.session.scalars(out) if one.valid_until is None or one.valid_until >= today]
    mine = promotion_of(rule)
    branches = _branches([mine.offer, *(one.offer for one in published)], context)
    for code, other in (("rules_conflict", clash(mine, published, branches)), ("rules_loop", loop(mine, published, branches))):
        if other is not None:
            raise Refusal(code, code=rule.code, other=f"{other.code} v{other.version}")
    rule.published_at, rule.changed_by = context.now, context.actor.name


def _branches(offers: list[Offer], context: Context) -> Branches:
    codes = {code for one in offers for code in (*one.products, *one.gifts, *(part.product_code for part in one.parts))}
    parents = parents_of(context.session)
    paths = {code: upwards(code, parents) for code in parents}
    hangs = context.session.execute(select(Product.code, Product.category_code).where(Product.code.in_(codes)))
    return Branches({code: paths.get(category, (category,)) for code, category in hangs}, paths)


class EndPrice(RuleCommand, frozen=True, kw_only=True):
    """`last_day` is the last on which it counts; yesterday ends it at once."""

    last_day: date


def end_price(command: EndPrice, context: Context) -> None:
    """Refuses `house_only`, `rule_unknown`, `rule_draft`, `rule_in_past`: what was quoted stays explainable."""
    _end(_rule(PriceRule, command, context), command.last_day, context)


class EndPromotion(RuleCommand, frozen=True, kw_only=True):
    """`last_day` is the last on which it is given; yesterday ends it at once."""

    last_day: date


def end_promotion(command: EndPromotion, context: Context) -> None:
    """Refuses `house_only`, `rule_unknown`, `rule_draft`, `rule_in_past`: what was quoted stays explainable."""
    _end(_rule(PromotionRule, command, context), command.last_day, context)


def _end(rule: PriceRule | PromotionRule, last_day: date, context: Context) -> None:
    if rule.published_at is None:
        raise Refusal("rule_draft", code=rule.code)
    yesterday = price_day(context.session, context.now) - timedelta(days=1)
    if last_day < yesterday or (rule.valid_until is not None and (rule.valid_until < yesterday or last_day > rule.valid_until)):
        raise Refusal("rule_in_past", code=rule.code)
    rule.valid_until, rule.changed_by = last_day, context.actor.name


def _rule(record: type[R], command: RuleCommand, context: Context) -> R:
    """Locked, so that two that may not stand together are never published at once. Refuses `house_only`, `rule_unknown`."""
    check_house(context)
    rule = context.session.get(record, command.rule_id, with_for_update=True)
    if rule is None:
        raise Refusal("rule_unknown")
    return rule


def _check_publishing(rule: PriceRule | PromotionRule, context: Context) -> None:
    _check_draft(rule)
    if rule.valid_from < price_day(context.session, context.now):
        raise Refusal("rule_in_past", code=rule.code)


VERBS = (
    Verb(DraftPrice, draft_price, "pricing.rule"),
    Verb(PublishPrice, publish_price, "pricing.rule"),
    Verb(EndPrice, end_price, "pricing.rule"),
    Verb(DraftPromotion, draft_promotion, "pricing.rule"),
    Verb(PublishPromotion, publish_promotion, "pricing.rule"),
    Verb(EndPromotion, end_promotion, "pricing.rule"),
)
