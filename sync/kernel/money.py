"""Money as whole minor units (cents, fen) of one currency, and the only place where fractions are rounded."""

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

MINOR_DIGITS = {"JPY": 0, "KRW": 0}  # ISO 4217; every other currency of ours has two
BASIS_POINTS = 10_000
MOST_MINOR = 10**15
"""Larger amounts are slips of the finger, and sums of them would no longer be exact in every database."""


def minor_digits(currency: str) -> int:
    return MINOR_DIGITS.get(currency, 2)


def parse_money(text: str, currency: str) -> int:
    """`1,234.50` -> 123450. Raises ValueError for anything that is not an exact amount of the currency."""
    try:
        amount = Decimal(text.strip().replace(",", ""))
        scaled = amount.scaleb(minor_digits(currency))
    except ArithmeticError as error:
        raise ValueError(f"not an amount: {text[:40]!r}") from error
    if not amount.is_finite() or abs(scaled) > MOST_MINOR or scaled != scaled.to_integral_value():
        raise ValueError(f"not an exact amount of {currency}: {text!r}")
    return int(scaled)


def round_money(text: str, currency: str) -> int:
    """An amount with more decimals than the currency has, rounded half to even: for imported lists, never for documents."""
    scaled = Decimal(text.strip()).scaleb(minor_digits(currency))
    return int(scaled.to_integral_value(rounding=ROUND_HALF_EVEN))


def format_money(minor: int, currency: str) -> str:
    """123450 -> `1,234.50`, without the currency's sign: pages add it by locale."""
    digits = minor_digits(currency)
    return f"{Decimal(minor).scaleb(-digits):,.{digits}f}"


def share(minor: int, basis_points: int) -> int:
    """`basis_points` hundredths of a per cent of an amount, half away from zero: tax and discount as an invoice shows them."""
    exact = Decimal(minor) * basis_points / BASIS_POINTS
    return int(exact.to_integral_value(rounding=ROUND_HALF_UP))


def share_within(minor: int, basis_points: int) -> int:
    """The share that an amount already holds, half away from zero: the tax inside a price that includes it."""
    exact = Decimal(minor) * basis_points / (BASIS_POINTS + basis_points)
    return int(exact.to_integral_value(rounding=ROUND_HALF_UP))


def portion(minor: int, part: int, whole: int) -> int:
    """`part` of `whole` units of an amount, half away from zero. All of it is exactly the amount."""
    return int((Decimal(minor) * part / whole).to_integral_value(rounding=ROUND_HALF_UP))


def spread(minor: int, weights: Sequence[int]) -> list[int]:
    """An amount in shares by weight that add up to it exactly: the largest remainders get the last units, earlier ones first.

    Weights are at least 0; without any weight everything falls on nobody, which is only right for an amount of 0.
    """
    whole = sum(weights)
    if whole == 0:
        return [0 for _ in weights]
    shares = [minor * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda at: (-(minor * weights[at] % whole), at))
    for at in by_remainder[: minor - sum(shares)]:
        shares[at] += 1
    return shares
