"""Named reads of what the manufacturer has laid down about registrations: its terms by line, and where dealers may sell."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import func, literal, or_, select, union_all

from sync.domain.accounts.calendar import house_today
from sync.domain.accounts.records import Dealer
from sync.domain.catalog.names import Names
from sync.domain.catalog.queries import line_names
from sync.domain.deals.change import read_terms
from sync.domain.deals.records import Deal, DealEvent, DealTerms, Territory
from sync.domain.deals.registering import RAISED
from sync.domain.deals.rules import DealState, Terms
from sync.kernel.commands import HOUSE
from sync.kernel.queries import Known, View

MOST = 500
RECENT = timedelta(days=30)


@dataclass(frozen=True, kw_only=True)
class DealTermsRow:
    """The rules of one line; the empty code is for all that have none."""

    product_line: str
    terms: Terms


@dataclass(frozen=True, kw_only=True)
class TerritoryRow:
    """Where a dealer may sell what. No `line` is all lines, an empty `area` everywhere. As of today."""

    territory_id: UUID
    dealer_id: int
    dealer_code: str
    dealer_name: str
    product_line: str
    line: Names | None
    area: str
    valid_from: date
    valid_until: date | None
    granted_by: str
    has_begun: bool
    has_ended: bool


@dataclass(frozen=True, kw_only=True)
class RaisedRow:
    """A protected deal of which a dealer expects more than passes without a review, since the event."""

    event_id: UUID
    deal_id: UUID
    number: str
    name: str


def raised_deals(view: View, *, limit: int = 100) -> Sequence[RaisedRow]:
    """Of all dealers, for the house: those of the last `RECENT` days, each once, the last raised first."""
    if view.dealer_id != HOUSE:
        return []
    same = (Deal.dealer_id == DealEvent.dealer_id) & (Deal.id == DealEvent.deal_id)
    told = select(DealEvent.id, Deal.id, Deal.number, Deal.name).join(Deal, same)
    told = told.where(DealEvent.kind == RAISED, DealEvent.at > view.now - RECENT, Deal.state == DealState.PROTECTED)
    found = view.session.execute(told.order_by(DealEvent.at.desc(), DealEvent.id).limit(limit))
    rows = [RaisedRow(event_id=row[0], deal_id=row[1], number=row[2], name=row[3]) for row in found]
    return list({row.deal_id: row for row in reversed(rows)}.values())[::-1]


def deal_terms_known(view: View) -> Sequence[DealTermsRow]:
    """All lines that have rules of their own, and the rest."""
    rows = view.session.scalars(select(DealTerms).order_by(DealTerms.product_line).limit(MOST))
    return [DealTermsRow(product_line=row.product_line, terms=read_terms(row)) for row in rows]


def territories(view: View, *, with_ended: bool = False, text: str = "", limit: int = 200) -> Sequence[TerritoryRow]:
    """Of all dealers for the house, else the viewer's own; by dealer, line and area."""
    today = house_today(view)
    query = select(Territory, Dealer).join(Dealer, Dealer.dealer_id == Territory.dealer_id)
    if view.dealer_id != HOUSE:
        query = query.where(Territory.dealer_id == view.dealer_id)
    if not with_ended:
        query = query.where(or_(Territory.valid_until.is_(None), Territory.valid_until >= today))
    if text.strip():
        columns = (Dealer.code, Dealer.name, Territory.product_line, Territory.area)
        query = query.where(or_(*(column.icontains(text.strip(), autoescape=True) for column in columns)))
    order = (Dealer.code, Territory.product_line, Territory.area, Territory.valid_from, Territory.id)
    found = [(grant, dealer) for grant, dealer in view.session.execute(query.order_by(*order).limit(limit))]
    lines = line_names(view, {grant.product_line for grant, _ in found})
    return [_territory(grant, dealer, lines[grant.product_line], today) for grant, dealer in found]


def areas(view: View, *, text: str = "", limit: int = 50) -> Sequence[Known]:
    """Region codes that registrations are in or territories begin with, by code; `text` begins one or is part of an address. For
    the house alone."""
    if view.dealer_id != HOUSE:
        return []
    code, text = Deal.region_code, text.strip()
    fits = or_(code.startswith(text, autoescape=True), Deal.address.icontains(text, autoescape=True))
    registered = select(code.label("code"), Deal.address.label("place")).where(code != "", fits)
    begun = Territory.area.startswith(text, autoescape=True)
    granted = select(Territory.area, literal("")).where(Territory.area != "", begun)
    either = union_all(registered, granted).subquery()
    query = select(either.c.code, func.count(), func.max(either.c.place)).group_by(either.c.code).order_by(either.c.code)
    return [Known(word=word, count=count, place=place) for word, count, place in view.session.execute(query.limit(limit))]


def _territory(grant: Territory, dealer: Dealer, line: Names, today: date) -> TerritoryRow:
    return TerritoryRow(
        territory_id=grant.id,
        dealer_id=dealer.dealer_id,
        dealer_code=dealer.code,
        dealer_name=dealer.name,
        product_line=grant.product_line,
        line=line if grant.product_line else None,
        area=grant.area,
        valid_from=grant.valid_from,
        valid_until=grant.valid_until,
        granted_by=grant.granted_by,
        has_begun=grant.valid_from <= today,
        has_ended=grant.valid_until is not None and grant.valid_until < today,
    )
