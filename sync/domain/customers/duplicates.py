"""Who may be the same customer: the surest sign first, and never more than a warning."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from rapidfuzz import fuzz
from sqlalchemy import ColumnElement, or_, select

from sync.domain.customers.keys import name_key, phone_key, tax_key
from sync.domain.customers.records import Customer
from sync.kernel.queries import View

CANDIDATES = 300
MOST_GRAMS = 8
ALIKE = 75.0
SHORTEST_ALIKE = 4
"""In characters: shorter names, mostly people's, are alike by chance."""


class Sign(StrEnum):
    """What the two have in common, the surest first."""

    TAX_ID = "tax_id"
    PHONE = "phone"
    NAME = "name"
    SIMILAR_NAME = "similar_name"


@dataclass(frozen=True)
class Duplicate:
    """Somebody who may be meant. `score` in per cent, 100 where the sign is equal."""

    customer_id: UUID
    number: str
    name: str
    phone: str
    active: bool
    sign: Sign
    score: int


def likely_duplicates(
    view: View, *, name: str = "", phone: str = "", tax_id: str = "", besides: UUID | None = None, limit: int = 10
) -> Sequence[Duplicate]:
    """By tax id, phone or mobile, name, then similar names, at most `limit` and each customer once. `besides` is left out."""
    keys = name_key(name), phone_key(phone), tax_key(tax_id)
    found: dict[UUID, Duplicate] = {}
    for sign, condition in _signs(*keys):
        for row in _rows(view, condition, limit=CANDIDATES if sign is Sign.SIMILAR_NAME else limit):
            score = 100.0 if sign is not Sign.SIMILAR_NAME else fuzz.ratio(keys[0], row.name_key)
            if score >= ALIKE and row.id != besides:
                found.setdefault(row.id, _duplicate(row, sign, score))
    order = list(Sign)
    return sorted(found.values(), key=lambda hit: (order.index(hit.sign), -hit.score, hit.number))[:limit]


def _signs(name: str, phone: str, tax: str) -> list[tuple[Sign, ColumnElement[bool]]]:
    signs: list[tuple[Sign, ColumnElement[bool]]] = []
    if tax:
        signs.append((Sign.TAX_ID, Customer.tax_key == tax))
    if phone:
        signs.append((Sign.PHONE, or_(Customer.phone_key == phone, Customer.mobile_key == phone)))
    if name:
        signs.append((Sign.NAME, Customer.name_key == name))
    if len(name) >= SHORTEST_ALIKE:
        signs.append((Sign.SIMILAR_NAME, or_(*(Customer.name_key.contains(gram) for gram in _grams(name)))))
    return signs


def _grams(name: str) -> list[str]:
    """Pieces that a similar name shares: two Chinese characters, or four Latin letters."""
    width = 4 if name.isascii() else 2
    return list(dict.fromkeys(name[start : start + width] for start in range(len(name) - width + 1)))[:MOST_GRAMS]


def _rows(view: View, condition: ColumnElement[bool], *, limit: int) -> Sequence[Customer]:
    mine = select(Customer).where(Customer.dealer_id == view.dealer_id, condition)
    return view.session.scalars(mine.order_by(Customer.id.desc()).limit(limit)).all()


def _duplicate(row: Customer, sign: Sign, score: float) -> Duplicate:
    return Duplicate(row.id, row.number, row.name, row.mobile or row.phone, row.active, sign, round(score))
