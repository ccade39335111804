"""What two sides agree on in a contract, as data: the same text for the screen, the paper and the hash that is signed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256
from itertools import pairwise

import msgspec

from sync.kernel.money import BASIS_POINTS

MOST_TIERS, MOST_NAMED = 10, 50
MOST_AMOUNT, MOST_DAYS = 10**13, 3_650
EARLIEST, LATEST = date(2000, 1, 1), date(2099, 12, 31)
"""Days beyond are slips of the finger; a contract runs `MOST_DAYS` at most."""
LONGEST_WORDING, LONGEST_TEXT, LONGEST_NAME = 20_000, 500, 80


class Basis(StrEnum):
    """What the steps of a rebate count."""

    AMOUNT = "amount"  # minor units
    UNITS = "units"


class Method(StrEnum):
    """What a step that was reached pays for."""

    RETROACTIVE = "retroactive"  # the whole quarter at the rate of the step
    INCREMENTAL = "incremental"  # each part of the quarter at the rate of its own step


class Payout(StrEnum):
    CREDIT = "credit"  # taken off what the dealer owes
    CASH = "cash"


class Tier(msgspec.Struct, frozen=True, kw_only=True):
    """From `reach` on (minor units or units of goods) so many hundredths of a per cent."""

    reach: int
    basis_points: int


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """Money in minor units. No product line, region or list means every one; a target of 0 is none; a `cap` of 0 is none."""

    regions: tuple[str, ...] = ()
    product_lines: tuple[str, ...] = ()
    price_list: str = ""
    payment_days: int = 0
    credit_limit: int = 0
    minimum: int = 0
    targets: tuple[int, int, int, int] = (0, 0, 0, 0)
    basis: Basis = Basis.AMOUNT
    method: Method = Method.RETROACTIVE
    tiers: tuple[Tier, ...] = ()
    cap: int = 0
    payout: Payout = Payout.CREDIT
    claim_days: int = 90
    return_basis_points: int = 0
    protection_days: int = 0


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is signed, and nothing else."""

    number: str
    version: int
    dealer: int
    valid_from: date
    valid_until: date
    terms: Terms
    wording: str


@dataclass(frozen=True, kw_only=True)
class Difference:
    """A term that two versions say otherwise. `field` is its name in `Terms`, or `valid_from`, `valid_until`, `wording`."""

    field: str
    before: object
    after: object


def write_terms(terms: Terms) -> str:
    return msgspec.json.encode(terms, order="deterministic").decode()


def read_terms(text: str) -> Terms:
    return msgspec.json.decode(text, type=Terms)


def paper_hash(paper: Paper) -> str:
    """SHA-256 of the exact text, in hex: one letter more or less is another contract."""
    return sha256(msgspec.json.encode(paper, order="deterministic")).hexdigest()


def differences(before: Paper, after: Paper) -> Sequence[Difference]:
    """What the later version says otherwise, in the order of the paper."""
    return [one for one in _pairs(before, after) if one.before != one.after]


def _pairs(before: Paper, after: Paper) -> Iterator[Difference]:
    for name in ("valid_from", "valid_until"):
        yield Difference(field=name, before=getattr(before, name), after=getattr(after, name))
    for name in Terms.__struct_fields__:
        yield Difference(field=name, before=getattr(before.terms, name), after=getattr(after.terms, name))
    yield Difference(field="wording", before=before.wording, after=after.wording)


def terms_problem(terms: Terms) -> str:
    """The field that cannot be agreed on, or nothing."""
    amounts = ("credit_limit", "minimum", "cap")
    if any(not 0 <= getattr(terms, name) <= MOST_AMOUNT for name in amounts):
        return next(name for name in amounts if not 0 <= getattr(terms, name) <= MOST_AMOUNT)
    days = ("payment_days", "claim_days", "protection_days")
    if any(not 0 <= getattr(terms, name) <= MOST_DAYS for name in days):
        return next(name for name in days if not 0 <= getattr(terms, name) <= MOST_DAYS)
    if any(not 0 <= target <= MOST_AMOUNT for target in terms.targets):
        return "targets"
    if not 0 <= terms.return_basis_points <= BASIS_POINTS:
        return "return_basis_points"
    if max(len(terms.regions), len(terms.product_lines)) > MOST_NAMED:
        return "product_lines"
    return "" if _are_steps(terms.tiers) else "tiers"


def _are_steps(tiers: Sequence[Tier]) -> bool:
    """Each higher than the one before: a step that pays less than a lower one is a slip of the finger."""
    fits = all(1 <= tier.reach <= MOST_AMOUNT and 1 <= tier.basis_points <= BASIS_POINTS for tier in tiers)
    rises = all(low.reach < high.reach and low.basis_points < high.basis_points for low, high in pairwise(tiers))
    return len(tiers) <= MOST_TIERS and fits and rises
