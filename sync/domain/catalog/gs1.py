"""Reads GS1 element strings: product, expiry, lot and serial number behind one scan (GS1 General Specifications, section 3)."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

GS = "\x1d"
SYMBOLOGIES = ("]C1", "]e0", "]d2", "]Q3", "]J1")
"""What a scanner sends ahead of a GS1 code, where it is set to (AIM identifiers)."""
GTIN, LOT, PRODUCED, EXPIRY, SERIAL = "01", "10", "11", "17", "21"
FIXED = {"00": 18, GTIN: 14, "02": 14, "03": 14, "20": 2, "41": 13}
FIXED |= dict.fromkeys((PRODUCED, "12", "13", "14", "15", "16", EXPIRY, "18", "19", "31", "32", "33", "34", "35", "36"), 6)
"""Digits of the value by the first two of its identifier: no separator follows these."""
VARIABLE = {LOT: 20, SERIAL: 20, "22": 20, "30": 8, "37": 8}
LONGEST_VARIABLE = 90
IDENTIFIER_DIGITS = dict.fromkeys(("23", "24", "25", "40", "41", "42", "71"), 3)
IDENTIFIER_DIGITS |= dict.fromkeys(("31", "32", "33", "34", "35", "36", "39", "43", "70", "72", "80", "81", "82"), 4)
BRACKETED = re.compile(r"\((\d{2,4})\)([^(]+)")


@dataclass(frozen=True, kw_only=True)
class Scan:
    """What one code said. `gtin` has 14 digits. Empty where the code did not say; `expires_on` may be the last of a month."""

    gtin: str = ""
    lot: str = ""
    serial: str = ""
    expires_on: date | None = None

    @property
    def piece(self) -> str:
        """What tells this unit apart: the serial number wins over the lot."""
        return self.serial or self.lot


def read_scan(text: str) -> Scan | None:
    """None for anything that is not surely GS1: a plain barcode, a bare lot such as `10156`, a code cut short.

    Sure are: a symbology identifier ahead, a separator (FNC1 as GS) inside or ahead, identifiers in brackets, or a product number
    (01) with a right check digit at the start.
    """
    plain = text.strip(" \r\n\t")
    marked = next((plain[3:] for mark in SYMBOLOGIES if plain.startswith(mark)), None)
    if plain.startswith("("):
        return _scan_of(_bracketed(plain))
    body = plain if marked is None else marked
    if marked is None and GS not in body and not _starts_with_product(body):
        return None
    return _scan_of(_elements(body.lstrip(GS)))


def has_right_check_digit(gtin: str) -> bool:
    """GTIN of 8, 12, 13 or 14 digits: weights 3 and 1 from the right."""
    if not (gtin.isascii() and gtin.isdigit() and len(gtin) in (8, 12, 13, 14)):
        return False
    total = sum(int(digit) * (1 if place % 2 == 0 else 3) for place, digit in enumerate(reversed(gtin)))
    return total % 10 == 0


def barcode_forms(gtin: str) -> tuple[str, ...]:
    """How the same product number may stand in the catalog: 14 digits, then without the leading zeros of shorter kinds."""
    forms = [gtin[-length:] for length in (14, 13, 12, 8) if not gtin[:-length].strip("0")]
    return tuple(dict.fromkeys(forms))


def _starts_with_product(body: str) -> bool:
    return body.startswith(GTIN) and len(body) >= 16 and has_right_check_digit(body[2:16])


def _bracketed(text: str) -> dict[str, str] | None:
    found = BRACKETED.findall(text)
    return dict(found) if "".join(f"({name}){value}" for name, value in found) == text else None


def _elements(body: str) -> dict[str, str] | None:
    """Identifier by identifier from the left: what a lot or serial contains is never looked at again."""
    found: dict[str, str] = {}
    while body:
        name = body[: IDENTIFIER_DIGITS.get(body[:2], 2)]
        if name[:2] in FIXED:
            end = len(name) + FIXED[name[:2]]
            value, body = body[len(name) : end], body[end:]
        else:
            value, _, body = body[len(name) :].partition(GS)
        if not _fits(name, value):
            return None
        found.setdefault(name, value)
        body = body.lstrip(GS)
    return found


def _fits(name: str, value: str) -> bool:
    if name[:2] in FIXED:
        return len(value) == FIXED[name[:2]] and value.isascii() and value.isdigit()
    return name.isascii() and name.isdigit() and 0 < len(value) <= VARIABLE.get(name, LONGEST_VARIABLE)


def _scan_of(found: dict[str, str] | None) -> Scan | None:
    if not found or not all(_fits(name, value) for name, value in found.items()):
        return None
    gtin = found.get(GTIN, "")
    if gtin and not has_right_check_digit(gtin):
        return None
    try:
        expires_on = _day(found[EXPIRY]) if EXPIRY in found else None
    except ValueError:
        return None
    return Scan(gtin=gtin, lot=found.get(LOT, ""), serial=found.get(SERIAL, ""), expires_on=expires_on)


def _day(text: str) -> date:
    """YYMMDD; day 00 is the last of the month. Years run from 2000: nothing on sale carries an older date."""
    year, month, day = 2000 + int(text[:2]), int(text[2:4]), int(text[4:])
    return date(year, month, day or (monthrange(year, month)[1] if 1 <= month <= 12 else 1))
