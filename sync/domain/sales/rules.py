"""What is true of sales, without a database: amounts, taxes, days, and what may still come back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sync.kernel.money import BASIS_POINTS, portion, share, share_within

MOST_LINES = 500
MOST_PRICE = 99_999_999_99
"""Minor units per unit of a product."""
MOST_AMOUNT = 10**15
"""Minor units of one line. Keeps every total far inside 64 bits."""
FARTHEST_EAST = timedelta(hours=14)
"""The first place on earth where a day begins is so far ahead of UTC."""


class PaymentKind(StrEnum):
    CASH = "cash"
    CARD = "card"
    TRANSFER = "transfer"
    WALLET = "wallet"  # a payment by phone


class SaleState(StrEnum):
    SOLD = "sold"
    VOIDED = "voided"


class QuoteState(StrEnum):
    """Whether a quote has run out is a matter of the day, and never stored."""

    OPEN = "open"
    CONVERTED = "converted"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Amounts:
    """Minor units. `amount` is what the line shows after its discount, `gross` what is paid; `gross` = net + `tax`."""

    amount: int
    tax: int
    gross: int


def line_amounts(
    quantity: int, unit_price: int, *, discount_basis_points: int, tax_basis_points: int, tax_included: bool
) -> Amounts:
    """Discount and tax are rounded once a line, half away from zero."""
    amount = after_discount(quantity, unit_price, discount_basis_points)
    if tax_included:
        return Amounts(amount, share_within(amount, tax_basis_points), amount)
    tax = share(amount, tax_basis_points)
    return Amounts(amount, tax, amount + tax)


def after_discount(quantity: int, unit_price: int, discount_basis_points: int) -> int:
    full = quantity * unit_price
    return full - share(full, discount_basis_points)


def total(lines: Iterable[Amounts]) -> Amounts:
    """Every total is the sum of its lines: nothing is rounded again."""
    rows = tuple(lines)
    return Amounts(sum(row.amount for row in rows), sum(row.tax for row in rows), sum(row.gross for row in rows))


def given_back(minor: int, *, sold: int, before: int, units: int) -> int:
    """What returning `units` more gives back of an amount, when `before` of `sold` came back already."""
    return portion(minor, before + units, sold) - portion(minor, before, sold)


def is_price(unit_price: int) -> bool:
    return 0 <= unit_price <= MOST_PRICE


def is_rate(basis_points: int) -> bool:
    return 0 <= basis_points <= BASIS_POINTS


def is_below(amount: int, quantity: int, floor: int) -> bool:
    """Whether so many units for that amount cost less than the floor of one, in minor units."""
    return amount < quantity * floor


FIRST_YEAR = 2000
"""Clocks of PCs whose battery is dead show earlier ones: no sale was made there."""


def is_day_of(day: date, moment: datetime) -> bool:
    """Whether it can be that day somewhere on earth at that moment (aware UTC)."""
    return day.year >= FIRST_YEAR and abs((day - moment.date()).days) <= 1


VOID_WITHIN = timedelta(days=1)
"""After a sale. No shop's own day, wherever it is, lasts longer after the sale than this."""
OFFLINE_GRACE = timedelta(days=30)
"""So much later than it was decided may a void reach central: then the books of that day are closed."""


def may_void(sold_at: datetime, decided_at: datetime) -> bool:
    """Whether a sale could still be undone when somebody decided to (both aware UTC)."""
    return decided_at - sold_at < VOID_WITHIN


def latest_day(now: datetime) -> date:
    """The day that has begun at most, anywhere."""
    return (now + FARTHEST_EAST).date()
