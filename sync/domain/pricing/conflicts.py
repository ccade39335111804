"""What may not be published together: two that give one sale two prices, and gifts that earn each other in a circle."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sync.domain.pricing.promotions import Kind, Promotion, touches
from sync.domain.pricing.rules import Term, days_meet, same_ground


@dataclass(frozen=True)
class Branches:
    """Where products and categories hang in the catalog: the branches upwards, their own first."""

    of_product: Mapping[str, Sequence[str]]
    of_category: Mapping[str, Sequence[str]]

    def product(self, code: str) -> Sequence[str]:
        return self.of_product.get(code, ())


def rival(term: Term, published: Iterable[Term]) -> Term | None:
    """The published rule that speaks of the very same sales on a common day."""
    return next((other for other in published if same_ground(term, other)), None)


def clash(promotion: Promotion, published: Iterable[Promotion], branches: Branches) -> Promotion | None:
    """A published promotion of equal priority that may touch the same line on a common day: nothing says which goes
    first."""
    return next((other for other in published if _clashes(promotion, other, branches)), None)


def _clashes(one: Promotion, other: Promotion, branches: Branches) -> bool:
    if one.promotion_id == other.promotion_id or one.priority != other.priority:
        return False
    if (one.kind is Kind.ORDER) != (other.kind is Kind.ORDER) or not days_meet(one, other) or not _buyers_meet(one, other):
        return False
    return _lines_meet(one, other, branches)


def _buyers_meet(one: Promotion, other: Promotion) -> bool:
    pairs = ((one.dealer_id, other.dealer_id), (one.price_list, other.price_list), (one.region, other.region))
    return all(not mine or not theirs or mine == theirs for mine, theirs in pairs)


def _lines_meet(one: Promotion, other: Promotion, branches: Branches) -> bool:
    if _takes_all(one) or _takes_all(other):
        return True
    mine, theirs = _named(one), _named(other)
    if any(_takes(other, code, branches.product(code)) for code in mine):
        return True
    if any(_takes(one, code, branches.product(code)) for code in theirs):
        return True
    upwards = [(one.offer.categories, other), (other.offer.categories, one)]
    return any(set(branches.of_category.get(name, ())) & set(to.offer.categories) for names, to in upwards for name in names)


def _takes_all(promotion: Promotion) -> bool:
    offer = promotion.offer
    return not (offer.products or offer.categories or promotion.kind in (Kind.BUNDLE, Kind.GIFT))


def _named(promotion: Promotion) -> frozenset[str]:
    """Products of whose lines it may take something off, as far as it names them."""
    if promotion.kind is Kind.BUNDLE:
        return frozenset(part.product_code for part in promotion.offer.parts)
    return frozenset(promotion.offer.gifts if promotion.kind is Kind.GIFT else promotion.offer.products)


def _takes(promotion: Promotion, code: str, categories: Sequence[str]) -> bool:
    """Whether it may take something off a line of this product."""
    if promotion.kind in (Kind.BUNDLE, Kind.GIFT):
        return code in _named(promotion)
    return touches(promotion.offer, code, categories)


def loop(promotion: Promotion, published: Iterable[Promotion], branches: Branches) -> Promotion | None:
    """The gift promotion (itself, perhaps) whose gifts earn this one's gifts, which earn its own again: round and round."""
    gifts = {one.promotion_id: one for one in (*published, promotion) if one.kind is Kind.GIFT}
    if promotion.promotion_id not in gifts:
        return None
    waiting, seen = [promotion], set()
    while waiting:
        one = waiting.pop()
        for other in gifts.values():
            if any(touches(other.offer, code, branches.product(code)) for code in one.offer.gifts):
                if other.promotion_id == promotion.promotion_id:
                    return one
                if other.promotion_id not in seen:
                    seen.add(other.promotion_id)
                    waiting.append(other)
    return None
