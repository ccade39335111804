"""Named reads of special prices and promotions: the house's drafts and all that is published, or what counts for one dealer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

from sync.domain.accounts.calendar import house_today
from sync.domain.accounts.records import Dealer
from sync.domain.approvals.asking import asked_about
from sync.domain.catalog.names import Names
from sync.domain.catalog.records import Category, Product, names_of
from sync.domain.pricing.book import READ_OFFER
from sync.domain.pricing.checks import PRICE_APPROVAL, PROMOTION_APPROVAL
from sync.domain.pricing.promotions import Kind, Offer
from sync.domain.pricing.records import PriceRule, PromotionRule
from sync.domain.pricing.rules import Standing, Step, standing
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View


@dataclass(frozen=True, kw_only=True)
class SpecialPrice:
    """The terms of a special price: see `rules.Term`. `names` are of its product or category."""

    step: Step
    product_code: str
    category: str
    names: Names
    deal_id: UUID | None
    from_quantity: int
    price: int | None
    basis_points: int
    tax_included: bool


@dataclass(frozen=True, kw_only=True)
class Promoted:
    """The terms of a promotion: see `promotions.Promotion`. `used` is how often it was given, where it is counted."""

    kind: Kind
    offer: Offer
    priority: int
    stack: str
    exclusive: bool
    voucher: str
    quota: int | None
    dealer_quota: int | None
    used: int


@dataclass(frozen=True, kw_only=True)
class RuleRow:
    """A special price or a promotion, as of today. `dealer_name` is empty for everybody's; `waits`: a draft that somebody else
    is to release."""

    rule_id: UUID
    code: str
    version: int
    standing: Standing
    dealer_id: int
    dealer_name: str
    price_list: str
    region: str
    valid_from: date
    valid_until: date | None
    note: str
    changed_by: str
    terms: SpecialPrice | Promoted
    waits: bool = False


def price_rules(view: View, *, text: str = "", with_ended: bool = False, limit: int = 200) -> Sequence[RuleRow]:
    """Drafts first, then what counts or is announced, by its first day. A dealer sees what is published for it, and no floors."""
    today = house_today(view)
    prices = view.session.scalars(
        select(PriceRule)
        .where(*_wanted(PriceRule, view, text.strip(), ended_before=None if with_ended else today))
        .order_by(PriceRule.published_at.is_not(None), PriceRule.valid_from.desc(), PriceRule.code, PriceRule.id)
        .limit(limit)
    ).all()
    promotions = view.session.scalars(
        select(PromotionRule)
        .where(*_wanted(PromotionRule, view, text.strip(), ended_before=None if with_ended else today))
        .order_by(PromotionRule.published_at.is_not(None), PromotionRule.valid_from.desc(), PromotionRule.code, PromotionRule.id)
        .limit(limit)
    ).all()
    hidden = () if view.dealer_id == HOUSE else (Step.FLOOR,)
    rows = [_row(rule, _special(rule, view), view, today) for rule in prices if rule.step not in hidden]
    rows += [_row(rule, _promoted(rule), view, today) for rule in promotions]
    waiting = asked_about(view.session, HOUSE, (PRICE_APPROVAL, PROMOTION_APPROVAL)) if view.dealer_id == HOUSE else ()
    rows = [replace(row, waits=row.standing is Standing.DRAFT and row.rule_id in waiting) for row in rows]
    return sorted(rows, key=lambda row: (ORDER.index(row.standing), -row.valid_from.toordinal(), row.code))[:limit]


ORDER = (Standing.DRAFT, Standing.IN_FORCE, Standing.ANNOUNCED, Standing.ENDED)


def _wanted(
    record: type[PriceRule | PromotionRule], view: View, text: str, *, ended_before: date | None
) -> Sequence[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if view.dealer_id != HOUSE:
        dealer = view.session.get(Dealer, view.dealer_id)
        mine = {
            record.dealer_id: (0, view.dealer_id),
            record.price_list: ("", dealer.price_list if dealer else ""),
            record.region: ("", dealer.region if dealer else ""),
        }
        found += [record.published_at.is_not(None), *(column.in_(values) for column, values in mine.items())]
    if ended_before is not None:
        found.append(or_(record.valid_until.is_(None), record.valid_until >= ended_before))
    if text:
        found.append(or_(record.code.icontains(text, autoescape=True), record.note.icontains(text, autoescape=True)))
    return found


def _row(rule: PriceRule | PromotionRule, terms: SpecialPrice | Promoted, view: View, today: date) -> RuleRow:
    dealer = view.session.get(Dealer, rule.dealer_id) if rule.dealer_id else None
    return RuleRow(
        rule_id=rule.id,
        code=rule.code,
        version=rule.version,
        standing=standing(rule.valid_from, rule.valid_until, today, is_published=rule.published_at is not None),
        dealer_id=rule.dealer_id,
        dealer_name=dealer.name if dealer else "",
        price_list=rule.price_list,
        region=rule.region,
        valid_from=rule.valid_from,
        valid_until=rule.valid_until,
        note=rule.note,
        changed_by=rule.changed_by,
        terms=terms,
    )


def _special(rule: PriceRule, view: View) -> SpecialPrice:
    about: Product | Category | None = (
        view.session.get(Product, rule.product_code) if rule.product_code else view.session.get(Category, rule.category)
    )
    return SpecialPrice(
        step=rule.step,
        product_code=rule.product_code,
        category=rule.category,
        names=names_of(about),
        deal_id=rule.deal_id,
        from_quantity=rule.from_quantity,
        price=rule.price,
        basis_points=rule.basis_points,
        tax_included=rule.tax_included,
    )


def _promoted(rule: PromotionRule) -> Promoted:
    return Promoted(
        kind=rule.kind,
        offer=READ_OFFER(rule.offer),
        priority=rule.priority,
        stack=rule.stack,
        exclusive=rule.exclusive,
        voucher=rule.voucher,
        quota=rule.quota,
        dealer_quota=rule.dealer_quota,
        used=rule.used,
    )
