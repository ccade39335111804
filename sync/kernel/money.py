"""Money as whole minor units (cents, fen) of one currency, and the only place where fractions are rounded."""

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

NAMED = """
AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY
COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR
IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR
MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF
XPF YER ZAR ZMW ZWG
"""
CURRENCIES = frozenset(NAMED.split())
"""ISO 4217, without funds, metals and what is for tests alone."""
WHOLE = ("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF")
MINOR_DIGITS = dict.fromkeys(WHOLE, 0) | dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3)
"""ISO 4217 as well; every other currency has two."""
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
