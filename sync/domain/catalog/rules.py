"""What is true of products and prices, without a database."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Protocol, TypeVar


class ProductStatus(StrEnum):
    PLANNED = "planned"  # shown, not yet sold
    ORDERABLE = "orderable"
    OBSOLETE = "obsolete"  # still sold on by dealers, no longer ordered; a successor may be named


class DatedPrice(Protocol):
    """Anything with a first day and a price in minor units."""

    @property
    def valid_from(self) -> date: ...

    @property
    def price(self) -> int: ...


P = TypeVar("P", bound=DatedPrice)


def price_in_force(prices: Iterable[P], on: date) -> P | None:
    """The newest price that has begun on that day; None before the first one."""
    return max((price for price in prices if price.valid_from <= on), key=lambda price: price.valid_from, default=None)
