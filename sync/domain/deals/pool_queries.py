"""Named reads of the pool: what a dealer may take up, and for the house where each entry came from and what became of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute

from sync.domain.accounts.calendar import house_today, price_day
from sync.domain.accounts.records import Dealer
from sync.domain.catalog.names import Names
from sync.domain.catalog.queries import line_names
from sync.domain.deals.change import read_terms
from sync.domain.deals.pooling import ENDED, last_day, pool_terms
from sync.domain.deals.records import Deal, DealEvent, DealTerms, PoolEntry, PoolTerms, PoolTrail, Territory
from sync.domain.deals.rules import DEFAULTS, OPEN, PoolState, Subject
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View

MOST = 500
Mark = tuple[str, *tuple[str, ...]]
"""Product line, and the keys of the name and of the site."""


@dataclass(frozen=True, kw_only=True)
class Own:
    """What the viewer has of an entry."""

    waits_until: date | None = None
    number: str = ""


@dataclass(frozen=True, kw_only=True)
class PoolRow:
    """An entry. `line` is the product line in words. Of the viewer alone: `waits_until` is until when who had it has to wait,
    `own_number` what is registered of it already."""

    entry_id: UUID
    subject: Subject
    product_line: str
    line: Names
    region_code: str
    name: str
    project: str
    site: str
    opened_on: date
    open_until: date
    waits_until: date | None = None
    own_number: str = ""


@dataclass(frozen=True, kw_only=True)
class TrailRow:
    """An entry as the house sees it: who had it, and what became of it. `until` is the last day that it stays."""

    entry_id: UUID
    line: Names
    region_code: str
    name: str
    project: str
    from_dealer: str
    from_number: str
    opened_at: datetime
    state: PoolState
    closed_at: datetime | None
    closed_by: str
    reason: str
    to_dealer: str
    to_number: str
    until: date | None


@dataclass(frozen=True, kw_only=True)
class PoolTermsRow:
    """The rules of one line; the empty code is for all that have none."""

    product_line: str
    waiting_days: int
    stay_days: int


def pool_entries(view: View, *, text: str = "", product_line: str = "", limit: int = 200) -> Sequence[PoolRow]:
    """What may be taken up where the viewer may sell, the newest first."""
    query = select(PoolEntry).where(PoolEntry.is_open, PoolEntry.open_until >= house_today(view), _allowed(view))
    if product_line:
        query = query.where(PoolEntry.product_line == product_line)
    if text.strip():
        query = query.where(_found(text, (PoolEntry.name, PoolEntry.project, PoolEntry.site, PoolEntry.region_code)))
    query = query.order_by(PoolEntry.opened_on.desc(), PoolEntry.id).limit(limit)
    entries = view.session.scalars(query).all()
    own, lines = _own(view, entries), line_names(view, {entry.product_line for entry in entries})
    return [_row(one, lines, own.get((one.product_line, one.name_key, one.site_key), Own())) for one in entries]


def pool_trail(view: View, *, with_closed: bool = False, text: str = "", limit: int = 200) -> Sequence[TrailRow]:
    """Of the house, the newest first. Empty for everybody else: their replicas hold none."""
    query = select(PoolTrail) if with_closed else select(PoolTrail).where(PoolTrail.state == PoolState.OPEN)
    if text.strip():
        query = query.where(_found(text, (PoolTrail.name, PoolTrail.project, PoolTrail.from_number, PoolTrail.to_number)))
    rows = view.session.scalars(query.order_by(PoolTrail.opened_at.desc(), PoolTrail.id).limit(limit)).all()
    ids = {one for row in rows for one in (row.from_dealer, row.to_dealer)}
    dealers = view.session.scalars(select(Dealer).where(Dealer.dealer_id.in_(ids))) if ids else ()
    names = {dealer.dealer_id: f"{dealer.name} ({dealer.code})" for dealer in dealers}
    lines = line_names(view, {row.product_line for row in rows})
    lasts = select(PoolEntry).where(PoolEntry.id.in_([row.id for row in rows])).order_by(PoolEntry.id).limit(limit)
    until = {entry.id: entry.open_until for entry in view.session.scalars(lasts)}
    return [_trail(row, names, lines, until.get(row.id)) for row in rows]


def pool_terms_known(view: View) -> Sequence[PoolTermsRow]:
    """All lines that have rules of their own, and the rest."""
    rows = view.session.scalars(select(PoolTerms).order_by(PoolTerms.product_line).limit(MOST))
    return [PoolTermsRow(product_line=r.product_line, waiting_days=r.waiting_days, stay_days=r.stay_days) for r in rows]


def _allowed(view: View) -> ColumnElement[bool]:
    """As `territory.is_inside`, for many rows at once."""
    today = house_today(view)
    mine = select(Territory).where(Territory.dealer_id == view.dealer_id).order_by(Territory.id).limit(MOST)
    grants = view.session.scalars(mine).all()
    if not grants or view.dealer_id == HOUSE:
        return true()
    valid = [g for g in grants if g.valid_from <= today and (g.valid_until is None or today <= g.valid_until)]
    places = [
        and_(
            PoolEntry.region_code.startswith(grant.area, autoescape=True),
            true() if not grant.product_line else PoolEntry.product_line == grant.product_line,
        )
        for grant in valid
    ]
    return or_(*places) if places else ~true()


def _found(text: str, columns: Sequence[InstrumentedAttribute[str]]) -> ColumnElement[bool]:
    return or_(*(column.icontains(text.strip(), autoescape=True) for column in columns))


def _own(view: View, entries: Sequence[PoolEntry]) -> Mapping[Mark, Own]:
    """What the viewer has, or had, of these: by the name alone, as nothing else of an entry is known here."""
    if view.dealer_id == HOUSE:
        return {}
    keys = {entry.name_key for entry in entries}
    mine = select(Deal).where(Deal.dealer_id == view.dealer_id, Deal.name_key.in_(keys), Deal.state.in_((*ENDED, *OPEN)))
    found: dict[Mark, Own] = {}
    for deal in view.session.scalars(mine.order_by(Deal.captured_at, Deal.id).limit(MOST)).all():
        mark, own = (deal.product_line, deal.name_key, deal.site_key), own_standing(view, deal)
        before = found.get(mark, Own())
        waits = max(filter(None, (before.waits_until, own.waits_until)), default=None)
        found[mark] = Own(waits_until=waits, number=own.number or before.number)
    return found


def own_standing(view: View, deal: Deal) -> Own:
    """What the viewer has, or had, of its own deal."""
    rules = view.session.get(DealTerms, deal.product_line) or view.session.get(DealTerms, "")
    told = select(func.max(DealEvent.at)).where(DealEvent.dealer_id == deal.dealer_id, DealEvent.deal_id == deal.id)
    at = view.session.scalar(told)
    today = house_today(view)
    told_on = None if at is None else price_day(view.session, at)
    last = last_day(deal, DEFAULTS if rules is None else read_terms(rules), told_on=told_on, today=today)
    if last is None:
        return Own(number=deal.number if deal.state in OPEN else "")
    pool = pool_terms(view.session, deal.product_line)
    free_on = last + timedelta(days=pool.waiting_days if pool else 0)
    return Own(waits_until=free_on if today < free_on else None)


def _row(entry: PoolEntry, lines: Mapping[str, Names], own: Own) -> PoolRow:
    return PoolRow(
        entry_id=entry.id,
        subject=entry.subject,
        product_line=entry.product_line,
        line=lines[entry.product_line],
        region_code=entry.region_code,
        name=entry.name,
        project=entry.project,
        site=entry.site,
        opened_on=entry.opened_on,
        open_until=entry.open_until,
        waits_until=own.waits_until,
        own_number=own.number,
    )


def _trail(trail: PoolTrail, names: Mapping[int, str], lines: Mapping[str, Names], until: date | None) -> TrailRow:
    return TrailRow(
        entry_id=trail.id,
        line=lines[trail.product_line],
        region_code=trail.region_code,
        name=trail.name,
        project=trail.project,
        from_dealer=names.get(trail.from_dealer, str(trail.from_dealer)),
        from_number=trail.from_number,
        opened_at=trail.opened_at,
        state=trail.state,
        closed_at=trail.closed_at,
        closed_by=trail.closed_by,
        reason=trail.reason,
        to_dealer="" if trail.to_dealer is None else names.get(trail.to_dealer, str(trail.to_dealer)),
        to_number=trail.to_number,
        until=until,
    )
