"""Who may be the same customer: the surest sign first, and never more than a warning."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from rapidfuzz import fuzz, process
from sqlalchemy import ColumnElement, or_, select

from sync.domain.customers.keys import name_key, tax_key
from sync.domain.customers.records import Customer
from sync.kernel.phones import phone_key
from sync.kernel.queries import View

NEIGHBOURS = 100
"""So many names before and after it in the order of names: what begins alike is found among however many customers."""
NEWEST = 5_000
"""Among so many customers likeness is looked for anywhere in the name: no index tells of it, and reading all takes too long."""
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
    view: View,
    *,
    name: str = "",
    phone: str = "",
    mobile: str = "",
    tax_id: str = "",
    besides: UUID | None = None,
    limit: int = 10,
) -> Sequence[Duplicate]:
    """By tax id, phone or mobile (either may be the other's), name, then similar names, at most `limit` and each customer once.
    `besides` is left out."""
    keys = name_key(name), {phone_key(phone), phone_key(mobile)} - {""}, tax_key(tax_id)
    found: dict[UUID, Duplicate] = {}
    for sign, condition in _signs(*keys):
        for row in _rows(view, condition, limit=limit):
            found.setdefault(row.id, _duplicate(row, sign, 100.0))
    for row, score in _similar(view, keys[0], limit=limit) if len(keys[0]) >= SHORTEST_ALIKE else ():
        found.setdefault(row.id, _duplicate(row, Sign.SIMILAR_NAME, score))
    if besides is not None:
        found.pop(besides, None)
    order = list(Sign)
    return sorted(found.values(), key=lambda hit: (order.index(hit.sign), -hit.score, hit.number))[:limit]


def _signs(name: str, phones: Set[str], tax: str) -> list[tuple[Sign, ColumnElement[bool]]]:
    signs: list[tuple[Sign, ColumnElement[bool]]] = []
    if tax:
        signs.append((Sign.TAX_ID, Customer.tax_key == tax))
    if phones:
        signs.append((Sign.PHONE, or_(*(column.in_(phones) for column in (Customer.phone_key, Customer.mobile_key)))))
    if name:
        signs.append((Sign.NAME, Customer.name_key == name))
    return signs


def _similar(view: View, name: str, *, limit: int) -> Sequence[tuple[Customer, float]]:
    """The likest of those that begin alike, and of the newest; their names alone are read first."""
    names = select(Customer.name_key).where(Customer.dealer_id == view.dealer_id)
    after = names.where(Customer.name_key >= name).order_by(Customer.name_key).limit(NEIGHBOURS)
    before = names.where(Customer.name_key < name).order_by(Customer.name_key.desc()).limit(NEIGHBOURS)
    newest = names.order_by(Customer.id.desc()).limit(NEWEST)
    known = {key for query in (before, after, newest) for key in view.session.scalars(query)}
    alike = process.extract(name, sorted(known), scorer=fuzz.ratio, score_cutoff=ALIKE, limit=limit)
    scores = {key: score for key, score, _ in alike}
    return [(row, scores[row.name_key]) for row in _rows(view, Customer.name_key.in_(scores), limit=limit + 1)]


def _rows(view: View, condition: ColumnElement[bool], *, limit: int) -> Sequence[Customer]:
    """By number: in the order of ids SQLite would rather read every customer than look into the index of the sign."""
    mine = select(Customer).where(Customer.dealer_id == view.dealer_id, condition)
    return view.session.scalars(mine.order_by(Customer.number, Customer.id).limit(limit)).all()


def _duplicate(row: Customer, sign: Sign, score: float) -> Duplicate:
    return Duplicate(row.id, row.number, row.name, row.mobile or row.phone, row.active, sign, round(score))
