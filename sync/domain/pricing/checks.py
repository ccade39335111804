"""What keeps a special price or a promotion from being drafted, in words of a refusal; and who may touch it."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Protocol

from sqlalchemy import select

from sync.domain.accounts.records import Dealer
from sync.domain.catalog.records import Category, ListPrice, Product
from sync.domain.pricing.promotions import Kind, Offer, Tier
from sync.domain.pricing.rules import Step
from sync.kernel.commands import HOUSE, Context
from sync.kernel.errors import Refusal
from sync.kernel.money import BASIS_POINTS

PRICE_APPROVAL, PROMOTION_APPROVAL = "price_rule", "promotion"
"""Kinds of approval: what is published needs another person than its maker."""
MOST_PRICE = 10**11
MOST_UNITS = 9_999_999
MOST_NAMED = 200
LONGEST_CODE, LONGEST_TEXT = 40, 200


class Addressed(Protocol):
    """Whom a rule is for, and when."""

    @property
    def code(self) -> str: ...
    @property
    def dealer_id(self) -> int: ...
    @property
    def price_list(self) -> str: ...
    @property
    def valid_from(self) -> date: ...
    @property
    def valid_until(self) -> date | None: ...
    @property
    def note(self) -> str: ...


def check_house(context: Context) -> None:
    """Refuses `house_only`."""
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")


def check_address(command: Addressed, context: Context) -> None:
    """Refuses `code_missing`, `text_too_long`, `dates_wrong`, `dealer_unknown`, `price_list_missing`."""
    if not command.code.strip():
        raise Refusal("code_missing", field="code")
    if len(command.code) > LONGEST_CODE or len(command.note) > LONGEST_TEXT:
        raise Refusal("text_too_long", field="note")
    if command.valid_until is not None and command.valid_until < command.valid_from:
        raise Refusal("dates_wrong", field="valid_until")
    if command.dealer_id and context.session.get(Dealer, command.dealer_id) is None:
        raise Refusal("dealer_unknown", field="dealer_id")
    if command.price_list and not _has_list(command.price_list, context):
        raise Refusal("price_list_missing", field="price_list")


def _has_list(name: str, context: Context) -> bool:
    read = select(Dealer.dealer_id).where(Dealer.price_list == name).limit(1)
    priced = select(ListPrice.product_code).where(ListPrice.price_list == name).limit(1)
    return context.session.scalar(read) is not None or context.session.scalar(priced) is not None


def check_product(code: str, context: Context) -> None:
    """Refuses `product_unknown`."""
    if context.session.get(Product, code) is None:
        raise Refusal("product_unknown", field="product_code", code=code)


def check_category(code: str, context: Context) -> None:
    """Refuses `category_unknown`."""
    if context.session.get(Category, code) is None:
        raise Refusal("category_unknown", field="category", code=code)


def price_problem(step: Step, price: int | None, basis_points: int) -> str | None:
    """Why this is no special price: `price_step_invalid`, `price_or_share`, `price_invalid`."""
    if step is Step.LIST:
        return "price_step_invalid"
    if (price is None) == (basis_points == 0):
        return "price_or_share"
    return None if 0 <= (price or 0) <= MOST_PRICE and 0 <= basis_points <= BASIS_POINTS else "price_invalid"


def offer_problem(kind: Kind, offer: Offer) -> str | None:
    """Why an offer of this kind cannot be given: `offer_incomplete`, `offer_too_large`, `offer_invalid`."""
    if max(map(len, (offer.products, offer.categories, offer.tiers, offer.parts, offer.gifts))) > MOST_NAMED:
        return "offer_too_large"
    numbers = (offer.amount, offer.buy, offer.get, offer.least, *(tier.quantity for tier in offer.tiers))
    shares = (offer.basis_points, *(tier.basis_points for tier in offer.tiers))
    if not all(0 <= number <= MOST_PRICE for number in numbers) or not all(0 <= one <= BASIS_POINTS for one in shares):
        return "offer_invalid"
    if len({part.product_code for part in offer.parts}) != len(offer.parts) or any(part.quantity < 1 for part in offer.parts):
        return "offer_invalid"
    if not _rise(offer.tiers):
        return "offer_invalid"
    return None if _is_complete(kind, offer) else "offer_incomplete"


def _rise(tiers: Sequence[Tier]) -> bool:
    """Each step higher than the one before in both: one that gives less for more is a slip of the finger."""
    steps = [(0, 0), *sorted((tier.quantity, tier.basis_points) for tier in tiers)]
    return all(low[0] < high[0] and low[1] < high[1] for low, high in pairwise(steps))


def _is_complete(kind: Kind, offer: Offer) -> bool:
    needed: dict[Kind, tuple[object, ...]] = {
        Kind.PERCENT: (offer.basis_points,),
        Kind.AMOUNT: (offer.amount,),
        Kind.BUY_GET: (offer.buy, offer.get),
        Kind.MIX: (offer.buy > 1, offer.amount),
        Kind.TIER: (offer.tiers,),
        Kind.BUNDLE: (len(offer.parts) > 1, offer.amount),
        Kind.GIFT: (offer.buy, offer.get, offer.gifts),
        Kind.ORDER: (bool(offer.basis_points) != bool(offer.amount),),
    }
    return all(needed[kind])


def check_named(offer: Offer, context: Context) -> None:
    """Refuses `product_unknown`, `category_unknown`: a promotion of what does not exist would never be given."""
    codes = {*offer.products, *offer.gifts, *(part.product_code for part in offer.parts)}
    known = set(context.session.scalars(select(Product.code).where(Product.code.in_(codes)).order_by(Product.code)))
    if missing := sorted(codes - known):
        raise Refusal("product_unknown", code=missing[0])
    branches = select(Category.code).where(Category.code.in_(offer.categories))
    found = set(context.session.scalars(branches.order_by(Category.code)))
    if lost := sorted(set(offer.categories) - found):
        raise Refusal("category_unknown", code=lost[0])
