"""What one unit costs, without a database: special prices before the list's, in one order that everybody can follow.

Contract, project, dealer, level or region, list: the first that has a price for the product gives it. Within one step the rule
for the product goes before one for its category, and the larger break of quantity before the smaller.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from sync.kernel.money import share, share_within


class Step(StrEnum):
    """Where a price comes from, the first that applies; `FLOOR` gives none: below it a person looks."""

    CONTRACT = "contract"
    PROJECT = "project"
    DEALER = "dealer"
    LEVEL = "level"
    LIST = "list"
    FLOOR = "floor"


ORDER = (Step.CONTRACT, Step.PROJECT, Step.DEALER, Step.LEVEL)
"""Steps that rules are made for, before the list."""


class Standing(StrEnum):
    """Of a rule or promotion, as of a day: never stored."""

    DRAFT = "draft"  # seen by the house alone
    ANNOUNCED = "announced"  # published, its first day has not come
    IN_FORCE = "in_force"
    ENDED = "ended"


class Dated(Protocol):
    """What counts from a day on, to a last day or without end."""

    @property
    def valid_from(self) -> date: ...
    @property
    def valid_until(self) -> date | None: ...


@dataclass(frozen=True, kw_only=True)
class Term:
    """A special price: `price` in minor units per unit, or `basis_points` off the list where None.

    For one product or, where `product_code` is empty, for whatever hangs on `category`. Dealer 0, an empty list and an empty
    region are everybody's. `tax_included` prices hold the product's tax, which is taken out: lists are without.
    """

    rule_id: UUID
    version: int
    code: str
    step: Step
    product_code: str = ""
    category: str = ""
    dealer_id: int = 0
    price_list: str = ""
    region: str = ""
    deal_id: UUID | None = None
    from_quantity: int = 1
    valid_from: date
    valid_until: date | None = None
    price: int | None = None
    basis_points: int = 0
    tax_included: bool = False


@dataclass(frozen=True)
class Buyer:
    """Who buys, as rules know it: `deal_id` is the project that the order is for, None for none that is protected or won."""

    dealer_id: int
    price_list: str
    region: str = ""
    deal_id: UUID | None = None


@dataclass(frozen=True)
class Article:
    """What is bought: `categories` from its own branch of the catalog upwards; `list_price` None where the list has none."""

    code: str
    categories: Sequence[str]
    list_price: int | None
    tax_basis_points: int = 0


@dataclass(frozen=True, kw_only=True)
class Resolution:
    """The price of one unit in minor units, None where nothing gives one; the rule behind it; what it must not go below."""

    price: int | None
    step: Step
    term: Term | None = None
    floor: int = 0
    floor_term: Term | None = None


def resolve(terms: Iterable[Term], article: Article, buyer: Buyer, *, quantity: int, on: date) -> Resolution:
    """What one unit of an article costs this buyer on a day, buying so many."""
    fitting: dict[Step, list[Term]] = {}
    for term in terms:
        if is_for(term, article, buyer) and applies(term, quantity=quantity, on=on):
            fitting.setdefault(term.step, []).append(term)
    floor_term = _closest(fitting.get(Step.FLOOR, ()), article)
    floor = 0 if floor_term is None else price_of(floor_term, article) or 0
    for step in ORDER:
        closest = _closest(fitting.get(step, ()), article)
        price = None if closest is None else price_of(closest, article)
        if price is not None:
            return Resolution(price=price, step=step, term=closest, floor=floor, floor_term=floor_term)
    return Resolution(price=article.list_price, step=Step.LIST, floor=floor, floor_term=floor_term)


def is_for(term: Term, article: Article, buyer: Buyer) -> bool:
    """Whether a rule speaks of this article and this buyer at all."""
    if term.product_code not in ("", article.code) or (not term.product_code and term.category not in article.categories):
        return False
    if term.dealer_id not in (0, buyer.dealer_id) or term.price_list not in ("", buyer.price_list):
        return False
    return term.region in ("", buyer.region) and (term.step is not Step.PROJECT or term.deal_id == buyer.deal_id)


def applies(term: Term, *, quantity: int, on: date) -> bool:
    return term.from_quantity <= quantity and covers_day(term.valid_from, term.valid_until, on)


def covers_day(valid_from: date, valid_until: date | None, on: date) -> bool:
    """The last day counts."""
    return valid_from <= on and (valid_until is None or on <= valid_until)


def standing(valid_from: date, valid_until: date | None, on: date, *, is_published: bool) -> Standing:
    if not is_published:
        return Standing.DRAFT
    if valid_until is not None and valid_until < max(on, valid_from):
        return Standing.ENDED
    return Standing.ANNOUNCED if on < valid_from else Standing.IN_FORCE


def price_of(term: Term, article: Article) -> int | None:
    """Without tax, in minor units per unit; None for so much off a list that has no price."""
    if term.price is not None:
        return term.price - (share_within(term.price, article.tax_basis_points) if term.tax_included else 0)
    return None if article.list_price is None else article.list_price - share(article.list_price, term.basis_points)


def _closest(fitting: Sequence[Term], article: Article) -> Term | None:
    """Of the rules of one step: the product's own, then of the nearest branch; a region's before a list's before everybody's."""
    return min(fitting, key=lambda term: _distance(term, article), default=None)


def _distance(term: Term, article: Article) -> tuple[int, bool, bool, int, str]:
    away = 0 if term.product_code else 1 + list(article.categories).index(term.category)
    return away, not term.region, not term.price_list, -term.from_quantity, str(term.rule_id)


def same_ground(one: Term, other: Term) -> bool:
    """Whether two rules give two prices to one sale, and nothing says which: such a pair is never published."""
    said = (one.step, one.product_code, one.category, one.dealer_id, one.price_list, one.region, one.deal_id, one.from_quantity)
    other_said = (
        other.step, other.product_code, other.category, other.dealer_id,
        other.price_list, other.region, other.deal_id, other.from_quantity,
    )  # fmt: skip
    return one.rule_id != other.rule_id and said == other_said and days_meet(one, other)


def days_meet(one: Dated, other: Dated) -> bool:
    """Whether there is a day on which both count."""
    first = max(one.valid_from, other.valid_from)
    return covers_day(one.valid_from, one.valid_until, first) and covers_day(other.valid_from, other.valid_until, first)
