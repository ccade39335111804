"""Reads whatever prices an order hang on, once, and prices its lines with it: the same for a page, a replica and central."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache, partial
from operator import attrgetter
from typing import TypeVar
from uuid import UUID

import msgspec
from sqlalchemy import Select, bindparam, or_, select
from sqlalchemy.orm import Session

from sync.domain.accounts.records import Dealer
from sync.domain.catalog.records import CATALOG, Category, price_scope
from sync.domain.deals.change import clock_of, read_terms
from sync.domain.deals.records import Deal, DealTerms
from sync.domain.deals.rules import DEFAULTS, DealState, standing
from sync.domain.pricing.promotions import Given, Item, Offer, Promotion, give
from sync.domain.pricing.quotas import AskKept, Rationed, none_kept, with_quotas
from sync.domain.pricing.records import DRAFTS, PRICING, PriceRule, PromotionRule
from sync.domain.pricing.rules import Article, Buyer, Resolution, Term, resolve
from sync.kernel.commands import HOUSE
from sync.kernel.kept import Reading

R = TypeVar("R", PriceRule, PromotionRule)
Whose = tuple[int, date]
"""A dealer, 0 for everybody, and the day by which nothing has ended."""
MOST_RULES = 5_000
TERM_COLUMNS = [getattr(PriceRule, "id" if field.name == "rule_id" else field.name).label(field.name) for field in fields(Term)]
"""Plain columns: reading whole records takes longer than pricing with them."""
READ_OFFER = lru_cache(maxsize=1024)(msgspec.json.Decoder(Offer).decode)
"""An offer is read again and again, and never changes once it counts."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """A line to price. `agreed` is a unit price that stands already, None where rules and list decide."""

    line_id: UUID
    product_code: str
    category: str
    quantity: int
    list_price: int | None
    tax_basis_points: int = 0
    agreed: int | None = None


@dataclass(frozen=True, kw_only=True)
class Priced:
    """What the lines of an order cost, by line."""

    units: Mapping[UUID, Resolution]
    given: Given


@dataclass(frozen=True)
class Book:
    """Everything published for one dealer that had not ended by the day `since`, and the branches of the catalog."""

    terms: Sequence[Term]
    promotions: Sequence[Promotion]
    parents: Mapping[str, str | None]
    buyer: Buyer

    def branch(self, category: str) -> Sequence[str]:
        """A category and what it hangs on, upwards."""
        return upwards(category, self.parents)

    def price(self, lines: Sequence[Wanted], *, on: date, voucher: str = "") -> Priced:
        """Unit prices first, then promotions on all lines together. A line without a price takes part in nothing."""
        branches = {line.category: self.branch(line.category) for line in lines}
        by_product = _by_ground(self.terms)
        units: dict[UUID, Resolution] = {}
        items: list[Item] = []
        for line in lines:
            branch = branches[line.category]
            found = resolve(
                [term for name in (line.product_code, *branch) for term in by_product.get(name, ())],
                Article(line.product_code, branch, line.list_price, line.tax_basis_points),
                self.buyer,
                quantity=line.quantity,
                on=on,
            )
            units[line.line_id] = found
            price = found.price if line.agreed is None else line.agreed
            if price is not None:
                items.append(Item(line.line_id, line.product_code, branch, line.quantity, price))
        return Priced(units=units, given=give(self.promotions, items, on=on, voucher=voucher))


def _by_ground(terms: Sequence[Term]) -> Mapping[str, Sequence[Term]]:
    """By the product or category that a rule speaks of."""
    found: dict[str, list[Term]] = {}
    for term in terms:
        found.setdefault(term.product_code or term.category, []).append(term)
    return found


def _published(record: type[R]) -> Select[R]:
    mine = record.dealer_id.in_(bindparam("dealers", expanding=True))
    my_list = or_(record.price_list == "", record.price_list == bindparam("price_list"))
    not_over = or_(record.valid_until.is_(None), record.valid_until >= bindparam("since"))
    return select(record).where(record.published_at.is_not(None), mine, my_list, not_over).order_by(record.id).limit(MOST_RULES)


# made once: putting a statement together takes longer than the database takes to answer it
PRICE_RULES = _published(PriceRule).with_only_columns(*TERM_COLUMNS)
PROMOTION_RULES = _published(PromotionRule)
BRANCHES = select(Category.code, Category.parent_code).order_by(Category.code)


def book_for(
    session: Session,
    dealer: Dealer,
    *,
    since: date,
    deal_id: UUID | None = None,
    besides: Collection[UUID] = (),
    kept: AskKept = none_kept,
) -> Book:
    """`besides` are orders whose use of a promotion's quota does not count, since they are about to be priced anew; `kept` says
    what of quotas is kept for the dealer's PCs."""
    buyer = Buyer(dealer.dealer_id, dealer.price_list, dealer.region, _project(session, dealer.dealer_id, deal_id, since))
    scopes, keys = (DRAFTS, PRICING, price_scope(dealer.price_list)), [(HOUSE, since), (dealer.dealer_id, since)]
    special = Reading("special prices", (PriceRule,), scopes, partial(_terms, dealer.price_list)).of(session, keys)
    offered = Reading("promotions", (PromotionRule,), scopes, partial(_promotions, dealer.price_list)).of(session, keys)
    terms = sorted((term for key in keys for term in special[key]), key=attrgetter("rule_id"))
    rules = [rule for key in keys for rule in offered[key] if rule.promotion.region in ("", dealer.region)]
    promotions = with_quotas(session, dealer.dealer_id, rules, besides, kept) if rules else []
    parents = parents_of(session) if terms or promotions else {}
    return Book(terms, promotions, parents, buyer)


def _terms(price_list: str, session: Session, keys: Sequence[Whose]) -> Mapping[Whose, Sequence[Term]]:
    found: dict[Whose, list[Term]] = {key: [] for key in keys}
    for row in session.execute(PRICE_RULES, _whose(price_list, keys)).mappings():
        term = Term(**row)
        found[term.dealer_id, keys[0][1]].append(term)
    return found


def _promotions(price_list: str, session: Session, keys: Sequence[Whose]) -> Mapping[Whose, Sequence[Rationed]]:
    found: dict[Whose, list[Rationed]] = {key: [] for key in keys}
    for rule in session.scalars(PROMOTION_RULES, _whose(price_list, keys)):
        found[rule.dealer_id, keys[0][1]].append(Rationed(promotion_of(rule), rule.quota, rule.dealer_quota))
    return found


def _whose(price_list: str, keys: Sequence[Whose]) -> Mapping[str, object]:
    """All keys of one book have the same day."""
    return {"dealers": [dealer_id for dealer_id, _ in keys], "price_list": price_list, "since": keys[0][1]}


def upwards(category: str, parents: Mapping[str, str | None]) -> Sequence[str]:
    path: list[str] = []
    at: str | None = category
    while at and at not in path:
        path.append(at)
        at = parents.get(at)
    return path


def parents_of(session: Session) -> Mapping[str, str | None]:
    """What each branch of the catalog hangs on."""
    return Reading("branches", (Category,), (CATALOG,), _parents).of(session, ["all"])["all"]


def _parents(session: Session, keys: Sequence[str]) -> Mapping[str, Mapping[str, str | None]]:
    return {key: dict(session.execute(BRANCHES).all()) for key in keys}


def _project(session: Session, dealer_id: int, deal_id: UUID | None, on: date) -> UUID | None:
    """The project that an order is for, while it is protected or once it is won."""
    deal = None if deal_id is None else session.get(Deal, (dealer_id, deal_id))
    if deal is None:
        return None
    row = session.get(DealTerms, deal.product_line) or session.get(DealTerms, "")
    state = standing(clock_of(deal), read_terms(row) if row else DEFAULTS, on)
    return deal_id if state in (DealState.PROTECTED, DealState.WON) else None


def term_of(rule: PriceRule) -> Term:
    return Term(
        rule_id=rule.id,
        version=rule.version,
        code=rule.code,
        step=rule.step,
        product_code=rule.product_code,
        category=rule.category,
        dealer_id=rule.dealer_id,
        price_list=rule.price_list,
        region=rule.region,
        deal_id=rule.deal_id,
        from_quantity=rule.from_quantity,
        valid_from=rule.valid_from,
        valid_until=rule.valid_until,
        price=rule.price,
        basis_points=rule.basis_points,
        tax_included=rule.tax_included,
    )


def promotion_of(rule: PromotionRule) -> Promotion:
    return Promotion(
        promotion_id=rule.id,
        version=rule.version,
        code=rule.code,
        kind=rule.kind,
        offer=READ_OFFER(rule.offer),
        priority=rule.priority,
        group=rule.stack,
        exclusive=rule.exclusive,
        dealer_id=rule.dealer_id,
        price_list=rule.price_list,
        region=rule.region,
        voucher=rule.voucher,
        valid_from=rule.valid_from,
        valid_until=rule.valid_until,
    )
