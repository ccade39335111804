"""What is true of products and prices, without a database."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from enum import StrEnum
from typing import Protocol, TypeVar
from uuid import UUID, uuid5

from sync.domain.catalog.gs1 import barcode_forms, read_scan

STANDARD = "standard"
"""The price list of whoever has no other."""

CODE = re.compile(r"[^\W_](?:[\w .,/+()#*-]{0,62}[\w.)#*+])?")
LONGEST_NAME, LONGEST_UNIT = 200, 20
BARCODE = re.compile(r"[0-9A-Za-z-]{4,48}")
DOCUMENTS = UUID("4b0a5a43-7b8e-5f0a-8e7b-4f2d6f0f3c11")


class ProductStatus(StrEnum):
    PLANNED = "planned"  # shown, not yet sold
    ORDERABLE = "orderable"
    OBSOLETE = "obsolete"  # still sold on by dealers, no longer ordered; a successor may be named


class DatedPrice(Protocol):
    """A price in minor units with its first day; of several for one day the last revision counts."""

    @property
    def valid_from(self) -> date: ...

    @property
    def revision(self) -> int: ...

    @property
    def price(self) -> int: ...


class SetPrice(DatedPrice, Protocol):
    """A price of which is known when it was set (aware UTC)."""

    @property
    def set_at(self) -> datetime: ...


P = TypeVar("P", bound=DatedPrice)


@dataclass(frozen=True)
class Spell:
    """A price was what the list said from `begin` until `end` (aware; None while it still is)."""

    price: int
    begin: datetime
    end: datetime | None


def price_in_force(prices: Iterable[P], on: date) -> P | None:
    """The newest price that has begun on that day; None before the first one."""
    return max((price for price in prices if price.valid_from <= on), key=_age, default=None)


def next_price(prices: Iterable[P], on: date) -> P | None:
    """The first price that begins after that day, as last said."""
    first = min((price.valid_from for price in prices if price.valid_from > on), default=None)
    return max((price for price in prices if price.valid_from == first), key=_age, default=None)


def spells(prices: Iterable[SetPrice], zone: tzinfo) -> Iterator[Spell]:
    """What a list truly said of one product and when, the newest first. Days begin at midnight of `zone`.

    A price that was replaced before its day came was never said.
    """
    end: datetime | None = None
    for price in sorted(prices, key=_age, reverse=True):
        begin = max(datetime.combine(price.valid_from, time.min, zone), price.set_at)
        if end is None or begin < end:
            yield Spell(price.price, begin, end)
            end = begin


def _age(price: DatedPrice) -> tuple[date, int]:
    return price.valid_from, price.revision


def order_problem(status: ProductStatus) -> str | None:
    """Refusal code of a product that cannot be ordered: `product_planned`, `product_obsolete`."""
    return None if status is ProductStatus.ORDERABLE else f"product_{status}"


def quantity_problem(quantity: int, *, pack_size: int, min_quantity: int) -> str | None:
    """Refusal code of a quantity in units: `quantity_not_positive`, `below_minimum`, `not_whole_packs`."""
    if quantity <= 0:
        return "quantity_not_positive"
    if quantity < min_quantity:
        return "below_minimum"
    return "not_whole_packs" if quantity % pack_size else None


def whole_packs(quantity: int, *, pack_size: int, min_quantity: int) -> int:
    """The smallest quantity that can be ordered and is not less than asked."""
    return -(-max(quantity, min_quantity, 1) // pack_size) * pack_size


def is_code(code: str) -> bool:
    """What a product may be called: begins with a letter or digit, at most 64 characters, none that a spreadsheet computes."""
    return CODE.fullmatch(code) is not None


def is_barcode(barcode: str) -> bool:
    return BARCODE.fullmatch(barcode) is not None


def barcode_spellings(scanned: str) -> tuple[str, ...]:
    """What a scanned text may be stored as: the product number out of a GS1 code, and UPC-A and EAN-13 are one number, with and
    without the leading zero."""
    text, scan = scanned.strip(), read_scan(scanned)
    if scan is not None and scan.gtin:
        return barcode_forms(scan.gtin)
    if not (text.isascii() and text.isdigit()):
        return (text,)
    if len(text) == 12:
        return (text, "0" + text)
    return (text, text[1:]) if len(text) == 13 and text.startswith("0") else (text,)


def check_digit(digits: str) -> str:
    """The GS1 check digit of the digits before it (GS1 General Specifications, 7.9)."""
    total = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(digits)))
    return str(-total % 10)


def product_subject(code: str) -> UUID:
    """The document id under which commands on one product wait for each other."""
    return uuid5(DOCUMENTS, f"product/{code}")


def price_subject(price_list: str, code: str) -> UUID:
    return uuid5(DOCUMENTS, f"price/{price_list}/{code}")
