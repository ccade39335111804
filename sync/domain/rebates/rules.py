"""What a quarter earns by the steps of a contract, in whole minor units, without a database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from sync.domain.contracts.purchases import Bought
from sync.domain.contracts.rules import Quarter
from sync.domain.contracts.terms import Basis, Method, Terms
from sync.kernel.money import share, spread

MOST_SEARCHED = 10_000_000


class ClaimState(StrEnum):
    CLAIMED = "claimed"
    ACCEPTED = "accepted"
    PAID = "paid"
    REFUSED = "refused"


@dataclass(frozen=True, kw_only=True)
class NextStep:
    """What the step after the one that is reached asks for and gives: `missing` in what the steps count, `units` of one article
    that get there in whole packs (0 where none is at hand), `gain` in minor units once they are bought."""

    step: int
    missing: int
    units: int
    gain: int


@dataclass(frozen=True, kw_only=True)
class Article:
    """Something that can be bought more of: the price of one unit in minor units, and how many come in a pack."""

    price: int
    pack: int


def measure(terms: Terms, bought: Bought) -> int:
    """What the steps count."""
    return bought.amount if terms.basis is Basis.AMOUNT else bought.units


def step_reached(terms: Terms, bought: Bought) -> int:
    """1 for the first step, 0 below it."""
    return sum(tier.reach <= measure(terms, bought) for tier in terms.tiers)


def earned(terms: Terms, bought: Bought) -> int:
    """The rebate of a quarter. Each rate is rounded once, half away from zero, on the amount that it is given for."""
    step = step_reached(terms, bought)
    if not step:
        return 0
    if terms.method is Method.RETROACTIVE:
        whole = share(bought.amount, terms.tiers[step - 1].basis_points)
    else:
        parts = zip(_bands(terms, bought)[1:], terms.tiers, strict=True)
        whole = sum(share(amount, tier.basis_points) for amount, tier in parts)
    return min(whole, terms.cap) if terms.cap else whole


def _bands(terms: Terms, bought: Bought) -> Sequence[int]:
    """The amount below the first step, and within each of them: together exactly the whole."""
    edges = [0, *(tier.reach for tier in terms.tiers)]
    ends = [*edges[1:], max(measure(terms, bought), edges[-1])]
    within = [max(min(end, measure(terms, bought)) - edge, 0) for edge, end in zip(edges, ends, strict=True)]
    return within if terms.basis is Basis.AMOUNT else spread(bought.amount, within)


def next_step(terms: Terms, bought: Bought, article: Article | None = None) -> NextStep | None:
    """None where no step is left, or where a cap leaves nothing to gain."""
    step = step_reached(terms, bought)
    if step == len(terms.tiers):
        return None
    missing = terms.tiers[step].reach - measure(terms, bought)
    more = _enough(terms, missing, article) if article is not None else None
    reached = _with(bought, more, article) if more is not None and article is not None else _at_step(terms, bought, missing)
    gain = earned(terms, reached) - earned(terms, bought)
    return NextStep(step=step + 1, missing=missing, units=more or 0, gain=gain) if gain > 0 else None


def _enough(terms: Terms, missing: int, article: Article) -> int | None:
    """Units in whole packs that fill what is missing; None for what costs nothing or would never get there."""
    each = article.price if terms.basis is Basis.AMOUNT else 1
    if each <= 0 or article.pack <= 0:
        return None
    packs = -(-missing // (each * article.pack))
    return packs * article.pack if packs * article.pack <= MOST_SEARCHED else None


def _with(bought: Bought, units: int, article: Article) -> Bought:
    return Bought(amount=bought.amount + units * article.price, units=bought.units + units)


def _at_step(terms: Terms, bought: Bought, missing: int) -> Bought:
    """Exactly on the step; where units count, at what a unit has cost so far."""
    if terms.basis is Basis.AMOUNT:
        return Bought(amount=bought.amount + missing, units=bought.units)
    worth = bought.amount * missing // bought.units if bought.units else 0
    return Bought(amount=bought.amount + worth, units=bought.units + missing)


def added(*parts: Bought) -> Bought:
    return Bought(amount=sum(part.amount for part in parts), units=sum(part.units for part in parts))


def last_claim_day(terms: Terms, quarter: Quarter) -> date:
    """A quarter is claimed once it is over, within the days of the contract."""
    return quarter.last + timedelta(days=terms.claim_days)


def is_payer(payer: UUID, *, accepted_by: UUID | None) -> bool:
    """Whoever accepted a claim does not pay it as well."""
    return payer != accepted_by
