"""What promotions take off an order, without a database: exact shares in minor units, in one order that everybody can follow.

The higher priority goes first, and each works on what those before it left. Those for the whole order come after all others. Of
one group a line takes one only; an exclusive one takes only lines that no other has touched, and keeps them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from uuid import UUID

import msgspec

from sync.domain.pricing.rules import covers_day
from sync.kernel.money import portion, share, spread


class Kind(StrEnum):
    PERCENT = "percent"  # so much of each line
    AMOUNT = "amount"  # so much of each unit
    BUY_GET = "buy_get"  # of each `buy` + `get` units the `get` cheapest are free
    MIX = "mix"  # any `buy` units for `amount`
    TIER = "tier"  # the more units in all, the larger the share
    BUNDLE = "bundle"  # one of each part for `amount`
    GIFT = "gift"  # for each `buy` units, `get` units of one of the gifts are free
    ORDER = "order"  # a share or an amount of the whole order


class Tier(msgspec.Struct, frozen=True, kw_only=True):
    """From so many units on, so many basis points."""

    quantity: int
    basis_points: int


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """So many units of a product in each bundle."""

    product_code: str
    quantity: int


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """What a promotion gives; which fields count follows from its kind. Amounts in minor units.

    Nothing in `products` and `categories` means every product. `least` is what its lines must come to.
    """

    products: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    basis_points: int = 0
    amount: int = 0
    buy: int = 0
    get: int = 0
    least: int = 0
    tiers: tuple[Tier, ...] = ()
    parts: tuple[Part, ...] = ()
    gifts: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Promotion:
    """A promotion in force for whoever it names; `voucher` is the word that the order must bear, empty for none."""

    promotion_id: UUID
    version: int
    code: str
    kind: Kind
    offer: Offer
    priority: int = 0
    group: str = ""
    exclusive: bool = False
    dealer_id: int = 0
    price_list: str = ""
    region: str = ""
    voucher: str = ""
    valid_from: date
    valid_until: date | None = None
    left: int | None = None
    """How often it may still be given; None without a limit."""

    @property
    def label(self) -> str:
        return label_of(self.code, self.version)


def label_of(code: str, version: int) -> str:
    """What lines and slices call a promotion: of one code each version is another one."""
    return f"{code} v{version}"


@dataclass(frozen=True)
class Item:
    """A line as promotions see it: `price` is what one unit costs after all special prices."""

    line_id: UUID
    product_code: str
    categories: Sequence[str]
    quantity: int
    price: int


@dataclass(frozen=True)
class Cut:
    """What one promotion takes off one line, in minor units."""

    promotion: Promotion
    amount: int


@dataclass
class _Open:
    """A line while promotions are worked out: its place, what is left of it, and what has touched it."""

    at: int
    item: Item
    left: int
    cuts: list[Cut] = field(default_factory=list)

    def value(self, units: int) -> int:
        return portion(self.left, units, self.item.quantity)


@dataclass(frozen=True, kw_only=True)
class Given:
    """What promotions give an order: the cuts of each line, and how often each promotion was given."""

    cuts: Mapping[UUID, Sequence[Cut]]
    times: Mapping[UUID, int]

    def discount(self, line_id: UUID) -> int:
        return sum(cut.amount for cut in self.cuts.get(line_id, ()))


def give(promotions: Iterable[Promotion], items: Sequence[Item], *, on: date, voucher: str = "") -> Given:
    """What an order with these lines gets on a day."""
    lines = [_Open(at, item, item.quantity * item.price) for at, item in enumerate(items) if item.quantity > 0]
    shelf = _shelf(lines)
    times: dict[UUID, int] = {}
    for promotion in sorted(promotions, key=_turn):
        if is_given(promotion, on=on, voucher=voucher):
            given = _apply(promotion, lines, shelf)
            if given:
                times[promotion.promotion_id] = given
    return Given(cuts={line.item.line_id: tuple(line.cuts) for line in lines if line.cuts}, times=times)


def is_given(promotion: Promotion, *, on: date, voucher: str) -> bool:
    asked = promotion.voucher.casefold() in ("", voucher.strip().casefold())
    return asked and promotion.left != 0 and covers_day(promotion.valid_from, promotion.valid_until, on)


def _turn(promotion: Promotion) -> tuple[bool, int, str]:
    return promotion.kind is Kind.ORDER, -promotion.priority, str(promotion.promotion_id)


def touches(offer: Offer, product_code: str, categories: Sequence[str]) -> bool:
    """Whether a promotion speaks of a product."""
    if not offer.products and not offer.categories:
        return True
    return product_code in offer.products or any(category in offer.categories for category in categories)


def _shelf(lines: Sequence[_Open]) -> Mapping[str, Sequence[_Open]]:
    """Lines by product, and by each branch with a mark that no product's code begins with."""
    shelf: dict[str, list[_Open]] = {}
    for line in lines:
        for name in (line.item.product_code, *(f"/{branch}" for branch in line.item.categories)):
            shelf.setdefault(name, []).append(line)
    return shelf


def _found(names: Iterable[str], shelf: Mapping[str, Sequence[_Open]]) -> Sequence[_Open]:
    """Lines under any of these names, in their order."""
    found = {line.at: line for name in names for line in shelf.get(name, ())}
    return [found[at] for at in sorted(found)]


def _touched(offer: Offer, lines: Sequence[_Open], shelf: Mapping[str, Sequence[_Open]]) -> Sequence[_Open]:
    if not offer.products and not offer.categories:
        return lines
    return _found((*offer.products, *(f"/{branch}" for branch in offer.categories)), shelf)


def _free(promotion: Promotion, lines: Sequence[_Open]) -> Sequence[_Open]:
    return [line for line in lines if line.left > 0 and _may_take(promotion, line)]


def _apply(promotion: Promotion, lines: Sequence[_Open], shelf: Mapping[str, Sequence[_Open]]) -> int:
    """Take off what it gives; says how often it was given."""
    offer = promotion.offer
    if promotion.kind is Kind.BUNDLE:
        return _bundle(promotion, _free(promotion, _found((part.product_code for part in offer.parts), shelf)))
    mine = _free(promotion, _touched(offer, lines, shelf))
    if not mine or sum(line.left for line in mine) < promotion.offer.least:
        return 0
    if promotion.kind in (Kind.BUY_GET, Kind.MIX, Kind.GIFT):
        return _sets(promotion, mine, _free(promotion, _found(offer.gifts, shelf)))
    cuts = [_simple(promotion, line, mine) for line in mine] if promotion.kind is not Kind.ORDER else _whole(promotion, mine)
    return int(_take(promotion, mine, cuts))


def _may_take(promotion: Promotion, line: _Open) -> bool:
    if any(cut.promotion.exclusive for cut in line.cuts) or (promotion.exclusive and line.cuts):
        return False
    return not promotion.group or all(cut.promotion.group != promotion.group for cut in line.cuts)


def _take(promotion: Promotion, lines: Sequence[_Open], cuts: Sequence[int]) -> bool:
    for line, cut in zip(lines, cuts, strict=True):
        if cut > 0:
            line.cuts.append(Cut(promotion, cut))
            line.left -= cut
    return any(cut > 0 for cut in cuts)


def _simple(promotion: Promotion, line: _Open, mine: Sequence[_Open]) -> int:
    offer = promotion.offer
    if promotion.kind is Kind.AMOUNT:
        return min(offer.amount * line.item.quantity, line.left)
    if promotion.kind is Kind.PERCENT:
        return share(line.left, offer.basis_points)
    units = sum(one.item.quantity for one in mine)
    reached = [tier for tier in offer.tiers if tier.quantity <= units]
    return share(line.left, max(reached, key=lambda tier: tier.quantity).basis_points) if reached else 0


def _whole(promotion: Promotion, mine: Sequence[_Open]) -> Sequence[int]:
    worth = [line.left for line in mine]
    base = sum(worth)
    cut = share(base, promotion.offer.basis_points) if promotion.offer.basis_points else min(promotion.offer.amount, base)
    return spread(cut, worth)


def _sets(promotion: Promotion, mine: Sequence[_Open], gifts: Sequence[_Open]) -> int:
    offer, units = promotion.offer, sum(line.item.quantity for line in mine)
    if promotion.kind is Kind.BUY_GET:
        times = _limited(promotion, units // (offer.buy + offer.get))
        return times if _free_units(promotion, mine, times * offer.get) else 0
    times = _limited(promotion, units // offer.buy)
    if promotion.kind is Kind.GIFT:
        times = min(times, -(-sum(line.item.quantity for line in gifts) // offer.get))
        return times if _free_units(promotion, gifts, times * offer.get) else 0
    taken = _pick(mine, times * offer.buy, dearest=True)
    return times if _fixed(promotion, mine, taken, times * offer.amount) else 0


def _limited(promotion: Promotion, times: int) -> int:
    return times if promotion.left is None else min(times, promotion.left)


def _free_units(promotion: Promotion, lines: Sequence[_Open], units: int) -> bool:
    """The cheapest of these units cost nothing."""
    taken = _pick(lines, units, dearest=False)
    return _take(promotion, lines, [line.value(count) for line, count in zip(lines, taken, strict=True)])


def _pick(lines: Sequence[_Open], units: int, *, dearest: bool) -> Sequence[int]:
    """So many units out of these lines, by what one of them is worth; equal ones from the first line on."""
    by_worth = sorted(range(len(lines)), key=lambda at: (_worth(lines[at]) * (-1 if dearest else 1), at))
    taken = [0] * len(lines)
    for at in by_worth:
        taken[at] = min(lines[at].item.quantity, units)
        units -= taken[at]
    return taken


def _worth(line: _Open) -> Fraction:
    return Fraction(line.left, line.item.quantity)


def _fixed(promotion: Promotion, lines: Sequence[_Open], taken: Sequence[int], price: int) -> bool:
    """These units together cost so much: what they cost more is shared among their lines by worth."""
    worth = [line.value(units) for line, units in zip(lines, taken, strict=True)]
    return _take(promotion, lines, spread(max(sum(worth) - price, 0), worth))


def _bundle(promotion: Promotion, free: Sequence[_Open]) -> int:
    parts = promotion.offer.parts
    lines = {part: next((one for one in free if one.item.product_code == part.product_code), None) for part in parts}
    whole = [line for line in lines.values() if line is not None]
    if not parts or len(whole) != len(parts):
        return 0
    times = _limited(promotion, min(line.item.quantity // part.quantity for part, line in lines.items() if line is not None))
    taken = [times * part.quantity for part in parts]
    return times if _fixed(promotion, whole, taken, times * promotion.offer.amount) else 0
